//! Files that a stick, a disk or somebody has damaged: none crashes the reader, none brings in anything wrong, each refusal
//! says what is wrong, and the archive stays as it is.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use kelechek_core::merge::{Choice, FilePlan, merge_into};
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{Random, morning};

use crate::world::{World, any_history, number_of, shown};

/// How often each kind of damage is done, in the usual run and in the long one.
const USUALLY: u32 = 60;
const LONG: u32 = 2_000;

/// A file, an archive that has never seen it, and one that holds all of it already.
struct Bench {
    _world: World,
    bytes: Vec<u8>,
    damaged: PathBuf,
    content_hash: String,
    archives: [Archive; 2],
    scratch: PathBuf,
}

struct Archive {
    bytes: Vec<u8>,
    merged: String,
}

impl Bench {
    fn new(seed: u64) -> Self {
        let world = World::after(&any_history(seed, 3, 40));
        let [ours, theirs] = [0, 1].map(|person| world.path(person));
        let (without, _) = world.merge("without.kelechek", std::slice::from_ref(&ours));
        let (with, _) = world.merge("with.kelechek", &[ours, theirs.clone()]);
        let merged = shown(&with).0;
        let archive = |path: &Path| Archive { bytes: fs::read(path).unwrap(), merged: merged.clone() };
        Self {
            bytes: fs::read(&theirs).unwrap(),
            content_hash: shown(&theirs).0,
            damaged: world.folder.path().join("damaged.kelechek"),
            archives: [archive(&without), archive(&with)],
            scratch: world.folder.path().join("archive.kelechek"),
            _world: world,
        }
    }

    /// Merges the damaged file into an archive; answers whether it was refused.
    fn try_out(&self, damaged: &[u8], archive: &Archive, what: &str) -> bool {
        fs::write(&self.damaged, damaged).unwrap();
        fs::write(&self.scratch, &archive.bytes).unwrap();
        let incoming = [self.damaged.clone()];
        let merged = merge_into(&self.scratch, &incoming, Choice::default(), morning(), &mut |_| {
            ControlFlow::Continue(())
        })
        .unwrap_or_else(|error| panic!("{what}: the archive is not at fault: {error:?}"));
        let [FilePlan { refused, content_hash, .. }] = &merged.files[..] else { panic!("{what}: one file") };
        match refused {
            Some(error) => {
                assert!(says_what_is_wrong(error), "{what}: {error:?}");
                assert!(merged.content_hash.is_none(), "{what}: refused, and yet merged");
                assert!(fs::read(&self.scratch).unwrap() == archive.bytes, "{what}: the archive has changed");
            }
            // A bit that nobody reads may be anything: then what was merged is what was written.
            None => {
                let read = content_hash.map(|hash| hash.to_string());
                assert_eq!(read.as_ref(), Some(&self.content_hash), "{what}: read as something else");
                assert_eq!(
                    merged.content_hash.unwrap().to_string(),
                    archive.merged,
                    "{what}: merged wrongly"
                );
                assert_eq!(shown(&self.scratch).0, archive.merged, "{what}: merged wrongly");
            }
        }
        // And whoever opens it is told the same.
        assert_eq!(SessionFile::read(&self.damaged).is_err(), refused.is_some(), "{what}");
        refused.is_some()
    }
}

fn says_what_is_wrong(error: &Error) -> bool {
    matches!(
        error,
        Error::DamagedFile { .. }
            | Error::NotASessionFile(_)
            | Error::AnotherProgramsFile(_)
            | Error::NewerFile { .. }
    )
}

/// Damages a file again and again; answers how many of those were refused.
fn damage(seed: u64, mut harm: impl FnMut(&mut Vec<u8>, &mut Random) -> String) -> (u32, u32) {
    let times = number_of(USUALLY, LONG);
    let mut random = Random::new(seed);
    let mut refused = 0;
    let mut bench = Bench::new(seed);
    for number in 0..times {
        if number % 100 == 99 {
            bench = Bench::new(seed + u64::from(number));
        }
        let mut bytes = bench.bytes.clone();
        let what = harm(&mut bytes, &mut random);
        let archive = &bench.archives[number as usize % 2];
        refused += u32::from(bytes != bench.bytes && bench.try_out(&bytes, archive, &what));
    }
    println!("{refused} of {times} refused");
    (refused, times)
}

#[test]
fn no_flipped_bit_brings_in_anything_wrong() {
    let (refused, times) = damage(11, |bytes, random| {
        let (at, bit) = (random.below(bytes.len() as u64) as usize, random.below(8));
        bytes[at] ^= 1 << bit;
        format!("bit {bit} of byte {at} flipped")
    });
    assert!(refused > times / 3, "hardly one of them was noticed: {refused}");
}

#[test]
fn no_file_that_was_cut_off_brings_in_anything_wrong() {
    let (refused, times) = damage(12, |bytes, random| {
        let at = random.below(bytes.len() as u64) as usize;
        bytes.truncate(at);
        format!("cut off at byte {at}")
    });
    assert_eq!(refused, times, "a file that was cut off was taken for whole");
}

#[test]
fn no_swapped_pages_bring_in_anything_wrong() {
    let (refused, times) = damage(13, |bytes, random| {
        let pages = bytes.len() as u64 / 4096;
        let (a, b) = (random.below(pages) as usize, random.below(pages) as usize);
        let page = bytes[a * 4096..][..4096].to_vec();
        bytes.copy_within(b * 4096..(b + 1) * 4096, a * 4096);
        bytes[b * 4096..][..4096].copy_from_slice(&page);
        format!("pages {a} and {b} swapped")
    });
    assert!(refused > times / 2, "hardly one of them was noticed: {refused}");
}
