//! Clusters, votes, counts, and one session beside another, as data.

use kelechek_core::support::Votes;
use serde::Serialize;

use crate::model::{Balance, Report};

/// What stands beside lines and contributions.
#[derive(Serialize)]
pub(super) struct Findings<'a> {
    clusters: Vec<Cluster<'a>>,
    votes: Vec<Support<'a>>,
    by_group: Counts<'a>,
    by_horizon: Counts<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comparison: Option<Comparison<'a>>,
}

#[derive(Serialize)]
struct Cluster<'a> {
    cluster: usize,
    label: Option<&'a str>,
    theme: Option<&'a str>,
    said: usize,
    groups: usize,
    places: usize,
    contributions: &'a [usize],
}

#[derive(Serialize)]
struct Support<'a> {
    number: Option<usize>,
    #[serde(flatten)]
    votes: Votes,
    group_aware_consensus: Option<f64>,
    by_group: Vec<GroupSupport<'a>>,
}

#[derive(Serialize)]
struct GroupSupport<'a> {
    group: &'a str,
    #[serde(flatten)]
    votes: Votes,
}

/// Counts by theme; the columns stand once.
#[derive(Serialize)]
struct Counts<'a> {
    columns: Vec<&'a str>,
    rows: Vec<(&'a str, &'a [usize])>,
}

#[derive(Serialize)]
struct Comparison<'a> {
    by_place: Counts<'a>,
    saturation: Vec<Step<'a>>,
    common: &'a [usize],
    particular: Vec<Particular<'a>>,
}

#[derive(Serialize)]
struct Step<'a> {
    title: &'a str,
    clusters: usize,
    new: usize,
    known: usize,
}

#[derive(Serialize)]
struct Particular<'a> {
    cluster: usize,
    place: &'a str,
}

impl<'a> Findings<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        let clusters = report.clusters.iter().map(|cluster| Cluster {
            cluster: cluster.number,
            label: cluster.label.as_ref().map(|label| label.text.as_str()),
            theme: cluster.theme.as_deref(),
            said: cluster.utterances,
            groups: cluster.groups,
            places: cluster.places.len(),
            contributions: &cluster.entries,
        });
        Self {
            clusters: clusters.collect(),
            votes: votes(report),
            by_group: counts(&report.balance),
            by_horizon: counts(&report.horizons),
            comparison: comparison(report),
        }
    }
}

fn votes(report: &Report) -> Vec<Support<'_>> {
    let groups: Vec<&str> = report.presence.groups.iter().filter_map(|g| g.reference.as_deref()).collect();
    let of = |of: &crate::model::SupportPart| Support {
        number: of.entry,
        votes: of.votes,
        group_aware_consensus: of.consensus,
        by_group: groups
            .iter()
            .zip(&of.by_group)
            .map(|(group, votes)| GroupSupport { group, votes: *votes })
            .collect(),
    };
    report.support.iter().map(of).collect()
}

fn counts(balance: &Balance) -> Counts<'_> {
    Counts {
        columns: balance.columns.iter().map(|name| name.text.as_str()).collect(),
        rows: balance.rows.iter().map(|(name, counts)| (name.text.as_str(), counts.as_slice())).collect(),
    }
}

fn comparison(report: &Report) -> Option<Comparison<'_>> {
    let comparison = report.comparison.as_ref()?;
    let steps = report.meetings.iter().zip(&comparison.saturation.steps);
    let place = |place: usize| comparison.places.columns.get(place).map_or("", |name| name.text.as_str());
    Some(Comparison {
        by_place: counts(&comparison.places),
        saturation: steps
            .map(|(meeting, step)| Step {
                title: &meeting.title.text,
                clusters: step.heard,
                new: step.new,
                known: step.known,
            })
            .collect(),
        common: &comparison.common,
        particular: comparison
            .particular
            .iter()
            .map(|(cluster, at)| Particular { cluster: *cluster, place: place(*at) })
            .collect(),
    })
}
