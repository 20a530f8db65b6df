//! A cluster is taken apart. What was in it stays.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::ClusterId;

impl SessionFile {
    /// Deletes a cluster. What belonged to it is in none any more, and in it again when that is taken back.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such cluster.
    pub fn delete_cluster(&mut self, id: ClusterId, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::CLUSTER, id.0)?;
        let draft = self.deletion(entity::CLUSTER, id.0)?;
        self.act(now, vec![draft])
    }
}
