//! Any bytes as a session file: read, or refused with a reason.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use kelechek_core::SessionFile;
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static PLACE: LazyLock<(TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = TempDir::new_in("/dev/shm").expect("a place in memory");
    let path = folder.path().join("a.kelechek");
    (folder, path)
});

fuzz_target!(|bytes: &[u8]| {
    let path = &PLACE.1;
    fs::write(path, bytes).expect("memory takes it");
    if let Ok(file) = SessionFile::read(path) {
        // What was taken for good is shown without a fault.
        let _ = file.contributions(&Default::default()).expect("a verified file is listed");
        let _ = file.material(None).expect("a verified file is read");
    }
});
