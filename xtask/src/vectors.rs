//! `cargo xtask vectors FOLDER`: makes the tables of the three languages anew from plain text.

use std::ffi::OsStr;
use std::path::Path;
use std::process::ExitCode;

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::program;

/// Makes `assets/third-party/background` from the texts in a folder.
pub fn make(checkout: &Checkout, texts: &OsStr) -> Result<ExitCode, Failure> {
    let tables = checkout.root().join("assets/third-party/background");
    let words = ["run", "--release", "--package", "kelechek-synthesis", "--example", "background", "--"];
    let mut cargo = checkout.cargo(&words);
    // The folder is named from where the developer is.
    let texts = std::path::absolute(Path::new(texts)).unwrap_or_else(|_| texts.into());
    program::run("making the tables", cargo.arg(texts).arg(tables))?;
    Ok(ExitCode::SUCCESS)
}
