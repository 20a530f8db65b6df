//! Support: how many people are for something, by stakeholder group, as they were counted in the room.

mod list;
mod record;

use serde::{Deserialize, Serialize};

use crate::id::{ContributionId, GroupId};

/// How people were asked: each has one vote, and agrees, disagrees, or passes.
const VOTES: &str = "votes";
const AGREE: &str = "agree";
const DISAGREE: &str = "disagree";
const PASS: &str = "pass";

/// How many people voted how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// For it.
    pub agree: u32,
    /// Against it.
    pub disagree: u32,
    /// Neither.
    pub pass: u32,
}

impl Votes {
    /// How many people voted.
    pub fn all(self) -> u32 {
        self.agree.saturating_add(self.disagree).saturating_add(self.pass)
    }

    /// The votes of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            agree: self.agree.saturating_add(other.agree),
            disagree: self.disagree.saturating_add(other.disagree),
            pass: self.pass.saturating_add(other.pass),
        }
    }
}

/// How one stakeholder group voted on a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupVotes {
    /// What was voted on.
    pub item: ContributionId,
    /// Who voted; none for people of no stakeholder group.
    pub group: Option<GroupId>,
    /// How.
    pub votes: Votes,
}

/// How one stakeholder group voted, as it stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// The count that stands: of several people's the last one made.
    #[serde(flatten)]
    pub votes: GroupVotes,
    /// Whether somebody else counted otherwise.
    pub contested: bool,
}
