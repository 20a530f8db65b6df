//! Contributions are put elsewhere: into a cluster, onto another horizon, into the parking lot.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::Horizon;
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::{ClusterId, ContributionId};
use crate::projection::pairs::{self, Joined};
use crate::projection::query;

/// Where contributions are put. `None` leaves a field as it is; `Some(None)` empties it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placing {
    /// Into which cluster.
    pub cluster: Option<Option<ClusterId>>,
    /// Of which time.
    pub horizon: Option<Option<Horizon>>,
    /// In the parking lot or not.
    pub parked: Option<bool>,
}

impl SessionFile {
    /// Puts contributions somewhere, with every note of what was said: one act, to be taken back as one.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where a contribution or the cluster is not there; then nothing has changed.
    pub fn place_contributions(
        &mut self,
        ids: &[ContributionId],
        placing: &Placing,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if let Some(Some(cluster)) = placing.cluster {
            self.visible(entity::CLUSTER, cluster.0)?;
        }
        let mut drafts = vec![];
        for note in self.notes(ids)? {
            let mut fields = Fields::default();
            fields.set_some("cluster", placing.cluster.map(|cluster| cluster.map(|cluster| cluster.0)));
            fields.set_some(
                "horizon",
                placing.horizon.map(|horizon| horizon.map(|horizon| horizon.to_string())),
            );
            fields.set_some("parked", placing.parked);
            drafts.extend(self.change(entity::CONTRIBUTION, note.0, fields)?);
        }
        self.act(now, drafts)
    }

    /// These contributions, and whatever else is a note of the same utterances; each once.
    pub(crate) fn notes(&self, of: &[ContributionId]) -> Result<Vec<ContributionId>> {
        let joined = Joined::of(&pairs::all(&self.connection, entity::LINK)?);
        let mut found = vec![];
        let mut seen = BTreeSet::new();
        for id in of {
            // Also to hear that it is not there.
            self.contribution(*id)?;
            for note in joined.members(id.0) {
                // The words of a note that is erased or deleted cannot be put anywhere.
                let is_there = note == id.0 || query::session_of_shown(&self.connection, note)?.is_some();
                if is_there && seen.insert(note) {
                    found.push(note.into());
                }
            }
        }
        Ok(found)
    }
}
