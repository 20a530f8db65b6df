//! `cargo xtask bindings`: writes the interface's typed bindings anew from the desktop program's commands.

use std::process::ExitCode;

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::{interface, program, system};

/// Set, it has the test that compares the bindings write them instead: one code path, so that the two cannot differ.
pub const WRITE: &str = "KELECHEK_WRITE_BINDINGS";

/// The test that compares, and writes.
const COMPARES: &str = "bindings::tests::the_committed_bindings_are_those_of_the_commands";

/// Regenerates `ui/src/ipc/bindings.ts`.
pub fn regenerate(checkout: &Checkout) -> Result<ExitCode, Failure> {
    let path = checkout.ui().join("src/ipc/bindings.ts");
    system::install(&system::BUILD.iter().collect::<Vec<_>>())?;
    interface::build(checkout)?;
    let before = std::fs::read(&path).ok();
    let words = ["test", "--workspace", "--bin", "kelechek-desktop", "--", "--exact", COMPARES];
    let mut ran = false;
    let mut cargo = checkout.cargo(&words);
    cargo.env(WRITE, "1");
    let doing = "regenerating the bindings";
    let status = program::follow(doing, cargo, |line| {
        println!("{line}");
        ran |= line.starts_with("test ") && line.contains(COMPARES);
    })?;
    if !status.success() {
        return Err(Failure::Step { doing: doing.into(), code: status.code() });
    }
    let after = std::fs::read(&path).ok();
    if !ran || after.is_none() {
        let advice = "it writes the bindings, and was looked for in the desktop program".into();
        return Err(Failure::Missing { program: format!("The test {COMPARES}"), advice });
    }
    let what = if before == after { "were up to date" } else { "were written anew" };
    println!("The bindings in {} {what}.", path.display());
    Ok(ExitCode::SUCCESS)
}
