//! Breadth: in how many groups, sessions and places something was said.

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::contribution::utterances;
use kelechek_core::id::ContributionId;
use kelechek_core::material::Material;
use serde::Serialize;

/// How broadly something was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Breadth {
    /// Utterances, each counted once however many wrote it down.
    pub utterances: usize,
    /// Stakeholder groups.
    pub groups: usize,
    /// Sessions.
    pub sessions: usize,
    /// Places in which they were held.
    pub places: usize,
}

/// How broadly some contributions, such as those of a cluster, were said.
pub fn breadth(material: &Material, of: &[ContributionId]) -> Breadth {
    let of: BTreeSet<ContributionId> = of.iter().copied().collect();
    let said: Vec<_> = material.contributions.iter().filter(|c| of.contains(&c.id)).collect();
    let sessions: BTreeSet<_> = said.iter().map(|c| c.session).collect();
    let place: BTreeMap<_, _> = material.sessions.iter().map(|s| (s.id, &s.place)).collect();
    let mut places = Vec::new();
    for place in sessions.iter().filter_map(|session| place.get(session)) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    Breadth {
        utterances: utterances(said.iter().copied()).len(),
        groups: said.iter().filter_map(|c| c.group).collect::<BTreeSet<_>>().len(),
        sessions: sessions.len(),
        places: places.len(),
    }
}
