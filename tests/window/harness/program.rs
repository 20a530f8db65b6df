//! The program under test.

use std::env;
use std::path::PathBuf;

/// Names the program to test, when it is not the one that was built beside the tests.
const PROGRAM: &str = "KELECHEK_DESKTOP";

/// The built program. Cargo builds no other package's program for a test, so it has to be there already.
pub fn program() -> PathBuf {
    let path = env::var_os(PROGRAM).map_or_else(beside_the_tests, PathBuf::from);
    assert!(
        path.is_file(),
        "There is no program {}. `cargo xtask test` builds it; so do `npm run build` in the folder ui and then `cargo build -p kelechek-desktop`.",
        path.display()
    );
    path
}

/// `target/debug/deps/window-…` is this test, `target/debug/kelechek-desktop` the program.
fn beside_the_tests() -> PathBuf {
    let test = env::current_exe().expect("the path of this test");
    let folder = test.ancestors().nth(2).expect("the folder of built programs");
    folder.join(format!("kelechek-desktop{}", env::consts::EXE_SUFFIX))
}
