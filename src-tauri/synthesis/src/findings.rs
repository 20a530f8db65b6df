//! What a report counts besides the draft: clusters of everything that was said, languages joined, and support.

use std::collections::BTreeMap;

use kelechek_core::id::ContributionId;
use kelechek_core::material::Material;
use kelechek_core::vision::{Cluster, Findings, Support};

use crate::cluster::{Options, cluster_material};
use crate::support::{consensus, divides};

/// The clusters and the support of a material. What people in one place say in Kyrgyz and in another in Russian is one
/// cluster, since a report compares places.
pub fn findings(material: &Material) -> Findings {
    let time: BTreeMap<ContributionId, _> =
        material.contributions.iter().map(|c| (c.id, (c.time(), c.id))).collect();
    let options = Options { join_languages: true, ..Options::default() };
    let clusters = cluster_material(material, &options).into_iter().map(|found| {
        let mut members: Vec<ContributionId> = found.cluster.members.into_iter().map(Into::into).collect();
        members.sort_by_key(|id| time.get(id).copied());
        Cluster {
            id: found.id,
            theme: found.theme,
            label: found.cluster.label,
            representative: found.cluster.representative.into(),
            members,
        }
    });
    let agreed = consensus(material);
    let apart = divides(&agreed);
    let support = agreed.iter().map(|of| Support {
        item: of.item,
        votes: of.votes,
        by_group: of.by_group.clone(),
        consensus: of.group_aware_consensus,
        divides: apart.iter().filter(|d| d.item == of.item).map(|d| (d.group, d.ratio)).collect(),
    });
    Findings { clusters: clusters.collect(), support: support.collect() }
}
