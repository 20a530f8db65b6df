//! Backups, restoring and salvage, as scripts use them.

use std::fs;

use crate::program::Place;

#[test]
fn a_backup_is_made_restored_and_known_again() {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.run(&["add", "a.kelechek", "--text", "Таза суу жок"]).good();
    let made = place.run(&["backup", "a.kelechek"]).good().out.trim().to_owned();
    assert_eq!(place.run(&["backup", "a.kelechek"]).good().out.trim(), made);
    place.run(&["restore", &made, "-o", "b.kelechek"]).good();
    let hash = |name: &str| place.run(&["info", name, "--json"]).json()["content_hash"].clone();
    assert_eq!(hash("a.kelechek"), hash("b.kelechek"));
    let refused = place.run(&["restore", &made, "-o", "b.kelechek"]).refused();
    assert!(refused.err.contains("already exists"), "{}", refused.err);
    assert!(place.run(&["backup", "missing.kelechek"]).refused().err.contains("no file"));
}

#[test]
fn a_damaged_file_names_its_newest_backup_and_is_salvaged() {
    let place = Place::new();
    place.new_file("a.kelechek");
    for number in 0..40 {
        place.write("said.csv", format!("text\nпикир {number} суу жана жол жөнүндө айтылган сөз\n"));
        place.run(&["import", "a.kelechek", "said.csv"]).good();
    }
    let bytes = fs::read(place.path("a.kelechek")).unwrap();
    let mut damaged = bytes.clone();
    let end = damaged.len() - 4096;
    damaged[end..].fill(0);
    fs::write(place.path("a.kelechek"), &damaged).unwrap();
    let refused = place.run(&["list", "a.kelechek"]).refused();
    assert!(refused.err.contains("restore --salvage"), "{}", refused.err);
    place.run(&["restore", "a.kelechek", "-o", "saved.kelechek", "--salvage"]).good();
    place.run(&["verify", "saved.kelechek"]).good();
    let count =
        |name: &str| place.run(&["list", name, "--json"]).json()["contributions"].as_array().unwrap().len();
    assert!(count("saved.kelechek") > 20);
    // With a backup, it is named, and nothing is lost.
    fs::write(place.path("a.kelechek"), &bytes).unwrap();
    let backup = place.run(&["backup", "a.kelechek"]).good().out.trim().to_owned();
    fs::write(place.path("a.kelechek"), &damaged).unwrap();
    for command in [&["verify", "a.kelechek"], &["list", "a.kelechek"]] {
        assert!(place.run(command).refused().err.contains(&backup));
    }
    place.run(&["restore", "a.kelechek", "-o", "whole.kelechek", "--salvage"]).good();
    assert_eq!(count("whole.kelechek"), 40);
    assert_eq!(fs::read(place.path("a.kelechek")).unwrap(), damaged, "the damaged file is left as it is");
    assert!(
        place
            .run(&["restore", "said.csv", "-o", "x.kelechek", "--salvage"])
            .refused()
            .err
            .contains("Nothing")
    );
}

#[test]
fn a_redaction_reaches_the_backups() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let said = place.run(&["add", "a.kelechek", "--text", "катуу сыр"]).good().out.trim().to_owned();
    let backup = place.run(&["backup", "a.kelechek"]).good().out.trim().to_owned();
    let there = || fs::read(&backup).unwrap().windows(17).any(|window| window == "катуу сыр".as_bytes());
    assert!(there());
    let told = place.run(&["redact", "a.kelechek", &said, "--yes"]).good();
    assert!(told.err.contains("backups too: 1"), "{}", told.err);
    assert!(!there());
    place.run(&["verify", &backup]).good();
}
