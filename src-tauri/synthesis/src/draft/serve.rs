//! Which action serves which task, and which task which goal.

use std::collections::BTreeMap;

use kelechek_core::vision::{Level, Line};

use super::bundle::Field;
use super::line::Proposal;
use crate::cluster::Sparse;

/// Lines less alike than this are not tied.
const LEAST: f64 = 0.10;

/// What being of one cluster adds.
const ONE_CLUSTER: f64 = 0.05;

/// A line that others may serve.
struct Upper {
    line: Line,
    members: Vec<usize>,
    clusters: Vec<usize>,
}

/// The lines of one field and level that others may serve, found by what they say.
struct Uppers {
    lines: Vec<Upper>,
    /// Which of them say a term, and how much.
    by_term: Sparse,
}

/// Ties each proposed task to the most similar goal of its theme and language, and each proposed action to the most
/// similar task, or where no task is similar to the most similar goal. What people decided keeps the ties that they gave
/// it, and can be served.
pub(super) fn tie(fields: &[Field<'_>], decided: &[Line], proposals: &mut [Proposal]) {
    let mut lines: BTreeMap<(usize, Level), Vec<Upper>> = BTreeMap::new();
    for p in proposals.iter() {
        let upper = Upper { line: p.line.clone(), members: p.members.clone(), clusters: vec![p.cluster] };
        lines.entry((p.field, p.line.level)).or_default().push(upper);
    }
    for (number, field) in fields.iter().enumerate() {
        for upper in decided.iter().filter_map(|line| of_decided(line, field)) {
            lines.entry((number, upper.line.level)).or_default().push(upper);
        }
    }
    let uppers: BTreeMap<(usize, Level), Uppers> = lines
        .into_iter()
        .map(|((field, level), lines)| ((field, level), Uppers::of(lines, &fields[field].statements)))
        .collect();
    for proposal in proposals {
        let levels: &[Level] = match proposal.line.level {
            Level::Task => &[Level::Goal],
            Level::Action => &[Level::Task, Level::Goal],
            Level::Today | Level::Goal => &[],
        };
        let of = |level: &Level| uppers.get(&(proposal.field, *level));
        let served = levels
            .iter()
            .filter_map(of)
            .find_map(|uppers| uppers.nearest(proposal, &fields[proposal.field].statements));
        proposal.line.serves = served.into_iter().map(|line| line.id).collect();
    }
}

/// A decided line with what it cites in this field.
fn of_decided(line: &Line, field: &Field<'_>) -> Option<Upper> {
    let members: Vec<usize> = (0..field.contributions.len())
        .filter(|&text| line.evidence.contains(&field.contributions[text].id))
        .collect();
    if members.is_empty() || line.theme != field.theme {
        return None;
    }
    let clusters = field
        .bundles
        .iter()
        .filter(|bundle| bundle.members.iter().any(|text| members.contains(text)))
        .map(|bundle| bundle.cluster)
        .collect();
    Some(Upper { line: line.clone(), members, clusters })
}

impl Uppers {
    fn of(lines: Vec<Upper>, statements: &Sparse) -> Self {
        let centres = lines.iter().map(|upper| statements.centre(&upper.members));
        let by_term = Sparse::from_rows(statements.columns(), centres).transposed();
        Self { lines, by_term }
    }

    fn nearest(&self, proposal: &Proposal, statements: &Sparse) -> Option<&Line> {
        let mut cosines = vec![0f64; self.lines.len()];
        for (term, weight) in statements.centre(&proposal.members) {
            for &(upper, its) in self.by_term.row(term as usize) {
                cosines[upper as usize] += f64::from(weight) * f64::from(its);
            }
        }
        let mut best: Option<(f64, &Line)> = None;
        for (other, cosine) in self.lines.iter().zip(cosines) {
            let near = cosine + if other.clusters.contains(&proposal.cluster) { ONE_CLUSTER } else { 0.0 };
            let better =
                best.is_none_or(|(high, line)| near > high || (near == high && other.line.id < line.id));
            if near >= LEAST && better {
                best = Some((near, &other.line));
            }
        }
        best.map(|(_, line)| line)
    }
}
