//! Group-aware consensus: the product over all groups of the share that agrees.

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::contribution::utterances;
use kelechek_core::id::{ContributionId, GroupId, SessionId};
use kelechek_core::material::Material;
use kelechek_core::support::{Counted, Votes};
use serde::Serialize;

/// How an utterance was voted on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Consensus {
    /// The first note of it.
    pub item: ContributionId,
    /// The votes of everybody, people of no group too.
    pub votes: Votes,
    /// The votes of each group that voted on anything in its session.
    pub by_group: BTreeMap<GroupId, Votes>,
    /// The product over these groups of (agree + 1) / (votes + 2), so that a group which did not vote on this counts half;
    /// 1 where no group voted on anything. Between 0 and 1.
    pub group_aware_consensus: f64,
    /// Whether several people counted, and not the same.
    pub contested: bool,
}

/// Everything that was voted on, most agreed on first, then in the order of the material.
///
/// Of two notes of one utterance that were both voted on each group's larger count stands: the people are the same.
pub fn consensus(material: &Material) -> Vec<Consensus> {
    let session: BTreeMap<ContributionId, SessionId> =
        material.contributions.iter().map(|c| (c.id, c.session)).collect();
    let mut counted_on: BTreeMap<ContributionId, Vec<&Counted>> = BTreeMap::new();
    for counted in &material.votes {
        counted_on.entry(counted.votes.item).or_default().push(counted);
    }
    let mut voters: BTreeMap<SessionId, BTreeSet<GroupId>> = BTreeMap::new();
    for counted in &material.votes {
        if let (Some(session), Some(group)) = (session.get(&counted.votes.item), counted.votes.group) {
            voters.entry(*session).or_default().insert(group);
        }
    }
    let mut found: Vec<Consensus> = Vec::new();
    for utterance in utterances(&material.contributions) {
        let mut by_group: BTreeMap<Option<GroupId>, Votes> = BTreeMap::new();
        let mut contested = false;
        for counted in utterance.notes.iter().filter_map(|note| counted_on.get(&note.id)).flatten() {
            contested |= counted.contested;
            let stands = by_group.entry(counted.votes.group).or_default();
            if counted.votes.votes.all() > stands.all() {
                *stands = counted.votes.votes;
            }
        }
        if by_group.is_empty() {
            continue;
        }
        let first = utterance.first();
        let votes = by_group.values().fold(Votes::default(), |all, of| all.and(*of));
        let groups = voters.get(&first.session).into_iter().flatten();
        let by_group: BTreeMap<GroupId, Votes> =
            groups.map(|group| (*group, by_group.get(&Some(*group)).copied().unwrap_or_default())).collect();
        let group_aware_consensus = by_group.values().map(|votes| agreement(*votes)).product();
        found.push(Consensus { item: first.id, votes, by_group, group_aware_consensus, contested });
    }
    found.sort_by(|a, b| b.group_aware_consensus.total_cmp(&a.group_aware_consensus));
    found
}

/// The share of those who voted that agrees, drawn towards a half where few did.
pub(super) fn agreement(votes: Votes) -> f64 {
    (f64::from(votes.agree) + 1.0) / (f64::from(votes.all()) + 2.0)
}
