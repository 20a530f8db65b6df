//! What a plan says of each file, and that a merge does what is right though somebody writes between the two.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use kelechek_core::contribution::{Edit, NewContribution};
use kelechek_core::event::Fields;
use kelechek_core::file::Damage;
use kelechek_core::id::ContributionId;
use kelechek_core::merge::{Choice, FilePlan, Kept, Progress, Record, Records, merge_into, take_back};
use kelechek_core::participant::{Code, NewParticipant};
use kelechek_core::redaction::Target;
use kelechek_core::{Error, SessionFile};
use kelechek_tests::by_hand::{self, Hand, Said};
use kelechek_tests::{file_with_session, morning as now, writer};
use tempfile::tempdir;
use uuid::Uuid;

use crate::erasure::holds;

fn on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A file with one contribution, and its copies.
fn with_copies<const N: usize>(folder: &Path) -> (SessionFile, ContributionId, [PathBuf; N]) {
    let (mut file, session) = file_with_session(&folder.join("a.kelechek"));
    let said = file.add_contribution(&NewContribution::text(session, "Суу жок."), now()).unwrap().id;
    let copies = std::array::from_fn(|number| folder.join(format!("copy-{number}.kelechek")));
    copies.iter().for_each(|copy| drop(file.save_copy(copy).unwrap()));
    (file, said, copies)
}

/// A file as somebody opens it, each time as a replica of its own.
fn opened(path: &Path, person: u64) -> SessionFile {
    static OPENED: AtomicU64 = AtomicU64::new(100);
    SessionFile::open(path, writer(person, OPENED.fetch_add(1, Ordering::Relaxed)), now()).unwrap()
}

fn edits(path: &Path, person: u64, said: ContributionId, text: &str) {
    let mut file = opened(path, person);
    let edit = Edit { text: Some(text.to_owned()), ..Edit::default() };
    file.edit_contribution(said, &edit, now()).unwrap();
}

fn adds(path: &Path, person: u64, text: &str) -> ContributionId {
    let mut file = opened(path, person);
    let session = file.sessions().unwrap()[0].id;
    file.add_contribution(&NewContribution::text(session, text), now()).unwrap().id
}

fn planned(file: &SessionFile, incoming: &Path) -> FilePlan {
    let mut plan = file.plan_merge(&[incoming.to_owned()], now(), &mut on).unwrap();
    plan.files.remove(0)
}

fn content_hash(path: &Path) -> String {
    SessionFile::read(path).unwrap().verified().content_hash.to_string()
}

#[test]
fn only_contributions_that_are_new_are_counted_and_each_of_them_once() {
    let folder = tempdir().unwrap();
    let (file, said, [copy]) = with_copies(folder.path());
    edits(&copy, 2, said, "Суу такыр жок.");
    let new = adds(&copy, 3, "Жол жаман.");
    edits(&copy, 2, new, "Жол өтө жаман.");
    edits(&copy, 3, new, "Жол өтө эле жаман.");
    let mut theirs = opened(&copy, 4);
    let session = theirs.sessions().unwrap()[0].id;
    theirs
        .add_participant(
            &NewParticipant {
                session,
                code: Code::read("9").unwrap(),
                group: None,
                sex: None,
                age_band: None,
            },
            now(),
        )
        .unwrap();
    drop(theirs);
    let plan = planned(&file, &copy);
    assert_eq!(plan.contributions, 1, "{plan:?}");
    assert!(plan.new > 4, "{plan:?}");
}

#[test]
fn versions_of_people_who_wrote_one_event_each_are_conflicts_in_a_new_archive() {
    let folder = tempdir().unwrap();
    let (_, said, copies) = with_copies::<2>(folder.path());
    edits(&copies[0], 2, said, "Суу аз.");
    edits(&copies[1], 3, said, "Суу бар.");
    let archive = folder.path().join("archive.kelechek");
    let merged = merge_into(&archive, &copies, Choice::default(), now(), &mut on).unwrap();
    let conflicts: Vec<usize> = merged.files.iter().map(|file| file.conflicts).collect();
    assert_eq!(conflicts, [1, 1]);
}

#[test]
fn a_file_merged_into_itself_is_known_whole() {
    let folder = tempdir().unwrap();
    let (file, _, [copy]) = with_copies(folder.path());
    let (own, of_copy) = (planned(&file, file.path()), planned(&file, &copy));
    assert_eq!((own.new, own.known), (0, of_copy.known));
    assert!(own.known > 0);
    // What comes after it is counted for the file that brings it.
    adds(&copy, 2, "Жол жаман.");
    let both = file.plan_merge(&[file.path().to_owned(), copy], now(), &mut on).unwrap();
    let brought: Vec<usize> = both.files.iter().map(|plan| plan.contributions).collect();
    assert_eq!(brought, [0, 1]);
}

