//! The slow checks of `cargo xtask test --long`. Tools that are not installed are not installed here either:
//! that they are missing is said, and counted as skipped.

use super::cargo_output::CargoOutput;
use super::tally::{Part, Tally};
use super::{check, follow};
use crate::checkout::Checkout;
use crate::program;

/// How many random cases a property is tried on.
const CASES: &str = "10000";

/// Tries every property on many more cases than the usual run does.
pub fn properties(checkout: &Checkout, parts: &mut Vec<Part>) {
    let name = "properties, many cases";
    // Built for speed: in a debug build thousands of histories take hours.
    let words = ["test", "--release", "--no-fail-fast", "--test", "properties"];
    let packages = ["--package", "kelechek-tests", "--package", "kelechek-synthesis"];
    let mut cargo = checkout.cargo(&words);
    cargo.args(packages).args(["--", "--include-ignored", "--show-output"]);
    cargo.env("PROPTEST_CASES", CASES);
    let mut output = CargoOutput::default();
    parts.push(match follow(name, cargo, |line, now| output.read(line, now)) {
        Ok((took, succeeded)) => {
            let mut tally = Tally::default();
            output.targets.iter().filter_map(|target| target.tally).for_each(|of_target| tally += of_target);
            if !succeeded && tally.failed == 0 {
                tally.failed = 1;
            }
            Part::of_tests(name, tally, took, vec![])
        }
        Err(reason) => Part::prevented(name, &reason),
    });
}

/// Licences, sources and known weaknesses of all dependencies; and whether the tests would notice a wrong core.
pub fn tools(checkout: &Checkout, parts: &mut Vec<Part>) {
    tool(checkout, parts, "cargo-deny", &["deny", "check"]);
    tool(checkout, parts, "cargo-mutants", &["mutants", "--package", "kelechek-core", "--in-place"]);
}

fn tool(checkout: &Checkout, parts: &mut Vec<Part>, name: &str, words: &[&str]) {
    if program::ask(&mut checkout.cargo(&[words[0], "--version"])).is_none() {
        println!("{name} is not installed, so this check is skipped.");
        parts.push(Part::skipped(name, "it is not installed"));
    } else {
        check(parts, name, &mut checkout.cargo(words));
    }
}
