//! What people grouped stays as they grouped it, whatever the program proposes beside it.

#![allow(missing_docs)]

mod material;

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::cluster::Cluster;
use kelechek_core::contribution::{Horizon, Kind};
use kelechek_core::id::{ClusterId, ContributionId, NAMESPACE, derived};
use kelechek_core::language::{Language, Names};
use kelechek_core::material::Material;
use kelechek_synthesis::cluster::{Options, cluster_material};
use kelechek_synthesis::draft::{self, draft};
use kelechek_synthesis::organise::{organise, propose};
use kelechek_synthesis::text::dominant;
use material::{material, reversed, some_material};
use proptest::prelude::*;

fn cluster(number: usize, of: &Material) -> Cluster {
    Cluster {
        id: derived(NAMESPACE, "cluster", &number.to_string()).into(),
        session: None,
        theme: of.themes.get(number % of.themes.len()).map(|theme| theme.id),
        name: Names::one(Language::En, format!("cluster {number}")),
        position: number.to_string(),
    }
}

/// A material in which people have put some contributions into some of three clusters.
fn grouped() -> impl Strategy<Value = Material> {
    (some_material(), prop::collection::vec(prop::option::of(0..3usize), 40)).prop_map(
        |(mut material, into)| {
            material.clusters = (0..3).map(|number| cluster(number, &material)).collect();
            for (contribution, into) in material.contributions.iter_mut().zip(into) {
                contribution.cluster = into.map(|number| material.clusters[number].id);
            }
            material
        },
    )
}

