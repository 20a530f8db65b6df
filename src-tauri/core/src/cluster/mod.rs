//! Clusters: contributions that say the same thing, under a name of 3 to 7 words, as people grouped them.
//!
//! Which contributions belong to one is a field of theirs, so that two people who put two contributions into one cluster
//! contradict each other in nothing. What the program proposes is no event; only a person's yes ([`NewCluster`]) or no
//! ([`Refusal`]) is.

mod add;
pub mod board;
mod count;
mod delete;
mod edit;
mod list;
mod merge;
mod refuse;
mod shift;
mod show;

pub use add::NewCluster;
pub use board::{Board, Card};
pub use count::Organised;
pub use edit::ClusterEdit;
pub use refuse::Refusal;
pub use show::ShownCluster;

use serde::{Deserialize, Serialize};

use crate::id::{ClusterId, SessionId, ThemeId};
use crate::language::Names;

/// Contributions that say the same thing, as a person grouped them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Cluster {
    /// Random; of an accepted proposal the proposal's, so that two people who accept it made one cluster.
    pub id: ClusterId,
    /// The session in which it was made; none where its file does not say.
    pub session: Option<SessionId>,
    /// The theme on whose board it lies; none is *unassigned*.
    pub theme: Option<ThemeId>,
    /// What it is called, per language.
    pub name: Names,
    /// A fractional index; clusters sort by it, then by id.
    pub position: String,
}
