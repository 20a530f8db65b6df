//! Several clusters turn out to be one.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::entity;
use crate::error::{Error, Result};
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::ClusterId;

impl SessionFile {
    /// Puts what is in some clusters into another, and takes those away: one act, to be taken back as one.
    ///
    /// # Errors
    /// [`Error::Unknown`] where a cluster is not there; [`Error::Invalid`] where one is to be merged into itself.
    pub fn merge_clusters(&mut self, into: ClusterId, from: &[ClusterId], now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::CLUSTER, into.0)?;
        let mut drafts = vec![];
        for cluster in from {
            if *cluster == into {
                return Err(Error::Invalid { field: "cluster", value: into.to_string() });
            }
            self.visible(entity::CLUSTER, cluster.0)?;
            for member in self.in_cluster(*cluster)? {
                let mut fields = Fields::default();
                fields.set("cluster", into.0);
                drafts.extend(self.change(entity::CONTRIBUTION, member, fields)?);
            }
            drafts.push(self.deletion(entity::CLUSTER, cluster.0)?);
        }
        self.act(now, drafts)
    }

    /// What points to a cluster, of everything that can still be written to.
    pub(crate) fn in_cluster(&self, cluster: ClusterId) -> Result<Vec<Uuid>> {
        let members = self
            .connection
            .prepare_cached(
                "SELECT id FROM temp.contribution WHERE cluster = ?1 AND visible AND redaction IS NULL ORDER BY id",
            )?
            .query_map([cluster.0], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(members)
    }
}
