//! What a write tells, so that a screen is brought up to date from the answer alone.

use std::ops::ControlFlow;

use kelechek_core::SessionFile;
use kelechek_core::contribution::{Edit, NewContribution};
use kelechek_core::merge::plan_beside;
use kelechek_core::participant::{Code, NewParticipant};
use kelechek_tests::{file_with_session, morning as now, writer};
use tempfile::tempdir;

fn later(minutes: i64) -> chrono::DateTime<chrono::Utc> {
    now() + chrono::TimeDelta::minutes(minutes)
}

#[test]
fn recording_tells_the_contribution_and_that_it_is_the_last_one() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let new =
        NewContribution { participant: Code::read("3"), ..NewContribution::text(session, "Суу жок.") };
    let change = file.changing(&[], |file| file.add_contribution(&new, later(1))).unwrap();
    let [changed] = &change.contributions[..] else { panic!("{change:?}") };
    assert_eq!(changed.before, None);
    assert_eq!(changed.after.as_ref().unwrap().text, "Суу жок.");
    assert_eq!(changed.following, 0);
    assert!(change.outline, "P03 is a new participant");
    assert!(change.can_undo && !change.can_redo && !change.vision);
}

#[test]
fn what_was_said_earlier_stands_before_what_follows_it() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    file.add_contribution(&NewContribution::text(session, "Экинчи."), later(10)).unwrap();
    let said = later(5).fixed_offset();
    let new = NewContribution { said_at: Some(said), ..NewContribution::text(session, "Биринчи.") };
    let change = file.changing(&[], |file| file.add_contribution(&new, later(11))).unwrap();
    assert_eq!(change.contributions[0].following, 1);
    let page = file.contributions_page(session, 0, 10).unwrap();
    let texts: Vec<&str> = page.contributions.iter().map(|said| said.text.as_str()).collect();
    assert_eq!((page.total, texts), (2, vec!["Биринчи.", "Экинчи."]));
    assert_eq!(file.contributions_page(session, 1, 1).unwrap().contributions[0].text, "Экинчи.");
}

#[test]
fn an_edit_and_its_undo_tell_both_versions() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let said = file.add_contribution(&NewContribution::text(session, "Жол"), later(1)).unwrap();
    let edit = Edit {
        text: Some("Жол жаман.".into()), tags: Some(vec!["жол".into()]), ..Edit::default()
    };
    file.changing(&[said.id], |file| file.edit_contribution(said.id, &edit, later(2))).unwrap();
    let concerned = file.concerned_by_undo().unwrap();
    assert_eq!(concerned, [said.id]);
    let change = file.changing(&concerned, |file| file.undo(later(3))).unwrap();
    let [changed] = &change.contributions[..] else { panic!("{change:?}") };
    assert_eq!(changed.before.as_ref().unwrap().text, "Жол жаман.");
    assert_eq!(changed.after.as_ref().unwrap().text, "Жол");
    assert!(changed.after.as_ref().unwrap().tags.is_empty());
    assert!(change.can_redo);
    let change = file.changing(&file.concerned_by_redo().unwrap(), |file| file.redo(later(4))).unwrap();
    assert_eq!(change.contributions[0].after.as_ref().unwrap().tags, ["жол"]);
}

#[test]
fn an_edit_that_changes_nothing_tells_nothing() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let said = file.add_contribution(&NewContribution::text(session, "Жол"), later(1)).unwrap();
    let edit = Edit { text: Some("Жол".into()), ..Edit::default() };
    let change = file.changing(&[said.id], |file| file.edit_contribution(said.id, &edit, later(2))).unwrap();
    assert_eq!(change.contributions, []);
}

#[test]
fn a_participant_agrees_once_and_counted_voices_add_up() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let said = file.add_contribution(&NewContribution::text(session, "Суу керек."), later(1)).unwrap();
    let codes = [Code::read("P05").unwrap(), Code::read("7").unwrap()];
    assert_eq!(file.agree(said.id, &codes, 0, later(2)).unwrap().voices, 2);
    assert_eq!(file.agree(said.id, &codes[..1], 0, later(3)).unwrap().voices, 2, "P05 agreed already");
    assert_eq!(file.agree(said.id, &[], 3, later(4)).unwrap().voices, 5);
    let change = file.changing(&[said.id], |file| file.agree(said.id, &[], 1, later(5))).unwrap();
    assert_eq!(change.contributions[0].after.as_ref().unwrap().voices, 6);
    file.undo(later(6)).unwrap();
    assert_eq!(file.contribution(said.id).unwrap().voices, 5);
    assert_eq!(file.participants(session).unwrap().len(), 2);
}

