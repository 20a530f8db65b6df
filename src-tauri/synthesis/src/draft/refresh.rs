//! What people decided, and what has been said since that supports it.

use std::collections::{HashMap, HashSet};

use kelechek_core::id::ContributionId;
use kelechek_core::material::Material;
use kelechek_core::vision::{Level, Line};

use super::bundle::{Bundle, Field};

/// The decided lines with their further evidence, and what is left to propose lines from.
pub(super) struct Refreshed {
    /// As they were, in their order; those that are not locked may have grown.
    pub(super) decided: Vec<Line>,
    /// By field and bundle: the members that no decided line cites.
    pub(super) free: Vec<Vec<Vec<usize>>>,
}

/// Gives the members of a bundle of which a decided line cites some to that line, unless it is locked.
pub(super) fn refresh(material: &Material, fields: &[Field<'_>]) -> Refreshed {
    let mut decided = material.decided.clone();
    let mut cited_by: HashMap<ContributionId, Vec<usize>> = HashMap::new();
    for (number, line) in material.decided.iter().enumerate() {
        for id in &line.evidence {
            cited_by.entry(*id).or_default().push(number);
        }
    }
    let dropped = dropped(material);
    let free = fields.iter().map(|field| {
        field
            .bundles
            .iter()
            .map(|bundle| {
                let (cited, mut free): (Vec<usize>, Vec<usize>) = bundle
                    .members
                    .iter()
                    .partition(|&&text| cited_by.contains_key(&field.contributions[text].id));
                if let Some(line) = holder(material, field, bundle, &cited, &cited_by) {
                    extend(&mut decided[line], free.iter().map(|&text| field.contributions[text].id));
                    return Vec::new();
                }
                free.retain(|&text| !dropped.contains(&(bundle.level, field.contributions[text].id)));
                free
            })
            .collect()
    });
    let free = free.collect();
    Refreshed { decided, free }
}

/// What dropped lines rested on, and at which level: no line is proposed from it again.
fn dropped(material: &Material) -> HashSet<(Level, ContributionId)> {
    let lines = material.dropped.iter().map(|dropped| &dropped.line);
    lines.flat_map(|line| line.evidence.iter().map(|id| (line.level, *id))).collect()
}

/// The unlocked line of this theme and level that cites most of the bundle; of equal ones the first.
fn holder(
    material: &Material,
    field: &Field<'_>,
    bundle: &Bundle,
    cited: &[usize],
    cited_by: &HashMap<ContributionId, Vec<usize>>,
) -> Option<usize> {
    let mut counts: Vec<usize> = vec![0; material.decided.len()];
    for &text in cited {
        for &line in cited_by.get(&field.contributions[text].id).into_iter().flatten() {
            let of = &material.decided[line];
            if !of.locked && of.theme == field.theme && of.level == bundle.level {
                counts[line] += 1;
            }
        }
    }
    let most = counts.iter().copied().max().filter(|most| *most > 0)?;
    counts.iter().position(|count| *count == most)
}

fn extend(line: &mut Line, further: impl Iterator<Item = ContributionId>) {
    let known: HashSet<ContributionId> = line.evidence.iter().copied().collect();
    let mut further: Vec<ContributionId> = further.filter(|id| !known.contains(id)).collect();
    further.sort();
    line.evidence.extend(further);
}
