//! What was decided about contributions, and which of them are therefore one utterance.

use std::collections::BTreeSet;

use super::{Link, Relation};
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::ContributionId;
use crate::projection::pairs::{self, Joined};

impl SessionFile {
    /// Every decision about two contributions that stands, by their ids.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn links(&self) -> Result<Vec<Link>> {
        let pairs = pairs::all(&self.connection, entity::LINK)?;
        let joined = Joined::of(&pairs);
        let link = |pair: &pairs::Pair| Link {
            a: pair.a.into(),
            b: pair.b.into(),
            relation: pair.relation,
            overruled: pair.relation == Relation::Same && joined.overruled.contains(&(pair.a, pair.b)),
        };
        Ok(pairs.iter().map(link).collect())
    }

    /// Every contribution that a decision about this one may change: whatever is said, over any number of steps, to be
    /// the same as it, whether or not it is joined.
    pub(crate) fn may_be_notes(&self, of: ContributionId) -> Result<BTreeSet<ContributionId>> {
        let pairs = pairs::around(&self.connection, entity::LINK, of.0, |_| Ok(true))?;
        let same = pairs.iter().filter(|pair| pair.relation == Relation::Same);
        Ok(same.flat_map(|pair| [pair.a.into(), pair.b.into()]).chain([of]).collect())
    }
}
