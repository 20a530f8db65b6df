//! The interface: Node, its packages, and the files that are built into the desktop program.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::program;

/// The oldest Node that the interface's tools run on.
const OLDEST_NODE: (u32, u32) = (20, 19);

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// npm, to be run in the interface's folder.
pub fn npm(checkout: &Checkout, words: &[&str]) -> Command {
    let mut npm = Command::new(NPM);
    npm.args(words).current_dir(checkout.ui());
    npm
}

/// Installs the packages of the lock file if they are not, and builds the interface if it changed.
pub fn build(checkout: &Checkout) -> Result<(), Failure> {
    check_node()?;
    let ui = checkout.ui();
    // npm writes this file last: it is missing after an installation that was interrupted.
    if !is_newer(&ui.join("node_modules/.package-lock.json"), &ui.join("package-lock.json")) {
        program::run("npm ci", &mut npm(checkout, &["ci"]))?;
    }
    // Files that are rewritten make cargo build the desktop program again, so they are not without need.
    let built = ui.join("dist/index.html");
    if modified(&built).is_none_or(|then| newest_source(checkout) >= Some(then)) {
        program::run("building the interface", &mut npm(checkout, &["run", "build"]))?;
    }
    if built.exists() { Ok(()) } else { Err(Failure::Absent { path: built, maker: "npm run build" }) }
}

fn check_node() -> Result<(), Failure> {
    let (major, minor) = OLDEST_NODE;
    let advice = |found: &str| Failure::Missing {
        program: format!("Node {major}.{minor} or newer"),
        advice: format!("{found}; install it, then repeat"),
    };
    let Some(version) = program::ask(Command::new("node").arg("--version")) else {
        return Err(advice("the interface is built with it, and there is no `node` here"));
    };
    if parse_version(&version).is_none_or(|found| found < OLDEST_NODE) {
        return Err(advice(&format!("the `node` here is {version}")));
    }
    if program::exists(NPM, "--version") {
        Ok(())
    } else {
        Err(Failure::Missing { program: "npm".into(), advice: "it belongs to Node; install both".into() })
    }
}

fn parse_version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.').map(|number| number.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}

fn is_newer(made: &Path, source: &Path) -> bool {
    modified(made).is_some_and(|made| Some(made) >= modified(source))
}

/// When anything that the interface is built from was last changed. Folders count too: a file that was
/// deleted leaves its trace only there.
fn newest_source(checkout: &Checkout) -> Option<SystemTime> {
    let made = ["node_modules", "dist"];
    let in_ui = std::fs::read_dir(checkout.ui()).ok()?.flatten();
    in_ui
        .filter(|entry| !made.iter().any(|name| entry.file_name() == *name))
        .map(|entry| entry.path())
        .chain([checkout.root().join("assets")])
        .filter_map(|path| newest_in(&path))
        .max()
}

fn newest_in(path: &Path) -> Option<SystemTime> {
    let within = std::fs::read_dir(path).ok().into_iter().flatten().flatten();
    within.filter_map(|entry| newest_in(&entry.path())).chain(modified(path)).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node_are_compared_as_numbers() {
        assert_eq!(parse_version("v20.20.2\n"), Some((20, 20)));
        assert!(parse_version("v9.11.0").is_some_and(|found| found < OLDEST_NODE));
        assert!(parse_version("v22.1.0").is_some_and(|found| found >= OLDEST_NODE));
        assert_eq!(parse_version("something else"), None);
    }

    #[test]
    fn the_newest_file_of_a_tree_is_found_in_its_depth() {
        let tree = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let deep = modified(&tree.join("system/packages.rs"));
        assert!(deep.is_some() && newest_in(&tree) >= deep);
        assert_eq!(newest_in(&tree.join("nothing-here")), None);
    }
}
