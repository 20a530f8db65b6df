//! Backups: made, rotated, proved to reopen, and reached by what was erased for ever.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::Duration;
use kelechek_core::backup::{Backups, Made, restore};
use kelechek_core::contribution::NewContribution;
use kelechek_core::redaction::Target;
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning, writer};

use crate::workshop::{contributions, scratch, workshop};

fn every_byte_below(folder: &Path) -> Vec<u8> {
    let mut bytes = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        bytes.extend(if path.is_dir() { every_byte_below(&path) } else { fs::read(&path).unwrap() });
    }
    bytes
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn a_backup_is_made_when_something_was_written_and_only_then() {
    let folder = scratch();
    let backups = Backups::in_folder(folder.path().join("backups"));
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let first = backups.make_beside(&path, morning()).unwrap();
    assert!(matches!(first, Made::New(_)), "{first:?}");
    let again = backups.make_beside(&path, morning() + Duration::minutes(5)).unwrap();
    assert_eq!(again, Made::Known(first.backup().clone()));
    file.add_contribution(&NewContribution::text(session, "Таза суу жок"), morning()).unwrap();
    // The clock was set back by years: the new one is the newest all the same.
    let late = backups.make_beside(&path, morning() - Duration::days(3_000)).unwrap();
    assert!(matches!(late, Made::New(_)));
    assert_eq!(backups.of(&path).unwrap()[0], *late.backup());
    assert_eq!(contributions(&late.backup().path), contributions(&path));
    // And the file can be written to as before.
    file.add_contribution(&NewContribution::text(session, "Жол жаман"), morning()).unwrap();
}

#[test]
fn backups_are_rotated_and_each_of_them_reopens() {
    let folder = scratch();
    let backups = Backups::in_folder(folder.path().join("backups"));
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    for number in 0..40 {
        let now = morning() + Duration::hours(5 * number);
        file.add_contribution(&NewContribution::text(session, format!("пикир {number}")), now).unwrap();
        backups.make_beside(&path, now).unwrap();
    }
    let kept = backups.of(&path).unwrap();
    assert!((10..=16).contains(&kept.len()), "{}", kept.len());
    for backup in &kept {
        assert!(!contributions(&backup.path).is_empty());
    }
    assert_eq!(contributions(&kept[0].path).len(), 40, "the newest holds everything");
}

#[test]
fn of_a_damaged_file_no_backup_is_made_and_the_newest_good_one_is_found() {
    let folder = scratch();
    let backups = Backups::in_folder(folder.path().join("backups"));
    let path = workshop(folder.path(), "a.kelechek", 60, 3);
    backups.make(&path, morning()).unwrap();
    let mut file = SessionFile::open(&path, writer(1, 50), morning()).unwrap();
    let session = file.session_called(None).unwrap().id;
    file.add_contribution(&NewContribution::text(session, "акыркы"), morning()).unwrap();
    drop(file);
    let good = contributions(&path);
    let second = backups.make(&path, morning() + Duration::minutes(9)).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(7);
    fs::write(&path, &bytes).unwrap();
    let refused = backups.make(&path, morning() + Duration::hours(1));
    assert!(
        matches!(refused, Err(Error::DamagedFile { path: ref said, .. }) if *said == path),
        "{refused:?}"
    );
    let (newest, file) = backups.newest_good(&path).unwrap().unwrap();
    assert_eq!(newest, *second.backup());
    assert_eq!(file.contributions(&Default::default()).unwrap(), good);
    // The newest one is damaged too: then it is the one before.
    fs::write(&newest.path, &bytes).unwrap();
    let (before, _) = backups.newest_good(&path).unwrap().unwrap();
    assert!(before.at < newest.at);
    let out = folder.path().join("restored.kelechek");
    restore(&before.path, &out).unwrap();
    assert_eq!(contributions(&out).len(), good.len() - 1);
    assert!(matches!(restore(&before.path, &out), Err(Error::FileExists(_))));
}

#[test]
fn a_stick_that_is_plugged_in_elsewhere_still_has_its_backups() {
    let folder = scratch();
    let backups = Backups::in_folder(folder.path().join("backups"));
    let (here, there) = (folder.path().join("usb1"), folder.path().join("usb2"));
    fs::create_dir_all(&here).unwrap();
    fs::create_dir_all(&there).unwrap();
    let path = workshop(&here, "Арча-Булак.kelechek", 30, 3);
    backups.make(&path, morning()).unwrap();
    assert_eq!(backups.of(&there.join("Арча-Булак.kelechek")).unwrap().len(), 1);
    assert!(backups.of(&there.join("Арча.kelechek")).unwrap().is_empty());
}

