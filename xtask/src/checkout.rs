//! Where things lie: the checkout that this program was built from, and what cargo builds in it.
//!
//! Both are found from this program itself, so that every command works from any folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;

/// The folders of one checkout.
pub struct Checkout {
    root: PathBuf,
    target: PathBuf,
}

impl Checkout {
    /// Finds the checkout that this program was compiled in, and the target folder that it was compiled into.
    pub fn find() -> Result<Self, Failure> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.parent().unwrap_or(here).to_path_buf();
        let program = std::env::current_exe()
            .map_err(|error| Failure::System { doing: "finding the target folder".into(), error })?;
        // The program is TARGET/debug/xtask.
        let target = program.ancestors().nth(2).map_or_else(|| root.join("target"), Path::to_path_buf);
        Ok(Self { root, target })
    }

    /// The folder with the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the interface.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A program of the workspace, as `cargo build` leaves it.
    pub fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// The same, built for speed.
    pub fn built_for_speed(&self, name: &str) -> PathBuf {
        self.target.join("release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Cargo, to be run at the root with the target folder of this program.
    ///
    /// What the outer `cargo run` told this program about itself is taken out of the environment: build scripts that
    /// watch such variables would run again each time the two ways of calling cargo alternate.
    pub fn cargo(&self, words: &[&str]) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(words).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(describes_the_caller) {
                cargo.env_remove(name);
            }
        }
        cargo
    }
}

fn describes_the_caller(variable: &str) -> bool {
    variable.starts_with("CARGO_PKG_") || variable.starts_with("CARGO_MANIFEST_") || variable == "CARGO"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        let checkout = Checkout::find().unwrap();
        let manifest = std::fs::read_to_string(checkout.root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains("[workspace]"), "the root's Cargo.toml is the workspace's");
    }

    #[test]
    fn only_what_describes_the_caller_is_kept_from_cargo() {
        assert!(describes_the_caller("CARGO_PKG_NAME") && describes_the_caller("CARGO_MANIFEST_DIR"));
        assert!(!describes_the_caller("CARGO_HOME") && !describes_the_caller("CARGO_TARGET_DIR"));
    }
}
