//! The disk is full, may not be written, is gone, or somebody else has the file; the clock is wrong by years. Each time one
//! clear sentence, nothing lost, and work goes on when the cause is gone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use chrono::Duration;
use kelechek_core::contribution::{Filter, NewContribution};
use kelechek_core::language::Language;
use kelechek_core::vision::{Draft, Findings};
use kelechek_core::{Error, SessionFile};
use kelechek_report::model::{Options, build};
use kelechek_report::{FileError, Format, write_file};
use kelechek_tests::{file_with_session, morning, writer};
use rusqlite::Connection;

use crate::workshop::{contributions, scratch};

/// How many contributions are written while a file is read.
const RECORDED: usize = 1_000;

/// Names a folder: this program is then the one that runs in a place of its own with a small disk mounted there.
const DISK: &str = "KELECHEK_SMALL_DISK";

/// Runs a test of this program once more where it may mount what nobody else sees: a disk of 400 KiB, with the folder for
/// temporary files on it. Answers with the disk when this already is that run; nothing when the other run is done.
fn small_disk(test: &str) -> Option<PathBuf> {
    if let Some(disk) = std::env::var_os(DISK) {
        return Some(PathBuf::from(disk));
    }
    let place = scratch();
    let own = ["--user", "--map-root-user", "--mount"];
    if !Command::new("unshare").args(own).arg("true").output().is_ok_and(|answer| answer.status.success()) {
        println!("skipped: this user may not mount a disk of their own (unshare --mount)");
        return None;
    }
    let mount = "mount -t tmpfs -o size=400k small \"$KELECHEK_SMALL_DISK\" && exec \"$0\" \"$@\"";
    let told = Command::new("unshare")
        .args(own)
        .args(["sh", "-c", mount])
        .arg(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .env(DISK, place.path())
        .env("TMPDIR", place.path())
        .output()
        .unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&told.stdout), String::from_utf8_lossy(&told.stderr));
    assert!(told.status.success() && said.contains("1 passed"), "{said}");
    None
}

fn fill(disk: &Path) -> PathBuf {
    let ballast = disk.join("ballast");
    // Written until nothing more goes in.
    let mut bytes = vec![];
    while fs::write(&ballast, &bytes).is_ok() {
        bytes.extend([7; 1024]);
    }
    ballast
}

fn remount(disk: &Path, how: &str) {
    let done = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(disk).status().unwrap();
    assert!(done.success());
}

#[test]
fn a_document_that_does_not_fit_is_not_there_and_the_disk_is_said_to_be_full() {
    let test = "trouble::a_document_that_does_not_fit_is_not_there_and_the_disk_is_said_to_be_full";
    let Some(disk) = small_disk(test) else { return };
    let elsewhere = scratch();
    let (mut file, session) = file_with_session(&elsewhere.path().join("a.kelechek"));
    file.add_contribution(&NewContribution::text(session, "Суу жок."), morning()).unwrap();
    fill(&disk);
    // A short document is refused when its last bytes are written out, a long one before.
    for long in [false, true] {
        if long {
            let text = "Таза суу келсин. ".repeat(4_000);
            file.add_contribution(&NewContribution::text(session, text), morning()).unwrap();
        }
        let material = file.material(None).unwrap();
        let options = Options::new(Language::Ky);
        let report = build(&material, &Draft::default(), &Findings::default(), &options);
        for format in Format::ALL {
            let refused = write_file(&report, format, &disk.join("document"));
            assert!(
                matches!(refused, Err(FileError::Place(Error::DiskFull))),
                "{format:?}, long: {long}: {refused:?}"
            );
            assert_eq!(fs::read_dir(&disk).unwrap().count(), 1, "something was left lying about");
        }
    }
}

