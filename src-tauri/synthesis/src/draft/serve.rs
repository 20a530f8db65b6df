//! Which action serves which task, and which task which goal.

use kelechek_core::vision::{Level, Line};

use super::bundle::Field;
use super::line::Proposal;
use crate::cluster::product;

/// Lines less alike than this are not tied.
const LEAST: f64 = 0.10;

/// What being of one cluster adds.
const ONE_CLUSTER: f64 = 0.05;

/// A line that others may serve.
struct Upper {
    line: Line,
    field: usize,
    members: Vec<usize>,
    clusters: Vec<usize>,
}

/// Ties each proposed task to the most similar goal of its theme and language, and each proposed action to the most
/// similar task, or where no task is similar to the most similar goal. What people decided keeps the ties that they gave
/// it, and can be served.
pub(super) fn tie(fields: &[Field<'_>], decided: &[Line], proposals: &mut [Proposal]) {
    let mut upper: Vec<Upper> = proposals
        .iter()
        .map(|p| Upper {
            line: p.line.clone(),
            field: p.field,
            members: p.members.clone(),
            clusters: vec![p.cluster],
        })
        .collect();
    for (number, field) in fields.iter().enumerate() {
        upper.extend(decided.iter().filter_map(|line| of_decided(line, number, field)));
    }
    for proposal in proposals {
        let levels: &[Level] = match proposal.line.level {
            Level::Task => &[Level::Goal],
            Level::Action => &[Level::Task, Level::Goal],
            Level::Today | Level::Goal => &[],
        };
        let served =
            levels.iter().find_map(|level| nearest(proposal, &fields[proposal.field], &upper, *level));
        proposal.line.serves = served.into_iter().map(|line| line.id).collect();
    }
}

/// A decided line with what it cites in this field.
fn of_decided(line: &Line, number: usize, field: &Field<'_>) -> Option<Upper> {
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
    Some(Upper { line: line.clone(), field: number, members, clusters })
}

fn nearest<'a>(proposal: &Proposal, field: &Field<'_>, upper: &'a [Upper], level: Level) -> Option<&'a Line> {
    let mut best: Option<(f64, &Line)> = None;
    for other in upper.iter().filter(|other| other.field == proposal.field && other.line.level == level) {
        let cosine =
            product(&field.statements.centre(&proposal.members), &field.statements.centre(&other.members));
        let near = cosine + if other.clusters.contains(&proposal.cluster) { ONE_CLUSTER } else { 0.0 };
        let better = best.is_none_or(|(high, line)| near > high || (near == high && other.line.id < line.id));
        if near >= LEAST && better {
            best = Some((near, &other.line));
        }
    }
    best.map(|(_, line)| line)
}
