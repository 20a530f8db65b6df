//! Any bytes as a sealed file, opened with a key: never by a passphrase, which takes a second each time by design.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use kelechek_seal::{Keys, Opener, unseal};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static PLACE: LazyLock<(TempDir, Opener)> = LazyLock::new(|| {
    let folder = TempDir::new_in("/dev/shm").expect("a place in memory");
    let key = folder.path().join("key");
    Keys::make(&key).expect("a key is made");
    (folder, Opener::Keys(Keys::read(&key).expect("it is read")))
});

fuzz_target!(|bytes: &[u8]| {
    let (folder, opener) = &*PLACE;
    let (path, out) = (folder.path().join("a.age"), folder.path().join("out"));
    fs::write(&path, bytes).expect("memory takes it");
    // Nobody seals to a key that was just made, so nothing opens.
    assert!(unseal(&path, &out, opener).is_err() && !out.exists());
});
