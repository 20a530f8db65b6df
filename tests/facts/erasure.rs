//! What is redacted is gone from the bytes of the file, and does not come back.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use kelechek_core::alias::Twins;
use kelechek_core::contribution::{Edit, NewContribution};
use kelechek_core::event::{Fields, Value};
use kelechek_core::id::{ContributionId, SessionId};
use kelechek_core::import::{Options, Table, TableRow};
use kelechek_core::language::{Language, SpokenLanguage};
use kelechek_core::link::Relation;
use kelechek_core::merge::{Choice, FilePlan, merge_into};
use kelechek_core::participant::Code;
use kelechek_core::redaction::Target;
use kelechek_core::vision::{Concrete, Level, Line, LineState};
use kelechek_core::{Error, SessionFile, id};
use kelechek_tests::by_hand::{self, Said};
use kelechek_tests::{file_with_session, morning, writer};
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

/// What nobody else in these tests says.
const SECRET: &str = "Жашыруун-Сөз-Ыйманбек";

/// The spellings under which a reader of the bare file could find it.
fn spellings(word: &str) -> Vec<Vec<u8>> {
    let mut spellings = vec![];
    for text in [word.to_owned(), word.to_lowercase(), word.to_uppercase()] {
        let wide: Vec<u16> = text.encode_utf16().collect();
        spellings.push(wide.iter().flat_map(|unit| unit.to_le_bytes()).collect());
        spellings.push(wide.iter().flat_map(|unit| unit.to_be_bytes()).collect());
        spellings.push(text.into_bytes());
    }
    spellings
}

/// Whether a file, or anything that lies beside it under a name that begins like its own, holds a word.
pub fn holds(path: &Path, word: &str) -> bool {
    let name = path.file_name().unwrap().to_str().unwrap();
    std::fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path()).any(|beside| {
        beside.file_name().unwrap().to_str().unwrap().starts_with(name) && {
            let bytes = std::fs::read(&beside).unwrap();
            spellings(word).iter().any(|word| bytes.windows(word.len()).any(|window| window == word))
        }
    })
}

fn secret(session: SessionId) -> NewContribution {
    NewContribution {
        participant: Code::read("7"),
        paraphrase: Some(format!("башкача: {SECRET}")),
        tags: vec![SECRET.to_lowercase()],
        // Long enough to lie on pages of its own.
        ..NewContribution::text(session, format!("{SECRET} {}", "айтылган сөз ".repeat(900)))
    }
}

/// A file in which somebody said something among much else, changed it, and was agreed with.
fn file_with_secret(path: &Path) -> (SessionFile, SessionId, ContributionId) {
    let (mut file, session) = file_with_session(path);
    let other = |n: usize| NewContribution::text(session, format!("{n}: {}", "суу жок ".repeat(n % 60)));
    (0..60).for_each(|n| drop(file.add_contribution(&other(n), morning()).unwrap()));
    let said = file.add_contribution(&secret(session), morning()).unwrap().id;
    (60..90).for_each(|n| drop(file.add_contribution(&other(n), morning()).unwrap()));
    for text in [format!("кыска {SECRET}"), SECRET.to_uppercase()] {
        file.edit_contribution(said, &Edit { text: Some(text), ..Edit::default() }, morning()).unwrap();
    }
    file.edit_contribution(said, &Edit { tags: Some(vec!["суу".into()]), ..Edit::default() }, morning())
        .unwrap();
    file.agree(said, &[Code::read("8").unwrap()], 2, morning()).unwrap();
    (file, session, said)
}