#[test]
fn the_voices_that_two_note_takers_counted_stand_side_by_side_after_a_merge() {
    let folder = tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let (mut first, session) = file_with_session(&path("first.kelechek"));
    let said = first.add_contribution(&NewContribution::text(session, "Суу керек."), later(1)).unwrap();
    first.save_copy(&path("second.kelechek")).unwrap();
    first.agree(said.id, &[Code::read("5").unwrap()], 2, later(2)).unwrap();
    let mut second = SessionFile::open(&path("second.kelechek"), writer(1, 9), later(2)).unwrap();
    second.agree(said.id, &[Code::read("5").unwrap()], 1, later(3)).unwrap();
    let incoming = [path("second.kelechek")];
    let plan =
        plan_beside(Some(first.path()), &incoming, later(4), &mut |_| ControlFlow::Continue(())).unwrap();
    first.merge(&plan, None, later(4)).unwrap();
    let merged = first.contribution(said.id).unwrap();
    assert_eq!((merged.voices, merged.conflicts), (4, vec![]), "P05 once, and two and one others");
}

#[test]
fn a_plan_made_beside_an_open_file_counts_the_contributions_that_each_file_brings() {
    let folder = tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let (mut first, session) = file_with_session(&path("first.kelechek"));
    first.add_contribution(&NewContribution::text(session, "Бир."), later(1)).unwrap();
    for (name, person) in [("second.kelechek", 1), ("third.kelechek", 2)] {
        first.save_copy(&path(name)).unwrap();
        let mut other = SessionFile::open(&path(name), writer(person, 9), later(2)).unwrap();
        other.add_contribution(&NewContribution::text(session, format!("{name} дагы.")), later(3)).unwrap();
    }
    std::fs::copy(path("second.kelechek"), path("again.kelechek")).unwrap();
    let incoming: Vec<_> =
        ["second.kelechek", "again.kelechek", "third.kelechek", "first.kelechek"].map(path).to_vec();
    let plan =
        plan_beside(Some(first.path()), &incoming, later(4), &mut |_| ControlFlow::Continue(())).unwrap();
    let brings: Vec<usize> = plan.files.iter().map(|file| file.contributions).collect();
    assert_eq!(brings, [1, 0, 1, 0]);
    // What is recorded after the plan was made and before it is applied stays, too.
    first.add_contribution(&NewContribution::text(session, "Арасында."), later(5)).unwrap();
    first.merge(&plan, None, later(6)).unwrap();
    assert_eq!(first.counts().unwrap().contributions, 4);
    assert_eq!(first.counts().unwrap().by_session[&session], 4);
}

#[test]
fn contributions_are_counted_by_theme_and_those_of_a_deleted_theme_have_none() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let themes = file.themes(session).unwrap();
    for theme in [Some(themes[0].id), Some(themes[0].id), Some(themes[1].id), None] {
        let new = NewContribution { theme, ..NewContribution::text(session, "Сөз.") };
        file.add_contribution(&new, later(1)).unwrap();
    }
    file.delete_theme(themes[1].id, later(2)).unwrap();
    let counts = file.counts_by_theme(session).unwrap();
    assert_eq!((counts[&Some(themes[0].id)], counts[&None], counts.len()), (2, 2, 2));
}

#[test]
fn a_group_that_is_the_participants_does_not_become_the_contributions_own() {
    let folder = tempdir().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let groups = file.groups(session).unwrap();
    let participant = |code: &str, group: usize| NewParticipant {
        session,
        code: Code::read(code).unwrap(),
        group: Some(groups[group].id),
        sex: None,
        age_band: None,
    };
    file.add_participant(&participant("P01", 0), now()).unwrap();
    file.add_participant(&participant("P02", 1), now()).unwrap();
    let new = NewContribution { participant: Code::read("1"), ..NewContribution::text(session, "Сөз.") };
    let said = file.add_contribution(&new, now()).unwrap();
    assert_eq!(said.group, Some(groups[0].id));
    let edit = Edit { participant: Some(Code::read("2")), group: Some(said.group), ..Edit::default() };
    let said = file.edit_contribution(said.id, &edit, now()).unwrap();
    assert_eq!(said.group, Some(groups[1].id), "who is now said to have spoken speaks for another group");
}
