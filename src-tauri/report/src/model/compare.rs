//! One session beside another: themes by place, what is common to most places, and whether anything new was still said.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kelechek_core::contribution::Horizon;
use kelechek_core::material::Material;

use super::entry::Known;
use super::{Balance, ClusterPart, Options, Words, title};
use crate::language::Messages;

/// What only several sessions together show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// contributions by theme and place
    pub places: Balance,
    /// session after session in order of date
    pub saturation: Saturation,
    /// clusters heard in more than half of the places, most places first; by number
    pub common: Vec<usize>,
    /// clusters of two contributions or more, all from one place, largest first; by number, with the place
    pub particular: Vec<(usize, usize)>,
}

/// How many clusters each session added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saturation {
    /// the clusters of each session that no earlier one had, and how many were known after it
    pub steps: Vec<SaturationStep>,
    /// all clusters
    pub clusters: usize,
}

/// What one session added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaturationStep {
    /// clusters heard in it
    pub heard: usize,
    /// of these, those heard for the first time
    pub new: usize,
    /// clusters known after it
    pub known: usize,
}

impl Saturation {
    /// The first session, counted from 0, after which this share of all clusters was known, in percent.
    pub fn reached(&self, percent: usize) -> Option<usize> {
        self.steps.iter().position(|step| self.clusters > 0 && step.known * 100 >= self.clusters * percent)
    }
}

/// Where the sessions were: one place, however many sessions were held in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    names: Vec<Words>,
    of_session: Vec<usize>,
}

impl Places {
    /// A session without a place is a place of its own, under its title.
    pub(super) fn of(material: &Material, options: &Options) -> Self {
        let messages = Messages::of(options.language);
        let untitled = || Words::own(messages.get("report-without-title", &[]));
        let mut places = Self::default();
        let mut seen: HashMap<String, usize> = HashMap::new();
        for session in &material.sessions {
            let written = title::place(&session.place, options.language);
            let known = seen.get(&written).copied().filter(|_| !written.is_empty());
            places.of_session.push(known.unwrap_or(places.names.len()));
            if known.is_none() {
                seen.insert(written.clone(), places.names.len());
                places.names.push(match written.is_empty() {
                    false => Words::own(written),
                    true => Words::named(&session.title, options.language).unwrap_or_else(untitled),
                });
            }
        }
        places
    }

    pub(super) fn of_session(&self, session: usize) -> Option<usize> {
        self.of_session.get(session).copied()
    }
}

impl Known<'_> {
    /// The comparison, where there is more than one session.
    pub(super) fn comparison(&self, clusters: &[ClusterPart]) -> Option<Comparison> {
        let sessions = self.material.sessions.len();
        (sessions > 1).then(|| Comparison {
            places: self.by_place(),
            saturation: saturation(clusters, sessions),
            common: common(clusters, self.places.names.len()),
            particular: particular(clusters),
        })
    }

    fn by_place(&self) -> Balance {
        self.counted(self.places.names.clone(), |utterance| {
            let sessions = self.sessions_of(utterance);
            sessions.first().and_then(|session| self.places.of_session(*session)).into_iter().collect()
        })
    }

    /// Contributions by theme and horizon. What nobody gave a horizon stands last, where there is any.
    pub(super) fn horizons(&self) -> Balance {
        let mut columns: BTreeMap<Option<Horizon>, Words> = BTreeMap::new();
        for utterance in &self.said {
            let session = self.material.sessions.iter().find(|s| s.id == utterance.first().session);
            columns.entry(utterance.horizon()).or_insert_with(|| match utterance.horizon() {
                Some(horizon) => self.horizon_name(session, horizon),
                None => Words::own(self.messages.get("report-without-horizon", &[])),
            });
        }
        let without = columns.remove_entry(&None);
        let in_order: Vec<(Option<Horizon>, Words)> = columns.into_iter().chain(without).collect();
        self.counted(in_order.iter().map(|(_, name)| name.clone()).collect(), |utterance| {
            in_order.iter().position(|(horizon, _)| *horizon == utterance.horizon()).into_iter().collect()
        })
    }
}

fn saturation(clusters: &[ClusterPart], sessions: usize) -> Saturation {
    let mut known: BTreeSet<usize> = BTreeSet::new();
    let step = |session| {
        let heard: BTreeSet<usize> =
            clusters.iter().filter(|c| c.sessions.contains(&session)).map(|c| c.number).collect();
        let before = known.len();
        known.extend(&heard);
        SaturationStep { heard: heard.len(), new: known.len() - before, known: known.len() }
    };
    Saturation { steps: (0..sessions).map(step).collect(), clusters: clusters.len() }
}

fn common(clusters: &[ClusterPart], places: usize) -> Vec<usize> {
    let mut found: Vec<&ClusterPart> =
        clusters.iter().filter(|c| c.places.len() > 1 && c.places.len() * 2 > places).collect();
    found.sort_by_key(|c| (std::cmp::Reverse((c.places.len(), c.utterances)), c.number));
    found.into_iter().map(|c| c.number).collect()
}

fn particular(clusters: &[ClusterPart]) -> Vec<(usize, usize)> {
    let mut found: Vec<(&ClusterPart, usize)> = clusters
        .iter()
        .filter(|c| c.utterances > 1 && c.places.len() == 1)
        .filter_map(|c| Some((c, *c.places.first()?)))
        .collect();
    found.sort_by_key(|(c, _)| (std::cmp::Reverse(c.utterances), c.number));
    found.into_iter().map(|(c, place)| (c.number, place)).collect()
}
