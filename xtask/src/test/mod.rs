//! `cargo xtask test`: everything that must pass, one part after another, and at the end a table of what ran.
//!
//! Every part runs, whatever became of those before, unless what it needs could not be built. A part that ran no test
//! has failed. The last line is for other programs: `N passed, N failed`, and `, N skipped` if any were.

mod cargo_output;
mod installed;
mod interface_tests;
mod long;
mod rust_tests;
mod tally;
mod vitest_output;

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::system::{self, BUILD, TEST};
use crate::{interface, program};
use cargo_output::CargoOutput;
pub use long::Slow;
use tally::{Part, Tally};

/// How much is tested.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What every change must pass.
    Usual,
    /// The slow checks besides.
    Long,
    /// One part of the slow checks, and nothing else: all of them together take hours.
    Only(Slow),
}

/// Runs everything, prints what became of it, and answers whether it passed.
pub fn test(checkout: &Checkout, extent: Extent) -> Result<ExitCode, Failure> {
    let begun = Instant::now();
    let mut parts = Vec::new();
    prepare(&mut parts, "system packages", || system::install(&BUILD.iter().chain(TEST).collect::<Vec<_>>()));
    if matches!(extent, Extent::Usual | Extent::Long) {
        prepare(&mut parts, "rustfmt and clippy", || install_components(checkout));
        check(&mut parts, "formatting", &mut checkout.cargo(&["fmt", "--all", "--check"]));
    }
    let interface = prepare(&mut parts, "building the interface", || interface::build(checkout));
    match extent {
        Extent::Only(slow) if interface => slow.run(checkout, &mut parts),
        Extent::Only(slow) => parts.push(Part::prevented(slow.name(), "the interface could not be built")),
        Extent::Usual | Extent::Long if interface => {
            interface_tests::run(checkout, &mut parts);
            rust(checkout, extent, &mut parts);
        }
        Extent::Usual | Extent::Long => {
            for name in ["interface: types and tests", "building the programs", "clippy", "Rust tests"] {
                parts.push(Part::prevented(name, "the interface could not be built"));
            }
        }
    }
    // They need nothing that is built.
    if extent == Extent::Long {
        Slow::Tools.run(checkout, &mut parts);
    }
    let sum = tally::total(&parts);
    heading(&format!("All in {} minutes", begun.elapsed().as_secs().div_ceil(60)));
    print!("{}", tally::table(&parts));
    println!("{}", tally::last_line(sum));
    Ok(if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Everything is built once, with all its tests, so that the calls of cargo that follow find it as they need it:
/// the same packages, features and profile throughout.
fn rust(checkout: &Checkout, extent: Extent, parts: &mut Vec<Part>) {
    let words = ["build", "--workspace", "--all-targets"];
    let built =
        prepare(parts, "building the programs", || program::run("cargo build", &mut checkout.cargo(&words)));
    let words = ["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"];
    check(parts, "clippy", &mut checkout.cargo(&words));
    if built {
        rust_tests::run(checkout, parts);
        installed::run(checkout, parts);
    } else {
        parts.push(Part::prevented("Rust tests", "the programs could not be built"));
    }
    if built && extent == Extent::Long {
        let of_programs = Slow::ALL.into_iter().filter(|slow| *slow != Slow::Tools);
        of_programs.for_each(|slow| slow.run(checkout, parts));
    }
}

/// A minimal toolchain has neither of the two; rustup brings them in the version of the compiler.
fn install_components(checkout: &Checkout) -> Result<(), Failure> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if program::ask(&mut checkout.cargo(&[command, "--version"])).is_none() {
            println!("{component} is missing and will be installed by rustup.");
            let mut rustup = Command::new("rustup");
            program::run(&format!("installing {component}"), rustup.args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn heading(name: &str) {
    println!("\n== {name} ==");
}

/// What has to be there before the tests. It counts as no test, but it counts when it fails.
fn prepare(parts: &mut Vec<Part>, name: &str, act: impl FnOnce() -> Result<(), Failure>) -> bool {
    heading(name);
    let begun = Instant::now();
    let (tally, notes) = match act() {
        Ok(()) => (Tally::default(), vec![]),
        Err(failure) => (Tally::check(false), vec![explain(&failure)]),
    };
    parts.push(Part { name: name.into(), tally, took: begun.elapsed(), notes });
    tally.failed == 0
}

/// One program whose exit code is the whole answer.
fn check(parts: &mut Vec<Part>, name: &str, command: &mut Command) {
    heading(name);
    let begun = Instant::now();
    let (held, notes) = match program::run("the check", command) {
        Ok(()) => (true, vec![]),
        Err(failure) => (false, vec![explain(&failure)]),
    };
    parts.push(Part::of_tests(name, Tally::check(held), begun.elapsed(), notes));
}

/// Tests of cargo's that are a part by themselves.
fn run_tests(name: &str, cargo: Command, parts: &mut Vec<Part>) {
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

/// Shows a failure at once, and gives it back for the end.
fn explain(failure: &Failure) -> String {
    let text = failure.to_string();
    eprintln!("{text}");
    text
}

/// Runs a program, shows what it prints as `read` wants it shown, and answers how long it took and whether it
/// succeeded.
fn follow(
    name: &str,
    command: Command,
    mut read: impl FnMut(&str, Duration) -> Option<String>,
) -> Result<(Duration, bool), String> {
    heading(name);
    let begun = Instant::now();
    let status = program::follow(name, command, |line| {
        if let Some(line) = read(line, begun.elapsed()) {
            println!("{line}");
        }
    });
    status.map(|status| (begun.elapsed(), status.success())).map_err(|failure| explain(&failure))
}