fn merge(out: &Path, files: &[&Path]) -> Vec<FilePlan> {
    let files: Vec<PathBuf> = files.iter().map(|file| file.to_path_buf()).collect();
    let merged =
        merge_into(out, &files, Choice::default(), morning(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert!(merged.content_hash.is_some(), "{merged:?}");
    merged.files
}

fn shown(path: &Path) -> (String, String) {
    let file = SessionFile::read(path).unwrap();
    let everything = format!("{:?}", file.contributions(&Default::default()).unwrap());
    (file.verified().content_hash.to_string(), everything)
}

#[test]
fn what_is_redacted_is_gone_from_the_file_and_the_file_is_whole() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session, said) = file_with_secret(&path);
    assert!(holds(&path, SECRET), "or the rest says nothing");
    let asked = file.plan_redaction(Target::Contribution(said)).unwrap();
    assert_eq!((asked.contributions, asked.versions, asked.tags, asked.voices), (1, 3, 2, 3), "{asked:?}");
    assert!(holds(&path, SECRET), "asking erases nothing");

    let before = file.contributions(&Default::default()).unwrap().len();
    let erased = file.redact(Target::Contribution(said), Some(" өчүрүлдү "), morning()).unwrap();
    assert_eq!(erased, asked);
    assert!(!holds(&path, SECRET));
    assert!(!holds(&path, "кыска Жашыруун"));
    assert!(!file.is_erasing().unwrap());
    let one = file.contribution(said).unwrap();
    assert_eq!((one.text.as_str(), one.redacted, one.session), ("өчүрүлдү", true, session));
    assert_eq!((one.tags.len(), one.voices, one.participant, one.paraphrase), (0, 0, None, None));
    let shown_here = file.contributions(&Default::default()).unwrap();
    assert_eq!(shown_here.len(), before, "it keeps its place");
    drop(file);
    let read = SessionFile::read(&path).unwrap();
    assert_eq!(read.contributions(&Default::default()).unwrap(), shown_here, "verified and projected anew");
    assert!(!format!("{:?}", read.history(said).unwrap()).contains("Жашыруун"));
    let beside: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside, ["a.kelechek"], "nothing lies beside it");
}

#[test]
fn erased_events_have_the_hash_that_they_had() {
    let folder = TempDir::new().unwrap();
    let [mine, theirs, both] = ["mine", "theirs", "both"].map(|name| folder.path().join(name));
    let (mut file, _, said) = file_with_secret(&mine);
    file.save_copy(&theirs).unwrap();
    file.redact(Target::Contribution(said), None, morning()).unwrap();
    drop(file);
    // Here nobody has said yes to erasing yet: the same events, with their words.
    merge(&theirs, &[&mine]);
    assert!(holds(&theirs, SECRET) && !holds(&mine, SECRET));
    assert_eq!(shown(&mine), shown(&theirs), "what is shown does not depend on what is erased");
    let [here, there] = [&mine, &theirs].map(|path| SessionFile::read(path).unwrap().history(said).unwrap());
    assert_eq!(here, there, "nor does the history, of which who and when is left");
    assert_eq!(here.iter().map(|version| version.superseded).collect::<Vec<_>>(), [true, true, false]);
    merge(&both, &[&theirs, &mine]);
    assert_eq!(shown(&both), shown(&mine));
}

