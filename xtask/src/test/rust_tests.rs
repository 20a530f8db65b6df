//! The Rust tests. Cargo runs all of them in one go, so that nothing is built twice; its output is divided afterwards
//! into what a person wants to see by itself: the bindings, the real window, and all the rest.

use std::time::Duration;

use super::cargo_output::{CargoOutput, Target, Verdict};
use super::follow;
use super::tally::{Part, Tally};
use crate::bindings;
use crate::checkout::Checkout;
use crate::system::Platform;

/// The test program that drives the real window.
const WINDOW: &str = "window";

/// Where the desktop program compares the committed bindings with its commands.
const BINDINGS: (&str, &str) = ("kelechek_desktop", "bindings::");

/// Runs them all.
pub fn run(checkout: &Checkout, parts: &mut Vec<Part>) {
    // One program that fails must not hide what the others have to say; and what passing tests print is needed,
    // because that is where they say that they skipped.
    let words = ["test", "--workspace", "--no-fail-fast", "--", "--show-output"];
    let mut cargo = checkout.cargo(&words);
    cargo.env("KELECHEK_DESKTOP", checkout.built("kelechek-desktop")).env_remove(bindings::WRITE);
    let mut output = CargoOutput::default();
    match follow("Rust tests", cargo, |line, now| output.read(line, now)) {
        Ok((took, succeeded)) => parts.extend(divide(&output.targets, took, succeeded, Platform::here())),
        Err(reason) => parts.push(Part::prevented("Rust tests", &reason)),
    }
}

fn divide(targets: &[Target], took: Duration, succeeded: bool, platform: Platform) -> Vec<Part> {
    let mut rest = Sum::default();
    let mut bindings = Sum::default();
    let mut window = Sum::default();
    for (number, target) in targets.iter().enumerate() {
        let end = targets.get(number + 1).map_or(took, |next| next.begun);
        let sum = if target.name == WINDOW { &mut window } else { &mut rest };
        sum.add(target, end.saturating_sub(target.begun));
        if target.name == BINDINGS.0 {
            rest.hand_over(target, BINDINGS.1, &mut bindings);
        }
    }
    if !succeeded && rest.tally.failed + bindings.tally.failed + window.tally.failed == 0 {
        rest.tally.failed = 1;
        rest.notes.push("cargo failed, although no test did".into());
    }
    let window = if window.tally == Tally::default() && !platform.drives_windows() {
        Part::skipped("the real window", "WebKitGTK cannot be driven on this system")
    } else {
        window.part("the real window")
    };
    vec![rest.part("Rust tests"), bindings.part("bindings not stale"), window]
}

#[derive(Default)]
struct Sum {
    tally: Tally,
    took: Duration,
    notes: Vec<String>,
}

impl Sum {
    fn add(&mut self, target: &Target, took: Duration) {
        self.took += took;
        if let Some(tally) = target.tally {
            self.tally += tally;
        } else {
            self.tally.failed += 1;
            self.notes.push(format!("{} ended without a result", target.name));
        }
        for (test, verdict) in &target.tests {
            if *verdict == Verdict::Failed {
                let why = target.reasons.iter().find(|(of, _)| of == test);
                let why = why.map(|(_, why)| format!(": {why}")).unwrap_or_default();
                self.notes.push(format!("failed: {}, {test}{why}", target.name));
            }
        }
    }

    /// Gives the tests of one module to another sum, so that each is counted once.
    fn hand_over(&mut self, target: &Target, module: &str, to: &mut Self) {
        if target.tally.is_none() {
            return;
        }
        for (_, verdict) in target.tests.iter().filter(|(test, _)| test.starts_with(module)) {
            let (from, to) = match verdict {
                Verdict::Passed => (&mut self.tally.passed, &mut to.tally.passed),
                Verdict::Failed => (&mut self.tally.failed, &mut to.tally.failed),
                Verdict::Skipped => (&mut self.tally.skipped, &mut to.tally.skipped),
            };
            *from = from.saturating_sub(1);
            *to += 1;
        }
    }

    fn part(self, name: &str) -> Part {
        Part::of_tests(name, self.tally, self.took, self.notes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn target(name: &str, begun: u32, tally: Option<Tally>, tests: &[(&str, Verdict)]) -> Target {
        let tests = tests.iter().map(|(test, verdict)| ((*test).to_owned(), *verdict)).collect();
        Target { name: name.into(), begun: SECOND * begun, tally, tests, reasons: vec![] }
    }

    fn tally(passed: u32, failed: u32) -> Tally {
        Tally { passed, failed, skipped: 0 }
    }

    fn numbers(parts: &[Part]) -> Vec<(&str, Tally)> {
        parts.iter().map(|part| (part.name.as_str(), part.tally)).collect()
    }

    #[test]
    fn the_window_and_the_bindings_are_counted_apart_and_everything_once() {
        let stale = [("bindings::tests::fresh", Verdict::Failed), ("other", Verdict::Passed)];
        let targets = [
            target("kelechek_core", 1, Some(tally(40, 0)), &[]),
            target("kelechek_desktop", 4, Some(tally(1, 1)), &stale),
            target("window", 5, Some(tally(3, 0)), &[]),
        ];
        let parts = divide(&targets, SECOND * 25, false, Platform::Debian);
        let expected = [
            ("Rust tests", tally(41, 0)),
            ("bindings not stale", tally(0, 1)),
            ("the real window", tally(3, 0)),
        ];
        assert_eq!(numbers(&parts), expected);
        assert_eq!(parts[2].took, SECOND * 20, "the window's time is its own");
    }

    #[test]
    fn a_window_that_was_not_tested_is_a_failure_where_it_could_have_been() {
        let targets = [target("kelechek_core", 1, Some(tally(40, 0)), &[])];
        assert_eq!(divide(&targets, SECOND, true, Platform::Debian)[2].tally, tally(0, 1));
        assert_eq!(divide(&targets, SECOND, true, Platform::MacOs)[2].tally.skipped, 1);
    }

    #[test]
    fn a_program_that_crashed_is_one_failure_and_is_named() {
        let targets = [target("kelechek_core", 1, None, &[("a", Verdict::Passed)])];
        let parts = divide(&targets, SECOND, false, Platform::Debian);
        assert_eq!(parts[0].tally, tally(0, 1));
        assert!(parts[0].notes.contains(&"kelechek_core ended without a result".to_owned()));
    }

    #[test]
    fn what_failed_is_named_with_its_reason() {
        let mut window = target("window", 1, Some(tally(0, 1)), &[("start", Verdict::Failed)]);
        window.reasons.push(("start".into(), "no row".into()));
        let parts = divide(&[window], SECOND, false, Platform::Debian);
        assert_eq!(parts[2].notes, ["failed: window, start: no row"]);
    }

    #[test]
    fn cargo_failing_without_a_failed_test_is_a_failure() {
        let targets = [target("kelechek_core", 1, Some(tally(40, 0)), &[])];
        let parts = divide(&targets, SECOND, false, Platform::MacOs);
        assert_eq!(parts[0].tally, tally(40, 1));
    }
}