fn cases() -> ProptestConfig {
    match std::env::var("PROPTEST_CASES") {
        Ok(_) => ProptestConfig::default(),
        Err(_) => ProptestConfig::with_cases(48),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn everything_is_kept_offered_or_proposed_and_in_one_place_only(material in grouped()) {
        let found = organise(&material, &Options::default(), &mut |_| ());
        let mut places: BTreeMap<ContributionId, usize> = BTreeMap::new();
        for (kept, cluster) in found.kept.iter().zip(&material.clusters) {
            prop_assert_eq!(kept.id, cluster.id);
            let own: BTreeSet<_> =
                material.contributions.iter().filter(|c| c.cluster == Some(cluster.id)).map(|c| c.id).collect();
            prop_assert_eq!(kept.members.iter().copied().collect::<BTreeSet<_>>(), own, "what a person decided stays");
            for offer in &kept.offers {
                let of = material.contributions.iter().find(|c| c.id == offer.contribution).unwrap();
                prop_assert_eq!(of.theme, cluster.theme);
                prop_assert!(of.cluster.is_none() && !of.redacted && offer.likeness > 0.0);
            }
            for id in kept.members.iter().copied().chain(kept.offers.iter().map(|offer| offer.contribution)) {
                *places.entry(id).or_default() += 1;
            }
        }
        for id in found.proposed.iter().flat_map(|proposed| &proposed.cluster.members) {
            *places.entry((*id).into()).or_default() += 1;
        }
        prop_assert_eq!(places.len(), material.contributions.len());
        prop_assert!(places.values().all(|count| *count == 1), "{places:?}");
    }

    #[test]
    fn the_order_of_the_input_changes_nothing_here_either(material in grouped()) {
        let options = Options::default();
        prop_assert_eq!(organise(&material, &options, &mut |_| ()), organise(&reversed(&material), &options, &mut |_| ()));
    }

    #[test]
    fn without_clusters_of_people_it_is_what_is_proposed_for_the_material(material in some_material()) {
        let found = organise(&material, &Options::default(), &mut |_| ());
        prop_assert_eq!(found.proposed, cluster_material(&material, &Options::default()));
    }

    #[test]
    fn what_is_refused_is_not_proposed_again_and_what_is_accepted_leaves_nothing_to_propose_of_it(material in grouped()) {
        let mut material = material;
        for theme in [None, Some(material.themes[0].id), Some(material.themes[1].id)] {
            let before = propose(&material, theme, &Options::default(), &mut |_| ());
            for proposed in &before.proposed {
                prop_assert!(proposed.cluster.members.len() > 1);
            }
            let mut refusing = material.clone();
            refusing.refused = before.proposed.iter().map(|proposed| proposed.cluster.members.clone()).collect();
            for kept in &before.kept {
                refusing.refused.extend(kept.offers.iter().map(|offer| vec![kept.id.0, offer.contribution.0]));
            }
            let after = propose(&refusing, theme, &Options::default(), &mut |_| ());
            for kept in &after.kept {
                let known = before.kept.iter().find(|other| other.id == kept.id).unwrap();
                let again = kept.offers.iter().filter(|offer| known.offers.iter().any(|other| other.id == offer.id));
                prop_assert_eq!(again.count(), 0);
            }
            for proposed in &after.proposed {
                prop_assert!(!refusing.refused.contains(&proposed.cluster.members), "refused, and here again");
            }

            for proposed in before.proposed {
                let id = proposed.id;
                material.clusters.push(Cluster { id, theme, ..cluster(0, &material) });
                for contribution in &mut material.contributions {
                    if proposed.cluster.members.contains(&contribution.id.0) {
                        contribution.cluster = Some(id);
                    }
                }
            }
            let again = propose(&material, theme, &Options::default(), &mut |_| ());
            let decided: BTreeSet<_> = material.contributions.iter().filter(|c| c.cluster.is_some()).map(|c| c.id.0).collect();
            for member in again.proposed.iter().flat_map(|proposed| &proposed.cluster.members) {
                prop_assert!(!decided.contains(member));
            }
        }
    }

    #[test]
    fn a_line_of_the_draft_never_takes_a_cluster_of_people_apart(material in grouped()) {
        let drafted = draft(&material, &draft::Options::default());
        let cluster_of: BTreeMap<ContributionId, Option<ClusterId>> =
            material.contributions.iter().map(|c| (c.id, c.cluster)).collect();
        // What people put together stands at one level in one line of each language, or in none.
        let mut lines: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for line in &drafted.lines {
            let clusters: BTreeSet<Option<ClusterId>> = line.evidence.iter().map(|id| cluster_of[id]).collect();
            prop_assert_eq!(clusters.len(), 1, "a line of two clusters, or of one and of what is in none");
            if let Some(Some(cluster)) = clusters.first().copied() {
                // Where a text shows no language, another one's tells how it was read.
                if let Some(language) = dominant(&line.text) {
                    lines.entry((cluster, line.theme, line.level, language)).or_default().insert(line.id);
                }
            }
        }
        prop_assert!(lines.values().all(|lines| lines.len() == 1), "{lines:?}");
    }
}

#[test]
fn what_is_said_later_is_offered_to_the_cluster_that_says_the_same() {
    let cell = |text, theme| (text, Some(theme), Some(Horizon::Today), Some(Kind::Need), None, (0, 9));
    // Water twice, a road, and later water and roads again.
    let mut material = material(vec![cell(0, 0), cell(1, 0), cell(3, 0), cell(2, 0), cell(4, 0)]);
    let id = material.contributions.iter().map(|c| c.id).collect::<Vec<_>>();
    material.clusters = vec![cluster(0, &material), cluster(3, &material)];
    let (water, road) = (material.clusters[0].id, material.clusters[1].id);
    for (number, cluster) in [(0, water), (1, water), (2, road)] {
        material.contributions[number].cluster = Some(cluster);
    }
    let found = propose(&material, Some(material.themes[0].id), &Options::default(), &mut |_| ());
    let offers: Vec<(ClusterId, ContributionId)> = found
        .kept
        .iter()
        .flat_map(|kept| kept.offers.iter().map(|offer| (kept.id, offer.contribution)))
        .collect();
    assert_eq!(offers, [(water, id[3]), (road, id[4])]);
    let words: Vec<&str> = found.kept[0].offers[0].words.iter().map(String::as_str).collect();
    assert_eq!(words, ["суу"], "the words that made it think so");
    assert!(found.proposed.is_empty());
}
