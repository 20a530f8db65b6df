//! Somebody says no to what the program proposed: these do not belong together.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::list::is_cluster;
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::{ClusterId, SessionId, derived};
use crate::projection::query;

/// A person's no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// In which session it was proposed.
    pub session: SessionId,
    /// The proposal: whoever refuses it too writes into the same register.
    pub proposal: ClusterId,
    /// Contributions that do not belong together; or one cluster, and those that do not belong into it.
    pub apart: Vec<Uuid>,
}

impl SessionFile {
    /// Refuses proposals: one act, to be taken back as one.
    ///
    /// # Errors
    /// What kept the disk from taking it; then nothing has changed.
    pub fn refuse_clusters(&mut self, refused: &[Refusal], now: DateTime<Utc>) -> Result<()> {
        let mut drafts = vec![];
        for refusal in refused {
            let mut apart = refusal.apart.clone();
            apart.sort_unstable();
            apart.dedup();
            let mut fields = Fields::default();
            fields.set("session", refusal.session.0);
            fields.set("refused", Value::Array(apart.into_iter().map(Value::from).collect()));
            fields.set(entity::DELETED, false);
            // Not the proposal's own id: another person may accept what this one refuses, and then both are there.
            let id = derived(refusal.proposal.0, entity::CLUSTER, "refused");
            drafts.extend(self.change(entity::CLUSTER, id, fields)?);
        }
        self.act(now, drafts)
    }

    /// Everything that people said does not belong together, in the order of ids.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn refused_clusters(&self) -> Result<Vec<Vec<Uuid>>> {
        let mut found = vec![];
        query::each(&self.connection, entity::CLUSTER, |shown| {
            if !is_cluster(&shown) {
                let refused = shown.fields.get("refused").and_then(|refused| refused.as_array());
                found.push(refused.unwrap_or_default().iter().filter_map(|id| id.as_id()).collect());
            }
        })?;
        Ok(found)
    }
}
