//! Clusters made by hand, split off from another, or accepted as the program proposed them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::Cluster;
use crate::entity;
use crate::error::{Error, Result};
use crate::event::Fields;
use crate::file::{Draft, SessionFile};
use crate::id::{ClusterId, ContributionId, SessionId, ThemeId};
use crate::language::Names;
use crate::position;
use crate::session::new::set_texts;

/// A cluster with those that are to be in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCluster {
    /// Whose it is.
    pub session: SessionId,
    /// The proposal that is accepted by it; none where a person thought of it.
    pub proposal: Option<ClusterId>,
    /// The theme on whose board it lies.
    pub theme: Option<ThemeId>,
    /// What it is called.
    pub name: Names,
    /// What belongs to it from now on, wherever it was before; every note of each utterance.
    pub members: Vec<ContributionId>,
    /// The cluster after which it stands, such as the one that it is split off from; none: at the end.
    pub after: Option<ClusterId>,
}

impl SessionFile {
    /// Makes clusters and puts contributions into them: one act, to be taken back as one. Accepting a proposal again,
    /// which somebody else has accepted already, leaves the name that it has.
    ///
    /// # Errors
    /// [`Error::EmptyText`] where one has no name; [`Error::Unknown`] where a contribution is not there; then nothing has
    /// changed.
    pub fn add_clusters(&mut self, new: &[NewCluster], now: DateTime<Utc>) -> Result<Vec<ClusterId>> {
        let mut drafts = vec![];
        let mut made: Vec<Cluster> = vec![];
        let mut moved = BTreeSet::new();
        for new in new {
            if new.name.is_empty() {
                return Err(Error::EmptyText);
            }
            let mut there = self.clusters(new.session)?;
            there.extend(made.iter().filter(|cluster| cluster.session == Some(new.session)).cloned());
            there.sort_by(|a, b| (&a.position, a.id).cmp(&(&b.position, b.id)));
            let id = match new.proposal {
                Some(proposal) => proposal,
                None => self.writer()?.random_id().into(),
            };
            if !there.iter().any(|cluster| cluster.id == id) {
                let position = place_after(&there, new.after);
                drafts.extend(self.making(id, new, &position)?);
                let name = new.name.clone();
                made.push(Cluster { id, session: Some(new.session), theme: new.theme, name, position });
            } else {
                made.extend(there.into_iter().find(|cluster| cluster.id == id));
            }
            // Of two clusters that want one contribution the first has it.
            let members = self.notes(&new.members)?.into_iter().filter(|note| moved.insert(*note));
            for note in members.collect::<Vec<_>>() {
                let mut fields = Fields::default();
                fields.set("cluster", id.0);
                // What is in a cluster waits no more.
                fields.set("parked", false);
                drafts.extend(self.change(entity::CONTRIBUTION, note.0, fields)?);
            }
        }
        self.act(now, drafts)?;
        Ok(made.into_iter().map(|cluster| cluster.id).collect())
    }

    fn making(&self, id: ClusterId, new: &NewCluster, position: &str) -> Result<Option<Draft>> {
        let mut fields = Fields::default();
        fields.set("session", new.session.0);
        fields.set("position", position.to_owned());
        fields.set_some("theme", new.theme.map(|theme| theme.0));
        set_texts(&mut fields, "name", &new.name);
        // One that was made before, and deleted since, is there again.
        fields.set(entity::DELETED, false);
        self.change(entity::CLUSTER, id.0, fields)
    }
}

fn place_after(there: &[Cluster], after: Option<ClusterId>) -> String {
    let at = after.and_then(|after| there.iter().position(|cluster| cluster.id == after));
    let low = at.or(there.len().checked_sub(1)).and_then(|at| there.get(at));
    let high = at.and_then(|at| there.get(at + 1));
    // Two that stand at one place, as two people may have made them, have no place between them.
    let high = high.filter(|high| low.is_none_or(|low| low.position < high.position));
    position::between(low.map(|low| low.position.as_str()), high.map(|high| high.position.as_str()))
}
