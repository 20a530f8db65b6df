//! Nothing lies beside a closed file: what people carry on a stick is one file.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::program::Place;

fn names(folder: &Path) -> BTreeSet<String> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn no_command_leaves_anything_beside_its_file() {
    let place = Place::new();
    std::fs::create_dir(place.path("stick")).unwrap();
    place.write("table.csv", "ref,text\n1,Таза суу жок\n2,Жол жаман\n");
    place.write("broken.kelechek", "no session file");
    place.new_file("other.kelechek");
    place.run(&["add", "other.kelechek", "--text", "Мектеп керек"]).good();
    let file = "stick/a.kelechek";
    let mut expected = BTreeSet::from(["a.kelechek".to_owned()]);
    place.new_file(file);
    let commands: [&[&str]; 18] = [
        &["import", file, "table.csv"],
        &["add", file, "--text", "Мектеп керек"],
        &["edit", file, "1", "--text", "Таза суу такыр жок"],
        &["delete", file, "2"],
        &["list", file],
        &["info", file],
        &["history", file, "1"],
        &["cluster", file],
        &["duplicates", file],
        &["draft", file],
        &["verify", file],
        &["merge", "-o", file, "other.kelechek"],
        &["merge", "-o", file, "other.kelechek"],
        &["merge", "-o", file, "broken.kelechek"],
        &["merge", "-o", file, "other.kelechek", "--dry-run"],
        &["merge", "-o", "stick/never.kelechek", "broken.kelechek"],
        &["merge", "-o", "stick/never.kelechek", "other.kelechek", "--dry-run"],
        &["merge", "--take-back", file],
    ];
    for command in commands {
        place.run(command);
        assert_eq!(names(&place.path("stick")), expected, "after {command:?}");
    }
    place.run(&["merge", "-o", "stick/b.kelechek", file, "other.kelechek"]).good();
    place.run(&["export", file, "-o", "stick/a.md"]).good();
    expected.extend(["b.kelechek", "a.md"].map(str::to_owned));
    assert_eq!(names(&place.path("stick")), expected);
}

#[test]
fn what_a_kill_left_beside_a_file_is_gone_once_it_was_written_again() {
    let place = Place::new();
    std::fs::create_dir(place.path("stick")).unwrap();
    let rows: String = (0..2_000).map(|number| format!("{number},Таза суу жок {number}\n")).collect();
    place.write("table.csv", format!("ref,text\n{rows}"));
    place.new_file("stick/a.kelechek");
    place.run(&["import", "stick/a.kelechek", "table.csv"]).good();
    let begun = Instant::now();
    let mut left_something = 0;
    for number in 1..30 {
        let table = rows.replace("суу", &format!("суу {number}"));
        place.write("table.csv", format!("ref,text\n{table}"));
        let mut child = Command::new(env!("CARGO_BIN_EXE_kelechek"))
            .args(["import", "stick/a.kelechek", "table.csv", "--update"])
            .current_dir(place.path(""))
            .env("XDG_CONFIG_HOME", place.path("config"))
            .env("XDG_DATA_HOME", place.path("data"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Killed as soon as a journal lies beside the file, unless it is done before one is seen.
        while child.try_wait().unwrap().is_none() && names(&place.path("stick")).len() == 1 {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        left_something += u32::from(names(&place.path("stick")).len() > 1);
        place.run(&["verify", "stick/a.kelechek"]).good();
        place.run(&["add", "stick/a.kelechek", "--text", "Мектеп керек"]).good();
        assert_eq!(names(&place.path("stick")), BTreeSet::from(["a.kelechek".to_owned()]), "kill {number}");
        if left_something == 3 || begun.elapsed() > Duration::from_secs(60) {
            break;
        }
    }
    assert!(left_something > 0, "no kill came while a journal lay there");
}
