//! Counting what ran: of one part, and of all of them as a table.

use std::fmt::Write as _;
use std::ops::AddAssign;
use std::time::Duration;

/// What became of the tests of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that ran and held.
    pub passed: u32,
    /// Those that ran and did not hold.
    pub failed: u32,
    /// Those that could not run here, and said so.
    pub skipped: u32,
}

impl Tally {
    /// One check that held, or did not.
    pub fn check(held: bool) -> Self {
        Self { passed: held.into(), failed: (!held).into(), skipped: 0 }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// One line of the table.
#[derive(Debug)]
pub struct Part {
    /// What was tested.
    pub name: String,
    /// What became of it; nothing for a preparation that succeeded.
    pub tally: Tally,
    /// How long it took.
    pub took: Duration,
    /// What a person should know besides the numbers.
    pub notes: Vec<String>,
}

impl Part {
    /// A part that ought to have run something. If it ran nothing, that is its failure.
    pub fn of_tests(name: &str, tally: Tally, took: Duration, mut notes: Vec<String>) -> Self {
        let mut tally = tally;
        if tally.passed + tally.failed == 0 {
            tally.failed = 1;
            notes.push("ran nothing".into());
        }
        Self { name: name.into(), tally, took, notes }
    }

    /// A part that this machine cannot run, which is no failure.
    pub fn skipped(name: &str, reason: &str) -> Self {
        let tally = Tally { skipped: 1, ..Tally::default() };
        Self { name: name.into(), tally, took: Duration::ZERO, notes: vec![format!("skipped: {reason}")] }
    }

    /// A part that could not run because of something that should have been there, which is a failure.
    pub fn prevented(name: &str, reason: &str) -> Self {
        let tally = Tally::check(false);
        Self { name: name.into(), tally, took: Duration::ZERO, notes: vec![format!("did not run: {reason}")] }
    }
}

/// The sum over all parts.
pub fn total(parts: &[Part]) -> Tally {
    let mut sum = Tally::default();
    for part in parts {
        sum += part.tally;
    }
    sum
}

/// All parts with their numbers, and below them what is to be said about each.
pub fn table(parts: &[Part]) -> String {
    let mut text = format!("{:<32}{:>8}{:>8}{:>8}{:>14}\n", "part", "passed", "failed", "skipped", "time");
    for Part { name, tally, took, .. } in parts {
        let Tally { passed, failed, skipped } = tally;
        // Writing to a string cannot fail.
        _ = writeln!(text, "{name:<32}{passed:>8}{failed:>8}{skipped:>8}{:>14}", duration(*took));
    }
    for part in parts {
        for note in &part.notes {
            _ = writeln!(text, "{}: {note}", part.name);
        }
    }
    text
}

/// The last line, which other programs read.
pub fn last_line(sum: Tally) -> String {
    match sum {
        Tally { passed, failed, skipped: 0 } => format!("{passed} passed, {failed} failed"),
        Tally { passed, failed, skipped } => format!("{passed} passed, {failed} failed, {skipped} skipped"),
    }
}

fn duration(took: Duration) -> String {
    match took.as_secs() {
        0 => format!("{} ms", took.as_millis()),
        seconds @ 1..60 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_part_that_ran_nothing_fails() {
        let part = Part::of_tests("silence", Tally::default(), SECOND, vec![]);
        assert_eq!(part.tally.failed, 1);
        let all_skipped = Tally { skipped: 3, ..Tally::default() };
        assert_eq!(Part::of_tests("silence", all_skipped, SECOND, vec![]).tally.failed, 1);
    }

    #[test]
    fn what_this_machine_cannot_run_is_skipped_and_what_was_prevented_failed() {
        assert_eq!(Part::skipped("a", "").tally, Tally { skipped: 1, ..Tally::default() });
        assert_eq!(Part::prevented("b", "").tally, Tally { failed: 1, ..Tally::default() });
    }

    #[test]
    fn the_last_line_names_skipped_tests_only_if_there_are_any() {
        assert_eq!(last_line(Tally { passed: 7, failed: 0, skipped: 0 }), "7 passed, 0 failed");
        assert_eq!(last_line(Tally { passed: 7, failed: 1, skipped: 2 }), "7 passed, 1 failed, 2 skipped");
    }

    #[test]
    fn the_table_holds_each_part_and_its_notes_and_the_total_is_their_sum() {
        let tally = Tally { passed: 41, failed: 1, skipped: 0 };
        let parts = [
            Part::of_tests("one", tally, SECOND * 83, vec!["failed: a::b".into()]),
            Part::skipped("two", "no display"),
        ];
        let text = table(&parts);
        for expected in ["41", "1 min 23 s", "one: failed: a::b", "two: skipped: no display"] {
            assert!(text.contains(expected), "{expected} is missing in\n{text}");
        }
        assert_eq!(total(&parts), Tally { passed: 41, failed: 1, skipped: 1 });
    }
}