#[test]
fn a_late_old_copy_brings_nothing_back_in_any_order() {
    let folder = TempDir::new().unwrap();
    let [mine, old, edited, out] = ["mine", "old", "edited", "out"].map(|name| folder.path().join(name));
    let (mut file, _, said) = file_with_secret(&mine);
    file.save_copy(&old).unwrap();
    file.save_copy(&edited).unwrap();
    // Somebody goes on with their old copy, and does not know.
    let mut late = SessionFile::open(&edited, writer(2, 1), morning()).unwrap();
    let text = Some(format!("дагы бир жолу {SECRET}"));
    let tags = Some(vec!["кечиккен-белги".to_owned()]);
    late.edit_contribution(said, &Edit { text, tags, ..Edit::default() }, morning()).unwrap();
    drop(late);
    file.redact(Target::Contribution(said), None, morning()).unwrap();
    drop(file);
    for order in [[&old, &edited], [&edited, &old]] {
        std::fs::copy(&mine, &out).unwrap();
        for late in order {
            merge(&out, &[late]);
            assert!(!holds(&out, SECRET), "{late:?} of {order:?}");
        }
        let mut file = SessionFile::open(&out, writer(3, 1), morning()).unwrap();
        assert!(file.contribution(said).unwrap().text.is_empty());
        assert!(file.contribution(said).unwrap().tags.is_empty());
        // A tag of which the redaction did not know is not shown, is offered, and goes when somebody says yes.
        assert!(holds(&out, "кечиккен-белги"));
        assert_eq!(file.covered().unwrap().tags, 1);
        file.erase(morning()).unwrap();
        assert!(file.covered().unwrap().is_empty());
        assert!(!holds(&out, "кечиккен-белги"));
    }
    // Into an open file, with a plan that was made before the redaction.
    let mut file = SessionFile::open(&old, writer(4, 1), morning()).unwrap();
    let plan = file.plan_merge(&[edited], morning(), &mut |_| ControlFlow::Continue(())).unwrap();
    file.redact(Target::Contribution(said), None, morning()).unwrap();
    file.merge(&plan, None, morning()).unwrap();
    assert!(!holds(&old, SECRET));
    assert!(file.contribution(said).unwrap().text.is_empty());
}

#[test]
fn what_a_merge_redacts_is_erased_when_somebody_says_yes() {
    let folder = TempDir::new().unwrap();
    let [mine, theirs, copy] = ["mine", "theirs", "copy"].map(|name| folder.path().join(name));
    let (file, _, said) = file_with_secret(&mine);
    file.save_copy(&theirs).unwrap();
    drop(file);
    let mut other = SessionFile::open(&theirs, writer(2, 1), morning()).unwrap();
    other.redact(Target::Contribution(said), None, morning()).unwrap();
    drop(other);

    let mut file = SessionFile::open(&mine, writer(0, 2), morning()).unwrap();
    assert!(file.covered().unwrap().is_empty());
    let plan = file
        .plan_merge(std::slice::from_ref(&theirs), morning(), &mut |_| ControlFlow::Continue(()))
        .unwrap();
    assert_eq!((plan.files[0].redactions, plan.files[0].erases), (1, 1));
    file.merge(&plan, None, morning()).unwrap();
    assert!(file.contribution(said).unwrap().redacted, "not shown at once");
    assert!(holds(&mine, SECRET), "and nothing erased without a yes");
    let covered = file.covered().unwrap();
    assert_eq!((covered.contributions, covered.versions, covered.tags), (1, 3, 2), "{covered:?}");
    file.save_copy(&copy).unwrap();
    assert!(!holds(&copy, SECRET), "what is handed over never carries it");

    assert_eq!(file.erase(morning()).unwrap(), covered);
    assert!(!holds(&mine, SECRET));
    assert!(file.covered().unwrap().is_empty());
    drop(file);
    assert_eq!(shown(&mine), shown(&theirs));
    assert_eq!(shown(&mine), shown(&copy));
    let plans = merge(&mine, &[&theirs]);
    assert_eq!((plans[0].redactions, plans[0].new), (0, 0), "and again it is known");
}

