//! The slow checks of `cargo xtask test --long`. Tools that are not installed are not installed here either:
//! that they are missing is said, and counted as skipped.

use std::path::Path;
use std::process::Command;

use super::tally::Part;
use super::{check, run_tests};
use crate::checkout::Checkout;
use crate::program;

/// A part of the slow checks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Slow {
    /// Every property on 10,000 histories.
    Properties,
    /// Power lost, programs killed, files damaged, disks full, a thousand times.
    Faults,
    /// Every reader given what nobody would think of.
    Fuzz,
    /// What other programs say of the dependencies and of the tests.
    Tools,
}

impl Slow {
    /// In the order in which they run.
    pub const ALL: [Self; 4] = [Self::Properties, Self::Faults, Self::Fuzz, Self::Tools];

    /// The one that is called so on the command line.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slow| slow.name() == name)
    }

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Properties => "properties",
            Self::Faults => "faults",
            Self::Fuzz => "fuzz",
            Self::Tools => "tools",
        }
    }

    /// Runs it; what became of it is added to the parts.
    pub fn run(self, checkout: &Checkout, parts: &mut Vec<Part>) {
        match self {
            Self::Properties => properties(checkout, parts),
            Self::Faults => faults(checkout, parts),
            Self::Fuzz => fuzz(checkout, parts),
            Self::Tools => tools(checkout, parts),
        }
    }
}

/// How many random cases a property is tried on.
const CASES: &str = "10000";

/// A folder that is memory, where there is one.
const MEMORY: &str = "/dev/shm";

/// Tries every property on many more cases than the usual run does.
fn properties(checkout: &Checkout, parts: &mut Vec<Part>) {
    // Built for speed: in a debug build thousands of histories take hours.
    let words = ["test", "--release", "--no-fail-fast", "--test", "properties"];
    let mut cargo = checkout.cargo(&words);
    cargo.args(["--package", "kelechek-tests", "--package", "kelechek-synthesis"]);
    cargo.env("PROPTEST_CASES", CASES);
    // Whether a disk keeps what it is given is tried elsewhere; waiting for one would be most of the time here.
    if Path::new(MEMORY).is_dir() {
        cargo.env("TMPDIR", MEMORY);
    }
    at_length("properties, many cases", cargo, parts);
}

/// Loses power, kills, damages and fills up many more times than the usual run does.
fn faults(checkout: &Checkout, parts: &mut Vec<Part>) {
    let words = ["test", "--workspace", "--no-fail-fast", "--test", "faults", "--test", "cli"];
    let mut cargo = checkout.cargo(&words);
    cargo.env("KELECHEK_LONG", "1");
    at_length("faults, many times", cargo, parts);
}

fn at_length(name: &str, mut cargo: Command, parts: &mut Vec<Part>) {
    cargo.args(["--", "--include-ignored", "--show-output"]);
    run_tests(name, cargo, parts);
}

/// How often each reader is given something to read.
const READERS: [(&str, u32, &[&str]); 6] = [
    ("session_file", 2_000_000, &["tests/fuzz/corpus/session_file"]),
    ("table", 2_000_000, &["tests/fuzz/corpus/table"]),
    ("template", 500_000, &["assets/templates"]),
    ("sealed", 500_000, &["tests/fuzz/corpus/sealed"]),
    ("picture", 500_000, &["tests/fuzz/corpus/picture"]),
    // Last, and not as often: it writes a whole file each time, which takes longest.
    ("salvage", 20_000, &["tests/fuzz/corpus/session_file"]),
];

/// What makes a program say which of its ways were taken: libFuzzer goes by that. It needs no other toolchain.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Clink-dead-code --cfg fuzzing";

/// Gives every reader what nobody would think of.
fn fuzz(checkout: &Checkout, parts: &mut Vec<Part>) {
    let folder = checkout.root().join("tests/fuzz");
    let target = checkout.root().join("target/fuzz");
    // Named, so that the flags are not those of build scripts too.
    let triple = "x86_64-unknown-linux-gnu";
    let mut cargo = checkout.cargo(&["build", "--release", "--bins", "--target", triple]);
    cargo.current_dir(&folder).env("RUSTFLAGS", COVERAGE).env("CARGO_TARGET_DIR", &target);
    if let Err(failure) = program::run("building the readers for fuzzing", &mut cargo) {
        parts.push(Part::prevented("fuzzing", &failure.to_string()));
        return;
    }
    for (reader, runs, seeds) in READERS {
        let found = target.join("found").join(reader);
        if let Err(error) = std::fs::create_dir_all(&found) {
            parts.push(Part::prevented(reader, &error.to_string()));
            continue;
        }
        let mut fuzz = Command::new(target.join(triple).join("release").join(reader));
        fuzz.current_dir(checkout.root()).arg(&found).args(seeds);
        // A second for one input is far too long, and so is half a gigabyte.
        fuzz.arg(format!("-runs={runs}")).args(["-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1"]);
        fuzz.arg(format!("-artifact_prefix={}/", target.display()));
        check(parts, &format!("fuzzing {reader}"), &mut fuzz);
    }
}

/// Licences, sources and known weaknesses of all dependencies; and whether the tests would notice a wrong core.
fn tools(checkout: &Checkout, parts: &mut Vec<Part>) {
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
