//! Copies and failures.

use std::fs;

use kelechek_core::SessionFile;
use proptest::prelude::*;

use crate::world::{World, cases, history, shown};

proptest! {
    #![proptest_config(cases())]
    /// Property 9.
    #[test]
    fn saving_the_same_content_twice_gives_the_same_bytes(history in history()) {
        let world = World::after(&history);
        let paths = world.paths();
        let (one, _) = world.merge("one.kelechek", &paths);
        let (other, _) = world.merge("other.kelechek", &paths.iter().rev().cloned().collect::<Vec<_>>());
        let bytes = [one, other].map(|path| {
            let copy = path.with_extension("copy");
            SessionFile::read(&path).unwrap().save_copy(&copy).unwrap();
            fs::read(copy).unwrap()
        });
        prop_assert!(bytes[0] == bytes[1]);
    }

    /// Property 7, invariant 6: whatever byte is wrong, the archive stays as it is.
    #[test]
    fn a_failed_merge_changes_nothing(
        history in history(),
        place in any::<prop::sample::Index>(),
        bit in 0..8u32,
        cut in any::<bool>(),
    ) {
        let world = World::after(&history);
        let mut bytes = fs::read(world.path(1)).unwrap();
        let at = place.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] ^= 1 << bit }
        let broken = world.folder.path().join("broken.kelechek");
        fs::write(&broken, bytes).unwrap();

        let (archive, _) = world.merge("archive.kelechek", &[world.path(0)]);
        let before = (fs::read(&archive).unwrap(), shown(&archive));
        let good = shown(&world.path(1));
        let out = kelechek_core::merge::merge_into(
            &archive,
            &[world.path(0), broken.clone()],
            Default::default(),
            "2026-10-15T03:30:00Z".parse().unwrap(),
            &mut |_| std::ops::ControlFlow::Continue(()),
        ).unwrap();
        match &out.files[1].refused {
            Some(_) => prop_assert_eq!((fs::read(&archive).unwrap(), shown(&archive)), before),
            // A bit that nobody reads may be anything: then what was merged is what was written.
            None => prop_assert_eq!(shown(&broken), good),
        }
    }
}
