//! Group-aware consensus: the product over all groups of the share that agrees.

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::contribution::utterances;
use kelechek_core::id::{GroupId, ItemId, SessionId};
use kelechek_core::material::Material;
use kelechek_core::support::{Counted, Votes};
use serde::Serialize;

/// How an utterance or a cluster was voted on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Consensus {
    /// The first note of it, or the cluster.
    pub item: ItemId,
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

/// Everything that was voted on, most agreed on first, then clusters in their order, then contributions in that of the
/// material.
///
/// Of two notes of one utterance that were both voted on each group's larger count stands: the people are the same.
pub fn consensus(material: &Material) -> Vec<Consensus> {
    let mut counted_on: BTreeMap<ItemId, Vec<&Counted>> = BTreeMap::new();
    for counted in &material.votes {
        counted_on.entry(counted.votes.item).or_default().push(counted);
    }
    let clusters = material.clusters.iter();
    let clusters = clusters.filter_map(|cluster| Some((ItemId(cluster.id.0), cluster.session?)));
    let contributions = material.contributions.iter().map(|c| (ItemId(c.id.0), c.session));
    let session: BTreeMap<ItemId, SessionId> = clusters.chain(contributions).collect();
    let mut voters: BTreeMap<SessionId, BTreeSet<GroupId>> = BTreeMap::new();
    for counted in &material.votes {
        if let (Some(session), Some(group)) = (session.get(&counted.votes.item), counted.votes.group) {
            voters.entry(*session).or_default().insert(group);
        }
    }
    let clusters = material.clusters.iter().map(|cluster| vec![ItemId(cluster.id.0)]);
    let utterances = utterances(&material.contributions);
    let utterances =
        utterances.iter().map(|utterance| utterance.notes.iter().map(|note| ItemId(note.id.0)).collect());
    let mut found: Vec<Consensus> = Vec::new();
    for items in clusters.chain(utterances) {
        let counts: Vec<&Counted> =
            items.iter().filter_map(|item| counted_on.get(item)).flatten().copied().collect();
        if let (Some(item), false) = (items.first(), counts.is_empty()) {
            let groups = session.get(item).and_then(|session| voters.get(session));
            found.push(of_item(*item, &counts, groups.into_iter().flatten().copied()));
        }
    }
    found.sort_by(|a, b| b.group_aware_consensus.total_cmp(&a.group_aware_consensus));
    found
}

/// How one thing was voted on, where these groups voted on anything.
pub(super) fn of_item(item: ItemId, counts: &[&Counted], groups: impl Iterator<Item = GroupId>) -> Consensus {
    let mut by_group: BTreeMap<Option<GroupId>, Votes> = BTreeMap::new();
    for counted in counts {
        let stands = by_group.entry(counted.votes.group).or_default();
        if counted.votes.votes.all() > stands.all() {
            *stands = counted.votes.votes;
        }
    }
    let votes = by_group.values().fold(Votes::default(), |all, of| all.and(*of));
    let by_group: BTreeMap<GroupId, Votes> =
        groups.map(|group| (group, by_group.get(&Some(group)).copied().unwrap_or_default())).collect();
    let group_aware_consensus = by_group.values().map(|votes| agreement(*votes)).product();
    let contested = counts.iter().any(|counted| counted.contested);
    Consensus { item, votes, by_group, group_aware_consensus, contested }
}

impl Consensus {
    /// In how many groups more than half of those who voted on it are for it, and how many groups voted on it.
    pub fn groups_for(&self) -> (usize, usize) {
        let asked = self.by_group.values().filter(|votes| votes.all() > 0);
        let in_favour = asked.clone().filter(|votes| u64::from(votes.agree) * 2 > u64::from(votes.all()));
        (in_favour.count(), asked.count())
    }
}

/// The share of those who voted that agrees, drawn towards a half where few did.
pub(super) fn agreement(votes: Votes) -> f64 {
    (f64::from(votes.agree) + 1.0) / (f64::from(votes.all()) + 2.0)
}
