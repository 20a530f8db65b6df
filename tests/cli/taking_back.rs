//! Taking back the last merge.

use crate::program::Place;

fn hash(place: &Place, file: &str) -> String {
    place.run(&["info", file, "--json"]).json()["content_hash"].as_str().unwrap().to_owned()
}

/// Two note-takers of one meeting.
fn meeting() -> Place {
    let place = Place::new();
    place.new_file("a.kelechek");
    std::fs::copy(place.path("a.kelechek"), place.path("b.kelechek")).unwrap();
    for (file, text) in [("a.kelechek", "Таза суу жок"), ("b.kelechek", "Жол жаман")] {
        place.run(&["add", file, "--text", text]).good();
    }
    place
}

#[test]
fn the_last_merge_is_taken_back_and_then_there_is_none_to_take_back() {
    let place = meeting();
    let before = (hash(&place, "a.kelechek"), place.run(&["list", "a.kelechek", "--json"]).good().out);
    place.run(&["merge", "-o", "a.kelechek", "b.kelechek"]).good();
    let after = hash(&place, "a.kelechek");
    assert_ne!(before.0, after);
    let taken_back = place.run(&["merge", "--take-back", "a.kelechek", "--json"]).json();
    assert_eq!(taken_back["content_hash"], before.0);
    let file = &taken_back["taken_back"]["files"][0];
    assert_eq!((&file["status"], &file["contributions"]), (&"merged".into(), &1.into()));
    assert_eq!(file["content_hash"], hash(&place, "b.kelechek"));
    assert_eq!((hash(&place, "a.kelechek"), place.run(&["list", "a.kelechek", "--json"]).good().out), before);
    place.run(&["verify", "a.kelechek"]).good();
    let once_more = place.run(&["merge", "--take-back", "a.kelechek"]);
    assert_eq!((once_more.code, once_more.err.lines().count()), (1, 1), "{}", once_more.err);
    // And merged again it is as if nothing had been.
    place.run(&["merge", "-o", "a.kelechek", "b.kelechek"]).good();
    assert_eq!(hash(&place, "a.kelechek"), after);
}

#[test]
fn merges_are_taken_back_one_after_the_other_to_the_empty_file() {
    let place = meeting();
    place.run(&["merge", "-o", "all.kelechek", "a.kelechek"]).good();
    let first = hash(&place, "all.kelechek");
    place.run(&["merge", "-o", "all.kelechek", "b.kelechek"]).good();
    place.run(&["merge", "-o", "all.kelechek", "a.kelechek", "b.kelechek"]).good();
    place.run(&["merge", "--take-back", "all.kelechek"]).good();
    assert_eq!(hash(&place, "all.kelechek"), first);
    place.run(&["merge", "--take-back", "all.kelechek"]).good();
    assert_eq!(place.run(&["info", "all.kelechek", "--json"]).json()["contributions"], 0);
    place.run(&["verify", "all.kelechek"]).good();
}

#[test]
fn what_was_written_after_a_merge_keeps_it() {
    let place = meeting();
    place.run(&["merge", "-o", "a.kelechek", "b.kelechek"]).good();
    place.run(&["add", "a.kelechek", "--text", "Мектеп керек"]).good();
    let before = place.everything();
    let refused = place.run(&["merge", "--take-back", "a.kelechek", "--lang", "ru"]);
    assert_eq!((refused.code, refused.err.lines().count()), (1, 1), "{}", refused.err);
    assert!(refused.err.contains("уже что-то записали"), "{}", refused.err);
    assert!(place.everything() == before, "a refusal changed something");
}

#[test]
fn where_nothing_is_recorded_nothing_is_taken_back() {
    let place = meeting();
    let merge = |place: &Place| place.run(&["merge", "-o", "a.kelechek", "b.kelechek"]).good();
    // The folder of the records cannot be made, and the merge is done all the same.
    std::fs::remove_dir_all(place.path("data")).unwrap_or_default();
    place.write("data", "in the way");
    merge(&place);
    let before = place.everything();
    assert_eq!(place.run(&["merge", "--take-back", "a.kelechek"]).code, 1);
    assert!(place.everything() == before);
}

#[test]
fn a_merge_that_was_cut_off_before_it_was_noted_is_taken_back_and_one_that_never_happened_is_not() {
    let place = meeting();
    let records = place.path("data/kelechek/merges");
    let unnoted = |place: &Place| {
        for entry in std::fs::read_dir(&records).unwrap() {
            let path = entry.unwrap().path();
            std::fs::rename(&path, path.with_extension("pending")).unwrap();
        }
        place.run(&["merge", "--take-back", "a.kelechek"])
    };
    let unmerged = std::fs::read(place.path("a.kelechek")).unwrap();
    let before = hash(&place, "a.kelechek");
    place.run(&["merge", "-o", "a.kelechek", "b.kelechek"]).good();
    // The program died when the merge was on the disk, and its record was not yet said to be that of a merge that was done.
    unnoted(&place).good();
    assert_eq!(hash(&place, "a.kelechek"), before);
    std::fs::remove_dir_all(&records).unwrap();
    // It died when the record was written, and the merge was not on the disk.
    place.run(&["merge", "-o", "a.kelechek", "b.kelechek"]).good();
    std::fs::write(place.path("a.kelechek"), &unmerged).unwrap();
    assert_eq!(unnoted(&place).code, 1);
    assert_eq!(hash(&place, "a.kelechek"), before);
}
