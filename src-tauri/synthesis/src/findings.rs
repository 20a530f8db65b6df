//! What a report counts besides the draft: clusters of everything that was said, languages joined; support; priorities.

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::id::{ContributionId, ItemId};
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_core::material::ThemeBallot;
use kelechek_core::support::{Count, Method};
use kelechek_core::vision::{Cluster, Dots, Findings, Marked, Prioritised, Priority, Round, Support};

use crate::cluster::{Options, cluster_material};
use crate::support::{Marks, consensus, divides, priorities};

/// The clusters and the support of a material. A cluster that people made stands as they made it; everything else is
/// grouped as the program would. What people in one place say in Kyrgyz and in another in Russian is one cluster, since a
/// report compares places.
pub fn findings(material: &Material) -> Findings {
    let time: BTreeMap<ContributionId, _> =
        material.contributions.iter().map(|c| (c.id, (c.time(), c.id))).collect();
    let mut clusters = made_by_people(material);
    let grouped: BTreeSet<ContributionId> =
        clusters.iter().flat_map(|cluster| cluster.members.iter().copied()).collect();
    let mut rest = material.clone();
    rest.contributions.retain(|c| !grouped.contains(&c.id));
    let options = Options { join_languages: true, ..Options::default() };
    clusters.extend(cluster_material(&rest, &options).into_iter().map(|found| Cluster {
        id: found.id,
        theme: found.theme,
        label: found.cluster.label,
        representative: found.cluster.representative.into(),
        members: found.cluster.members.into_iter().map(Into::into).collect(),
    }));
    for cluster in &mut clusters {
        cluster.members.sort_by_key(|id| time.get(id).copied());
    }
    let agreed = consensus(material);
    let apart = divides(&agreed);
    let support = agreed.iter().map(|of| Support {
        item: of.item,
        votes: of.votes,
        by_group: of.by_group.clone(),
        consensus: of.group_aware_consensus,
        divides: apart.iter().filter(|d| d.item == of.item).map(|d| (d.group, d.ratio)).collect(),
    });
    let prioritised = material.prioritised.iter().map(prioritised);
    Findings { clusters, support: support.collect(), priorities: prioritised.collect() }
}

/// The sums of one ballot, round by round.
fn prioritised(of: &ThemeBallot) -> Prioritised {
    let items: Vec<ItemId> = of.ballot.items.iter().map(|item| item.id).collect();
    let counts: Vec<Count> = of.ballot.counts.iter().map(|standing| standing.count.clone()).collect();
    let dots = counts.iter().filter(|count| count.asked.method == Method::Dots);
    let named: BTreeSet<(u32, &str)> =
        dots.map(|count| (count.asked.round.parse().unwrap_or(0), count.asked.round.as_str())).collect();
    let rounds: Vec<_> = named.iter().map(|(_, name)| (*name, priorities(&items, &counts, name))).collect();
    // What is no matter of rounds is the same in each.
    let marks = priorities(&items, &counts, "");
    let in_round = |at: usize| {
        rounds.iter().map(move |(_, found)| {
            let dots = found.items.get(at)?.dots.as_ref()?;
            let by_group = dots.by_group.iter().map(|(group, (count, _))| (*group, *count));
            Some(Dots { count: dots.count, share: dots.share, by_group: by_group.collect() })
        })
    };
    let items = marks.items.iter().enumerate().map(|(at, marked)| Priority {
        item: marked.item,
        dots: in_round(at).collect(),
        importance: marked.importance.map(marked_by),
        feasibility: marked.feasibility.map(marked_by),
    });
    let is_prioritised = |item: &Priority| {
        item.importance.is_some() || item.feasibility.is_some() || item.dots.iter().any(Option::is_some)
    };
    let round = |(name, found): &(&str, crate::support::Priorities)| Round {
        name: (*name).to_owned(),
        given: found.totals.iter().fold(0, |sum, total| sum.saturating_add(total.given)),
        possible: found.totals.iter().try_fold(0_u32, |sum, total| Some(sum.saturating_add(total.possible?))),
    };
    Prioritised {
        session: of.session,
        theme: of.theme,
        rounds: rounds.iter().map(round).collect(),
        items: items.filter(is_prioritised).collect(),
    }
}

fn marked_by(marks: Marks) -> Marked {
    Marked { people: marks.people, median: marks.median }
}

/// The clusters that people made and that anything is in, in their order.
fn made_by_people(material: &Material) -> Vec<Cluster> {
    let made = material.clusters.iter().filter_map(|cluster| {
        let members: Vec<ContributionId> =
            material.contributions.iter().filter(|c| c.cluster == Some(cluster.id)).map(|c| c.id).collect();
        let name = Language::ALL.into_iter().find_map(|language| cluster.name.get(language));
        Some(Cluster {
            id: cluster.id,
            theme: cluster.theme,
            label: name.unwrap_or_default().to_owned(),
            representative: *members.first()?,
            members,
        })
    });
    made.collect()
}
