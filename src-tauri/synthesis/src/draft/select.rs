//! Which bundles become lines.

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::id::{GroupId, ThemeId};
use kelechek_core::material::Material;
use kelechek_core::vision::{Level, Line};

use super::Options;
use super::bundle::Field;
use super::line::{Proposal, propose};
use super::order::Weights;
use super::refresh::Refreshed;

/// Lines for everything that two or more said; then single contributions up to the wanted number of lines of a theme and
/// level, chosen so that each group is heard in turn; then one line for each group that still has none.
pub(super) fn select(
    material: &Material,
    fields: &[Field<'_>],
    refreshed: &Refreshed,
    weights: &Weights<'_>,
    options: &Options,
) -> Vec<Proposal> {
    let (mut chosen, mut single) = (Vec::new(), Vec::new());
    for (number, field) in fields.iter().enumerate() {
        for (bundle, free) in field.bundles.iter().zip(&refreshed.free[number]) {
            let proposal = propose(material, fields, number, (bundle.cluster, bundle.level), free);
            if let Some(proposal) = proposal {
                if free.len() > 1 { chosen.push(proposal) } else { single.push(proposal) }
            }
        }
    }
    single.sort_by_key(|proposal| weights.key(&proposal.line));
    let mut heard = Heard::default();
    let mut places: BTreeMap<(Option<ThemeId>, Level), usize> = BTreeMap::new();
    for line in refreshed.decided.iter().chain(chosen.iter().map(|proposal| &proposal.line)) {
        heard.add(line, weights);
        *places.entry((line.theme, line.level)).or_default() += 1;
    }
    while let Some(next) = heard.next(&single, weights, |proposal| {
        let line = &proposal.line;
        places.get(&(line.theme, line.level)).is_none_or(|lines| *lines < options.fill_to)
    }) {
        let proposal = single.remove(next);
        heard.add(&proposal.line, weights);
        *places.entry((proposal.line.theme, proposal.line.level)).or_default() += 1;
        chosen.push(proposal);
    }
    while let Some(next) = heard.next(&single, weights, |proposal| heard.is_new(&proposal.line, weights)) {
        let proposal = single.remove(next);
        heard.add(&proposal.line, weights);
        chosen.push(proposal);
    }
    chosen
}

/// How many lines each group has so far.
#[derive(Default)]
struct Heard {
    lines: BTreeMap<GroupId, usize>,
}

impl Heard {
    fn add(&mut self, line: &Line, weights: &Weights<'_>) {
        for group in weights.groups(line) {
            *self.lines.entry(group).or_default() += 1;
        }
    }

    fn is_new(&self, line: &Line, weights: &Weights<'_>) -> bool {
        weights.groups(line).iter().any(|group| !self.lines.contains_key(group))
    }

    /// Greedy proportional approval: the line that adds most, each group's share falling with the lines it has.
    fn next(
        &self,
        from: &[Proposal],
        weights: &Weights<'_>,
        allowed: impl Fn(&Proposal) -> bool,
    ) -> Option<usize> {
        let worth = |groups: BTreeSet<GroupId>| {
            groups
                .iter()
                .map(|group| 1.0 / (self.lines.get(group).copied().unwrap_or_default() as f64 + 1.0))
                .sum()
        };
        let mut best: Option<(f64, usize)> = None;
        for (number, proposal) in from.iter().enumerate().filter(|(_, proposal)| allowed(proposal)) {
            let worth: f64 = worth(weights.groups(&proposal.line));
            if best.is_none_or(|(high, _)| worth > high) {
                best = Some((worth, number));
            }
        }
        best.map(|(_, number)| number)
    }
}