#[test]
fn a_file_that_is_copied_to_be_read_takes_no_room_for_zeros_and_a_full_disk_is_said() {
    let test = "trouble::a_file_that_is_copied_to_be_read_takes_no_room_for_zeros_and_a_full_disk_is_said";
    let Some(disk) = small_disk(test) else { return };
    let elsewhere = scratch();
    let path = elsewhere.path().join("a.kelechek");
    drop(file_with_session(&path));
    // Longer than what is read into memory, so that it is copied to the folder for temporary files.
    fs::File::options().write(true).open(&path).unwrap().set_len(256 * 1024 * 1024).unwrap();
    drop(SessionFile::read(&path).unwrap());
    let ballast = fill(&disk);
    assert!(matches!(SessionFile::read(&path), Err(Error::DiskFull)));
    assert_eq!(fs::read_dir(&disk).unwrap().count(), 1, "something was left lying about");
    fs::remove_file(ballast).unwrap();
    SessionFile::read(&path).unwrap();
}

#[test]
fn a_full_disk_is_said_and_what_was_acknowledged_stays() {
    let Some(disk) = small_disk("trouble::a_full_disk_is_said_and_what_was_acknowledged_stays") else {
        return;
    };
    let path = disk.join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    file.add_contribution(&NewContribution::text(session, "бар"), morning()).unwrap();
    let ballast = fill(&disk);
    let before = fs::read(&path).unwrap();
    for _ in 0..3 {
        let long = "сөз ".repeat(6_000);
        let refused = file.add_contribution(&NewContribution::text(session, long), morning());
        assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
    }
    let refused = file.save_copy(&disk.join("copy.kelechek"));
    assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
    assert!(!disk.join("copy.kelechek").exists(), "half a copy");
    assert!(fs::read(&path).unwrap() == before, "the file has changed");
    assert_eq!(fs::read_dir(&disk).unwrap().count(), 2, "something was left lying about");
    // Somebody frees some space: the same window goes on.
    fs::remove_file(ballast).unwrap();
    file.add_contribution(&NewContribution::text(session, "дагы бар"), morning()).unwrap();
    drop(file);
    assert_eq!(contributions(&path).len(), 2);
}

#[test]
fn a_disk_that_may_not_be_written_is_said_and_work_goes_on_when_it_may() {
    let Some(disk) =
        small_disk("trouble::a_disk_that_may_not_be_written_is_said_and_work_goes_on_when_it_may")
    else {
        return;
    };
    let path = disk.join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    file.add_contribution(&NewContribution::text(session, "бар"), morning()).unwrap();
    drop(file);
    remount(&disk, "ro");
    let refused = SessionFile::open(&path, writer(1, 7), morning())
        .and_then(|mut file| file.add_contribution(&NewContribution::text(session, "жок"), morning()));
    assert!(matches!(refused, Err(Error::ReadOnly | Error::FileUnwritable(..))), "{refused:?}");
    assert_eq!(contributions(&path).len(), 1, "it can still be read");
    remount(&disk, "rw");
    let mut file = SessionFile::open(&path, writer(1, 8), morning()).unwrap();
    file.add_contribution(&NewContribution::text(session, "дагы бар"), morning()).unwrap();
    assert_eq!(contributions(&path).len(), 2);
}

#[test]
fn a_stick_that_was_pulled_out_is_said_and_what_was_acknowledged_is_on_it() {
    let folder = scratch();
    let (stick, pulled) = (folder.path().join("stick"), folder.path().join("pulled"));
    fs::create_dir(&stick).unwrap();
    let path = stick.join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    file.add_contribution(&NewContribution::text(session, "бар"), morning()).unwrap();
    fs::rename(&stick, &pulled).unwrap();
    for _ in 0..2 {
        let refused = file.add_contribution(&NewContribution::text(session, "жок"), morning());
        assert!(matches!(refused, Err(Error::FileMissing(ref gone)) if *gone == path), "{refused:?}");
    }
    // It is put back, and the same window goes on.
    fs::rename(&pulled, &stick).unwrap();
    file.add_contribution(&NewContribution::text(session, "дагы бар"), morning()).unwrap();
    drop(file);
    let said: Vec<String> = contributions(&path).into_iter().map(|one| one.text).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said.contains(&"дагы бар".to_owned()));
}

#[test]
fn a_file_that_another_program_has_locked_is_said_and_written_when_it_lets_go() {
    let folder = scratch();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let refused = file.add_contribution(&NewContribution::text(session, "жок"), morning());
    assert!(matches!(refused, Err(Error::FileInUse(_))), "{refused:?}");
    other.execute_batch("ROLLBACK").unwrap();
    file.add_contribution(&NewContribution::text(session, "бар"), morning()).unwrap();
    drop(file);
    assert_eq!(contributions(&path).len(), 1);
}

