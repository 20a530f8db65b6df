//! The developer's one entrance: `cargo xtask run | test | bench | package | bindings | vectors`.
//!
//! It installs what a machine lacks, and calls cargo, npm and the built programs in the right order. It contains
//! nothing of the product: what can be checked by a test is checked there, and only called from here.
#![allow(clippy::print_stdout, reason = "this program speaks to the person at the terminal")]

mod bench;
mod bindings;
mod checkout;
mod failure;
mod interface;
mod package;
mod program;
mod run;
mod system;
mod test;
mod vectors;

use std::ffi::OsString;
use std::process::ExitCode;

use checkout::Checkout;
use failure::Failure;

const USAGE: &str = "\
cargo xtask run [FILE]          installs what is missing, builds, and opens the window (without a display: the demo)
cargo xtask test                everything that must pass
cargo xtask test --long [PART]  the slow checks besides, 10,000 histories a property; or one part of them alone: properties,
                                faults, fuzz, tools
cargo xtask bench NAME [ARGS]   measures against a stated bound: add, merge, window, quality, report, synthesis
cargo xtask package             makes a package for Debian and Ubuntu in target/package
cargo xtask bindings            regenerates ui/src/ipc/bindings.ts
cargo xtask vectors FOLDER      makes the tables of word company anew from ky.txt, ru.txt, en.txt and parallel.tsv";

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let command = words.next();
    match obey(command.as_ref().and_then(|word| word.to_str()), words.collect()) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            if matches!(failure, Failure::Usage(_)) { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn obey(command: Option<&str>, rest: Vec<OsString>) -> Result<ExitCode, Failure> {
    let checkout = Checkout::find()?;
    match (command, rest.as_slice()) {
        (Some("run"), []) => run::run(&checkout, None),
        (Some("run"), [file]) => run::run(&checkout, Some(file.as_ref())),
        (Some("test"), []) => test::test(&checkout, test::Extent::Usual),
        (Some("test"), [long]) if long == "--long" => test::test(&checkout, test::Extent::Long),
        (Some("test"), [long, part]) if long == "--long" => {
            let slow = part.to_str().and_then(test::Slow::named);
            let slow = slow.ok_or_else(|| Failure::Usage(format!("there is no such part:\n{USAGE}")))?;
            test::test(&checkout, test::Extent::Only(slow))
        }
        (Some("bench"), [name, more @ ..]) => bench::bench(&checkout, name, more),
        (Some("vectors"), [texts]) => vectors::make(&checkout, texts),
        (Some("package"), []) => package::package(&checkout),
        (Some("bindings"), []) => bindings::regenerate(&checkout),
        (Some("help" | "--help" | "-h"), []) => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        (None, _) => Err(Failure::Usage(format!("say what to do:\n{USAGE}"))),
        (Some(other), _) => Err(Failure::Usage(format!("`{other}` was not understood like this:\n{USAGE}"))),
    }
}
