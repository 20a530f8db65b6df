//! What people have decided about two contributions, and what therefore need not be asked.

use std::collections::{HashMap, HashSet};

use kelechek_core::id::ContributionId;
use kelechek_core::material::Material;

use super::Notes;

/// What people have decided, utterance by utterance.
pub(super) struct Decided {
    /// The utterance of each note.
    utterances: HashMap<ContributionId, ContributionId>,
    /// Utterances of which a note was decided to be, or not to be, the same as a note of the other.
    pairs: HashSet<(ContributionId, ContributionId)>,
}

/// The note-takers, by number, who have a note of each utterance.
pub(super) type Taken = HashMap<ContributionId, HashSet<usize>>;

impl Decided {
    pub(super) fn of(material: &Material) -> Self {
        let utterances = material.contributions.iter().map(|c| (c.id, c.utterance)).collect();
        let mut decided = Self { utterances, pairs: HashSet::new() };
        decided.pairs = material.links.iter().map(|link| decided.utterances(link.a, link.b)).collect();
        decided
    }

    /// The utterances of two notes, the lower id first.
    pub(super) fn utterances(
        &self,
        a: ContributionId,
        b: ContributionId,
    ) -> (ContributionId, ContributionId) {
        let of = |id: ContributionId| self.utterances.get(&id).copied().unwrap_or(id);
        ordered(of(a), of(b))
    }

    /// Whether a person may still be asked about two notes.
    pub(super) fn is_open(&self, notes: &Notes<'_>, taken: &Taken, a: usize, b: usize) -> bool {
        let [x, y] = [a, b].map(|note| notes.contributions[note].utterance);
        let has = |utterance: &ContributionId, note: usize| {
            taken.get(utterance).is_some_and(|takers: &HashSet<usize>| takers.contains(&notes.takers[note]))
        };
        x != y && !self.pairs.contains(&ordered(x, y)) && !has(&x, b) && !has(&y, a)
    }
}

fn ordered(a: ContributionId, b: ContributionId) -> (ContributionId, ContributionId) {
    (a.min(b), a.max(b))
}

pub(super) fn taken(notes: &Notes<'_>) -> Taken {
    let mut taken = Taken::new();
    for (note, contribution) in notes.contributions.iter().enumerate() {
        taken.entry(contribution.utterance).or_default().insert(notes.takers[note]);
    }
    taken
}
