//! What is shown is a pure function of the set of events.

use proptest::prelude::*;

use crate::world::{World, cases, everything, history, shown};

proptest! {
    #![proptest_config(cases())]
    /// Property 2, invariant 3.
    #[test]
    fn the_projection_kept_up_step_by_step_equals_the_one_rebuilt_from_nothing(history in history()) {
        let world = World::after(&history);
        for (person, file) in world.files.iter().enumerate() {
            prop_assert_eq!(&everything(file), &shown(&world.path(person)).1);
        }
    }

    /// The same where whole files arrive one after the other: edits come before what they edit.
    #[test]
    fn the_projection_after_merges_equals_the_one_rebuilt_from_nothing(history in history()) {
        let mut world = World::after(&history);
        let people = world.files.len();
        for from in (0..people).rev() {
            for into in 0..people {
                world.deed(into, &crate::world::Deed::Merge { from: from as u8 });
            }
        }
        let expected = shown(&world.path(0));
        for (person, file) in world.files.iter().enumerate() {
            prop_assert_eq!(&everything(file), &expected.1);
            prop_assert_eq!(&shown(&world.path(person)), &expected);
        }
    }
}