#[test]
fn what_an_earlier_file_of_the_same_merge_brings_is_known_in_a_later_one() {
    let folder = tempdir().unwrap();
    let (_, _, copies) = with_copies::<2>(folder.path());
    let archive = folder.path().join("archive.kelechek");
    let files = merge_into(&archive, &copies, Choice::default(), now(), &mut on).unwrap().files;
    assert_eq!((files[0].known, files[1].new), (0, 0));
    assert_eq!(files[0].new, files[1].known);
}

#[test]
fn a_redaction_is_counted_for_the_first_file_that_brings_it_and_erases_only_what_has_words() {
    let folder = tempdir().unwrap();
    let (file, said, copies) = with_copies::<2>(folder.path());
    let unheard = adds(&copies[0], 2, "Муну эч ким укпасын.");
    let mut theirs = opened(&copies[0], 3);
    for contribution in [said, unheard] {
        theirs.redact(Target::Contribution(contribution), None, now()).unwrap();
    }
    theirs.save_copy(&folder.path().join("again.kelechek")).unwrap();
    drop(theirs);
    // Somebody else has withdrawn one of them, too.
    opened(&copies[1], 4).redact(Target::Contribution(said), None, now()).unwrap();
    let incoming = [copies[0].clone(), folder.path().join("again.kelechek"), copies[1].clone()];
    let plan = file.plan_merge(&incoming, now(), &mut on).unwrap();
    let counted: Vec<(usize, usize)> = plan.files.iter().map(|plan| (plan.redactions, plan.erases)).collect();
    // The words of one of the two are here; those of the other have never been.
    assert_eq!(counted, [(2, 1), (0, 0), (0, 0)]);
}

#[test]
fn what_another_program_wrote_is_shown_after_a_merge_into_the_open_file() {
    let folder = tempdir().unwrap();
    let (mut file, said, [copy]) = with_copies(folder.path());
    let theirs = adds(&copy, 2, "Жол жаман.");
    let plan = file.plan_merge(&[copy], now(), &mut on).unwrap();
    edits(file.path(), 3, said, "Суу такыр жок.");
    let meanwhile = adds(file.path(), 4, "Мектеп алыс.");
    file.merge(&plan, None, now()).unwrap();
    let text = |id| file.contribution(id).unwrap().text;
    assert_eq!(text(said), "Суу такыр жок.");
    assert_eq!((text(theirs), text(meanwhile)), ("Жол жаман.".to_owned(), "Мектеп алыс.".to_owned()));
}

/// A closed file with one contribution, its copies, and where merges into it are recorded.
fn archive<const N: usize>(folder: &Path) -> (PathBuf, ContributionId, [PathBuf; N], Records) {
    let (file, said, copies) = with_copies(folder);
    (file.path().to_owned(), said, copies, Records::in_folder(folder.join("merges")))
}

/// A merge that is kept in these records, and somebody who does something to the target while the first file is read.
fn merge_while(out: &Path, incoming: &Path, records: &Records, mut meanwhile: impl FnMut()) {
    let choice = Choice { records: Some(records), ..Choice::default() };
    let mut watch = |progress: Progress| {
        if progress.done == 0 {
            meanwhile();
        }
        ControlFlow::Continue(())
    };
    merge_into(out, &[incoming.to_owned()], choice, now(), &mut watch).unwrap();
}

#[test]
fn what_is_redacted_while_a_merge_is_planned_is_not_brought_back_by_it() {
    let folder = tempdir().unwrap();
    let (out, said, [copy], records) = archive(folder.path());
    edits(&copy, 2, said, "Жашыруун-Сөз");
    let mut redacted = String::new();
    merge_while(&out, &copy, &records, || {
        let mut file = opened(&out, 5);
        file.redact(Target::Contribution(said), None, now()).unwrap();
        drop(file);
        redacted = content_hash(&out);
    });
    assert!(!holds(&out, "Жашыруун-Сөз"), "the late words lie in the file");
    // Taken back, it is what it was just before the merge, and not what it was when it was looked at.
    take_back(&out, &records, now()).unwrap();
    assert_eq!(content_hash(&out), redacted);
}

