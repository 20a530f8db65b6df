//! A cluster moves past another one of its board.

use chrono::{DateTime, Utc};

use super::ClusterEdit;
use crate::entity;
use crate::error::{Error, Result};
use crate::file::SessionFile;
use crate::id::ClusterId;
use crate::shift::{self, Direction};

impl SessionFile {
    /// Puts a cluster right before another one, or right after it. Whoever looks at a part of the board names the one that
    /// they see it pass; those between that lie on another part are passed too.
    ///
    /// # Errors
    /// [`Error::Unknown`] where one of the two is not there.
    pub fn shift_cluster(
        &mut self,
        id: ClusterId,
        past: ClusterId,
        direction: Direction,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let all = self.all_clusters()?;
        let unknown = |id: ClusterId| Error::Unknown { what: entity::CLUSTER, name: id.0.to_string() };
        let of = all.iter().find(|cluster| cluster.id == id).ok_or_else(|| unknown(id))?;
        let beside = all.iter().find(|cluster| cluster.id == past).ok_or_else(|| unknown(past))?;
        if of.id == beside.id {
            return Ok(());
        }
        let here = |other: &&super::Cluster| (other.session, other.theme) == (of.session, of.theme);
        let others = all.iter().filter(here).filter(|other| other.id != id);
        let position = shift::past(&beside.position, direction, others.map(|other| other.position.as_str()));
        self.edit_cluster(id, &ClusterEdit { position: Some(position), ..ClusterEdit::default() }, now)
    }
}