/// Whoever withdraws takes back what a note-taker brings tomorrow, too.
#[test]
fn what_a_redacted_participant_said_elsewhere_is_erased_when_it_arrives_and_somebody_says_yes() {
    let folder = TempDir::new().unwrap();
    let [mine, theirs] = ["mine", "theirs"].map(|name| folder.path().join(name));
    let (mut file, session) = file_with_session(&mine);
    let said = |text: &str| NewContribution {
        participant: Code::read("7"),
        tags: vec!["кечиккен-белги".to_owned()],
        ..NewContribution::text(session, text.to_owned())
    };
    file.add_contribution(&said("бул жерде"), morning()).unwrap();
    let kept = file
        .add_contribution(&NewContribution::text(session, "башка киши".to_owned()), morning())
        .unwrap()
        .id;
    file.save_copy(&theirs).unwrap();
    let mut other = SessionFile::open(&theirs, writer(2, 1), morning()).unwrap();
    let late = other.add_contribution(&said(SECRET), morning()).unwrap().id;
    other.agree(kept, &[Code::read("7").unwrap()], 0, morning()).unwrap();
    drop(other);
    let participant = file.participants(session).unwrap()[0].id;
    file.redact(Target::Participant(participant), None, morning()).unwrap();
    let plan = file.plan_merge(&[theirs], morning(), &mut |_| ControlFlow::Continue(())).unwrap();
    file.merge(&plan, None, morning()).unwrap();
    assert!(holds(&mine, SECRET), "nothing is erased without a yes");
    let covered = file.covered().unwrap();
    assert_eq!(
        (covered.contributions, covered.versions, covered.tags, covered.voices),
        (1, 1, 1, 1),
        "{covered:?}"
    );
    assert_eq!(file.erase(morning()).unwrap(), covered);
    assert!(!holds(&mine, SECRET) && !holds(&mine, "кечиккен-белги"));
    assert!(file.covered().unwrap().is_empty());
    assert!(file.contribution(late).unwrap().redacted && !file.contribution(kept).unwrap().redacted);
    assert_eq!(file.contribution(kept).unwrap().voices, 0);
    drop(file);
    let read = SessionFile::read(&mine).unwrap();
    assert_eq!(read.contribution(late).unwrap().session, session, "it keeps its place");
}

#[test]
fn a_participant_who_was_entered_twice_withdraws_as_one() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a");
    let (mut file, session) = file_with_session(&path);
    for (code, text) in [("7", "бир"), ("17", SECRET), ("8", "башка киши")] {
        let new = NewContribution {
            participant: Code::read(code),
            ..NewContribution::text(session, text.to_owned())
        };
        file.add_contribution(&new, morning()).unwrap();
    }
    let participants = file.participants(session).unwrap();
    let id = |code: &str| participants.iter().find(|p| p.code == code).unwrap().id;
    let twins = Twins::Participant { a: id("P07"), b: id("P17") };
    file.decide_aliases(&[twins], Some(Relation::Same), morning()).unwrap();
    let asked = file.plan_redaction(Target::Participant(id("P07"))).unwrap();
    assert_eq!((asked.contributions, asked.participants), (2, 2), "{asked:?}");
    file.redact(Target::Participant(id("P07")), None, morning()).unwrap();
    assert!(!holds(&path, SECRET));
    let left = file.contributions(&Default::default()).unwrap();
    assert_eq!(
        left.iter().filter(|c| !c.redacted).map(|c| c.text.as_str()).collect::<Vec<_>>(),
        ["башка киши"]
    );
}

/// The value that would be put back is the tag's own word.
#[test]
fn what_was_done_to_a_tag_that_a_redaction_did_not_know_of_cannot_be_taken_back_once_it_is_erased() {
    let folder = TempDir::new().unwrap();
    let [mine, theirs] = ["mine", "theirs"].map(|name| folder.path().join(name));
    let (mut file, _, said) = file_with_secret(&mine);
    file.save_copy(&theirs).unwrap();
    let mut other = SessionFile::open(&theirs, writer(2, 1), morning()).unwrap();
    other.redact(Target::Contribution(said), None, morning()).unwrap();
    drop(other);
    drop(file);
    file = SessionFile::open(&mine, writer(0, 2), morning()).unwrap();
    let tags = Some(vec!["кечиккен-белги".to_owned()]);
    file.edit_contribution(said, &Edit { tags, ..Edit::default() }, morning()).unwrap();
    let plan = file.plan_merge(&[theirs], morning(), &mut |_| ControlFlow::Continue(())).unwrap();
    file.merge(&plan, None, morning()).unwrap();
    file.erase(morning()).unwrap();
    assert!(matches!(file.undo(morning()), Err(Error::NothingToUndo)));
}

