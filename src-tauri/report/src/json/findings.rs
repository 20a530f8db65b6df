//! Clusters, votes, priorities, counts, and one session beside another, as data.

use kelechek_core::support::Votes;
use kelechek_core::vision::Marked;
use serde::Serialize;

use crate::model::{Balance, PrioritiesPart, PriorityPart, Report, Subject, SupportPart};

/// What stands beside lines and contributions.
#[derive(Serialize)]
pub(super) struct Findings<'a> {
    clusters: Vec<Cluster<'a>>,
    votes: Vec<Support<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    priorities: Vec<Priorities<'a>>,
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
    cluster: Option<OfCluster<'a>>,
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

/// What is no contribution: a cluster, under its number while anything is in it.
#[derive(Serialize)]
struct OfCluster<'a> {
    cluster: Option<usize>,
    label: Option<&'a str>,
}

#[derive(Serialize)]
struct Priorities<'a> {
    /// by its place among the sessions, from 1
    session: usize,
    theme: Option<&'a str>,
    rounds: Vec<Round<'a>>,
    items: Vec<Priority<'a>>,
}

#[derive(Serialize)]
struct Round<'a> {
    round: &'a str,
    given: u32,
    possible: Option<u32>,
}

#[derive(Serialize)]
struct Priority<'a> {
    number: Option<usize>,
    #[serde(flatten)]
    cluster: Option<OfCluster<'a>>,
    dots: Vec<Dots<'a>>,
    importance: Option<Marked>,
    feasibility: Option<Marked>,
}

#[derive(Serialize)]
struct Dots<'a> {
    round: &'a str,
    dots: u32,
    share: f64,
    room: u32,
    by_group: Vec<GroupDots<'a>>,
}

#[derive(Serialize)]
struct GroupDots<'a> {
    group: &'a str,
    dots: u32,
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
            priorities: priorities(report),
            by_group: counts(&report.balance),
            by_horizon: counts(&report.horizons),
            comparison: comparison(report),
        }
    }
}

/// A contribution by its number, or a cluster.
fn subject(of: &Subject) -> (Option<usize>, Option<OfCluster<'_>>) {
    match of {
        Subject::Contribution(number) => (*number, None),
        Subject::Cluster { number, label } => {
            let label = label.as_ref().map(|label| label.text.as_str());
            (None, Some(OfCluster { cluster: *number, label }))
        }
    }
}

fn groups(report: &Report) -> Vec<&str> {
    report.presence.groups.iter().filter_map(|g| g.reference.as_deref()).collect()
}

fn priorities(report: &Report) -> Vec<Priorities<'_>> {
    let groups = groups(report);
    report.priorities.iter().map(|of| priorities_of(of, &groups)).collect()
}

fn priorities_of<'a>(of: &'a PrioritiesPart, groups: &[&'a str]) -> Priorities<'a> {
    let item = |item: &'a PriorityPart| {
        let (number, cluster) = subject(&item.subject);
        let rounds =
            of.rounds.iter().zip(&item.dots).filter_map(|(round, dots)| Some((round, dots.as_ref()?)));
        let dots = rounds.map(|(round, dots)| Dots {
            round: &round.name,
            dots: dots.count,
            share: dots.share,
            room: dots.room,
            by_group: groups
                .iter()
                .zip(&dots.by_group)
                .map(|(group, dots)| GroupDots { group, dots: *dots })
                .collect(),
        });
        Priority {
            number,
            cluster,
            dots: dots.collect(),
            importance: item.importance,
            feasibility: item.feasibility,
        }
    };
    let rounds = of.rounds.iter().map(|round| Round {
        round: &round.name,
        given: round.given,
        possible: round.possible,
    });
    Priorities {
        session: of.session + 1,
        theme: of.theme.as_deref(),
        rounds: rounds.collect(),
        items: of.items.iter().map(item).collect(),
    }
}

fn votes(report: &Report) -> Vec<Support<'_>> {
    let groups = groups(report);
    report.support.iter().map(|of| voted_on(of, &groups)).collect()
}

fn voted_on<'a>(of: &'a SupportPart, groups: &[&'a str]) -> Support<'a> {
    let (number, cluster) = subject(&of.subject);
    let by_group = groups.iter().zip(&of.by_group);
    Support {
        number,
        cluster,
        votes: of.votes,
        group_aware_consensus: of.consensus,
        by_group: by_group.map(|(group, votes)| GroupSupport { group, votes: *votes }).collect(),
    }
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
