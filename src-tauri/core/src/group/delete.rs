//! A group is taken out. What was said for it stays.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::GroupId;

impl SessionFile {
    /// Deletes a group. What refers to it stays, and is shown as unassigned.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such group.
    pub fn delete_group(&mut self, id: GroupId, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::GROUP, id.0)?;
        let draft = self.deletion(entity::GROUP, id.0)?;
        self.act(now, vec![draft])
    }
}