#[test]
fn all_of_a_participants_is_redacted_in_one_act() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session, said) = file_with_secret(&path);
    let seven = Code::read("7").unwrap();
    let by_seven = |text: &str| NewContribution {
        participant: Some(seven.clone()),
        ..NewContribution::text(session, text)
    };
    let deleted = file.add_contribution(&by_seven("өчкөн-сөз"), morning()).unwrap().id;
    file.delete_contribution(deleted, morning()).unwrap();
    let of_other = file.add_contribution(&NewContribution::text(session, "бөлөк сөз"), morning()).unwrap().id;
    file.agree(of_other, std::slice::from_ref(&seven), 1, morning()).unwrap();
    let visible = file.contributions(&Default::default()).unwrap().len();

    let whose = Target::Participant(seven.participant(session));
    let asked = file.plan_redaction(whose).unwrap();
    assert_eq!((asked.contributions, asked.participants, asked.voices), (2, 1, 4), "{asked:?}");
    let concerned = file.concerned_by_redaction(whose).unwrap();
    let change = file.changing(&concerned, |file| file.redact(whose, None, morning())).unwrap();
    assert!(change.outline, "the participant is gone");
    let changed: Vec<_> = change
        .contributions
        .iter()
        .map(|one| (one.before.is_some(), one.after.as_ref().map(|after| (after.redacted, after.voices))))
        .collect();
    assert!(changed.contains(&(true, Some((true, 0)))), "{changed:?}");
    assert!(changed.contains(&(true, Some((false, 1)))), "the voice is counted no more: {changed:?}");
    assert_eq!(changed.len(), 2, "what was deleted stays hidden: {changed:?}");
    assert!(!holds(&path, SECRET) && !holds(&path, "өчкөн-сөз"));
    assert!(file.contribution(said).unwrap().redacted);
    assert_eq!(file.contributions(&Default::default()).unwrap().len(), visible);
    assert!(file.participants(session).unwrap().iter().all(|participant| participant.code != "P07"));
    let hidden = file.contributions(&Default::default()).unwrap();
    drop(file);
    let mut file = SessionFile::open(&path, writer(0, 5), morning()).unwrap();
    assert_eq!(file.contributions(&Default::default()).unwrap(), hidden, "also when opened anew");

    // Under the same code more may be said, or arrive: it is redacted when somebody asks again.
    let more = file.add_contribution(&by_seven("кийинки-сөз"), morning()).unwrap();
    assert_eq!(more.participant, None, "nothing is shown of whom it was");
    assert_eq!(file.redact(whose, None, morning()).unwrap().contributions, 1);
    assert!(!holds(&path, "кийинки-сөз"));
    assert!(file.redact(whose, None, morning()).unwrap().is_empty());
}

#[test]
fn contributions_that_people_disagree_about_are_left_alone_and_counted() {
    let folder = TempDir::new().unwrap();
    let [mine, theirs] = ["mine", "theirs"].map(|name| folder.path().join(name));
    let (mut file, session) = file_with_session(&mine);
    let said = file.add_contribution(&NewContribution::text(session, "сөз"), morning()).unwrap().id;
    file.save_copy(&theirs).unwrap();
    let by = |code: &str| Edit { participant: Some(Code::read(code)), ..Edit::default() };
    file.edit_contribution(said, &by("3"), morning()).unwrap();
    drop(file);
    let mut other = SessionFile::open(&theirs, writer(1, 1), morning()).unwrap();
    other.edit_contribution(said, &by("4"), morning() + chrono::Duration::hours(1)).unwrap();
    drop(other);
    merge(&mine, &[&theirs]);
    let file = SessionFile::read(&mine).unwrap();
    let of = |code: &str| {
        let target = Target::Participant(Code::read(code).unwrap().participant(session));
        let plan = file.plan_redaction(target).unwrap();
        (plan.contributions, plan.undecided)
    };
    assert_eq!(of("3"), (0, 1));
    assert_eq!(of("4"), (1, 0), "what is shown is what counts");
}

