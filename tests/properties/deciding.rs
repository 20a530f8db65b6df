//! What people decide: which version stands, what is one and the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_core::alias::Twins;
use kelechek_core::conflict::{Choice, Conflict};
use kelechek_core::contribution::NewContribution;
use kelechek_core::entity::{CONTRIBUTION, DELETED};
use kelechek_core::link::Relation;
use kelechek_tests::{file_with_session, morning, writer};
use proptest::prelude::*;
use tempfile::TempDir;
use uuid::Uuid;

use crate::world::{World, cases, history, shown};

fn conflicts(file: &SessionFile) -> Vec<Conflict> {
    file.conflicts(None, 0, u32::MAX).unwrap().conflicts
}

fn keys(conflicts: &[Conflict]) -> BTreeSet<(String, Uuid, String)> {
    conflicts.iter().map(|c| (c.kind.clone(), c.entity, c.field.clone())).collect()
}

/// Settles all of these: the last version of each, or one that differs from it. Deletions come last, those of contributions
/// after all others, since what is deleted has no other conflicts any more, nor has what belongs to it.
fn settle(path: &Path, person: u64, conflicts: &[Conflict], last: bool) {
    let mut file = SessionFile::open(path, writer(person, 1), morning()).unwrap();
    let mut ordered: Vec<&Conflict> = conflicts.iter().collect();
    ordered.sort_by_key(|conflict| (conflict.field == DELETED, conflict.kind == CONTRIBUTION));
    for conflict in ordered {
        let choice = match conflict.versions.as_slice() {
            _ if conflict.field == DELETED => Choice::Value((!last).into()),
            [.., chosen] if last => Choice::Version(chosen.event.clone()),
            [others @ .., shown] => {
                let differs = others.iter().find(|version| version.done != shown.done);
                Choice::Version(differs.unwrap().event.clone())
            }
            [] => unreachable!("a conflict without versions"),
        };
        file.resolve(&conflict.kind, conflict.entity, &conflict.field, &choice, morning()).unwrap();
    }
}

proptest! {
    #![proptest_config(cases())]
    /// Property 5, of every field of everything, and of deletion: what one person chooses settles a conflict for
    /// everybody, and two different choices are a new conflict.
    #[test]
    fn a_resolution_settles_a_conflict_and_two_different_ones_are_a_new_one(history in history()) {
        let world = World::after(&history);
        let (all, _) = world.merge("all.kelechek", &world.paths());
        let copies = ["x.kelechek", "y.kelechek"].map(|name| world.folder.path().join(name));
        for path in &copies {
            SessionFile::read(&all).unwrap().save_copy(path).unwrap();
        }
        let open = conflicts(&SessionFile::read(&all).unwrap());
        prop_assert!(open.iter().all(|conflict| conflict.versions.len() > 1), "{open:?}");
        settle(&copies[0], 71, &open, true);
        let settled = SessionFile::read(&copies[0]).unwrap();
        prop_assert_eq!(conflicts(&settled), vec![]);
        // Whoever has the decision has it settled, whatever else they have.
        let (both, _) = world.merge("both.kelechek", &[all.clone(), copies[0].clone()]);
        prop_assert_eq!(shown(&both), shown(&copies[0]));

        settle(&copies[1], 72, &open, false);
        let (both, _) = world.merge("apart.kelechek", &copies);
        prop_assert_eq!(keys(&conflicts(&SessionFile::read(&both).unwrap())), keys(&open));
    }

    /// Property 8: who is named first, who decides first and whose file is merged first makes no difference.
    #[test]
    fn links_and_aliases_are_symmetric_and_independent_of_order(
        decisions in proptest::collection::vec((0..6usize, 0..6usize, 0..4u8), 1..12),
    ) {
        let folder = TempDir::new().unwrap();
        let path = |name: &str| -> PathBuf { folder.path().join(format!("{name}.kelechek")) };
        let (mut file, session) = file_with_session(&path("begun"));
        let said: Vec<_> = (0..6)
            .map(|n| file.add_contribution(&NewContribution::text(session, format!("{n}")), morning()).unwrap().id)
            .collect();
        let groups: Vec<_> = file.groups(session).unwrap().into_iter().map(|group| group.id).collect();
        let relation = |n: u8| [Relation::Same, Relation::Same, Relation::Related, Relation::Different][n as usize];
        // One decision a pair: two about one pair are a conflict, which is another property.
        let decided: BTreeMap<(usize, usize), Relation> = decisions.iter().filter(|(a, b, _)| a != b)
            .map(|(a, b, n)| ((*a.min(b), *a.max(b)), relation(*n))).collect();
        let decide = |file: &mut SessionFile, (a, b): (usize, usize), relation: Relation| {
            file.decide_links(&[(said[a], said[b])], Some(relation), morning()).unwrap();
            if relation != Relation::Related {
                let twins = Twins::Group { a: groups[a], b: groups[b] };
                file.decide_aliases(&[twins], Some(relation), morning()).unwrap();
            }
        };
        drop(file);
        let mut apart = vec![];
        for (number, (pair, relation)) in decided.iter().enumerate() {
            apart.push(path(&format!("apart{number}")));
            std::fs::copy(path("begun"), &apart[number]).unwrap();
            let mut file = SessionFile::open(&apart[number], writer(number as u64 + 1, 1), morning()).unwrap();
            decide(&mut file, *pair, *relation);
        }
        std::fs::copy(path("begun"), path("swapped")).unwrap();
        let mut swapped = SessionFile::open(&path("swapped"), writer(40, 1), morning()).unwrap();
        for (pair, relation) in decided.iter().rev() {
            decide(&mut swapped, (pair.1, pair.0), *relation);
        }
        apart.push(path("begun"));
        let merge = |name: &str, files: &[PathBuf]| {
            kelechek_core::merge::merge_into(&path(name), files, Default::default(), morning(), &mut |_| {
                std::ops::ControlFlow::Continue(())
            }).unwrap();
            SessionFile::read(&path(name)).unwrap()
        };
        let forth = merge("forth", &apart);
        apart.reverse();
        let back = merge("back", &apart);
        let what = |file: &SessionFile| {
            let utterances: Vec<_> =
                file.contributions(&Default::default()).unwrap().into_iter().map(|c| (c.id, c.utterance)).collect();
            (file.links().unwrap(), file.aliases().unwrap(), utterances, file.groups(session).unwrap())
        };
        prop_assert_eq!(what(&forth), what(&back));
        prop_assert_eq!(what(&forth), what(&swapped));

        // Without a "different" the utterances are what "same" connects; with one, the two are never in one.
        let utterance = |n: usize| forth.contribution(said[n]).unwrap().utterance;
        for ((a, b), relation) in &decided {
            match relation {
                Relation::Different => prop_assert_ne!(utterance(*a), utterance(*b)),
                Relation::Same if decided.values().all(|relation| *relation != Relation::Different) => {
                    prop_assert_eq!(utterance(*a), utterance(*b));
                }
                _ => {}
            }
        }
        let overruled = forth.links().unwrap().into_iter().filter(|link| link.overruled).count();
        let split = decided.iter()
            .filter(|((a, b), relation)| **relation == Relation::Same && utterance(*a) != utterance(*b)).count();
        prop_assert_eq!(overruled, split, "whatever is not followed says so, and nothing else");
    }
}