#[test]
fn a_redaction_reaches_the_backups_of_every_file_that_holds_the_words() {
    const WORDS: &str = "эч ким угууга тийиш болбогон сөз";
    let folder = scratch();
    let below = folder.path().join("backups");
    let backups = Backups::in_folder(&below);
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    file.add_contribution(&NewContribution::text(session, "Жол жаман"), morning()).unwrap();
    backups.make_beside(&path, morning()).unwrap();
    let said = file.add_contribution(&NewContribution::text(session, WORDS), morning()).unwrap();
    backups.make_beside(&path, morning() + Duration::minutes(1)).unwrap();
    // The same contribution in another file, an archive.
    let archive = folder.path().join("archive.kelechek");
    file.save_copy(&archive).unwrap();
    backups.make(&archive, morning()).unwrap();
    assert!(holds(&every_byte_below(&below), WORDS));

    file.redact(Target::Contribution(said.id), None, morning()).unwrap();
    let mut seed = 1_000;
    let mut write = || {
        seed += 1;
        Ok(writer(1, seed))
    };
    let reached = backups.redact(&file, &mut write, morning()).unwrap();
    assert_eq!((reached.erased, reached.removed, reached.left), (2, 0, 0));
    assert!(!holds(&every_byte_below(&below), WORDS), "the words are still there");
    let again = backups.redact(&file, &mut write, morning()).unwrap();
    assert_eq!((again.erased, again.removed, again.left), (0, 0, 0));
    // Each of them opens, and what else was said is there.
    for backup in [backups.of(&path).unwrap(), backups.of(&archive).unwrap()].concat() {
        let said: Vec<String> = contributions(&backup.path).into_iter().map(|one| one.text).collect();
        assert!(said.contains(&"Жол жаман".to_owned()), "{said:?}");
    }
    // A redaction that is in a backup and in the file is one redaction.
    let merged: PathBuf = folder.path().join("merged.kelechek");
    let files = [path.clone(), backups.of(&path).unwrap()[0].path.clone()];
    let choice = kelechek_core::merge::Choice::default();
    kelechek_core::merge::merge_into(&merged, &files, choice, morning(), &mut |_| {
        std::ops::ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(SessionFile::read(&merged).unwrap().counts().unwrap().conflicts, 0);
}

/// Somebody chose another folder for the backups since.
#[test]
fn backups_in_a_former_folder_are_found_and_reached_by_redactions() {
    const WORDS: &str = "эч ким угууга тийиш болбогон сөз";
    let folder = scratch();
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let said = file.add_contribution(&NewContribution::text(session, WORDS), morning()).unwrap();
    Backups::in_folder(&old).make_beside(&path, morning()).unwrap();
    let backups = Backups::in_folder(&new).and_in([old.clone(), new.clone()]);
    assert_eq!(backups.of(&path).unwrap().len(), 1);
    backups.make_beside(&path, morning() + Duration::minutes(1)).unwrap();
    assert_eq!(every_byte_below(&new).len(), every_byte_below(&old).len(), "made in the new one");
    assert!(backups.of(&path).unwrap()[0].path.starts_with(&new), "the newest first");
    file.redact(Target::Contribution(said.id), None, morning()).unwrap();
    let reached = backups.redact(&file, &mut || Ok(writer(1, 1_000)), morning()).unwrap();
    assert_eq!((reached.erased, reached.left), (2, 0));
    assert!(!holds(&every_byte_below(&old), WORDS) && !holds(&every_byte_below(&new), WORDS));
}

#[test]
fn a_backup_that_nobody_can_read_does_not_keep_the_words_of_a_redaction() {
    const WORDS: &str = "дагы бир сөз";
    let folder = scratch();
    let backups = Backups::in_folder(folder.path().join("backups"));
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let said = file.add_contribution(&NewContribution::text(session, WORDS), morning()).unwrap();
    let made = backups.make_beside(&path, morning()).unwrap();
    let mut bytes = fs::read(&made.backup().path).unwrap();
    bytes[24_000..24_100].fill(1);
    fs::write(&made.backup().path, bytes).unwrap();
    file.redact(Target::Contribution(said.id), None, morning()).unwrap();
    let reached = backups.redact(&file, &mut || Ok(writer(1, 77)), morning()).unwrap();
    assert_eq!(reached.erased + reached.removed, 1, "{reached:?}");
    assert!(!holds(&every_byte_below(&folder.path().join("backups")), WORDS));
}
