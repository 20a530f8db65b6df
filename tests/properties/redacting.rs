//! What is redacted shows nothing, in whatever order things arrive, and once erased it does not come back.

use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_core::contribution::{Edit, NewContribution};
use kelechek_core::redaction::Target;
use kelechek_tests::{morning, writer};
use proptest::prelude::*;

use crate::world::{Deed, Everything, World, cases, history, shown};

const SECRET: &str = "Ыйманбектин-Сыры";

/// Whether the raw file holds the words, as they were typed, in lower or upper case, in UTF-8 or UTF-16.
fn holds(path: &Path) -> bool {
    let bytes = std::fs::read(path).unwrap();
    [SECRET.to_owned(), SECRET.to_lowercase(), SECRET.to_uppercase()].iter().any(|word| {
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [word.as_bytes(), &wide[..]].iter().any(|word| bytes.windows(word.len()).any(|part| part == *word))
    })
}

/// Whether erasing changed nothing that is shown but what a participant, all of whose contributions were redacted, said
/// elsewhere: that is shown until somebody has it erased, and gets a redaction by it, as does a late tag that nobody sees.
fn only_redacts_what_came_late(same_content: bool, before: &Everything, after: &Everything) -> bool {
    if same_content {
        return before == after;
    }
    let [before, after] = [before, after].map(|of| &of.material.contributions);
    let now = |id| after.iter().find(|contribution| contribution.id == id);
    before.len() == after.len()
        && before.iter().all(|one| now(one.id).is_some_and(|after| after.redacted || after.text == one.text))
}

proptest! {
    #![proptest_config(cases())]
    /// Property 6.
    #[test]
    fn a_redacted_contribution_is_gone_in_any_order_and_a_late_old_copy_does_not_bring_it_back(
        history in history(),
        later in proptest::collection::vec((any::<u8>(), crate::world::deed()), 0..8),
        long in any::<bool>(),
        redactor in any::<u8>(),
        order in any::<u64>(),
    ) {
        let mut world = World::after(&history);
        let people = world.files.len();
        let redactor = redactor as usize % people;
        // Somebody says it, changes it and marks it; everybody has it.
        let session = world.session;
        let words = if long { format!("{SECRET} {}", "сөз ".repeat(2_000)) } else { SECRET.to_owned() };
        let said = NewContribution { tags: vec![SECRET.to_owned()], ..NewContribution::text(session, words) };
        let said = world.files[0].add_contribution(&said, morning()).unwrap().id;
        let again = Edit { text: Some(SECRET.to_uppercase()), ..Edit::default() };
        world.files[0].edit_contribution(said, &again, morning()).unwrap();
        for person in 1..people {
            world.deed(person, &Deed::Merge { from: 0 });
        }
        let old: Vec<PathBuf> = (0..people)
            .map(|person| {
                let copy = world.folder.path().join(format!("old {person}.kelechek"));
                std::fs::copy(world.path(person), &copy).unwrap();
                copy
            })
            .collect();
        prop_assert!(old.iter().all(|path| holds(path)), "or the rest says nothing");
        // One of them redacts it; the others go on, and may change it once more.
        world.files[redactor].redact(Target::Contribution(said), None, morning()).unwrap();
        prop_assert!(!holds(&world.path(redactor)));
        for (who, deed) in &later {
            world.deed(*who as usize % people, deed);
        }
        prop_assert!(!holds(&world.path(redactor)), "whatever came in since");

        let mut arriving: Vec<PathBuf> = world.paths().into_iter().chain(old).collect();
        for at in (1..arriving.len()).rev() {
            arriving.swap(at, (order >> at) as usize % (at + 1));
        }
        let out = world.folder.path().join("out.kelechek");
        for path in &arriving {
            world.merge("out.kelechek", std::slice::from_ref(path));
        }
        let everything = shown(&out);
        let seen = format!("{:?}", everything.1).to_lowercase();
        prop_assert!(!seen.contains(&SECRET.to_lowercase()));
        let (all, _) = world.merge("all.kelechek", &arriving.iter().rev().cloned().collect::<Vec<_>>());
        prop_assert_eq!(&shown(&all), &everything, "another order, erased or not");
        let mut erased = vec![];
        for path in [&out, &all] {
            let mut file = SessionFile::open(path, writer(90, 1), morning()).unwrap();
            file.erase(morning()).unwrap();
            prop_assert!(!holds(path));
            let at_once = crate::world::everything(&file);
            drop(file);
            let (hash, after) = shown(path);
            prop_assert_eq!(&at_once, &after);
            prop_assert!(only_redacts_what_came_late(hash == everything.0, &everything.1, &after));
            // And once more everything that ever lay around.
            let name = path.file_name().unwrap().to_str().unwrap();
            world.merge(name, &arriving);
            prop_assert!(!holds(path));
            prop_assert_eq!(&shown(path).1, &after);
            erased.push(after.material);
        }
        prop_assert_eq!(&erased[0], &erased[1]);
    }
}
