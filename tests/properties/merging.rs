//! Merging is a set union, and loses nothing.

use std::collections::BTreeSet;
use std::path::PathBuf;

use kelechek_core::SessionFile;
use kelechek_core::merge::FileStatus;
use proptest::prelude::*;

use crate::world::{World, cases, history, shown};

/// A version as text, but for what it points at: a participant may be redacted in another file and then has no code, and a
/// cluster may be called otherwise there.
fn without_names(version: &str) -> String {
    ["participant", "cluster"].iter().fold(version.to_owned(), |version, field| {
        let pointer = format!("(\"{field}\", \"");
        match version.split_once(&pointer) {
            Some((before, after)) => {
                format!("{before}{pointer}{}", after.split_once('"').map_or("", |(_, rest)| rest))
            }
            None => version,
        }
    })
}

proptest! {
    #![proptest_config(cases())]
    /// Property 1, invariant 2.
    #[test]
    fn any_order_grouping_and_repetition_of_merges_gives_the_same_content(
        history in history(),
        order in Just(()).prop_perturb(|(), mut random| random.random::<u64>()),
    ) {
        let world = World::after(&history);
        let straight = world.paths();
        let mut shuffled = straight.clone();
        let length = shuffled.len();
        for at in (1..length).rev() {
            shuffled.swap(at, (order >> at) as usize % (at + 1));
        }
        let (all, _) = world.merge("all.kelechek", &straight);
        let expected = shown(&all);
        let (other, _) = world.merge("shuffled.kelechek", &shuffled);
        prop_assert_eq!(&shown(&other), &expected, "another order");
        let twice: Vec<PathBuf> = straight.iter().chain(&shuffled).cloned().collect();
        let (other, merged) = world.merge("twice.kelechek", &twice);
        prop_assert_eq!(&shown(&other), &expected, "each file twice");
        prop_assert!(merged.files[length..].iter().all(|file| file.status() == FileStatus::Known));
        let (left, _) = world.merge("left.kelechek", &shuffled[..length / 2 + 1]);
        let (right, _) = world.merge("right.kelechek", &shuffled[length / 2..]);
        let (other, _) = world.merge("nested.kelechek", &[right.clone(), left.clone()]);
        prop_assert_eq!(&shown(&other), &expected, "nested");
        // Into a file that is there, one by one, and once more.
        for _ in 0..2 {
            world.merge("left.kelechek", &[right.clone(), straight[0].clone()]);
        }
        prop_assert_eq!(&shown(&left), &expected, "one by one");
    }

    /// Property 3: every write is a head or an ancestor of one.
    #[test]
    fn no_write_is_ever_lost(history in history()) {
        let world = World::after(&history);
        let mut written = BTreeSet::new();
        for file in &world.files {
            for contribution in file.contributions(&Default::default()).unwrap() {
                for version in file.history(contribution.id).unwrap() {
                    written.insert(format!("{} {version:?}", contribution.id));
                }
            }
        }
        let (all, _) = world.merge("all.kelechek", &world.paths());
        let all = SessionFile::read(&all).unwrap();
        for version in written {
            let (id, rest) = version.split_once(' ').unwrap();
            let id = all.any_contribution_called(id).unwrap();
            let versions = all.history(id).unwrap();
            if versions.iter().all(|version| version.fields.is_empty()) {
                // Redacted: the stated exception.
                continue;
            }
            let same = |other: &kelechek_core::history::Version| {
                let unmarked = |text: &str| {
                    let text = text.replace("superseded: true", "").replace("superseded: false", "");
                    without_names(&text)
                };
                unmarked(&format!("{other:?}")) == unmarked(rest)
            };
            prop_assert!(versions.iter().any(same), "{rest} is not in {versions:?}");
            prop_assert!(versions.iter().any(|version| !version.superseded), "no head");
        }
    }

    /// Property 4.
    #[test]
    fn merging_the_union_into_one_of_its_parts_gives_the_union(history in history()) {
        let world = World::after(&history);
        let (union, _) = world.merge("union.kelechek", &world.paths());
        let exported = world.folder.path().join("exported.kelechek");
        SessionFile::read(&union).unwrap().save_copy(&exported).unwrap();
        world.merge("0.kelechek", &[exported]);
        prop_assert_eq!(shown(&world.path(0)), shown(&union));
    }
}