/// A merge, a report or a second window reads a file while a note-taker records into it.
#[test]
fn a_file_is_read_at_any_moment_while_somebody_writes_to_it() {
    let folder = scratch();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let acknowledged = AtomicUsize::new(0);
    let reads = thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..RECORDED {
                file.add_contribution(&NewContribution::text(session, format!("{number}-сөз")), morning())
                    .unwrap();
                acknowledged.fetch_add(1, Ordering::SeqCst);
            }
        });
        let mut reads = 0;
        loop {
            let before = acknowledged.load(Ordering::SeqCst);
            let read = SessionFile::read(&path).unwrap().contributions(&Filter::default()).unwrap().len();
            let after = acknowledged.load(Ordering::SeqCst);
            assert!(before <= read && read <= after + 1, "{before} {read} {after}");
            reads += 1;
            if before == RECORDED {
                return reads;
            }
        }
    });
    println!("read {reads} times while {RECORDED} contributions were written");
}

#[test]
fn a_clock_that_is_set_back_or_ahead_by_years_loses_nothing_and_drags_nobody_along() {
    let folder = scratch();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let years = [0, -3_650, 3_650, -20_000, 0, 365 * 4_000, 0];
    for (number, days) in years.into_iter().enumerate() {
        let now = morning() + Duration::days(days);
        let said = file.add_contribution(&NewContribution::text(session, format!("{number}")), now).unwrap();
        assert_eq!(file.contribution(said.id).unwrap().text, number.to_string());
        if number == 3 {
            file.undo(now).unwrap();
            file.redo(now).unwrap();
        }
    }
    drop(file);
    assert_eq!(contributions(&path).len(), years.len());
    // Whoever opens it with a clock that is right writes with the right time.
    let mut file = SessionFile::open(&path, writer(1, 70), morning()).unwrap();
    let said = file.add_contribution(&NewContribution::text(session, "туура"), morning()).unwrap();
    let at = file.history(said.id).unwrap()[0].at;
    assert!((at - morning()).abs() < Duration::days(2), "{at}");
}

/// A quota is no full disk to SQLite, but a disk that fails: what a person reads must be that no room is left.
#[test]
fn a_quota_that_is_used_up_is_said_and_work_goes_on_when_there_is_room() {
    if !Command::new("strace").arg("true").output().is_ok_and(|answer| answer.status.success()) {
        println!("skipped: strace cannot trace here");
        return;
    }
    let folder = scratch();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    file.add_contribution(&NewContribution::text(session, "бар"), morning()).unwrap();
    drop(file);
    let before = fs::read(&path).unwrap();
    let program = env!("CARGO_BIN_EXE_kelechek");
    let add = |mut command: Command| {
        let command = command.args(["add", "a.kelechek", "--text", "дагы бар", "--lang", "en"]);
        let command = command.env("XDG_CONFIG_HOME", folder.path()).env("XDG_DATA_HOME", folder.path());
        command.current_dir(folder.path()).output().unwrap()
    };
    // The first write of its own, and each later one: the journal's, the file's. What is written elsewhere takes no room either,
    // which a system may say only when it is synced.
    for from in ["1", "2", "4"] {
        let mut strace = Command::new("strace");
        strace.args(["--follow-forks", "--quiet=all", "--output=/dev/null"]);
        strace.arg(format!("--inject=pwrite64:error=EDQUOT:when={from}+"));
        strace.arg("--inject=fsync:error=EDQUOT").arg(program);
        let refused = add(strace);
        let said = String::from_utf8_lossy(&refused.stderr);
        assert!(!refused.status.success(), "{said}");
        assert!(said.contains("The disk is full"), "{said}");
        assert_eq!(said.trim().lines().count(), 1, "one sentence: {said}");
        assert_eq!(contributions(&path).len(), 1);
        SessionFile::open(&path, writer(1, 8), morning()).unwrap();
        assert!(fs::read(&path).unwrap() == before, "the file has changed");
    }
    assert!(add(Command::new(program)).status.success());
    assert_eq!(contributions(&path).len(), 2);
}
