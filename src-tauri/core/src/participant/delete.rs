//! A participant is taken out. What they said stays.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::ParticipantId;

impl SessionFile {
    /// Deletes a participant. What refers to it stays, and is shown as unassigned.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such participant.
    pub fn delete_participant(&mut self, id: ParticipantId, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::PARTICIPANT, id.0)?;
        let draft = self.deletion(entity::PARTICIPANT, id.0)?;
        self.act(now, vec![draft])
    }
}