#[test]
fn undo_brings_no_redacted_word_back_and_goes_on_with_the_rest() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session, said) = file_with_secret(&path);
    file.undo(morning()).unwrap();
    file.redact(Target::Contribution(said), None, morning()).unwrap();
    assert!(matches!(file.redo(morning()), Err(Error::NothingToUndo)), "what was undone of it is forgotten");
    let mut undone = 0;
    while file.undo(morning()).is_ok() {
        undone += 1;
    }
    assert!(file.sessions().unwrap().is_empty() && undone == 91, "everything else is taken back: {undone}");
    assert!(!holds(&path, SECRET));
    while file.redo(morning()).is_ok() {}
    assert_eq!(file.contributions_page(session, 0, 500).unwrap().total, 91);
    assert!(file.contribution(said).unwrap().redacted, "neither of it takes the redaction back");
    assert!(!holds(&path, SECRET));
}

#[test]
fn what_another_program_redacted_meanwhile_is_not_taken_back() {
    for erased in [true, false] {
        let folder = TempDir::new().unwrap();
        let [path, copy] = ["a.kelechek", "copy"].map(|name| folder.path().join(name));
        let (mut file, session, said) = file_with_secret(&path);
        let other = NewContribution::text(session, "дагы бир");
        let other = file.add_contribution(&other, morning()).unwrap().id;
        let again = Edit { text: Some("башка сөз".into()), ..Edit::default() };
        file.edit_contribution(said, &again, morning()).unwrap();
        let redacted = if erased { path.clone() } else { copy.clone() };
        file.save_copy(&copy).unwrap();
        let mut elsewhere = SessionFile::open(&redacted, writer(2, 1), morning()).unwrap();
        elsewhere.redact(Target::Contribution(said), None, morning()).unwrap();
        drop(elsewhere);
        if !erased {
            merge(&path, &[&copy]);
        }
        let before = file.content_hash().unwrap();
        let undone = file.undo(morning());
        assert!(if erased { undone.is_ok() } else { matches!(undone, Err(Error::Redacted)) });
        assert_eq!(file.content_hash().unwrap(), before, "nothing is written of what it was");
        file.undo(morning()).unwrap();
        assert!(matches!(file.contribution(other), Err(Error::Unknown { .. })), "what came before it can be");
        assert!(file.contribution(said).unwrap().redacted);
        file.erase(morning()).unwrap();
        assert!(!holds(&path, SECRET));
    }
}

#[test]
fn nothing_is_written_to_what_is_redacted() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session, said) = file_with_secret(&path);
    file.redact(Target::Contribution(said), None, morning()).unwrap();
    let edit = Edit { text: Some(SECRET.into()), ..Edit::default() };
    assert!(matches!(file.edit_contribution(said, &edit, morning()), Err(Error::Redacted)));
    assert!(matches!(file.delete_contribution(said, morning()), Err(Error::Redacted)));
    assert!(matches!(file.redact(Target::Contribution(said), None, morning()), Err(Error::Redacted)));
    let unknown = Target::Contribution(Uuid::from_u128(9).into());
    assert!(matches!(file.redact(unknown, None, morning()), Err(Error::Unknown { .. })));
    let nobody = Target::Participant(Code::read("99").unwrap().participant(session));
    assert!(matches!(file.redact(nobody, None, morning()), Err(Error::Unknown { .. })));
    let mut read = SessionFile::read(&path).unwrap();
    assert!(matches!(read.erase(morning()), Err(Error::ReadOnly)));
    assert!(!holds(&path, SECRET));
}

#[test]
fn importing_the_table_again_brings_no_redacted_row_back() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, _) = file_with_session(&path);
    let row =
        |number, reference: &str, text: &str| TableRow { number, cells: vec![reference.into(), text.into()] };
    let table = Table {
        columns: vec!["ref".into(), "text".into()],
        rows: vec![row(2, "a1", SECRET), row(3, "a2", "суу жок")],
    };
    let options = Options {
        session: None,
        skip_bad_rows: false,
        update: true,
        language: Language::Ky,
        recognise: &|_| SpokenLanguage::Ky,
    };
    file.import(&table, &options, morning()).unwrap();
    let said = file.contribution_called("a1").unwrap();
    file.redact(Target::Contribution(said), None, morning()).unwrap();
    let again = file.import(&table, &options, morning()).unwrap();
    assert_eq!((again.known, again.new, again.updated, again.bad.len()), (2, 0, 0, 0));
    assert!(!holds(&path, SECRET));
    file.undo(morning()).unwrap();
    assert!(!holds(&path, SECRET));
    assert_eq!(file.contributions(&Default::default()).unwrap().len(), 1, "the other row is taken back");
}

