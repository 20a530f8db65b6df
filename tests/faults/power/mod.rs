//! The power is lost: at every single thing that the program asks of the disk. After each, the file opens, is whole, and holds
//! exactly what it held before or what it should hold after; and what was acknowledged is there.

mod disk;
mod trace;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_tests::{Random, how_many, morning, writer};
use tempfile::TempDir;

use crate::workshop::{contributions, scratch, workshop};
use disk::{Disk, Unsynced};
use trace::{Op, can_trace, trace};

/// A folder with a session file in it, and the program that works on it.
struct Room {
    folder: TempDir,
    program: PathBuf,
}

const FILE: &str = "a.kelechek";

impl Room {
    fn new() -> Self {
        let folder = scratch();
        workshop(folder.path(), FILE, 24, 5);
        Self { folder, program: PathBuf::from(env!("CARGO_BIN_EXE_kelechek")) }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn env(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("XDG_CONFIG_HOME", self.path("config")),
            ("XDG_DATA_HOME", self.path("data")),
            ("TMPDIR", std::env::temp_dir()),
        ]
    }

    /// Runs the program, and answers with what was there before, and what it asked of the disk.
    fn run(&self, arguments: &[&str]) -> (BTreeMap<PathBuf, Vec<u8>>, Vec<Op>) {
        let before = files_below(self.folder.path());
        let ops = trace(&self.program, arguments, self.folder.path(), &self.env());
        (before, ops)
    }
}

fn files_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// What must hold when the power is back: given the folder, and whether the program had said that it was done.
type Judge<'a> = dyn Fn(&Path, bool) -> Result<(), String> + 'a;

/// Loses the power at every operation; answers how often, and what was wrong.
fn lose_power(
    room: &Room,
    (before, ops): &(BTreeMap<PathBuf, Vec<u8>>, Vec<Op>),
    lies: bool,
    judge: &Judge<'_>,
) -> (u32, Vec<String>) {
    let root = room.folder.path();
    let mut disk = Disk::holding(before);
    disk.lies = lies;
    let mut random = Random::new(3);
    let (mut said, mut tried, mut wrong) = (false, 0, vec![]);
    for at in 0..=ops.len() {
        let mut ways = vec![Unsynced::Lost, Unsynced::Kept];
        ways.extend(vec![Unsynced::Torn; how_many(1, 12) as usize]);
        for unsynced in ways {
            let found = disk.after_power_loss(unsynced, &mut random);
            let place = scratch();
            for (path, content) in &found {
                let path = place.path().join(path.strip_prefix(root).unwrap());
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, content).unwrap();
            }
            tried += 1;
            // Only when the program has ended has everything been said.
            if let Err(why) = judge(place.path(), said || at == ops.len()) {
                let next = ops.get(at).map_or("the end".to_owned(), |op| format!("{op:.200?}"));
                wrong.push(format!("before operation {at} ({:.120}), {unsynced:?}: {why}", next));
            }
        }
        if let Some(op) = ops.get(at) {
            said |= *op == Op::Said;
            disk.obey(op);
        }
    }
    (tried, wrong)
}

/// The hash of what a file holds, once it has been opened for writing like after any crash, and verified again.
fn reopened(path: &Path) -> Result<String, String> {
    let file = SessionFile::open(path, writer(1, 4_000), morning()).map_err(|error| format!("{error:?}"))?;
    let opened = file.content_hash().map_err(|error| format!("{error:?}"))?;
    drop(file);
    let read = SessionFile::read(path).map_err(|error| format!("read again: {error:?}"))?;
    assert_eq!(read.verified().content_hash, opened);
    Ok(opened.to_string())
}

fn hash_of(path: &Path) -> String {
    SessionFile::read(path).unwrap().verified().content_hash.to_string()
}

/// The file holds what it held before or what it holds now, and the latter once that was said.
fn before_or_after<'a>(before: &'a str, after: &'a str) -> impl Fn(&Path, bool) -> Result<(), String> + 'a {
    move |place, said| {
        let found = reopened(&place.join(FILE))?;
        match () {
            () if found == after => Ok(()),
            () if found == before && !said => Ok(()),
            () if found == before => Err("what was acknowledged is gone".to_owned()),
            () => Err("neither the state before nor the one after".to_owned()),
        }
    }
}

fn holds(what: &str, (tried, wrong): (u32, Vec<String>)) {
    println!("{what}: power lost {tried} times, {} wrong", wrong.len());
    assert!(tried > 20, "{what}: hardly anything was asked of the disk");
    assert!(wrong.is_empty(), "{what}: {:#?}", &wrong[..wrong.len().min(5)]);
}

fn skipped() -> bool {
    if !can_trace() {
        println!("skipped: strace cannot trace here");
    }
    !can_trace()
}

