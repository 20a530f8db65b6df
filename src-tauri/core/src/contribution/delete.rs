//! Somebody deletes a contribution. It goes to the history, where it stays.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::ContributionId;

impl SessionFile {
    /// Deletes a contribution: hidden, unless somebody else edits it without having seen this.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such contribution.
    pub fn delete_contribution(&mut self, id: ContributionId, now: DateTime<Utc>) -> Result<()> {
        self.contribution(id)?;
        let draft = self.deletion(entity::CONTRIBUTION, id.0)?;
        self.act(now, vec![draft])
    }
}
