//! What synthesis finds in a material besides the draft: what says the same, and what people are for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{ClusterId, ContributionId, GroupId, ItemId, SessionId, ThemeId};
use crate::support::Votes;

/// Clusters and support, as a report counts them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    /// Every contribution is in exactly one; in the order of the themes, then by size.
    pub clusters: Vec<Cluster>,
    /// What was voted on, most agreed on first.
    pub support: Vec<Support>,
    /// What was prioritised with dots and marks: session by session, theme by theme.
    pub priorities: Vec<Prioritised>,
}

/// Contributions that say the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cluster {
    /// The same for the same members everywhere.
    pub id: ClusterId,
    /// The theme that all of them are on.
    pub theme: Option<ThemeId>,
    /// 3 to 7 words.
    pub label: String,
    /// In order of time; one at least.
    pub members: Vec<ContributionId>,
    /// The member whose words stand best for all.
    pub representative: ContributionId,
}

/// How something was voted on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Support {
    /// The first note of the utterance, or a cluster.
    pub item: ItemId,
    /// The votes of everybody, people of no group too.
    pub votes: Votes,
    /// The votes of each group that voted on anything in its session.
    pub by_group: BTreeMap<GroupId, Votes>,
    /// How far all groups together agree, between 0 and 1.
    pub consensus: f64,
    /// Groups that stand apart on it, strongest first; above 1 where one agrees more than all others.
    pub divides: Vec<(GroupId, f64)>,
}

/// What a room prioritised on one theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prioritised {
    /// Where.
    pub session: SessionId,
    /// The theme; none for what is on no theme.
    pub theme: Option<ThemeId>,
    /// The rounds of dots, first to last.
    pub rounds: Vec<Round>,
    /// What was given dots or marks, in the order of the board.
    pub items: Vec<Priority>,
}

/// One round of dots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// A number, as text; empty where nobody gave one.
    pub name: String,
    /// How many dots were given.
    pub given: u32,
    /// How many there can be; none where people, or dots for each of them, were not counted.
    pub possible: Option<u32>,
}

/// How one item was prioritised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Priority {
    /// A cluster or a contribution.
    pub item: ItemId,
    /// Its dots, round by round; none where nobody counted any.
    pub dots: Vec<Option<Dots>>,
    /// How much depends on it, as everybody together marked it.
    pub importance: Option<Marked>,
    /// How likely it can be done.
    pub feasibility: Option<Marked>,
}

/// The dots of one round on one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dots {
    /// All of them.
    pub count: u32,
    /// Of all dots of the round, between 0 and 1.
    pub share: f64,
    /// By group; none: counted for the room.
    pub by_group: Vec<(Option<GroupId>, u32)>,
}

/// Marks from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Marked {
    /// How many people gave one.
    pub people: u32,
    /// The mark below and above which half of them are.
    pub median: f64,
}