#[test]
fn merges_are_recorded_one_by_one_and_for_their_own_file() {
    let folder = tempdir().unwrap();
    let (out, _, copies, records) = archive::<3>(folder.path());
    let other = folder.path().join("other.kelechek");
    std::fs::copy(&copies[2], &other).unwrap();
    adds(&copies[0], 2, "Жол жаман.");
    adds(&copies[1], 3, "Мектеп алыс.");
    let mut before = vec![content_hash(&out)];
    // In one moment of the clock: their names must not depend on it alone.
    for copy in &copies[..2] {
        merge_while(&out, copy, &records, || ());
        before.push(content_hash(&out));
    }
    merge_while(&other, &copies[1], &records, || ());
    for (path, merges) in [(&out, 2), (&other, 1)] {
        let hash = SessionFile::read(path).unwrap().verified().content_hash;
        let of = records.of(path, hash).unwrap();
        assert_eq!(of.len(), merges, "{of:?}");
    }
    let why = |result: Result<Record, Error>| match result {
        Err(Error::NotTakenBack { why, .. }) => why.code(),
        other => panic!("{other:?}"),
    };
    for earlier in before.iter().rev().skip(1) {
        assert!(take_back(&out, &records, now()).unwrap().taken_back.is_some());
        assert_eq!(content_hash(&out), *earlier);
    }
    let listed = SessionFile::read(&out).unwrap().merges(&records).unwrap();
    assert!(listed.len() == 2 && listed.iter().all(|record| record.taken_back.is_some()), "{listed:?}");
    assert_eq!(why(take_back(&out, &records, now())), "no-merge");
    adds(&other, 4, "Мектеп алыс.");
    assert_eq!(why(take_back(&other, &records, now())), "written-since");
}

#[test]
fn a_record_that_does_not_fit_its_file_takes_nothing_away() {
    let folder = tempdir().unwrap();
    let (out, _, copies, records) = archive::<1>(folder.path());
    adds(&out, 5, "Мектеп алыс.");
    adds(&copies[0], 2, "Жол жаман.");
    merge_while(&out, &copies[0], &records, || ());
    let entries = std::fs::read_dir(folder.path().join("merges")).unwrap();
    let path = entries.map(|entry| entry.unwrap().path()).find(|path| path.extension().is_some()).unwrap();
    let mut record: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    // One more than the merge brought: what was said last before it.
    record["rows"]["event"] = (record["rows"]["event"].as_i64().unwrap() - 1).into();
    std::fs::write(&path, record.to_string()).unwrap();
    let before = std::fs::read(&out).unwrap();
    let refused = take_back(&out, &records, now());
    assert!(matches!(refused, Err(Error::NotTakenBack { why: Kept::Otherwise, .. })), "{refused:?}");
    assert!(std::fs::read(&out).unwrap() == before, "the file has changed");
}

#[test]
fn where_nothing_was_recorded_there_are_no_merges_and_what_cannot_be_read_is_said() {
    let folder = tempdir().unwrap();
    let (file, ..) = with_copies::<0>(folder.path());
    let hash = SessionFile::read(file.path()).unwrap().verified().content_hash;
    let of = |folder: PathBuf| Records::in_folder(folder).of(file.path(), hash);
    assert!(of(folder.path().join("not there yet")).unwrap().is_empty());
    // A file where the folder should be.
    assert!(of(file.path().to_owned()).is_err());
}

#[test]
fn what_another_version_noted_of_a_file_is_not_believed() {
    let folder = tempdir().unwrap();
    let (out, _, copies, records) = archive::<1>(folder.path());
    adds(&copies[0], 2, "Жол жаман.");
    merge_while(&out, &copies[0], &records, || ());
    let hash = content_hash(&out);
    // As an older program would have left it, which knew of fewer things that content is made of.
    let noted = folder.path().join("merges/left-by-merges");
    let mut left: serde_json::Value = serde_json::from_slice(&std::fs::read(&noted).unwrap()).unwrap();
    assert_eq!(left[0]["content"], hash, "or the rest says nothing");
    left[0]["content"] = "0".repeat(64).into();
    left[0]["by"] = "0.0.1".into();
    std::fs::write(&noted, left.to_string()).unwrap();
    let choice = Choice { records: Some(&records), ..Choice::default() };
    let again = merge_into(&out, &copies, choice, now(), &mut on).unwrap();
    assert_eq!(again.content_hash.unwrap().to_string(), hash);
}

#[test]
fn of_two_files_that_give_one_replica_to_two_people_the_later_is_refused() {
    let folder = tempdir().unwrap();
    let paths = [1, 2].map(|author| {
        let path = folder.path().join(format!("{author}.kelechek"));
        let hand =
            Hand { replica: Uuid::from_u128(9), author: Uuid::from_u128(author), app_version: "x".into() };
        let session = Said::new("session", Uuid::from_u128(100 + author), Fields::default());
        by_hand::write_as(&path, &hand, &[session]);
        path
    });
    let archive = folder.path().join("archive.kelechek");
    let choice = Choice { skip_refused: true, ..Choice::default() };
    let files = merge_into(&archive, &paths, choice, now(), &mut on).unwrap().files;
    assert!(files[0].refused.is_none(), "{files:?}");
    let refused = files[1].refused.as_ref();
    assert!(matches!(refused, Some(Error::DamagedFile { damage: Damage::Attribution, .. })), "{refused:?}");
}
