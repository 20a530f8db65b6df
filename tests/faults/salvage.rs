//! Files damaged in many ways: what comes back is what was said, and how much of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;

use kelechek_core::contribution::Contribution;
use kelechek_core::id::ContributionId;
use kelechek_core::merge::{Choice, merge_into};
use kelechek_core::salvage::salvage;
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{Random, how_many, morning, writer};
use tempfile::TempDir;

use crate::workshop::{contributions, scratch, workshop};

type Harm = fn(&mut Vec<u8>, &mut Random);

/// The ways in which files are damaged.
const WAYS: [(&str, Harm); 10] = [
    ("one bit", |bytes, random| flip(bytes, random, 1)),
    ("a hundred bits", |bytes, random| flip(bytes, random, 100)),
    ("a sector of zeros", |bytes, random| zero(bytes, random, 512)),
    ("a page of zeros", |bytes, random| zero(bytes, random, 4096)),
    ("32 KiB of zeros", |bytes, random| zero(bytes, random, 32 * 1024)),
    ("cut off", |bytes, random| {
        let at = random.below(bytes.len() as u64) as usize;
        bytes.truncate(at);
    }),
    ("the beginning lost", |bytes, random| {
        let end = random.below(bytes.len() as u64 / 4) as usize;
        noise(&mut bytes[..end], random);
    }),
    ("noise in the middle", |bytes, random| {
        let at = random.below(bytes.len() as u64 - 16 * 1024) as usize;
        noise(&mut bytes[at..at + 16 * 1024], random);
    }),
    ("pages swapped", |bytes, random| {
        for _ in 0..4 {
            let pages = bytes.len() as u64 / 4096;
            let (a, b) = (random.below(pages) as usize * 4096, random.below(pages) as usize * 4096);
            let page = bytes[a..a + 4096].to_vec();
            bytes.copy_within(b..b + 4096, a);
            bytes[b..b + 4096].copy_from_slice(&page);
        }
    }),
    ("a piece missing in the middle", |bytes, random| {
        let at = random.below(bytes.len() as u64 - 4096) as usize;
        bytes.drain(at..at + 1 + random.below(4095) as usize);
    }),
];

fn flip(bytes: &mut [u8], random: &mut Random, bits: usize) {
    for _ in 0..bits {
        bytes[random.below(bytes.len() as u64) as usize] ^= 1 << random.below(8);
    }
}

fn zero(bytes: &mut [u8], random: &mut Random, length: usize) {
    let at = random.below(bytes.len() as u64) as usize / length * length;
    let end = (at + length).min(bytes.len());
    bytes[at..end].fill(0);
}

fn noise(bytes: &mut [u8], random: &mut Random) {
    bytes.iter_mut().for_each(|byte| *byte = (random.number() >> 20) as u8);
}

struct Bench {
    folder: TempDir,
    original: PathBuf,
    bytes: Vec<u8>,
    /// What the file shows, and every text that each contribution ever had.
    said: Vec<Contribution>,
    texts: BTreeMap<ContributionId, BTreeSet<String>>,
}

impl Bench {
    fn new() -> Self {
        let folder = scratch();
        let original = workshop(folder.path(), "original.kelechek", 300, 5);
        let file = SessionFile::read(&original).unwrap();
        let said = contributions(&original);
        let texts = said.iter().map(|one| {
            let versions = file.history(one.id).unwrap();
            let texts = versions.iter().flat_map(|version| &version.fields);
            (one.id, texts.filter(|(name, _)| *name == "text").map(|(_, text)| text.to_string()).collect())
        });
        let (texts, bytes) = (texts.collect(), fs::read(&original).unwrap());
        Self { folder, original, bytes, said, texts }
    }

    /// Salvages the damaged bytes; answers with the share of contributions that came back.
    fn share(&self, bytes: &[u8], backups: &[PathBuf], what: &str) -> f64 {
        let [damaged, out] = ["damaged.kelechek", "out.kelechek"].map(|name| self.folder.path().join(name));
        fs::write(&damaged, bytes).unwrap();
        let _ = fs::remove_file(&out);
        let salvaged = match salvage(&damaged, backups, &out, &mut writer(9, 99)) {
            Ok(salvaged) => salvaged,
            Err(Error::NothingToSalvage(_)) => return 0.0,
            Err(error) => panic!("{what}: {error:?}"),
        };
        assert!(fs::read(&damaged).unwrap() == bytes, "{what}: the damaged file was written to");
        let back = contributions(&out);
        assert!(back.len() <= salvaged.contributions, "{what}");
        let with_text = back.iter().filter(|one| !one.text.is_empty());
        let mut count = 0;
        for one in with_text {
            let texts = self.texts.get(&one.id).unwrap_or_else(|| panic!("{what}: invented {one:?}"));
            assert!(texts.contains(&one.text), "{what}: nobody ever wrote “{}”", one.text);
            count += 1;
        }
        f64::from(count) / self.said.len() as f64
    }

