//! Utterances: what was said once, however many wrote it down. Each note of it is a contribution and keeps its text; where
//! things are counted the utterance counts once.

use std::collections::HashMap;

use super::{Contribution, Horizon, Kind};
use crate::id::{ClusterId, ContributionId, GroupId, ThemeId};

/// One utterance among some contributions, with its notes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance<'a> {
    /// By id, one at least. What one of them leaves open, the next may say.
    pub notes: Vec<&'a Contribution>,
}

/// The utterances of which some contributions are notes, in the order in which the first note of each stands there.
pub fn utterances<'a>(contributions: impl IntoIterator<Item = &'a Contribution>) -> Vec<Utterance<'a>> {
    let mut places: HashMap<ContributionId, usize> = HashMap::new();
    let mut found: Vec<Utterance<'a>> = vec![];
    for contribution in contributions {
        let place = *places.entry(contribution.utterance).or_insert(found.len());
        match found.get_mut(place) {
            Some(utterance) => utterance.notes.push(contribution),
            None => found.push(Utterance { notes: vec![contribution] }),
        }
    }
    found.iter_mut().for_each(|utterance| utterance.notes.sort_by_key(|note| note.id));
    found
}

impl<'a> Utterance<'a> {
    /// The note that stands for all: the one with the lowest id.
    pub fn first(&self) -> &'a Contribution {
        self.notes[0]
    }

    /// The theme that the first of its notes which has one is on.
    pub fn theme(&self) -> Option<ThemeId> {
        self.notes.iter().find_map(|note| note.theme)
    }

    /// Likewise the time that it speaks of.
    pub fn horizon(&self) -> Option<Horizon> {
        self.notes.iter().find_map(|note| note.horizon)
    }

    /// Likewise what it is.
    pub fn kind(&self) -> Option<Kind> {
        self.notes.iter().find_map(|note| note.kind)
    }

    /// Likewise the cluster that it is in.
    pub fn cluster(&self) -> Option<ClusterId> {
        self.notes.iter().find_map(|note| note.cluster)
    }

    /// Likewise whom its speaker spoke for.
    pub fn group(&self) -> Option<GroupId> {
        self.notes.iter().find_map(|note| note.group)
    }
}
