//! Wrong input gets one clear sentence in the chosen language, and changes nothing.

use std::path::Path;

use crate::program::{Place, Run};

/// A sentence of the language, one line long, which names what it is about.
#[track_caller]
fn assert_refused(run: &Run, language: &str, names: &str, what: &str) {
    assert_eq!(run.code, 1, "{what}: {run:?}");
    assert_eq!(run.err.trim_end().lines().count(), 1, "{what}: {}", run.err);
    assert!(run.err.contains(names), "{what} is not named: {}", run.err);
    let own = run.err.replace(names, "");
    let cyrillic = own.chars().filter(|letter| ('а'..='я').contains(letter)).count();
    assert_eq!(cyrillic > 10, language != "en", "{what} in {language}: {}", run.err);
    assert!(run.err.trim_end().ends_with(['.', ')', '!']), "{what}: {}", run.err);
}

/// Files that are not what they seem, by name.
fn broken_files(place: &Place) -> Vec<&'static str> {
    place.new_file("good.kelechek");
    place.run(&["add", "good.kelechek", "--text", "Таза суу жок, жолдор бузулган"]).good();
    let good = std::fs::read(place.path("good.kelechek")).unwrap();

    place.write("text.kelechek", "Бул жөн гана текст.\n".repeat(30));
    place.write("empty.kelechek", "");
    let other = rusqlite::Connection::open(place.path("other.kelechek")).unwrap();
    other.execute_batch("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('x')").unwrap();
    drop(other);
    place.write("short.kelechek", &good[..good.len() - 5_000]);
    place.write("stub.kelechek", &good[..60]);

    let said = "жолдор".as_bytes();
    let at = good.windows(said.len()).position(|window| window == said).unwrap();
    let mut flipped = good.clone();
    flipped[at] ^= 1;
    place.write("flipped.kelechek", flipped);

    let mut newer = good.clone();
    newer[63] = 2;
    place.write("newer.kelechek", newer);

    std::fs::copy(place.path("good.kelechek"), place.path("trigger.kelechek")).unwrap();
    let trigger = rusqlite::Connection::open(place.path("trigger.kelechek")).unwrap();
    trigger.execute_batch("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END").unwrap();
    drop(trigger);

    std::fs::copy(place.path("good.kelechek"), place.path("missing.kelechek")).unwrap();
    let missing = rusqlite::Connection::open(place.path("missing.kelechek")).unwrap();
    missing.execute_batch("DELETE FROM event WHERE no = (SELECT max(no) FROM event)").unwrap();
    drop(missing);

    vec![
        "absent.kelechek",
        "text.kelechek",
        "empty.kelechek",
        "other.kelechek",
        "short.kelechek",
        "stub.kelechek",
        "flipped.kelechek",
        "newer.kelechek",
        "trigger.kelechek",
        "missing.kelechek",
    ]
}

#[test]
fn a_file_that_is_not_ours_not_whole_or_newer_is_refused_by_every_command() {
    let place = Place::new();
    let broken = broken_files(&place);
    place.write("t.csv", "text\nСуу жок\n");
    let before = place.everything();
    for file in broken {
        for (number, command) in [
            vec!["info", file],
            vec!["list", file, "--json"],
            vec!["verify", file],
            vec!["draft", file],
            vec!["cluster", file],
            vec!["export", file, "-o", "out.docx"],
            vec!["history", file, "1"],
            vec!["import", file, "t.csv"],
            vec!["add", file, "--text", "x"],
            vec!["edit", file, "1", "--text", "x"],
            vec!["delete", file, "1"],
        ]
        .into_iter()
        .enumerate()
        {
            let language = ["ky", "ru", "en"][number % 3];
            let run = place.run(&[&command[..], &["--lang", language]].concat());
            assert_refused(&run, language, file, &format!("{command:?}"));
            assert!(place.everything() == before, "{command:?} changed something");
        }
    }
}

#[test]
fn a_merge_with_a_refused_file_changes_nothing_unless_it_is_to_be_skipped() {
    let place = Place::new();
    let broken = broken_files(&place);
    place.new_file("archive.kelechek");
    let before = place.everything();
    for language in ["ky", "ru", "en"] {
        for file in &broken {
            for out in ["archive.kelechek", "new.kelechek"] {
                let run =
                    place.run(&["merge", "--json", "-o", out, "good.kelechek", file, "--lang", language]);
                assert_eq!(run.code, 1);
                assert!(run.err.contains(file), "{}", run.err);
                let answer: serde_json::Value = serde_json::from_str(&run.out).unwrap();
                assert_eq!(answer["files"][1]["status"], "refused");
                assert!(answer["files"][1]["reason"].as_str().unwrap().contains(file));
                assert!(answer["content_hash"].is_null());
                assert!(place.everything() == before, "{file} into {out} changed something");
            }
        }
    }
    let arguments =
        [&["merge", "--json", "--skip-refused", "-o", "new.kelechek", "good.kelechek"], &broken[..]].concat();
    let merged = place.run(&arguments).json();
    assert_eq!(
        merged["content_hash"],
        place.run(&["info", "good.kelechek", "--json"]).json()["content_hash"]
    );
}

