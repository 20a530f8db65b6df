//! What people decide about lines of the draft.

use kelechek_core::SessionFile;
use kelechek_core::contribution::{Contribution, NewContribution};
use kelechek_core::id::{LineId, VisionId, derived};
use kelechek_core::language::Language;
use kelechek_core::merge::plan_beside;
use kelechek_core::vision::{Concrete, Level, Line, LineState};
use kelechek_tests::{file_with_session, morning as now, writer};
use std::ops::ControlFlow;
use tempfile::tempdir;

fn proposal(vision: VisionId, of: &Contribution, serves: &[LineId]) -> Line {
    Line {
        id: derived(vision.0, "line", &of.id.to_string()).into(),
        theme: of.theme,
        level: Level::Task,
        text: of.text.clone(),
        language: of.language,
        words_of: Some(of.id),
        evidence: vec![of.id],
        serves: serves.to_vec(),
        locked: false,
        state: LineState::Proposed,
        concrete: Concrete::default(),
    }
}

#[test]
fn accepted_lines_stand_in_the_order_of_acceptance_and_follow_the_words_they_refer_to() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let vision = VisionId::of(Some(session));
    let said: Vec<Contribution> = ["Бир сөз.", "Эки сөз.", "Үч сөз."]
        .map(|text| file.add_contribution(&NewContribution::text(session, text), now()).unwrap())
        .to_vec();
    let first = proposal(vision, &said[2], &[]);
    let lines = [first.clone(), proposal(vision, &said[0], &[first.id]), proposal(vision, &said[1], &[])];
    file.accept_lines(vision, &lines, now()).unwrap();
    let decided = file.lines(vision).unwrap().0;
    let texts: Vec<&str> = decided.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Үч сөз.", "Бир сөз.", "Эки сөз."]);
    assert!(decided.iter().all(|line| line.state == LineState::Accepted));
    assert_eq!((&decided[1].serves, &decided[1].evidence), (&vec![first.id], &vec![said[0].id]));
    file.undo(now()).unwrap();
    assert_eq!(file.lines(vision).unwrap().0, [], "accepting is one act, and is taken back as one");
    file.accept_lines(vision, &lines[..1], now()).unwrap();
    assert_eq!(file.lines(vision).unwrap().0.len(), 1, "what was taken back can be accepted again");
}

#[test]
fn editing_a_proposal_accepts_it_and_a_later_language_replaces_the_words() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let vision = VisionId::of(Some(session));
    let said = file.add_contribution(&NewContribution::text(session, "Суу керек."), now()).unwrap();
    file.edit_line(vision, &proposal(vision, &said, &[]), "Таза суу жеткирүү", Language::Ky, now()).unwrap();
    let decided = file.lines(vision).unwrap().0;
    assert_eq!((decided[0].text.as_str(), decided[0].state), ("Таза суу жеткирүү", LineState::Edited));
    file.edit_line(vision, &decided[0], "Провести чистую воду", Language::Ru, now()).unwrap();
    let decided = file.lines(vision).unwrap().0;
    assert_eq!((decided[0].text.as_str(), decided.len()), ("Провести чистую воду", 1));
    assert_eq!(decided[0].evidence, [said.id]);
    assert!(file.edit_line(vision, &decided[0], "  ", Language::Ru, now()).is_err(), "a line needs words");
}

#[test]
fn two_people_who_accept_one_proposal_have_one_line_after_a_merge() {
    let folder = tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let (mut first, session) = file_with_session(&path("first.kelechek"));
    let vision = VisionId::of(Some(session));
    let said = first.add_contribution(&NewContribution::text(session, "Суу керек."), now()).unwrap();
    first.save_copy(&path("second.kelechek")).unwrap();
    let mut second = SessionFile::open(&path("second.kelechek"), writer(1, 9), now()).unwrap();
    for file in [&mut first, &mut second] {
        file.accept_lines(vision, &[proposal(vision, &said, &[])], now()).unwrap();
    }
    let incoming = [path("second.kelechek")];
    let plan = plan_beside(Some(first.path()), &incoming, now(), &mut |_| ControlFlow::Continue(())).unwrap();
    first.merge(&plan, None, now()).unwrap();
    assert_eq!(first.lines(vision).unwrap().0.len(), 1);
}

#[test]
fn a_dropped_line_is_kept_apart_with_its_reason_and_comes_back() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let vision = VisionId::of(Some(session));
    let said: Vec<Contribution> = ["Бир сөз.", "Эки сөз."]
        .map(|text| file.add_contribution(&NewContribution::text(session, text), now()).unwrap())
        .to_vec();
    let lines = [proposal(vision, &said[0], &[]), proposal(vision, &said[1], &[])];
    file.accept_lines(vision, &lines[..1], now()).unwrap();
    file.drop_lines(vision, &lines[1..], Some(" Каражат жок. "), now()).unwrap();
    let (decided, dropped) = file.lines(vision).unwrap();
    assert_eq!((decided.len(), dropped.len()), (1, 1));
    assert_eq!((dropped[0].line.id, dropped[0].reason.as_deref()), (lines[1].id, Some("Каражат жок.")));
    assert_eq!(dropped[0].line.evidence, [said[1].id], "what it rested on is known");
    file.drop_lines(vision, &decided, None, now()).unwrap();
    assert_eq!(file.lines(vision).unwrap().0, [], "a decided line is dropped likewise");
    file.undo(now()).unwrap();
    assert_eq!(file.lines(vision).unwrap().0.len(), 1);
    file.restore_lines(&[dropped[0].line.clone()], now()).unwrap();
    let (decided, dropped) = file.lines(vision).unwrap();
    assert_eq!((decided.len(), dropped), (2, vec![]));
    assert!(decided.iter().all(|line| line.state == LineState::Accepted));
}

#[test]
fn accepting_a_line_that_somebody_else_drops_is_a_conflict() {
    let folder = tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let (mut first, session) = file_with_session(&path("first.kelechek"));
    let vision = VisionId::of(Some(session));
    let said = first.add_contribution(&NewContribution::text(session, "Суу керек."), now()).unwrap();
    first.save_copy(&path("second.kelechek")).unwrap();
    let mut second = SessionFile::open(&path("second.kelechek"), writer(1, 9), now()).unwrap();
    let lines = [proposal(vision, &said, &[])];
    first.accept_lines(vision, &lines, now()).unwrap();
    second.drop_lines(vision, &lines, None, now()).unwrap();
    let incoming = [path("second.kelechek")];
    let plan = plan_beside(Some(first.path()), &incoming, now(), &mut |_| ControlFlow::Continue(())).unwrap();
    first.merge(&plan, None, now()).unwrap();
    let conflicts = first.conflicts(None, 0, 10).unwrap();
    let fields: Vec<&str> = conflicts.conflicts.iter().map(|conflict| conflict.field.as_str()).collect();
    assert_eq!(fields, ["state"]);
}
