//! The program is killed, or put to sleep with its laptop, at any moment, while it records contributions and while it merges
//! files: whatever it had acknowledged is there, and the file is whole.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use kelechek_tests::how_many;

use crate::program::Place;

/// What became of a run that was killed.
struct Killed {
    /// Whether it was still at work.
    in_time: bool,
    /// What it had printed.
    said: String,
}

/// When a run is killed.
enum Moment {
    /// After so long.
    After(Duration),
    /// As soon as it has said a line, which is when its user may rely on what it says.
    Said,
}

/// Has the program begin.
fn begin(place: &Place, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_kelechek"))
        .args(arguments)
        .current_dir(place.path(""))
        .env("XDG_CONFIG_HOME", place.path("config"))
        .env("XDG_DATA_HOME", place.path("data"))
        .env("TMPDIR", place.path("temporary"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn wait_for(after: Duration) {
    let until = Instant::now() + after;
    while Instant::now() < until {
        std::thread::sleep(Duration::from_micros(200));
    }
}

/// Runs the program and kills it.
fn kill(place: &Place, arguments: &[&str], moment: Moment) -> Killed {
    let mut child = begin(place, arguments);
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    match moment {
        Moment::After(after) => wait_for(after),
        Moment::Said => drop(output.read_line(&mut said).unwrap()),
    }
    child.kill().unwrap();
    let in_time = !child.wait().unwrap().success();
    output.read_to_string(&mut said).unwrap();
    Killed { in_time, said }
}

/// From the very beginning to well after the end of an ordinary run, again and again; every fifth at the word.
fn moment(whole: Duration, number: u32) -> Moment {
    match number % 5 {
        4 => Moment::Said,
        _ => Moment::After(whole.mul_f64(f64::from(number * 7 % 25) / 20.0)),
    }
}

/// How long an ordinary run takes: the shortest of three, since a first one may wait for the disk.
fn shortest(mut run: impl FnMut()) -> Duration {
    let timed = (0..3).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    timed.min().unwrap()
}

fn refs(place: &Place, file: &str) -> BTreeSet<String> {
    let listed = place.run(&["list", file, "--json"]).json();
    let all = listed["contributions"].as_array().unwrap().iter();
    all.map(|one| one["ref"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_acknowledged_contribution_survives_a_kill() {
    let place = Place::new();
    std::fs::create_dir(place.path("temporary")).unwrap();
    place.new_file("a.kelechek");
    let whole = shortest(|| drop(place.run(&["add", "a.kelechek", "--text", "биринчи"]).good()));
    let (mut acknowledged, mut in_time, kills) = (BTreeSet::new(), 0, how_many(25, 700));
    for number in 0..kills {
        let text = format!("пикир {number}");
        let killed = kill(&place, &["add", "a.kelechek", "--text", &text], moment(whole, number));
        in_time += u32::from(killed.in_time);
        if killed.said.ends_with('\n') {
            acknowledged.insert(killed.said.trim().to_owned());
        }
        // Whatever the moment was, the file opens, and is whole.
        place.run(&["verify", "a.kelechek"]).good();
    }
    println!("adding: killed {kills} times, {in_time} in time; {} acknowledged", acknowledged.len());
    assert!(in_time > 5, "the kills came too late to say anything: {in_time}");
    let there = refs(&place, "a.kelechek");
    assert!(acknowledged.is_subset(&there), "lost: {:?}", acknowledged.difference(&there));
    assert!(!acknowledged.is_empty());
}

/// Merges three files of sixty contributions into a fourth.
const MERGE: [&str; 6] = ["merge", "-o", "0.kelechek", "1.kelechek", "2.kelechek", "3.kelechek"];

/// These files, the one that is merged into as it is before, and how long the merge takes.
fn four_files() -> (Place, Vec<u8>, Duration) {
    let place = Place::new();
    std::fs::create_dir(place.path("temporary")).unwrap();
    for number in 0..4 {
        let name = format!("{number}.kelechek");
        place.new_file(&name);
        let rows: String = (0..60).map(|row| format!("{number} пикир {row}\n")).collect();
        place.write("said.csv", format!("text\n{rows}"));
        place.run(&["import", &name, "said.csv"]).good();
    }
    let original = std::fs::read(place.path("0.kelechek")).unwrap();
    let whole = shortest(|| {
        place.write("0.kelechek", &original);
        place.run(&MERGE).good();
    });
    (place, original, whole)
}

#[test]
fn a_merge_that_is_killed_brought_all_or_nothing() {
    let (place, original, whole) = four_files();
    let (mut in_time, mut none, mut all, kills) = (0, 0, 0, how_many(10, 300));
    for number in 0..kills {
        place.write("0.kelechek", &original);
        let _ = std::fs::remove_file(place.path("0.kelechek-journal"));
        let killed = kill(&place, &MERGE, moment(whole, number));
        in_time += u32::from(killed.in_time);
        place.run(&["verify", "0.kelechek"]).good();
        match refs(&place, "0.kelechek").len() {
            60 if killed.said.lines().count() < 3 => none += 1,
            240 => all += 1,
            other => panic!("{other} contributions after “{}”", killed.said),
        }
        // The next one finishes what this one began, and says the same as ever.
        if number % 5 == 0 {
            place.run(&MERGE).good();
            assert_eq!(refs(&place, "0.kelechek").len(), 240);
        }
    }
    println!("merging: killed {kills} times, {in_time} in time; {none} brought nothing, {all} all");
    assert!(in_time > 2 && none > 0, "the kills came too late to say anything: {in_time}");
}

/// A laptop is closed in the middle of a merge, and its file is written to meanwhile: it lies on a stick that others have.
#[cfg(unix)]
#[test]
fn a_merge_that_sleeps_goes_on_where_it_was_or_says_what_happened_meanwhile() {
    let (place, original, whole) = four_files();
    let (mut asleep, mut merged, mut written) = (0, 0, 0);
    let naps = how_many(6, 100);
    for number in 0..naps {
        place.write("0.kelechek", &original);
        let mut child = begin(&place, &MERGE);
        wait_for(whole.mul_f64(f64::from(number * 7 % 20) / 20.0));
        let id = child.id().to_string();
        let signal =
            |name: &str| Command::new("kill").args([name, &id]).stderr(Stdio::null()).status().unwrap();
        signal("-STOP");
        asleep += u32::from(child.try_wait().unwrap().is_none());
        let other = place.run(&["add", "0.kelechek", "--text", "уктап жатканда"]);
        let was_written = other.code == 0;
        signal("-CONT");
        let was_merged = child.wait().unwrap().success();
        place.run(&["verify", "0.kelechek"]).good();
        let there = refs(&place, "0.kelechek").len();
        let expected = usize::from(was_written) + if was_merged { 240 } else { 60 };
        assert_eq!(there, expected, "nap {number}: merged {was_merged}, written meanwhile {was_written}");
        merged += u32::from(was_merged);
        written += u32::from(was_written);
    }
    println!("asleep {asleep} times of {naps}; {merged} merges went on; {written} times written meanwhile");
    assert!(asleep > naps / 2, "they were done before they could be put to sleep: {asleep}");
}
