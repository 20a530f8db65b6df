//! A merge that is taken back was never there.

use kelechek_core::SessionFile;
use kelechek_core::merge::{Choice, Record, Records, merge_into, take_back};
use kelechek_core::{Error, Result};
use kelechek_tests::{morning, writer};
use proptest::prelude::*;

use crate::world::{Deed, World, cases, deed, everything, history, shown};

fn why(result: Result<Record>) -> &'static str {
    match result {
        Err(Error::NotTakenBack { why, .. }) => why.code(),
        other => panic!("taken back, or another error: {other:?}"),
    }
}

proptest! {
    #![proptest_config(cases())]
    /// From a file on the disk, as the command does it.
    #[test]
    fn taking_back_the_last_merge_restores_what_the_file_held_and_showed(history in history(), into in any::<u8>()) {
        let world = World::after(&history);
        let records = Records::in_folder(world.folder.path().join("merges"));
        let out = world.path(into as usize % world.files.len());
        let before = shown(&out);
        let choice = Choice { records: Some(&records), ..Choice::default() };
        let merged = merge_into(&out, &world.paths(), choice, morning(), &mut |_| std::ops::ControlFlow::Continue(()));
        let after = merged.unwrap().content_hash.unwrap().to_string();
        if after == before.0 {
            prop_assert_eq!(why(take_back(&out, &records, morning())), "no-merge");
        } else {
            let record = take_back(&out, &records, morning()).unwrap();
            prop_assert_eq!((&record.before, &record.after), (&before.0, &after));
            prop_assert_eq!(record.files.len(), world.files.len());
        }
        prop_assert_eq!(&shown(&out), &before);
        prop_assert_eq!(why(take_back(&out, &records, morning())), "no-merge", "a second time");
        prop_assert_eq!(&shown(&out), &before);
    }

    /// In an open file, as the window does it; and what was done before the merge can still be undone.
    #[test]
    fn taking_back_a_merge_into_the_open_file_restores_what_it_shows(
        history in history(),
        own in deed(),
        later in deed(),
    ) {
        let mut world = World::after(&history);
        let records = Records::in_folder(world.folder.path().join("merges"));
        let path = world.path(0);
        let unmerged = shown(&path);
        world.deed(0, &own);
        let before = shown(&path);
        let others = world.paths().split_off(1);
        let now = morning() + chrono::Duration::days(1);
        let go_on = &mut |_| std::ops::ControlFlow::Continue(());
        let plan = world.files[0].plan_merge(&others, now, go_on).unwrap();
        world.files[0].merge(&plan, Some(&records), now).unwrap();
        let merged = shown(&path);
        if merged != before {
            world.files[0].take_back_merge(&records, now).unwrap();
        }
        prop_assert_eq!(&shown(&path), &before);
        prop_assert_eq!(&everything(&world.files[0]), &before.1);
        if matches!(own, Deed::Add { .. }) {
            world.files[0].undo(now).unwrap();
            prop_assert_eq!(&shown(&path).1.material.contributions, &unmerged.1.material.contributions, "undone afterwards");
            world.files[0].redo(now).unwrap();
        }
        // Merged once more, and something written: then it stays.
        let plan = world.files[0].plan_merge(&others, now, go_on).unwrap();
        let has_news = !plan.is_empty();
        world.files[0].merge(&plan, Some(&records), now).unwrap();
        let merged = shown(&path);
        world.deed(0, &later);
        let written = shown(&path);
        if has_news && written.0 != merged.0 {
            prop_assert_eq!(why(world.files[0].take_back_merge(&records, now)), "written-since");
        }
        prop_assert_eq!(&shown(&path), &written);
        prop_assert_eq!(&everything(&world.files[0]), &written.1);
        // And whatever was taken back can be written on.
        drop(SessionFile::open(&path, writer(0, 9_999), now).unwrap());
    }
}
