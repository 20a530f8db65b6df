//! Any bytes as a damaged file: what is salvaged verifies, whatever it is.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use kelechek_core::Error;
use kelechek_core::file::{Author, Writer};
use kelechek_core::salvage::salvage;
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static PLACE: LazyLock<TempDir> = LazyLock::new(|| TempDir::new_in("/dev/shm").expect("a place in memory"));

fuzz_target!(|bytes: &[u8]| {
    let (damaged, out) = (PLACE.path().join("damaged"), PLACE.path().join("out"));
    fs::write(&damaged, bytes).expect("memory takes it");
    let _ = fs::remove_file(&out);
    let author = Author { id: kelechek_core::id::AuthorId(Default::default()), device: String::new(), person: String::new() };
    // It never repeats: two replicas of one id are no file.
    let mut count = 0_u64;
    let entropy = Box::new(move |buffer: &mut [u8]| {
        buffer.iter_mut().for_each(|byte| {
            count = count.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = (count >> 40) as u8;
        })
    });
    let mut writer = Writer { author, app_version: "fuzz".to_owned(), entropy };
    match salvage(&damaged, &[], &out, &mut writer) {
        Ok(_) | Err(Error::NothingToSalvage(_)) => {}
        Err(error) => panic!("{error:?}"),
    }
});
