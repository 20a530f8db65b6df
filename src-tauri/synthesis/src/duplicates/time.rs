//! How two note-takers' clocks stand to one another, read off the utterances that both wrote down.
//!
//! Laptops in villages have wrong clocks, by minutes or by years, and imported tables may have no times at all. So the
//! difference is measured, not assumed to be none; and where it cannot be measured, time decides nothing.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::{Notes, VERY_LIKELY};

/// So many pairs show how two clocks stand.
const ENOUGH: usize = 3;

/// The usual difference of times, by pair of note-takers, where it is known.
pub(super) struct Clocks {
    usual: BTreeMap<(usize, usize), TimeDelta>,
    window: TimeDelta,
}

/// Measures the clocks by the very likely pairs.
pub(super) fn clocks(notes: &Notes<'_>, pairs: &[(usize, usize, f64)], window: TimeDelta) -> Clocks {
    let mut differences: BTreeMap<(usize, usize), Vec<TimeDelta>> = BTreeMap::new();
    for &(a, b, _) in pairs.iter().filter(|(_, _, score)| *score >= VERY_LIKELY) {
        let (takers, difference) = difference(notes, a, b);
        differences.entry(takers).or_default().push(difference);
    }
    let usual = differences.into_iter().filter_map(|(takers, mut all)| {
        all.sort_unstable();
        let middle = *all.get(all.len() / 2)?;
        let agreeing = all.iter().filter(|one| (**one - middle).abs() <= window).count();
        (all.len() >= ENOUGH && 2 * agreeing > all.len()).then_some((takers, middle))
    });
    Clocks { usual: usual.collect(), window }
}

impl Clocks {
    /// Whether two notes can be of one moment.
    pub(super) fn near(&self, notes: &Notes<'_>, a: usize, b: usize) -> bool {
        let (takers, difference) = difference(notes, a, b);
        self.usual.get(&takers).is_none_or(|usual| (difference - *usual).abs() <= self.window)
    }
}

/// The two note-takers in order, and by how much the first one's time is later.
fn difference(notes: &Notes<'_>, a: usize, b: usize) -> ((usize, usize), TimeDelta) {
    let (first, second) = if notes.takers[a] < notes.takers[b] { (a, b) } else { (b, a) };
    let time = |note: usize| notes.contributions[note].time();
    ((notes.takers[first], notes.takers[second]), time(first) - time(second))
}