#[test]
fn a_table_with_a_bad_row_is_refused_whole_and_the_row_is_named() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let bad = [
        ("empty", "text,kind\nСуу жок,problem\n,problem\n"),
        ("kind", "text,kind\nСуу жок,problem\nЖол жок,wish\n"),
        ("horizon", "text,horizon\nСуу жок,today\nЖол жок,someday\n"),
        ("language", "text,lang\nСуу жок,ky\nWeg,de\n"),
        ("time", "text,time\nСуу жок,\nЖол жок,9:30\n"),
        ("ragged", "text,kind\nСуу жок,problem\nЖол жок,problem,today\n"),
    ];
    for (name, table) in bad {
        let file = format!("{name}.csv");
        place.write(&file, table);
        let before = place.everything();
        for (language, row) in [("ky", "3-сап"), ("ru", "Строка 3"), ("en", "Row 3")] {
            let run = place.run(&["import", "a.kelechek", &file, "--lang", language]);
            assert_eq!(run.code, 1, "{run:?}");
            assert!(run.err.contains(row), "{}", run.err);
            assert!(run.err.contains(&file), "{}", run.err);
            assert!(place.everything() == before, "{name} changed something");
        }
        let skipped =
            place.run(&["import", "a.kelechek", &file, "--skip-bad-rows", "--json", "--dry-run"]).json();
        assert_eq!((&skipped["new"], skipped["bad"].as_array().unwrap().len()), (&1.into(), 1));
    }
    for (name, content) in
        [("no-text.csv", "said\nСуу\n".as_bytes()), ("latin.csv", b"text\n\xc4\xcf\n"), ("x.ods", b"PK")]
    {
        place.write(name, content);
        let before = place.everything();
        let run = place.run(&["import", "a.kelechek", name, "--lang", "ru"]);
        assert_eq!(run.code, 1, "{run:?}");
        assert!(place.everything() == before);
    }
    assert_refused(
        &place.run(&["import", "a.kelechek", "absent.csv", "--lang", "ky"]),
        "ky",
        "absent.csv",
        "no table",
    );
}

#[test]
fn a_folder_that_takes_no_file_is_said_to() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let before = place.everything();
    // Root may write into a folder whatever its permissions say; into this one nobody may.
    let closed = if Path::new("/proc/self").exists() { "/proc" } else { "/" };
    for (language, command) in [
        ("ky", vec!["new", "FILE.kelechek"]),
        ("ru", vec!["export", "a.kelechek", "-o", "FILE.docx"]),
        ("en", vec!["merge", "-o", "FILE.kelechek", "a.kelechek"]),
    ] {
        let command: Vec<String> =
            command.iter().map(|word| word.replace("FILE", &format!("{closed}/kelechek"))).collect();
        let words: Vec<&str> =
            command.iter().map(String::as_str).chain(["--lang", language, "--quiet"]).collect();
        let run = place.run(&words);
        assert_refused(&run, language, closed, &format!("{command:?}"));
        assert!(place.everything() == before);
    }
    let run = place.run(&["new", "nowhere/a.kelechek", "--lang", "ky"]);
    assert_refused(&run, "ky", "nowhere", "no such folder");
}

#[test]
fn nothing_is_written_over() {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.write("b.kelechek", "somebody's text");
    let before = place.everything();
    for (file, language) in [("a.kelechek", "ky"), ("b.kelechek", "ru")] {
        assert_refused(&place.run(&["new", file, "--lang", language]), language, file, "new");
    }
    assert_refused(
        &place.run(&["merge", "-o", "b.kelechek", "a.kelechek", "--lang", "ky", "--quiet"]),
        "ky",
        "b.kelechek",
        "merge",
    );
    assert!(place.everything() == before);
}

#[test]
fn what_is_named_and_not_there_is_said_to_be_missing() {
    let place = Place::new();
    place.new_file("a.kelechek");
    for (language, command, name) in [
        ("ky", vec!["add", "a.kelechek", "--text", "x", "--theme", "weather"], "weather"),
        ("ru", vec!["edit", "a.kelechek", "17", "--text", "x"], "17"),
        ("en", vec!["delete", "a.kelechek", "17"], "17"),
        ("ky", vec!["history", "a.kelechek", "17"], "17"),
        ("ru", vec!["draft", "a.kelechek", "--session", "Нарын"], "Нарын"),
        ("ky", vec!["list", "a.kelechek", "--group", "sailors"], "sailors"),
    ] {
        let run = place.run(&[&command[..], &["--lang", language]].concat());
        assert_refused(&run, language, name, &format!("{command:?}"));
    }
    let empty = place.run(&["add", "a.kelechek", "--text", "  ", "--lang", "ky"]);
    assert_eq!(empty.code, 1);
}

#[test]
fn wrong_usage_is_told_apart_by_its_exit_code() {
    let place = Place::new();
    place.new_file("a.kelechek");
    for command in [
        vec!["inform", "a.kelechek"],
        vec!["list", "a.kelechek", "--horizon", "someday"],
        vec!["export", "a.kelechek", "-o", "a.odt"],
        vec!["new", "b.kelechek", "--template", "none"],
        vec!["cluster", "a.kelechek", "--clusters", "0"],
        vec![],
    ] {
        assert_eq!(place.run(&command).code, 2, "{command:?}");
    }
}
