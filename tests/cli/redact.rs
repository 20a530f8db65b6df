//! Redacting asks first, erases for ever, and reaches other files when somebody says yes.

use crate::program::Place;

const SECRET: &str = "Ыйманбектин сыры";

fn holds(place: &Place, name: &str) -> bool {
    let bytes = std::fs::read(place.path(name)).unwrap();
    bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes())
}

/// A file in which a participant says this and other things; answers with the ref of the secret.
fn file_with_secret(place: &Place, name: &str) -> String {
    place.new_file(name);
    place.run(&["add", name, "--text", "Жол жок", "--participant", "7"]).good();
    place.run(&["add", name, "--text", "Мектеп эски", "--participant", "8"]).good();
    let added = place.run(&["add", name, "--text", SECRET, "--participant", "7", "--tag", "купуя"]);
    added.good().out.trim().to_owned()
}

fn texts(place: &Place, name: &str) -> Vec<String> {
    let listed = place.run(&["list", name, "--json"]).json();
    let all = listed["contributions"].as_array().unwrap().iter();
    all.map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn without_a_terminal_and_without_a_yes_nothing_is_erased() {
    let place = Place::new();
    let reference = file_with_secret(&place, "a.kelechek");
    let before = place.everything();
    for language in ["ky", "ru", "en"] {
        for whose in [vec![reference.as_str()], vec!["--participant", "7"]] {
            let asked = [&["redact", "a.kelechek", "--lang", language], &whose[..]].concat();
            let run = place.run(&asked);
            assert_eq!(run.code, 2, "{run:?}");
            assert!(run.err.contains("--yes") && run.err.trim_end().lines().count() == 1, "{run:?}");
        }
    }
    // Neither is what cannot be told, nor what is not there.
    for (wrong, code) in [
        (vec!["redact", "a.kelechek", "--yes"], 2),
        (vec!["redact", "a.kelechek", &reference, "--participant", "7", "--yes"], 2),
        (vec!["redact", "a.kelechek", "nobody-said-this", "--yes"], 1),
        (vec!["redact", "a.kelechek", "--participant", "99", "--yes"], 1),
        (vec!["redact", "absent.kelechek", &reference, "--yes"], 1),
    ] {
        assert_eq!(place.run(&wrong).code, code, "{wrong:?}");
    }
    assert_eq!(place.everything(), before);
}

#[test]
fn one_contribution_is_erased_for_ever_and_its_replacement_stands_in_its_place() {
    let place = Place::new();
    let reference = file_with_secret(&place, "a.kelechek");
    assert!(holds(&place, "a.kelechek"));
    let done = place.run(&["redact", "a.kelechek", &reference, "--replacement", "(алынды)", "--yes"]).good();
    assert!(done.out.contains("contributions 1 (versions 1), tags 1"), "{done:?}");
    assert!(!holds(&place, "a.kelechek"));
    assert_eq!(texts(&place, "a.kelechek"), ["Жол жок", "Мектеп эски", "(алынды)"]);
    assert!(place.run(&["verify", "a.kelechek", "--json"]).json()["ok"].as_bool().unwrap());
    let info = place.run(&["info", "a.kelechek", "--json"]).json();
    assert_eq!(
        (&info["contributions"], &info["redacted"], &info["covered"]),
        (&3.into(), &1.into(), &0.into())
    );
    let listed = place.run(&["list", "a.kelechek", "--json"]).json();
    let id = listed["contributions"][2]["id"].as_str().unwrap().to_owned();
    assert_eq!(listed["contributions"][2]["redacted"], true);
    let again = place.run(&["redact", "a.kelechek", &id, "--yes", "--lang", "ru"]);
    assert!(again.code == 1 && again.err.contains("стёрто навсегда"), "{again:?}");
    let edited = place.run(&["edit", "a.kelechek", &id, "--text", SECRET]);
    assert_eq!(edited.code, 1);
    assert!(!holds(&place, "a.kelechek"));
}

#[test]
fn all_of_a_participants_is_erased_by_code() {
    let place = Place::new();
    file_with_secret(&place, "a.kelechek");
    let done = place.run(&["redact", "a.kelechek", "--participant", "П7", "--yes", "--lang", "ky"]).good();
    assert!(done.out.contains("пикирлер 2") && done.out.contains("катышуучулар 1"), "{done:?}");
    assert!(!holds(&place, "a.kelechek"));
    assert_eq!(texts(&place, "a.kelechek"), ["", "Мектеп эски", ""]);
    let again = place.run(&["redact", "a.kelechek", "--participant", "7", "--yes"]).good();
    assert!(again.out.is_empty() && again.err.contains("nothing"), "{again:?}");
}

#[test]
fn a_merge_says_what_it_redacts_and_erases_it_only_when_told_to() {
    let place = Place::new();
    let reference = file_with_secret(&place, "mine.kelechek");
    std::fs::copy(place.path("mine.kelechek"), place.path("theirs.kelechek")).unwrap();
    std::fs::copy(place.path("mine.kelechek"), place.path("old.kelechek")).unwrap();
    place.run(&["redact", "theirs.kelechek", &reference, "--yes"]).good();

    let merged = place.run(&["merge", "-o", "mine.kelechek", "theirs.kelechek", "--json"]).json();
    let file = &merged["files"][0];
    assert_eq!((&file["redactions"], &file["erases"], &merged["erased"]), (&1.into(), &1.into(), &0.into()));
    assert!(holds(&place, "mine.kelechek"), "nobody has said yes yet");
    assert_eq!(texts(&place, "mine.kelechek"), ["Жол жок", "Мектеп эски", ""], "and nobody sees it any more");
    assert_eq!(place.run(&["info", "mine.kelechek", "--json"]).json()["covered"], 1);
    assert!(place.run(&["info", "mine.kelechek"]).good().out.contains("--accept-redactions"));

    let hash = merged["content_hash"].clone();
    let accept = ["merge", "-o", "mine.kelechek", "theirs.kelechek", "--accept-redactions", "--json"];
    let merged = place.run(&accept).json();
    assert_eq!((&merged["erased"], &merged["content_hash"]), (&1.into(), &hash), "the same events");
    assert!(!holds(&place, "mine.kelechek"));
    assert_eq!(place.run(&["info", "mine.kelechek", "--json"]).json()["content_hash"], hash);

    // A late old copy brings nothing back, and a new file is made without the words at once.
    place.run(&["merge", "-o", "mine.kelechek", "old.kelechek"]).good();
    assert!(!holds(&place, "mine.kelechek"));
    let all = ["merge", "-o", "all.kelechek", "old.kelechek", "theirs.kelechek", "--accept-redactions"];
    let said = place.run(&all).good().err;
    assert!(said.contains("Erased for ever"), "{said}");
    assert!(!holds(&place, "all.kelechek"));
    let hidden = place.run(&["merge", "-o", "other.kelechek", "old.kelechek", "theirs.kelechek"]).good();
    assert!(hidden.err.contains("--accept-redactions"), "{hidden:?}");
    assert!(holds(&place, "other.kelechek"));
}
