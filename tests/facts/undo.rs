//! Undo and redo: anything, in order, never what somebody else wrote.

use std::ops::ControlFlow;

use kelechek_core::contribution::{Edit, NewContribution};
use kelechek_core::language::{Language, Names};
use kelechek_core::shift::{Direction, Listed};
use kelechek_core::theme::ThemeEdit;
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning, writer};
use tempfile::TempDir;

fn text(text: &str) -> Edit {
    Edit { text: Some(text.into()), ..Edit::default() }
}

#[test]
fn everything_is_taken_back_in_order_and_brought_back_again() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let states = |file: &SessionFile| format!("{:?}", file.material(None).unwrap());
    let mut seen = vec![states(&file)];
    let added = file.add_contribution(&NewContribution::text(session, "Суу жок"), morning()).unwrap();
    seen.push(states(&file));
    file.edit_contribution(added.id, &text("Таза суу жок"), morning()).unwrap();
    seen.push(states(&file));
    file.edit_contribution(added.id, &Edit { tags: Some(vec!["суу".into()]), ..Edit::default() }, morning())
        .unwrap();
    seen.push(states(&file));
    file.delete_contribution(added.id, morning()).unwrap();
    seen.push(states(&file));

    for before in seen[..4].iter().rev() {
        file.undo(morning()).unwrap();
        assert_eq!(&states(&file), before);
        assert_eq!(&states(&SessionFile::read(&path).unwrap()), before, "also when opened anew");
    }
    for after in &seen[1..] {
        file.redo(morning()).unwrap();
        assert_eq!(&states(&file), after);
    }
    assert!(matches!(file.redo(morning()), Err(Error::NothingToUndo)));
    for before in seen[..4].iter().rev() {
        file.undo(morning()).unwrap();
        assert_eq!(&states(&file), before, "and back once more");
    }
    file.undo(morning()).unwrap();
    assert!(file.sessions().unwrap().is_empty(), "the session itself was begun since the file was opened");
    assert!(matches!(file.undo(morning()), Err(Error::NothingToUndo)));
}

#[test]
fn doing_something_new_ends_what_could_be_brought_back() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    file.add_contribution(&NewContribution::text(session, "бир"), morning()).unwrap();
    file.undo(morning()).unwrap();
    file.add_contribution(&NewContribution::text(session, "эки"), morning()).unwrap();
    assert!(matches!(file.redo(morning()), Err(Error::NothingToUndo)));
}

#[test]
fn what_was_done_before_the_file_was_opened_cannot_be_undone() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    file.add_contribution(&NewContribution::text(session, "бир"), morning()).unwrap();
    drop(file);
    let mut file = SessionFile::open(&path, writer(0, 2), morning()).unwrap();
    assert!(matches!(file.undo(morning()), Err(Error::NothingToUndo)));
}

#[test]
fn undo_never_takes_back_what_somebody_else_wrote() {
    let folder = TempDir::new().unwrap();
    let (mine, theirs) = (folder.path().join("mine.kelechek"), folder.path().join("theirs.kelechek"));
    let (mut file, session) = file_with_session(&mine);
    let added = file.add_contribution(&NewContribution::text(session, "Суу жок"), morning()).unwrap();
    file.save_copy(&theirs).unwrap();
    SessionFile::open(&theirs, writer(1, 1), morning())
        .unwrap()
        .edit_contribution(added.id, &text("Таза суу жок"), morning())
        .unwrap();
    let plan = file.plan_merge(&[theirs], morning(), &mut |_| ControlFlow::Continue(())).unwrap();
    file.merge(&plan, None, morning()).unwrap();
    assert_eq!(file.contribution(added.id).unwrap().text, "Таза суу жок");

    // Taking back what I added would hide an edit that I had not made: it stays, and is marked.
    file.undo(morning()).unwrap();
    let there = file.contribution(added.id).unwrap();
    assert_eq!(there.text, "Таза суу жок");
    assert_eq!(there.conflicts, ["deleted"]);
}

#[test]
fn taking_back_a_choice_brings_the_conflict_back() {
    let folder = TempDir::new().unwrap();
    let (a, b) = (folder.path().join("a.kelechek"), folder.path().join("b.kelechek"));
    let (mut file, session) = file_with_session(&a);
    let added = file.add_contribution(&NewContribution::text(session, "Суу жок"), morning()).unwrap();
    file.save_copy(&b).unwrap();
    file.edit_contribution(added.id, &text("Менин сөзүм"), morning()).unwrap();
    SessionFile::open(&b, writer(1, 1), morning())
        .unwrap()
        .edit_contribution(added.id, &text("Анын сөзү"), morning())
        .unwrap();
    let plan = file.plan_merge(&[b], morning(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(plan.files[0].conflicts, 1);
    file.merge(&plan, None, morning()).unwrap();
    assert_eq!(file.contribution(added.id).unwrap().conflicts, ["text"]);
    file.edit_contribution(added.id, &text("Биздин сөз"), morning()).unwrap();
    assert!(file.contribution(added.id).unwrap().conflicts.is_empty());
    file.undo(morning()).unwrap();
    assert_eq!(file.contribution(added.id).unwrap().conflicts, ["text"]);
    let versions = format!("{:?}", file.history(added.id).unwrap());
    assert!(versions.contains("Менин сөзүм") && versions.contains("Анын сөзү"));
}

#[test]
fn what_followed_from_the_template_is_there_again_when_a_change_of_it_is_taken_back() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let before = file.themes(session).unwrap();
    let renamed = ThemeEdit { name: Names::one(Language::Ru, "Вода"), ..ThemeEdit::default() };
    file.edit_theme(before[1].id, &renamed, morning()).unwrap();
    file.shift(Listed::Theme(before[1].id), Direction::Up, morning()).unwrap();
    assert_eq!(file.themes(session).unwrap()[0].id, before[1].id);
    file.undo(morning()).unwrap();
    file.undo(morning()).unwrap();
    assert_eq!(file.themes(session).unwrap(), before);
}
