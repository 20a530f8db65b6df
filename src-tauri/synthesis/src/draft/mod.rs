//! The draft vision: proposed lines beside those that people have decided on, each with its evidence; the gaps between
//! them; and everything that no line rests on.
//!
//! The program invents no word: a line begins as what a participant said. What it can do is choose whose words, say on
//! what they rest, and list what was left out.

mod bundle;
mod gaps;
mod level;
mod line;
mod linkage;
mod once;
mod order;
mod refresh;
mod select;
mod serve;
mod words;

use std::ops::ControlFlow;

use kelechek_core::material::Material;
use kelechek_core::vision::{Coverage, Draft};

use crate::cluster::Clustering;
use once::Once;

pub use level::level;
pub use words::quotable_words;

/// What a draft is asked to be like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// How fine the clusters are in which lines are looked for, where a theme has more than sixty contributions of a
    /// language.
    pub clustering: Clustering,
    /// The least mean cosine of contributions that one line cites. Lower makes fewer lines on more evidence, some of it
    /// only of the same subject; higher makes lines repeat one another.
    pub cohesion: f64,
    /// To how many lines of a theme and level contributions that nobody else shares may fill it up. What two or more
    /// said always becomes a line; the rest of the single ones are listed as not yet reflected. A group without a line
    /// gets one beyond this number.
    pub fill_to: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { clustering: Clustering::Granularity(1.5), cohesion: 0.17, fill_to: 5 }
    }
}

/// The draft vision of a material. Every contribution is cited by a line or listed as not yet reflected, never both. What
/// several people wrote down of one utterance counts once: it is reflected when any note of it is cited, and all notes
/// are cited unless a line is locked.
///
/// Lines that people decided on stand first in their theme and level, as they are; one that is not locked is given
/// further evidence that says the same. From what a dropped line rested on no line of its level is proposed again. Accepting every proposal and drafting again changes nothing.
pub fn draft(material: &Material, options: &Options) -> Draft {
    draft_watched(material, options, &mut |_| ControlFlow::Continue(())).unwrap_or_default()
}

/// How far a draft has come, in contributions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Of which lines were looked for.
    pub done: usize,
    /// From which any can be drawn.
    pub all: usize,
}

/// The same, saying before each theme and language how far it has come; none where it is told to stop.
pub fn draft_watched(
    material: &Material,
    options: &Options,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Option<Draft> {
    let once = Once::of(material);
    let said: &Material = &once.material;
    let fields = bundle::fields(said, options, watch)?;
    let weights = order::Weights::new(said);
    let refreshed = refresh::refresh(said, &fields);
    let mut proposals = select::select(said, &fields, &refreshed, &weights, options);
    serve::tie(&fields, &refreshed.decided, &mut proposals);
    let mut lines = order::document(said, refreshed.decided, proposals, &weights);
    once.cite_all(&mut lines, &material.decided);
    let cited = once.cited(&lines);
    let mut left: Vec<_> = material.contributions.iter().filter(|c| !once.is_among(&cited, c.id)).collect();
    left.sort_by_key(|contribution| (contribution.time(), contribution.id));
    let reflected = said.contributions.iter().filter(|c| cited.contains(&c.id)).count();
    let coverage = Coverage { reflected, all: said.contributions.len() };
    let gaps = gaps::gaps(material, &lines);
    let dropped = material.dropped.clone();
    Some(Draft { lines, dropped, not_reflected: left.into_iter().map(|c| c.id).collect(), gaps, coverage })
}
