//! The programs under test.

use std::env;
use std::path::PathBuf;

/// Names the program to test, when it is not the one that was built beside the tests.
const PROGRAM: &str = "KELECHEK_DESKTOP";

/// The built program with the window. Cargo builds no other package's program for a test, so it has to be there already.
pub fn program() -> PathBuf {
    let path = env::var_os(PROGRAM).map_or_else(
        || beside("kelechek-desktop"),
        |path| PathBuf::from(path).canonicalize().unwrap_or_default(),
    );
    assert!(
        path.is_file(),
        "There is no program {}. `cargo xtask test` builds it; so do `npm run build` in the folder ui and then `cargo build -p kelechek-desktop`.",
        path.display()
    );
    path
}

/// The program of this name that was built with the one that is running: `target/debug/deps/window-…` is a test,
/// `target/release/bench` the benchmarks, and what was built lies in `target/debug` and `target/release`.
pub fn beside(name: &str) -> PathBuf {
    let this = env::current_exe().expect("the path of this program");
    let mut folder = this.parent().expect("the folder of this program");
    if folder.ends_with("deps") {
        folder = folder.parent().expect("the folder of built programs");
    }
    folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