#[test]
fn an_erasing_that_was_cut_off_is_finished_when_the_file_is_next_opened_for_writing() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, _, said) = file_with_secret(&path);
    let marked = || {
        let meta = "SELECT count(*) FROM meta WHERE key = 'erasing'";
        Connection::open(&path).unwrap().query_row(meta, [], |row| row.get::<_, i64>(0)).unwrap()
    };
    file.redact(Target::Contribution(said), None, morning()).unwrap();
    assert_eq!(marked(), 0);
    drop(file);
    // As it lies there when the power fails after the first step: marked, with a piece of a word on a page in use.
    let by_hand = Connection::open(&path).unwrap();
    by_hand
        .execute_batch(
            "PRAGMA secure_delete = OFF; CREATE TABLE left_over (word); \
             INSERT INTO left_over VALUES ('Жашыруун-Сөз-Ыйманбек'); DROP TABLE left_over; \
             INSERT INTO meta VALUES ('erasing', x'');",
        )
        .unwrap();
    drop(by_hand);
    assert!(holds(&path, SECRET), "or the rest says nothing");
    let before = shown(&path);
    assert!(SessionFile::read(&path).unwrap().is_erasing().unwrap(), "reading finishes nothing");
    assert!(holds(&path, SECRET));
    // A merge into it finishes it too, and one that only says what it would do does not.
    let merged = folder.path().join("merged");
    std::fs::copy(&path, &merged).unwrap();
    let dry = Choice { dry_run: true, ..Choice::default() };
    let incoming = [path.clone()];
    merge_into(&merged, &incoming, dry, morning(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert!(holds(&merged, SECRET));
    merge(&merged, &[&path]);
    assert!(!holds(&merged, SECRET));
    let file = SessionFile::open(&path, writer(0, 7), morning()).unwrap();
    assert!(!file.is_erasing().unwrap());
    assert!(!holds(&path, SECRET));
    drop(file);
    assert_eq!(marked(), 0);
    assert_eq!(shown(&path), before);
}

#[test]
fn somebody_who_reads_meanwhile_only_delays_the_last_step() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, _, said) = file_with_secret(&path);
    // A reader that came just before, and stays: neither writing nor writing anew is possible.
    let reader = Connection::open(&path).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM event;").unwrap();
    assert!(matches!(file.redact(Target::Contribution(said), None, morning()), Err(Error::FileInUse(_))));
    assert!(!file.contribution(said).unwrap().redacted, "nothing has changed");
    reader.execute_batch("COMMIT").unwrap();
    file.redact(Target::Contribution(said), None, morning()).unwrap();
    assert!(!holds(&path, SECRET));
}

