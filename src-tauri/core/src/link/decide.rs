//! Somebody decides what two contributions are to each other.

use chrono::{DateTime, Utc};

use super::Relation;
use crate::entity;
use crate::error::{Error, Result};
use crate::file::SessionFile;
use crate::id::ContributionId;
use crate::projection::pairs;

impl SessionFile {
    /// Decides what the contributions of each pair are to each other, whichever of the two is named first; with `None` it
    /// is open again. All of it is one act, to be taken back as one.
    ///
    /// # Errors
    /// [`Error::Unknown`] where a contribution is not there; [`Error::Invalid`] where the two are one contribution.
    pub fn decide_links(
        &mut self,
        decided: &[(ContributionId, ContributionId)],
        relation: Option<Relation>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mut drafts = vec![];
        for (x, y) in decided {
            if x == y {
                return Err(Error::Invalid { field: "link", value: x.to_string() });
            }
            self.contribution(*x)?;
            self.contribution(*y)?;
            let decision = pairs::fields(x.0, y.0, relation);
            drafts.extend(self.change(entity::LINK, pairs::id(entity::LINK, x.0, y.0), decision)?);
        }
        self.act(now, drafts)
    }
}
