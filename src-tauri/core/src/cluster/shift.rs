//! A cluster moves past another one of its board.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::{Error, Result};
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::ClusterId;
use crate::position;
use crate::shift::Direction;

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
        let others = || {
            let here = |other: &&super::Cluster| (other.session, other.theme) == (of.session, of.theme);
            all.iter().filter(here).filter(|other| other.id != id).map(|other| other.position.as_str())
        };
        // Two that were made at the same time may stand at one place: such ones are passed together.
        let at = beside.position.as_str();
        let position = match direction {
            Direction::Up => position::between(others().filter(|low| *low < at).max(), Some(at)),
            Direction::Down => position::between(Some(at), others().filter(|high| *high > at).min()),
        };
        let mut fields = Fields::default();
        fields.set("position", position);
        let draft = self.change(entity::CLUSTER, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