#[test]
fn an_attachment_goes_with_what_it_belongs_to_unless_something_else_has_it_too() {
    let folder = TempDir::new().unwrap();
    let [mine, files, old] = ["mine", "files", "old"].map(|name| folder.path().join(name));
    let (mut file, session) = file_with_session(&mine);
    let said = file.add_contribution(&NewContribution::text(session, "сүрөт менен"), morning()).unwrap().id;
    let kept = file.add_contribution(&NewContribution::text(session, "башка сөз"), morning()).unwrap().id;
    drop(file);
    let attached = |owner: ContributionId, bytes: &[u8]| {
        let hash = kelechek_core::event::digest::of_attachment(bytes);
        let mut fields = Fields::default();
        fields.set("owner", owner.0);
        fields.set("hash", Value::Bytes(hash.to_vec().into()));
        fields.set("caption", SECRET);
        fields.set("present", true);
        let name: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        Said::new("attachment", id::derived(owner.0, "attachment", &name), fields)
    };
    let (alone, shared) = (b"alone-in-the-picture".as_slice(), b"in-both-pictures".as_slice());
    let newer = b"of-a-newer-version".as_slice();
    let mut other = attached(kept, shared);
    other.fields.set("caption", "ачык");
    let mut weather = Fields::default();
    let hash = kelechek_core::event::digest::of_attachment(newer);
    weather.set("pictures", Value::Array(vec![Value::Bytes(hash.to_vec().into())]));
    let weather = Said::new("weather", Uuid::from_u128(41), weather);
    by_hand::write(&files, &[attached(said, alone), attached(said, shared), other, weather]);
    let connection = Connection::open(&files).unwrap();
    for bytes in [alone, shared, newer] {
        let hash = kelechek_core::event::digest::of_attachment(bytes);
        connection.execute("INSERT INTO attachment (hash, bytes) VALUES (?1, ?2)", (hash, bytes)).unwrap();
    }
    drop(connection);
    merge(&mine, &[&files]);
    std::fs::copy(&mine, &old).unwrap();
    let (alone, shared) = ("alone-in-the-picture", "in-both-pictures");
    assert!(holds(&mine, alone) && holds(&mine, shared) && holds(&mine, SECRET));

    let mut file = SessionFile::open(&mine, writer(0, 2), morning()).unwrap();
    let erased = file.redact(Target::Contribution(said), None, morning()).unwrap();
    assert_eq!(erased.attachments, 2);
    drop(file);
    let gone = |path: &Path| {
        let left = holds(path, shared) && holds(path, "of-a-newer-version");
        left && !holds(path, alone) && !holds(path, SECRET)
    };
    assert!(gone(&mine));
    merge(&mine, &[&old]);
    assert!(gone(&mine), "an old copy brings it back neither");
    merge(&mine, &[&files]);
    assert!(gone(&mine));
    // The other way round: a file that has it learns of the redaction, and somebody says yes.
    merge(&old, &[&mine]);
    let mut file = SessionFile::open(&old, writer(0, 3), morning()).unwrap();
    assert_eq!(file.covered().unwrap().attachments, 2);
    let copy = folder.path().join("copy");
    file.save_copy(&copy).unwrap();
    assert!(gone(&copy));
    file.erase(morning()).unwrap();
    assert!(gone(&old) && file.covered().unwrap().is_empty());
}

#[test]
fn lines_of_the_vision_that_rest_on_it_are_counted_and_lose_only_its_own_words() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session, said) = file_with_secret(&path);
    let vision = kelechek_core::id::VisionId::of(Some(session));
    let line = |n: u128| Line {
        id: Uuid::from_u128(n).into(),
        theme: None,
        level: Level::Goal,
        text: file.contribution(said).unwrap().text,
        language: None,
        words_of: Some(said),
        evidence: vec![said],
        serves: vec![],
        locked: false,
        state: LineState::Proposed,
        concrete: Concrete::default(),
    };
    let (accepted, written) = (line(501), line(502));
    file.accept_lines(vision, &[accepted], morning()).unwrap();
    file.edit_line(vision, &written, "Ар бир үйдө таза суу", Language::Ky, morning()).unwrap();
    let target = Target::Contribution(said);
    let asked = file.plan_redaction(target).unwrap();
    assert_eq!((asked.lines, asked.written_lines), (2, 1));
    let change = file.changing(&[said], |file| file.redact(target, Some("(жок)"), morning())).unwrap();
    assert!(change.vision, "a line shows other words");
    let lines: Vec<_> = file.lines(vision).unwrap().0.into_iter().map(|line| line.text).collect();
    assert_eq!(lines, ["(жок)", "Ар бир үйдө таза суу"]);
    assert!(!holds(&path, SECRET));
}
