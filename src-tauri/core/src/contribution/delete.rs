//! Somebody deletes a contribution. It goes to the history, where it stays.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::{Draft, SessionFile};
use crate::id::ContributionId;
use crate::projection::heads;

impl SessionFile {
    /// Deletes a contribution: hidden, unless somebody else edits it without having seen this.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such contribution.
    pub fn delete_contribution(&mut self, id: ContributionId, now: DateTime<Utc>) -> Result<()> {
        self.contribution(id)?;
        let entity = heads::load(&self.connection, entity::CONTRIBUTION, id.0)?;
        let mut fields = Fields::default();
        fields.set(entity::DELETED, true);
        // A deletion names every head of every field: that is how others know what it has seen.
        let mut draft = Draft::edit(&entity, fields);
        draft.parents = entity.parents(entity.names());
        self.act(now, vec![draft])
    }
}
