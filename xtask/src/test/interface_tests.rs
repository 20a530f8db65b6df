//! The interface's own checks: its types, its tests, and among these that no translation is missing.

use super::follow;
use super::tally::{Part, Tally};
use super::vitest_output::VitestOutput;
use crate::checkout::Checkout;
use crate::interface;

/// The test file that compares the three languages with each other and with the screens.
const COMPLETENESS: &str = "language/completeness.test.ts";

/// Runs them all.
pub fn run(checkout: &Checkout, parts: &mut Vec<Part>) {
    types(checkout, parts);
    tests(checkout, parts);
}

fn types(checkout: &Checkout, parts: &mut Vec<Part>) {
    let name = "interface: types";
    // svelte-check succeeds, too, where it finds nothing to check and says nothing.
    let mut concluded = false;
    let outcome = follow(name, interface::npm(checkout, &["run", "check"]), |line, _| {
        concluded |= line.contains("svelte-check found ");
        Some(line.into())
    });
    parts.push(match outcome {
        Ok((took, true)) if !concluded => Part::of_tests(name, Tally::default(), took, vec![]),
        Ok((took, held)) => Part::of_tests(name, Tally::check(held), took, vec![]),
        Err(reason) => Part::prevented(name, &reason),
    });
}

fn tests(checkout: &Checkout, parts: &mut Vec<Part>) {
    let name = "interface: tests";
    let mut output = VitestOutput::default();
    let outcome = follow(name, interface::npm(checkout, &["test"]), |line, _| {
        output.read(line);
        Some(line.into())
    });
    match outcome {
        Ok((took, succeeded)) => {
            let (translations, others) = divide(&output, succeeded);
            let notes = if succeeded { vec![] } else { vec!["vitest named what failed above".into()] };
            parts.push(Part::of_tests(name, others, took, notes));
            parts.push(Part::of_tests("translations complete", translations, took, vec![]));
        }
        Err(reason) => parts.push(Part::prevented(name, &reason)),
    }
}

/// The numbers of the comparison of languages, and those of everything else.
fn divide(output: &VitestOutput, succeeded: bool) -> (Tally, Tally) {
    let mut translations = Tally::default();
    for (file, tally) in &output.files {
        if file.ends_with(COMPLETENESS) {
            translations += *tally;
        }
    }
    let all = output.total.unwrap_or_default();
    let mut others = Tally {
        passed: all.passed.saturating_sub(translations.passed),
        failed: all.failed.saturating_sub(translations.failed),
        skipped: all.skipped.saturating_sub(translations.skipped),
    };
    // A file that cannot be read is a failure of vitest in which no test has failed.
    if !succeeded && all.failed == 0 {
        others.failed += 1;
    }
    (translations, others)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u32, failed: u32) -> Tally {
        Tally { passed, failed, skipped: 0 }
    }

    #[test]
    fn no_test_is_counted_in_two_parts() {
        let files = vec![
            ("src/language/completeness.test.ts".into(), tally(6, 1)),
            ("src/a.test.ts".into(), tally(4, 0)),
        ];
        let output = VitestOutput { files, total: Some(tally(10, 1)) };
        assert_eq!(divide(&output, false), (tally(6, 1), tally(4, 0)));
    }

    #[test]
    fn a_failure_outside_of_the_tests_is_a_failure() {
        let output = VitestOutput { files: vec![], total: None };
        assert_eq!(divide(&output, false), (tally(0, 0), tally(0, 1)));
    }
}