    /// Merging what was salvaged with an intact copy shows what the copy shows. Only of what was edited an older version may
    /// stand beside it.
    fn merges(&self, what: &str) {
        let [salvaged, merged] =
            ["out.kelechek", "merged.kelechek"].map(|name| self.folder.path().join(name));
        let _ = fs::remove_file(&merged);
        let files = [salvaged, self.original.clone()];
        let done =
            merge_into(&merged, &files, Choice::default(), morning(), &mut |_| ControlFlow::Continue(()));
        assert!(done.as_ref().is_ok_and(|done| done.content_hash.is_some()), "{what}: {done:?}");
        let shown = |all: &[Contribution]| -> Vec<_> {
            all.iter().map(|one| (one.id, one.text.clone(), one.theme)).collect()
        };
        let merged = contributions(&merged);
        assert!(shown(&merged) == shown(&self.said), "{what}: it shows something else");
        for one in merged.iter().filter(|one| !one.conflicts.is_empty()) {
            assert!(
                self.texts[&one.id].len() > 1,
                "{what}: a conflict about what nobody ever edited: {one:?}"
            );
        }
    }
}

#[test]
fn of_files_damaged_in_five_hundred_ways_nothing_wrong_comes_back_and_most_of_what_was_said() {
    let bench = Bench::new();
    let times = how_many(60, 500);
    let backup = bench.folder.path().join("backup.kelechek");
    fs::copy(&bench.original, &backup).unwrap();
    let mut random = Random::new(77);
    let mut shares: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for number in 0..times {
        let (way, harm) = WAYS[number as usize % WAYS.len()];
        let what = format!("{number}, {way}");
        let mut bytes = bench.bytes.clone();
        harm(&mut bytes, &mut random);
        let share = bench.share(&bytes, &[], &what);
        if share > 0.0 && number % 3 == 0 {
            bench.merges(&what);
        }
        shares.entry(way).or_default().push(share);
        if share > 0.0 && number % 5 == 0 {
            let with_backup = bench.share(&bytes, std::slice::from_ref(&backup), &what);
            assert!(with_backup == 1.0, "{what}: with a backup {with_backup}");
        }
    }
    let mean = |shares: &[f64]| shares.iter().sum::<f64>() / shares.len() as f64;
    for (way, shares) in &shares {
        let least = shares.iter().copied().fold(1.0, f64::min);
        println!(
            "{way}: {} times, {:.1} % come back, at least {:.1} %",
            shares.len(),
            100.0 * mean(shares),
            100.0 * least
        );
    }
    let all: Vec<f64> = shares.into_values().flatten().collect();
    println!("{} files damaged: {:.1} % of contributions come back", all.len(), 100.0 * mean(&all));
    assert!(mean(&all) > 0.85, "{}", mean(&all));
}

#[test]
fn what_holds_nothing_good_makes_no_file() {
    let folder = scratch();
    let [noise, out] = ["noise", "out"].map(|name| folder.path().join(name));
    for bytes in [vec![], vec![0; 10_000], b"SQLite format 3\0".repeat(900)] {
        fs::write(&noise, bytes).unwrap();
        let refused = salvage(&noise, &[], &out, &mut writer(9, 99));
        assert!(matches!(refused, Err(Error::NothingToSalvage(_))), "{refused:?}");
        assert!(!out.exists());
    }
}

#[test]
fn an_intact_file_is_salvaged_event_for_event() {
    let folder = scratch();
    let path = workshop(folder.path(), "a.kelechek", 60, 1);
    let out = folder.path().join("b.kelechek");
    let salvaged = salvage(&path, &[], &out, &mut writer(9, 99)).unwrap();
    assert_eq!((salvaged.rewritten, salvaged.lost), (0, 0));
    assert_eq!(salvaged.verified.content_hash, SessionFile::read(&path).unwrap().verified().content_hash);
}

/// What was erased for ever stays so, whatever is dug out of the bytes.
#[test]
fn salvage_brings_back_nothing_that_was_redacted() {
    use kelechek_core::redaction::Target;

    let folder = scratch();
    let path = workshop(folder.path(), "a.kelechek", 60, 1);
    let old = folder.path().join("old.kelechek");
    fs::copy(&path, &old).unwrap();
    let mut file = SessionFile::open(&path, writer(1, 44), morning()).unwrap();
    let said = file.contributions(&Default::default()).unwrap();
    file.redact(Target::Contribution(said[5].id), None, morning()).unwrap();
    drop(file);
    let out = folder.path().join("b.kelechek");
    salvage(&path, &[old], &out, &mut writer(9, 99)).unwrap();
    let bytes = fs::read(&out).unwrap();
    let words = said[5].text.as_bytes();
    assert!(!bytes.windows(words.len()).any(|window| window == words), "it is there again");
    assert!(contributions(&out).iter().all(|one| one.id != said[5].id || one.text.is_empty()));
}
