//! Duplicates: one utterance that two note-takers wrote down.
//!
//! The same words are noted twice with other spelling, abbreviations and order; the pieces of words survive. Proposed are
//! pairs of one session from different note-takers, each the other's best match, near in time. Nothing is joined here: a
//! person decides, both texts stay, and counts count the utterance once. What a person has decided is not proposed again:
//! neither two notes of one utterance, nor two that were told apart; and since a note-taker writes an utterance down once,
//! nothing of theirs is proposed to an utterance of which they have a note already.

mod candidates;
mod decided;
mod time;

use std::collections::{BTreeMap, HashSet};

use chrono::TimeDelta;
use kelechek_core::contribution::Contribution;
use kelechek_core::id::{AuthorId, ContributionId, SessionId};
use kelechek_core::material::Material;
use serde::Serialize;

use decided::Decided;

/// From this score a pair is called *very likely*.
pub const VERY_LIKELY: f64 = 0.5;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// The least score that is proposed.
    pub threshold: f64,
    /// How far apart in time two notes of one utterance can be, once the difference between the two note-takers' clocks
    /// is allowed for; nothing when time does not matter.
    ///
    /// It is applied only to two note-takers of whom three very likely pairs or more, most of them agreeing, show how
    /// their clocks stand to one another: times that were never taken (a table without them) tell nothing.
    pub window: Option<TimeDelta>,
}

impl Default for Options {
    fn default() -> Self {
        Self { threshold: 0.30, window: Some(TimeDelta::minutes(30)) }
    }
}

/// Two contributions that are likely one utterance.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Duplicate {
    /// The one with the lower id.
    pub a: ContributionId,
    /// The other.
    pub b: ContributionId,
    /// The cosine of their pieces of words: 1 for the same words.
    pub score: f64,
    /// Whether the score is [`VERY_LIKELY`] or above.
    pub very_likely: bool,
}

/// Who wrote down: a person at an installation. Notes that were typed from another's paper bear that person's name.
type NoteTaker<'a> = (AuthorId, &'a str);

/// The notes of one session, in order of text and id.
struct Notes<'a> {
    contributions: Vec<&'a Contribution>,
    /// The number of each one's note-taker.
    takers: Vec<usize>,
    count: usize,
}

/// Likely duplicates of a material, highest score first, then by id.
pub fn duplicates(material: &Material, options: &Options) -> Vec<Duplicate> {
    let mut sessions: BTreeMap<SessionId, Vec<&Contribution>> = BTreeMap::new();
    for contribution in material.contributions.iter().filter(|c| !c.redacted && !c.text.trim().is_empty()) {
        sessions.entry(contribution.session).or_default().push(contribution);
    }
    let decided = Decided::of(material);
    let mut found: Vec<Duplicate> =
        sessions.into_values().flat_map(|of| in_session(of, &decided, options)).collect();
    found.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    // Two utterances are asked about once, by the two notes that are most alike.
    let mut asked = HashSet::new();
    found.retain(|pair| asked.insert(decided.utterances(pair.a, pair.b)));
    found
}

fn in_session(mut contributions: Vec<&Contribution>, decided: &Decided, options: &Options) -> Vec<Duplicate> {
    contributions.sort_by(|a, b| a.text.cmp(&b.text).then(a.id.cmp(&b.id)));
    let mut numbers: BTreeMap<NoteTaker<'_>, usize> = BTreeMap::new();
    for contribution in &contributions {
        let next = numbers.len();
        numbers.entry((contribution.author, &contribution.note_taker)).or_insert(next);
    }
    if numbers.len() < 2 {
        return Vec::new();
    }
    let takers = contributions
        .iter()
        .map(|c| numbers.get(&(c.author, c.note_taker.as_str())).copied().unwrap_or_default())
        .collect();
    let notes = Notes { contributions, takers, count: numbers.len() };
    let candidates = candidates::of(&notes, options.threshold);
    let taken = decided::taken(&notes);
    let open = |a: usize, b: usize| decided.is_open(&notes, &taken, a, b);
    let pairs = match options.window {
        Some(window) => {
            // What is decided tells how the clocks stand as well as what is not.
            let pairs = candidates::mutual(&notes, &candidates, |_, _| true);
            let clocks = time::clocks(&notes, &pairs, window);
            candidates::mutual(&notes, &candidates, |a, b| open(a, b) && clocks.near(&notes, a, b))
        }
        None => candidates::mutual(&notes, &candidates, open),
    };
    pairs
        .into_iter()
        .map(|(a, b, score)| {
            let (x, y) = (notes.contributions[a].id, notes.contributions[b].id);
            Duplicate { a: x.min(y), b: x.max(y), score, very_likely: score >= VERY_LIKELY }
        })
        .collect()
}
