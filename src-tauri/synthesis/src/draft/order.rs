//! How much stands behind a line, and the order of the document.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use kelechek_core::contribution::Contribution;
use kelechek_core::id::{ContributionId, GroupId, ItemId, LineId, SessionId, ThemeId};
use kelechek_core::material::Material;
use kelechek_core::vision::{Level, Line};

use super::line::Proposal;
use crate::duplicates::{self, duplicates};
use crate::support::consensus;

/// What is known of the contributions that lines rest on.
pub(super) struct Weights<'a> {
    contributions: HashMap<ContributionId, &'a Contribution>,
    /// Of a contribution that was noted twice, as a person decided or as it seems: the note that stands for both.
    utterances: HashMap<ContributionId, ContributionId>,
    /// The consensus of groups on what was voted on: contributions and people's clusters.
    consensus: HashMap<ItemId, f64>,
    /// What it is of what nobody voted on: each group that voted on anything counts half.
    no_votes: f64,
}

/// Most agreed on first, then widest: groups, sessions, utterances; then the earliest. A number between 0 and 1 is ordered as
/// its bits are.
type Key = (Reverse<u64>, Reverse<usize>, Reverse<usize>, Reverse<usize>, Option<DateTime<Utc>>, LineId);

impl<'a> Weights<'a> {
    pub(super) fn new(material: &'a Material) -> Self {
        // Those that a person has joined; then those that look so much alike that one may count them once.
        let joined = material.contributions.iter().filter(|c| c.utterance != c.id);
        let mut utterances: HashMap<ContributionId, ContributionId> =
            joined.map(|c| (c.id, c.utterance)).collect();
        let root = |utterances: &HashMap<ContributionId, ContributionId>, mut id: ContributionId| {
            while let Some(next) = utterances.get(&id) {
                id = *next;
            }
            id
        };
        for pair in
            duplicates(material, &duplicates::Options::default()).iter().filter(|pair| pair.very_likely)
        {
            let (a, b) = (root(&utterances, pair.a), root(&utterances, pair.b));
            if a != b {
                utterances.insert(a.max(b), a.min(b));
            }
        }
        let utterances = utterances.keys().map(|id| (*id, root(&utterances, *id))).collect();
        let voted = consensus(material);
        let groups: BTreeSet<GroupId> = voted.iter().flat_map(|of| of.by_group.keys().copied()).collect();
        Self {
            contributions: material.contributions.iter().map(|c| (c.id, c)).collect(),
            utterances,
            consensus: voted.iter().map(|of| (of.item, of.group_aware_consensus)).collect(),
            no_votes: groups.iter().map(|_| 0.5).product(),
        }
    }

    fn evidence<'b>(&'b self, line: &'b Line) -> impl Iterator<Item = &'a Contribution> + 'b {
        line.evidence.iter().filter_map(|id| self.contributions.get(id).copied())
    }

    /// The groups behind a line.
    pub(super) fn groups(&self, line: &Line) -> BTreeSet<GroupId> {
        self.evidence(line).filter_map(|c| c.group).collect()
    }

    /// By what lines of one theme and level are put in order. An utterance noted twice counts once.
    pub(super) fn key(&self, line: &Line) -> Key {
        let sessions: BTreeSet<SessionId> = self.evidence(line).map(|c| c.session).collect();
        let utterances: BTreeSet<ContributionId> =
            line.evidence.iter().map(|id| self.utterances.get(id).copied().unwrap_or(*id)).collect();
        let first = self.evidence(line).map(Contribution::time).min();
        let items =
            self.evidence(line).flat_map(|c| [Some(ItemId(c.id.0)), c.cluster.map(|of| ItemId(of.0))]);
        let voted = items.flatten().filter_map(|item| self.consensus.get(&item)).copied();
        let consensus = voted.reduce(f64::max).unwrap_or(self.no_votes);
        (
            Reverse(consensus.to_bits()),
            Reverse(self.groups(line).len()),
            Reverse(sessions.len()),
            Reverse(utterances.len()),
            first,
            line.id,
        )
    }
}

/// All lines by theme and level: the decided ones as people ordered them, then proposals by weight.
pub(super) fn document(
    material: &Material,
    decided: Vec<Line>,
    mut proposals: Vec<Proposal>,
    weights: &Weights<'_>,
) -> Vec<Line> {
    proposals.sort_by_key(|proposal| weights.key(&proposal.line));
    let mut lines = decided;
    lines.extend(proposals.into_iter().map(|proposal| proposal.line));
    let places: BTreeMap<ThemeId, usize> =
        material.themes.iter().enumerate().map(|(place, theme)| (theme.id, place)).collect();
    let place =
        |theme: Option<ThemeId>| theme.and_then(|id| places.get(&id).copied()).unwrap_or(places.len());
    // Stable: within theme and level the order stays.
    lines.sort_by_key(|line: &Line| -> (usize, Level) { (place(line.theme), line.level) });
    lines
}
