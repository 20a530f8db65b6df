//! `cargo xtask bench NAME`: hands over to the benchmark program, built for speed.

use std::ffi::{OsStr, OsString};
use std::process::{Command, ExitCode};

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::system::{self, BUILD, TEST};
use crate::{interface, program};

/// Runs one benchmark; everything after its name is the benchmark's own.
pub fn bench(checkout: &Checkout, name: &OsStr, more: &[OsString]) -> Result<ExitCode, Failure> {
    if name == "window" || name == "busy" {
        system::install(&BUILD.iter().chain(TEST).collect::<Vec<_>>())?;
        interface::build(checkout)?;
        // All at once, as the crates would otherwise be built twice with other features.
        let packages = ["build", "--release", "--package", "kelechek-desktop", "--package", "kelechek-tests"];
        let programs = ["--bin", "kelechek-desktop", "--bin", "bench", "--example", "empty"];
        program::run("the programs of the benchmark", checkout.cargo(&packages).args(programs))?;
        let mut bench = Command::new(checkout.built_for_speed("bench"));
        program::run("the benchmark window", bench.arg(name).args(more))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut cargo =
        checkout.cargo(&["run", "--release", "--package", "kelechek-tests", "--bin", "bench", "--"]);
    program::run(&format!("the benchmark {}", name.display()), cargo.arg(name).args(more))?;
    Ok(ExitCode::SUCCESS)
}
