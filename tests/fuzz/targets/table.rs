//! Any bytes as a table to import: the first says as which kind.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static PLACE: LazyLock<TempDir> = LazyLock::new(|| TempDir::new_in("/dev/shm").expect("a place in memory"));

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else { return };
    let ending = ["csv", "tsv", "xlsx", "json"][usize::from(*kind) % 4];
    let path = PLACE.path().join(format!("a.{ending}"));
    fs::write(&path, bytes).expect("memory takes it");
    let _ = kelechek_report::table::read(&path);
});
