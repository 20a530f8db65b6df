//! The package, installed into a folder of its own as a system installs it, and the window started from there.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::tally::Part;
use super::{prepare, run_tests};
use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::package::{Programs, pack};
use crate::program;
use crate::system::Platform;

/// The test that opens the file that the program was started with, as a double click does.
const DOUBLE_CLICK: &str = "start::the_file_that_was_given_is_open_with_its_title_and_counts";

/// Where the window lies in a system.
const PROGRAM: &str = "usr/bin/kelechek-desktop";

/// Installs it, and has it open a file.
pub fn run(checkout: &Checkout, parts: &mut Vec<Part>) {
    const INSTALLING: &str = "the package, installed";
    const STARTING: &str = "the package, started";
    if !program::exists("dpkg", "--version") || !Platform::here().drives_windows() {
        for name in [INSTALLING, STARTING] {
            parts.push(Part::skipped(name, "packages are made and installed on Debian and its kin"));
        }
        return;
    }
    let folder = checkout.root().join("target/installed");
    let programs =
        Programs { window: checkout.built("kelechek-desktop"), command_line: checkout.built("kelechek") };
    if !prepare(parts, INSTALLING, || install(checkout.root(), &programs, &folder)) {
        parts.push(Part::prevented(STARTING, "the package could not be installed"));
        return;
    }
    let mut cargo =
        checkout.cargo(&["test", "--workspace", "--test", "window", "--", "--exact", DOUBLE_CLICK]);
    cargo.env("KELECHEK_DESKTOP", folder.join(PROGRAM));
    run_tests(STARTING, cargo, parts);
}

/// Makes a package of the programs, and installs it into a system that is this folder, made anew.
fn install(checkout: &Path, programs: &Programs, folder: &Path) -> Result<(), Failure> {
    let system = |error| Failure::System { doing: "making a system in a folder".to_owned(), error };
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(system)?;
    }
    // As much of one as dpkg wants to see.
    for part in ["var/lib/dpkg/info", "var/lib/dpkg/updates", "var/log"] {
        fs::create_dir_all(folder.join(part)).map_err(system)?;
    }
    fs::write(folder.join("var/lib/dpkg/status"), "").map_err(system)?;
    let package = pack(checkout, programs, &folder.join("var/cache"))?;
    let mut dpkg = Command::new("dpkg");
    dpkg.arg(format!("--root={}", folder.display()));
    // What it depends on is installed, but not in this folder; and its scripts are told where that is.
    dpkg.args([
        "--force-not-root",
        "--force-depends",
        "--force-script-chrootless",
        "--force-bad-path",
        "--install",
    ]);
    program::run("dpkg", dpkg.arg(&package))?;
    let kind = folder.join("usr/share/mime/application/x-kelechek.xml");
    if program::exists("update-mime-database", "-v") && !kind.exists() {
        let error = std::io::Error::other(format!("{} is missing", kind.display()));
        return Err(Failure::System { doing: "telling the system of the kind of file".to_owned(), error });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_installed_into_a_folder() {
        if !program::exists("dpkg", "--version") {
            println!("skipped: there is no dpkg here");
            return;
        }
        let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folder = std::env::temp_dir().join(format!("kelechek-installed-{}", std::process::id()));
        let programs = Programs { window: "/bin/true".into(), command_line: "/bin/true".into() };
        install(&checkout, &programs, &folder).unwrap();
        assert!(program::ask(&mut Command::new(folder.join(PROGRAM))).is_some(), "it starts");
        fs::remove_dir_all(folder).unwrap();
    }
}
