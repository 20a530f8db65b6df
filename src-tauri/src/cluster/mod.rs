//! The board of one theme: what lies on it, what the program proposes for it, and what people decide. Every decision is
//! answered with the board as it then stands.

pub mod board;
pub mod decide;
pub mod propose;

use kelechek_core::SessionFile;
use kelechek_core::cluster::{Board, ClusterEdit, NewCluster, Refusal};
use kelechek_core::contribution::{Horizon, Placing};
use kelechek_core::id::{ClusterId, ContributionId, SessionId, ThemeId};
use kelechek_core::language::Names;
use serde::Deserialize;
use specta::Type;
use uuid::Uuid;

use crate::call_off::CallOff;

/// The proposing that may be under way, to be called off.
pub struct Proposing(CallOff);

impl Proposing {
    /// Nothing is under way yet.
    pub fn new() -> Self {
        Self(CallOff::new())
    }
}

/// Which board: that of a theme in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct OnBoard {
    /// The session.
    pub session: SessionId,
    /// The theme; none for what is on no theme.
    pub theme: Option<ThemeId>,
}

impl OnBoard {
    fn of(self, file: &SessionFile) -> kelechek_core::Result<Board> {
        file.board(self.session, self.theme)
    }
}

/// A cluster to be made on a board.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct MadeCluster {
    /// The proposal that is accepted by it.
    pub proposal: Option<ClusterId>,
    /// What it is called.
    pub name: Names,
    /// What is in it from now on.
    pub members: Vec<ContributionId>,
    /// The cluster after which it stands; none: at the end.
    pub after: Option<ClusterId>,
}

impl MadeCluster {
    fn on(self, board: OnBoard) -> NewCluster {
        let Self { proposal, name, members, after } = self;
        NewCluster { session: board.session, proposal, theme: board.theme, name, members, after }
    }
}

/// A proposal to which somebody says no.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct RefusedProposal {
    /// Which.
    pub proposal: ClusterId,
    /// What does not belong together: contributions, or a cluster and contributions.
    pub apart: Vec<Uuid>,
}

impl RefusedProposal {
    fn on(self, board: OnBoard) -> Refusal {
        Refusal { session: board.session, proposal: self.proposal, apart: self.apart }
    }
}

/// Where contributions are put. What is not given stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct Put {
    /// Into a cluster, or out of any.
    pub cluster: Option<Whither<ClusterId>>,
    /// Onto a horizon, or onto none.
    pub horizon: Option<Whither<Horizon>>,
    /// Into the parking lot, or out of it.
    pub parked: Option<bool>,
}

/// Somewhere, or nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(tag = "to", content = "which", rename_all = "lowercase")]
pub enum Whither<T> {
    /// There.
    There(T),
    /// Nowhere.
    Nowhere,
}

impl<T> Whither<T> {
    fn which(self) -> Option<T> {
        match self {
            Self::There(which) => Some(which),
            Self::Nowhere => None,
        }
    }
}

impl From<Put> for Placing {
    fn from(put: Put) -> Self {
        Self {
            cluster: put.cluster.map(Whither::which),
            horizon: put.horizon.map(Whither::which),
            parked: put.parked,
        }
    }
}

fn named(name: Names) -> ClusterEdit {
    ClusterEdit { name: Some(name), ..ClusterEdit::default() }
}