/// What lay on the disk, and what was asked of it then.
type Traced = (BTreeMap<PathBuf, Vec<u8>>, Vec<Op>);

/// Runs a command that changes the file; answers with its hashes before and after beside what was asked of the disk.
fn changing(room: &Room, arguments: &[&str]) -> (String, String, Traced) {
    let before = hash_of(&room.path(FILE));
    let run = room.run(arguments);
    let after = hash_of(&room.path(FILE));
    assert_ne!(before, after, "{arguments:?} changed nothing");
    (before, after, run)
}

#[test]
fn a_contribution_that_is_added_or_edited_is_there_or_not_and_is_there_once_it_was_said() {
    if skipped() {
        return;
    }
    let room = Room::new();
    let (before, after, run) = changing(&room, &["add", FILE, "--text", "Таза суу жок", "--tag", "суу"]);
    holds("adding", lose_power(&room, &run, false, &before_or_after(&before, &after)));
    let edited = contributions(&room.path(FILE))[3].id.to_string();
    let (before, after, run) = changing(&room, &["edit", FILE, &edited, "--text", "Таза суу керек"]);
    holds("editing", lose_power(&room, &run, false, &before_or_after(&before, &after)));
}

#[test]
fn ten_files_are_merged_all_or_none() {
    if skipped() {
        return;
    }
    let room = Room::new();
    let mut names = vec![];
    for number in 0..10 {
        let name = format!("note-taker {number}.kelechek");
        workshop(room.folder.path(), &name, 6, 100 + 10 * number);
        names.push(name);
    }
    let mut arguments = vec!["merge", "-o", FILE];
    arguments.extend(names.iter().map(String::as_str));
    let (before, after, run) = changing(&room, &arguments);
    holds("merging ten files", lose_power(&room, &run, false, &before_or_after(&before, &after)));
    // Into a file that is yet to be made: it is there as a whole, or not at all.
    arguments[2] = "new.kelechek";
    let run = room.run(&arguments);
    let made = hash_of(&room.path("new.kelechek"));
    let judge = |place: &Path, said: bool| {
        let path = place.join("new.kelechek");
        match reopened(&path) {
            Ok(found) if found == made => Ok(()),
            _ if !path.exists() && !said => Ok(()),
            found => Err(format!("{found:?}, said: {said}")),
        }
    };
    holds("merging into a new file", lose_power(&room, &run, false, &judge));
}

#[test]
fn what_is_redacted_is_there_or_erased() {
    if skipped() {
        return;
    }
    let room = Room::new();
    // Short, so that its bytes lie together on one page, and can be looked for.
    let all = contributions(&room.path(FILE));
    let said = all.iter().find(|one| one.text.len() < 200).unwrap().clone();
    let id = said.id.to_string();
    let (before, after, run) = changing(&room, &["redact", FILE, &id, "--yes"]);
    let state = before_or_after(&before, &after);
    let judge = |place: &Path, told: bool| {
        state(place, told)?;
        let path = place.join(FILE);
        let bytes = fs::read(&path).unwrap();
        let there = bytes.windows(said.text.len()).any(|window| window == said.text.as_bytes());
        if there == (hash_of(&path) == before) {
            Ok(())
        } else {
            Err(format!("the words are there: {there}"))
        }
    };
    holds("redacting", lose_power(&room, &run, false, &judge));
}

#[test]
fn a_backup_is_whole_or_not_there_and_the_file_is_as_it_was() {
    if skipped() {
        return;
    }
    let room = Room::new();
    let hash = hash_of(&room.path(FILE));
    let run = room.run(&["backup", FILE]);
    let judge = |place: &Path, said: bool| {
        if reopened(&place.join(FILE))? != hash {
            return Err("the file is another one".to_owned());
        }
        let backups = kelechek_core::backup::Backups::in_folder(place.join("data/kelechek/backups"));
        let found = backups.of(&place.join(FILE)).map_err(|error| error.to_string())?;
        match &found[..] {
            [] if !said => Ok(()),
            [backup] if reopened(&backup.path)? == hash => Ok(()),
            _ => Err(format!("{} backups, said: {said}", found.len())),
        }
    };
    holds("backing up", lose_power(&room, &run, false, &judge));
}

/// The test has teeth: on a disk that says it has synced and has not, things must go wrong, and be seen to.
#[test]
fn on_a_disk_that_lies_about_syncing_the_loss_is_seen() {
    if skipped() {
        return;
    }
    let room = Room::new();
    let (before, after, run) = changing(&room, &["add", FILE, "--text", "Таза суу жок"]);
    let (tried, wrong) = lose_power(&room, &run, true, &before_or_after(&before, &after));
    println!("on a lying disk: power lost {tried} times, {} wrong", wrong.len());
    assert!(wrong.iter().any(|why| why.contains("acknowledged is gone")), "{wrong:#?}");
}
