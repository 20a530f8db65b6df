//! What synthesis finds in a material besides the draft: what says the same, and what people are for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{ClusterId, ContributionId, GroupId, ThemeId};
use crate::support::Votes;

/// Clusters and support, as a report counts them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    /// Every contribution is in exactly one; in the order of the themes, then by size.
    pub clusters: Vec<Cluster>,
    /// What was voted on, most agreed on first.
    pub support: Vec<Support>,
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
    /// The first note of the utterance.
    pub item: ContributionId,
    /// The votes of everybody, people of no group too.
    pub votes: Votes,
    /// The votes of each group that voted on anything in its session.
    pub by_group: BTreeMap<GroupId, Votes>,
    /// How far all groups together agree, between 0 and 1.
    pub consensus: f64,
    /// Groups that stand apart on it, strongest first; above 1 where one agrees more than all others.
    pub divides: Vec<(GroupId, f64)>,
}
