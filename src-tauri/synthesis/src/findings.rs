//! What a report counts besides the draft: clusters of everything that was said, languages joined, and support.

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::id::ContributionId;
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_core::vision::{Cluster, Findings, Support};

use crate::cluster::{Options, cluster_material};
use crate::support::{consensus, divides};

/// The clusters and the support of a material. A cluster that people made stands as they made it; everything else is
/// grouped as the program would. What people in one place say in Kyrgyz and in another in Russian is one cluster, since a
/// report compares places. Votes on clusters are not among the support of contributions.
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
    let of_contributions = agreed.iter().filter_map(|of| {
        let item = ContributionId(of.item.0);
        time.contains_key(&item).then(|| Support {
            item,
            votes: of.votes,
            by_group: of.by_group.clone(),
            consensus: of.group_aware_consensus,
            divides: apart.iter().filter(|d| d.item == of.item).map(|d| (d.group, d.ratio)).collect(),
        })
    });
    let support = of_contributions.collect();
    Findings { clusters, support }
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
