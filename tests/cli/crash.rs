//! The program is killed while it writes: whatever it had acknowledged is there.

use std::collections::BTreeSet;
use std::io::Read;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::program::Place;

#[test]
fn every_acknowledged_contribution_survives_a_kill() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let start = Instant::now();
    place.run(&["add", "a.kelechek", "--text", "биринчи"]).good();
    let whole = start.elapsed();
    let mut acknowledged = BTreeSet::new();
    let mut killed_in_time = 0;
    for number in 0..40u32 {
        let mut child = Command::new(env!("CARGO_BIN_EXE_kelechek"))
            .args(["add", "a.kelechek", "--text", &format!("пикир {number}")])
            .current_dir(place.path(""))
            .env("XDG_CONFIG_HOME", place.path("config"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // From the very beginning to well after the end of an ordinary run.
        let wait = whole.mul_f64(f64::from(number) / 30.0);
        let until = Instant::now() + wait;
        while Instant::now() < until {
            std::thread::sleep(Duration::from_micros(200));
        }
        child.kill().unwrap();
        killed_in_time += usize::from(!child.wait().unwrap().success());
        let mut said = String::new();
        child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        if said.ends_with('\n') {
            acknowledged.insert(said.trim().to_owned());
        }
        // Whatever the moment was, the file opens, and is whole.
        place.run(&["verify", "a.kelechek"]).good();
    }
    assert!(killed_in_time > 5, "the kills came too late to say anything: {killed_in_time}");
    let listed = place.run(&["list", "a.kelechek", "--json"]).json();
    let there: BTreeSet<String> = listed["contributions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["ref"].as_str().unwrap().to_owned())
        .collect();
    assert!(acknowledged.is_subset(&there), "lost: {:?}", acknowledged.difference(&there));
    assert!(!acknowledged.is_empty());
}
