//! Somebody decides whether two themes, groups or participants are one.

use chrono::{DateTime, Utc};

use super::Twins;
use crate::entity;
use crate::error::{Error, Result};
use crate::file::SessionFile;
use crate::link::Relation;
use crate::projection::{pairs, query};

impl SessionFile {
    /// Decides whether the two of each pair are one and the same, whichever is named first; with `None` it is open again.
    /// All of it is one act, to be taken back as one.
    ///
    /// # Errors
    /// [`Error::Unknown`] where one of them was never there; [`Error::Invalid`] where the two are one thing, and for
    /// [`Relation::Related`], which only contributions are.
    pub fn decide_aliases(
        &mut self,
        decided: &[Twins],
        relation: Option<Relation>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let invalid = |value: String| Err(Error::Invalid { field: "alias", value });
        if relation == Some(Relation::Related) {
            return invalid(Relation::Related.code().to_owned());
        }
        let mut drafts = vec![];
        for twins in decided {
            let (kind, x, y) = twins.parts();
            if x == y {
                return invalid(x.to_string());
            }
            // One that was deleted may be joined all the same: what was said under it is then found under the other.
            for id in [x, y] {
                query::fields(&self.connection, kind, id)?
                    .ok_or_else(|| Error::Unknown { what: kind, name: id.to_string() })?;
            }
            let decision = pairs::fields(x, y, relation);
            drafts.extend(self.change(entity::ALIAS, pairs::id(entity::ALIAS, x, y), decision)?);
        }
        self.act(now, drafts)
    }
}
