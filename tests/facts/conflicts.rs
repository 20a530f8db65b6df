//! Which of two versions is shown, and what a wrong clock may do.

use std::ops::ControlFlow;

use chrono::Duration;
use kelechek_core::SessionFile;
use kelechek_core::contribution::{Edit, NewContribution};
use kelechek_core::merge::{Choice, merge_into};
use kelechek_tests::{file_with_session, morning, writer};
use tempfile::TempDir;

#[test]
fn a_clock_wrong_by_years_is_flagged_and_changes_nothing_but_the_order_of_display() {
    let folder = TempDir::new().unwrap();
    let (a, b, out) = (
        folder.path().join("a.kelechek"),
        folder.path().join("b.kelechek"),
        folder.path().join("out.kelechek"),
    );
    let (mut file, session) = file_with_session(&a);
    let added = file.add_contribution(&NewContribution::text(session, "Суу жок"), morning()).unwrap();
    file.save_copy(&b).unwrap();
    let years_ahead = morning() + Duration::days(9_000);
    let mut other = SessionFile::open(&b, writer(1, 1), years_ahead).unwrap();
    let edit = |text: &str| Edit { text: Some(text.into()), ..Edit::default() };
    other.edit_contribution(added.id, &edit("алдыдагы саат"), years_ahead).unwrap();
    drop(other);
    let merged =
        merge_into(&out, &[a, b], Choice::default(), morning(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(merged.files.iter().map(|file| file.clock_ahead).collect::<Vec<_>>(), [false, true]);

    // Whoever has seen an edit supersedes it, however far ahead its clock was.
    let mut archive = SessionFile::open(&out, writer(2, 1), morning()).unwrap();
    archive.edit_contribution(added.id, &edit("туура саат"), morning()).unwrap();
    let shown = archive.contribution(added.id).unwrap();
    assert_eq!((shown.text.as_str(), shown.conflicts.len()), ("туура саат", 0));
    let later = archive.add_contribution(&NewContribution::text(session, "кийинки"), morning()).unwrap();
    assert_eq!(later.entered_at, morning(), "the clock here was not dragged along");
}

#[test]
fn a_merge_that_is_called_off_changes_nothing() {
    let folder = TempDir::new().unwrap();
    let (a, b) = (folder.path().join("a.kelechek"), folder.path().join("b.kelechek"));
    let (mut file, session) = file_with_session(&a);
    file.save_copy(&b).unwrap();
    file.add_contribution(&NewContribution::text(session, "Суу жок"), morning()).unwrap();
    drop(file);
    let before = std::fs::read(&b).unwrap();
    let many = vec![a; 5];
    for stop_at in 0..5 {
        let result = merge_into(&b, &many, Choice::default(), morning(), &mut |progress| {
            if progress.done == stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(matches!(result, Err(kelechek_core::Error::Cancelled)));
        assert_eq!(std::fs::read(&b).unwrap(), before);
    }
}

#[test]
fn what_another_program_wrote_meanwhile_is_shown_after_the_next_write() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let mut other = SessionFile::open(&path, writer(1, 1), morning()).unwrap();
    other.add_contribution(&NewContribution::text(session, "башка терезеден"), morning()).unwrap();
    drop(other);
    file.add_contribution(&NewContribution::text(session, "ушул терезеден"), morning()).unwrap();
    assert_eq!(file.contributions(&Default::default()).unwrap().len(), 2);
    assert_eq!(file.material(None).unwrap(), SessionFile::read(&path).unwrap().material(None).unwrap());
}

#[test]
fn a_reference_to_an_entity_of_another_kind_is_unassigned_in_the_list_and_alone() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let group = file.groups(session).unwrap()[0].id;
    let new =
        NewContribution { theme: Some(group.0.into()), ..NewContribution::text(session, "Суу жок") };
    let alone = file.add_contribution(&new, morning()).unwrap();
    assert_eq!(alone.theme, None);
    assert_eq!(file.contributions(&Default::default()).unwrap(), [alone]);
}
