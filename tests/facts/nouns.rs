//! Sessions, themes, groups and participants: added, changed, deleted.

use kelechek_core::contribution::NewContribution;
use kelechek_core::group::{GroupEdit, NewGroup};
use kelechek_core::language::{Language, Names};
use kelechek_core::participant::{Code, NewParticipant, ParticipantEdit};
use kelechek_core::session::SessionEdit;
use kelechek_core::template::Template;
use kelechek_core::theme::{NewTheme, ThemeEdit};
use kelechek_core::{Error, SessionFile, position};
use kelechek_tests::{file_with_session, morning};
use tempfile::TempDir;

fn reopened(path: &std::path::Path) -> SessionFile {
    SessionFile::read(path).unwrap()
}

#[test]
fn a_session_has_what_its_template_says_without_writing_it_down() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (file, session) = file_with_session(&path);
    assert_eq!(file.themes(session).unwrap().len(), 5);
    assert_eq!(file.groups(session).unwrap().len(), 13);
    assert_eq!(file.questions(session).unwrap().len(), 3 + 15);
    let keys: Vec<_> =
        file.themes(session).unwrap().into_iter().map(|theme| theme.template_key.unwrap()).collect();
    assert_eq!(keys, ["legislation", "planning", "services", "property", "state-relations"]);
    assert_eq!(reopened(&path).verified().set.count, 2, "the template and the session, nothing else");
}

#[test]
fn the_three_templates_can_all_be_begun_from() {
    for text in [
        include_str!("../../assets/templates/vision-2030.json"),
        include_str!("../../assets/templates/blank.json"),
        include_str!("../../assets/templates/village-priorities.json"),
    ] {
        let folder = TempDir::new().unwrap();
        let (mut file, _) = file_with_session(&folder.path().join("a.kelechek"));
        let template = Template::from_json(text).unwrap();
        let session = file.new_session(&Default::default(), &template, morning()).unwrap();
        let begun = file.sessions().unwrap().into_iter().find(|found| found.id == session).unwrap();
        assert_eq!(begun.template_key.as_deref(), Some(template.key.as_str()));
        assert_eq!(begun.horizons.len(), 3, "{}", template.key);
        for theme in file.themes(session).unwrap() {
            assert!(Language::ALL.iter().all(|language| theme.name.get(*language).is_some()), "{theme:?}");
        }
    }
}

#[test]
fn themes_are_added_renamed_moved_and_deleted_and_what_was_said_on_them_stays() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let new = NewTheme { session, name: Names::one(Language::Ky, "Суу"), minutes: Some(30), colour: None };
    let water = file.add_theme(&new, morning()).unwrap();
    assert_eq!(file.themes(session).unwrap().last().unwrap().id, water, "at the end");
    assert!(matches!(
        file.add_theme(&NewTheme { name: Names::one(Language::Ky, " "), ..new }, morning()),
        Err(Error::EmptyText)
    ));

    let services = file.themes(session).unwrap()[2].clone();
    let first = file.themes(session).unwrap()[0].position.clone();
    let edit = ThemeEdit {
        name: Names::one(Language::Ru, "Услуги"),
        position: Some(position::between(None, Some(&first))),
        ..ThemeEdit::default()
    };
    file.edit_theme(services.id, &edit, morning()).unwrap();
    for file in [&file, &reopened(&path)] {
        let themes = file.themes(session).unwrap();
        assert_eq!(themes[0].id, services.id, "moved to the front");
        assert_eq!(themes[0].name.ru.as_deref(), Some("Услуги"));
        assert_eq!(themes[0].name.ky, services.name.ky, "the other languages stay");
        assert_eq!(themes[0].template_key.as_deref(), Some("services"));
    }

    let said = NewContribution { theme: Some(water), ..NewContribution::text(session, "Суу жок") };
    let said = file.add_contribution(&said, morning()).unwrap();
    file.delete_theme(water, morning()).unwrap();
    assert_eq!(file.themes(session).unwrap().len(), 5);
    assert_eq!(file.contribution(said.id).unwrap().theme, None, "unassigned, not hidden");
    file.undo(morning()).unwrap();
    assert_eq!(file.contribution(said.id).unwrap().theme, Some(water));
    file.delete_theme(services.id, morning()).unwrap();
    assert!(
        reopened(&path).themes(session).unwrap().iter().all(|theme| theme.id != services.id),
        "one of the template"
    );
    assert!(matches!(file.delete_theme(services.id, morning()), Err(Error::Unknown { what: "theme", .. })));
}

#[test]
fn groups_and_participants_are_added_changed_and_deleted() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let herders =
        file.add_group(&NewGroup { session, name: Names::one(Language::Ky, "Малчылар") }, morning()).unwrap();
    let rename = GroupEdit { name: Names::one(Language::En, "Herders"), ..GroupEdit::default() };
    file.edit_group(herders, &rename, morning()).unwrap();
    let code = Code::read("7").unwrap();
    let new =
        NewParticipant { session, code, group: Some(herders), sex: None, age_band: Some("18-35".into()) };
    let person = file.add_participant(&new, morning()).unwrap();
    let said = NewContribution {
        participant: Code::read("P07"),
        ..NewContribution::text(session, "Жайыт жок")
    };
    let said = file.add_contribution(&said, morning()).unwrap();
    assert_eq!((said.participant, said.group), (Some(person), Some(herders)), "the participant's group");

    let edit =
        ParticipantEdit { sex: Some(Some("female".into())), age_band: Some(None), ..Default::default() };
    file.edit_participant(person, &edit, morning()).unwrap();
    let there = reopened(&path).participants(session).unwrap();
    assert_eq!((there.len(), there[0].sex.as_deref(), &there[0].age_band), (1, Some("female"), &None));

    file.delete_group(herders, morning()).unwrap();
    assert_eq!(file.contribution(said.id).unwrap().group, None);
    file.delete_participant(person, morning()).unwrap();
    assert_eq!(file.contribution(said.id).unwrap().participant, None);
    assert_eq!(file.contribution(said.id).unwrap().text, "Жайыт жок");
}

#[test]
fn a_session_is_changed_and_deleted() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let edit = SessionEdit {
        title: Names::one(Language::En, "Archa-Bulak"),
        date: Some("2026-10-14".parse().ok()),
        settlement: Some(Some("Арча-Булак".into())),
        ..SessionEdit::default()
    };
    file.edit_session(session, &edit, morning()).unwrap();
    let changed = file.session_called(Some("Archa-Bulak")).unwrap();
    assert_eq!(changed.title.ky.as_deref(), Some("Арча-Булак"), "the other title stays");
    assert_eq!(changed.date.unwrap().to_string(), "2026-10-14");
    file.delete_session(session, morning()).unwrap();
    assert!(matches!(file.session_called(None), Err(Error::NoSession)));
    file.undo(morning()).unwrap();
    assert_eq!(file.session_called(None).unwrap().id, session);
    assert_eq!(file.themes(session).unwrap().len(), 5);
}
