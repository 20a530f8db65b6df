//! `cargo xtask bench NAME`: hands over to the benchmark program, built for speed.

use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::system::{self, BUILD, TEST};
use crate::{interface, program};

/// Runs one benchmark; everything after its name is the benchmark's own.
pub fn bench(checkout: &Checkout, name: &OsStr, more: &[OsString]) -> Result<ExitCode, Failure> {
    if name == "window" {
        system::install(&BUILD.iter().chain(TEST).collect::<Vec<_>>())?;
        interface::build(checkout)?;
    }
    let mut cargo =
        checkout.cargo(&["run", "--release", "--package", "kelechek-tests", "--bin", "bench", "--"]);
    program::run(&format!("the benchmark {}", name.display()), cargo.arg(name).args(more))?;
    Ok(ExitCode::SUCCESS)
}
