//! What several people wrote down of one utterance is drafted from once, and cited with every note of it: both texts stay,
//! and neither the number of notes nor the order of lines grows by an utterance being written down twice.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use kelechek_core::contribution::{Contribution, Utterance, utterances};
use kelechek_core::id::{ContributionId, LineId};
use kelechek_core::link::Link;
use kelechek_core::material::Material;
use kelechek_core::vision::Line;

use super::words::quotable_words;

/// A material in which each utterance has one note, and the others beside it.
pub(super) struct Once<'a> {
    /// As it is drafted from.
    pub(super) material: Cow<'a, Material>,
    /// Of a note that is left out: the one that stands for its utterance.
    stands_for: HashMap<ContributionId, ContributionId>,
    /// Of a note that stands for others: these, in order of time, then id.
    others: HashMap<ContributionId, Vec<ContributionId>>,
}

impl<'a> Once<'a> {
    pub(super) fn of(material: &'a Material) -> Self {
        let mut once =
            Self { material: Cow::Borrowed(material), stands_for: HashMap::new(), others: HashMap::new() };
        let said = utterances(&material.contributions);
        if said.len() == material.contributions.len() {
            return once;
        }
        let mut contributions = Vec::with_capacity(said.len());
        for utterance in &said {
            let note = standing(utterance);
            let mut others: Vec<&Contribution> =
                utterance.notes.iter().copied().filter(|other| other.id != note.id).collect();
            others.sort_by_key(|other| (other.time(), other.id));
            once.stands_for.extend(others.iter().map(|other| (other.id, note.id)));
            if !others.is_empty() {
                once.others.insert(note.id, others.into_iter().map(|other| other.id).collect());
            }
            contributions.push(Contribution {
                theme: note.theme.or(utterance.theme()),
                horizon: note.horizon.or(utterance.horizon()),
                kind: note.kind.or(utterance.kind()),
                group: note.group.or(utterance.group()),
                cluster: note.cluster.or(utterance.cluster()),
                ..note.clone()
            });
        }
        let mut decided = material.decided.clone();
        decided.iter_mut().for_each(|line| line.evidence = once.standing_of(&line.evidence));
        let mut dropped = material.dropped.clone();
        dropped.iter_mut().for_each(|of| of.line.evidence = once.standing_of(&of.line.evidence));
        let links = material.links.iter();
        let links =
            links.map(|link| Link { a: once.stands_for(link.a), b: once.stands_for(link.b), ..*link });
        let links = links.collect();
        let mut votes = material.votes.clone();
        // What is no note of an utterance, such as a cluster, stands for itself.
        votes
            .iter_mut()
            .for_each(|counted| counted.votes.item.0 = once.stands_for(counted.votes.item.0.into()).0);
        once.material =
            Cow::Owned(Material { contributions, decided, dropped, links, votes, ..material.clone() });
        once
    }

    fn stands_for(&self, id: ContributionId) -> ContributionId {
        self.stands_for.get(&id).copied().unwrap_or(id)
    }

    /// The utterances of some notes, each once, in their order.
    fn standing_of(&self, notes: &[ContributionId]) -> Vec<ContributionId> {
        let mut seen = HashSet::new();
        notes.iter().map(|note| self.stands_for(*note)).filter(|note| seen.insert(*note)).collect()
    }

    fn notes(&self, note: ContributionId) -> impl Iterator<Item = ContributionId> + '_ {
        [note].into_iter().chain(self.others.get(&note).into_iter().flatten().copied())
    }

    /// Gives lines drafted from this material every note of what they cite. What people decided to cite comes first, as
    /// they decided it; a locked line cites nothing else.
    pub(super) fn cite_all(&self, lines: &mut [Line], decided: &[Line]) {
        let decided: HashMap<LineId, &Line> = decided.iter().map(|line| (line.id, line)).collect();
        for line in lines {
            let before = decided.get(&line.id).map_or(&[][..], |line| line.evidence.as_slice());
            let drafted = std::mem::replace(&mut line.evidence, before.to_vec());
            if !line.locked {
                let known: HashSet<ContributionId> = before.iter().copied().collect();
                let all = drafted.into_iter().flat_map(|note| self.notes(note));
                line.evidence.extend(all.filter(|note| !known.contains(note)));
            }
        }
    }

    /// The utterances that some line cites, by the notes that stand for them.
    pub(super) fn cited(&self, lines: &[Line]) -> HashSet<ContributionId> {
        lines.iter().flat_map(|line| &line.evidence).map(|note| self.stands_for(*note)).collect()
    }

    /// Whether the utterance of a note is among these.
    pub(super) fn is_among(&self, utterances: &HashSet<ContributionId>, note: ContributionId) -> bool {
        utterances.contains(&self.stands_for(note))
    }
}

/// The note that stands for an utterance: the first of which the words may stand in a document, else the first.
fn standing<'a>(utterance: &Utterance<'a>) -> &'a Contribution {
    let quotable = utterance.notes.iter().find(|note| quotable_words(note).is_some());
    quotable.copied().unwrap_or(utterance.first())
}
