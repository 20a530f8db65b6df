//! A session is taken out. Its contributions stay in the file.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;

impl SessionFile {
    /// Deletes a session. What refers to it stays, and is shown as unassigned.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such session.
    pub fn delete_session(&mut self, id: SessionId, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::SESSION, id.0)?;
        let draft = self.deletion(entity::SESSION, id.0)?;
        self.act(now, vec![draft])
    }
}
