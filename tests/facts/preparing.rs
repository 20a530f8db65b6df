//! What is prepared before a meeting: questions, the day, codes and consent, the order of things; all of it by events.

use std::ops::ControlFlow;
use std::path::Path;

use kelechek_core::agenda_item::{AgendaItemEdit, NewAgendaItem};
use kelechek_core::consent::ConsentKind;
use kelechek_core::contribution::Horizon;
use kelechek_core::file::create::create;
use kelechek_core::language::{Language, Names};
use kelechek_core::merge::{Choice, merge_into};
use kelechek_core::participant::Code;
use kelechek_core::question::{NewQuestion, QuestionEdit};
use kelechek_core::session::SessionEdit;
use kelechek_core::shift::{Direction, Listed};
use kelechek_core::template::Template;
use kelechek_core::theme::{NewTheme, ThemeEdit};
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning, writer};
use tempfile::TempDir;

fn opened(path: &Path, person: u64) -> SessionFile {
    SessionFile::open(path, writer(person, 9), morning()).unwrap()
}

fn merge(out: &Path, file: &Path) {
    let merged =
        merge_into(out, &[file.to_owned()], Choice::default(), morning(), &mut |_| ControlFlow::Continue(()));
    assert!(merged.unwrap().content_hash.is_some());
}

fn ky(text: &str) -> Names {
    Names::one(Language::Ky, text)
}

fn codes(typed: &[&str]) -> Vec<Code> {
    typed.iter().filter_map(|code| Code::read(code)).collect()
}

#[test]
fn guiding_questions_are_added_changed_and_deleted_also_those_of_the_template() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let services = file.themes(session).unwrap()[2].id;
    let new = NewQuestion {
        session,
        theme: Some(services),
        horizon: Some(Horizon::Tomorrow),
        text: ky("Ким жардам берет?"),
    };
    let added = file.add_question(&new, morning()).unwrap();
    let on_services = |file: &SessionFile| {
        let questions = file.questions(session).unwrap();
        questions.into_iter().filter(|question| question.theme == Some(services)).collect::<Vec<_>>()
    };
    assert_eq!(on_services(&file).last().unwrap().id, added, "after those of the template");
    let of_template = on_services(&file)[0].clone();
    let edit = QuestionEdit { text: ky("Кандай?"), horizon: Some(None), position: None };
    file.edit_question(of_template.id, &edit, morning()).unwrap();
    let changed = on_services(&SessionFile::read(&path).unwrap())[0].clone();
    assert_eq!((changed.text.ky.as_deref(), changed.horizon), (Some("Кандай?"), None));
    assert_eq!(changed.text.ru, of_template.text.ru, "the other languages stay");
    file.delete_question(added, morning()).unwrap();
    assert_eq!(on_services(&file).len(), 3);
    file.undo(morning()).unwrap();
    assert_eq!(on_services(&file).len(), 4);
    assert!(matches!(
        file.add_question(&NewQuestion { text: ky(" "), ..new }, morning()),
        Err(Error::EmptyText)
    ));
}

#[test]
fn a_name_can_be_emptied_in_one_language_and_not_in_all() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let theme = file.themes(session).unwrap()[0].id;
    let empty = |language| ThemeEdit { name: Names::one(language, ""), ..ThemeEdit::default() };
    file.edit_theme(theme, &empty(Language::Ru), morning()).unwrap();
    assert_eq!(file.themes(session).unwrap()[0].name.ru, None);
    file.edit_theme(theme, &empty(Language::En), morning()).unwrap();
    assert!(matches!(file.edit_theme(theme, &empty(Language::Ky), morning()), Err(Error::EmptyText)));
    assert!(file.themes(session).unwrap()[0].name.ky.is_some());
}

#[test]
fn the_day_has_steps_and_an_agenda_goes_as_one() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let agendas = file.agendas(session).unwrap();
    assert_eq!(
        agendas.iter().map(|agenda| agenda.key.as_str()).collect::<Vec<_>>(),
        ["full-day", "half-day"]
    );
    assert!(agendas.iter().all(|agenda| agenda.name.ky.is_some()));
    let minutes = |file: &SessionFile| {
        let agenda = file.agendas(session).unwrap().remove(0);
        agenda.items.iter().map(|item| item.minutes.unwrap_or(0)).sum::<u32>()
    };
    assert_eq!(minutes(&file), 480);
    let theme = Some(file.themes(session).unwrap()[1].id);
    let new =
        NewAgendaItem {
            session, agenda: "full-day".into(), name: ky("Бийлөө"), minutes: Some(10), theme
        };
    let dance = file.add_agenda_item(&new, morning()).unwrap();
    assert_eq!(file.agendas(session).unwrap()[0].items.last().unwrap().id, dance);
    let edit = AgendaItemEdit { minutes: Some(Some(25)), ..AgendaItemEdit::default() };
    file.edit_agenda_item(dance, &edit, morning()).unwrap();
    assert_eq!(minutes(&SessionFile::read(&path).unwrap()), 505);
    file.delete_agenda(session, "half-day", morning()).unwrap();
    assert_eq!(file.agendas(session).unwrap().len(), 1);
    file.undo(morning()).unwrap();
    assert_eq!(file.agendas(session).unwrap()[1].items.len(), agendas[1].items.len(), "taken back as one");
    file.delete_agenda_item(dance, morning()).unwrap();
    assert_eq!(minutes(&file), 480);
}

#[test]
fn what_stands_in_a_list_moves_one_place_and_stays_at_its_ends() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let order =
        |file: &SessionFile| file.themes(session).unwrap().iter().map(|theme| theme.id).collect::<Vec<_>>();
    let before = order(&file);
    let third = Listed::Theme(before[2]);
    file.shift(third, Direction::Up, morning()).unwrap();
    assert_eq!(order(&file), [before[0], before[2], before[1], before[3], before[4]]);
    file.shift(third, Direction::Up, morning()).unwrap();
    file.shift(third, Direction::Up, morning()).unwrap();
    assert_eq!(order(&file)[0], before[2], "at the beginning it stays");
    for _ in 0..6 {
        file.shift(third, Direction::Down, morning()).unwrap();
    }
    assert_eq!(order(&file)[4], before[2]);
    file.undo(morning()).unwrap();
    assert_eq!(order(&file)[3], before[2], "one step back");
    let item = file.agendas(session).unwrap()[0].items[1].id;
    file.shift(Listed::AgendaItem(item), Direction::Up, morning()).unwrap();
    assert_eq!(file.agendas(session).unwrap()[0].items[0].id, item);
}

#[test]
fn two_who_add_at_the_same_time_can_still_move_what_they_added() {
    let folder = TempDir::new().unwrap();
    let (path, other) = (folder.path().join("a.kelechek"), folder.path().join("b.kelechek"));
    let (file, session) = file_with_session(&path);
    file.save_copy(&other).unwrap();
    drop(file);
    let theme = |name: &str| NewTheme { session, name: ky(name), minutes: None, colour: None };
    opened(&path, 0).add_theme(&theme("Суу"), morning()).unwrap();
    opened(&other, 1).add_theme(&theme("Жол"), morning()).unwrap();
    merge(&path, &other);
    let mut file = opened(&path, 0);
    let themes = file.themes(session).unwrap();
    assert_eq!(themes[5].position, themes[6].position, "they stand in one place");
    file.shift(Listed::Theme(themes[6].id), Direction::Up, morning()).unwrap();
    assert_eq!(file.themes(session).unwrap()[5].id, themes[6].id);
}

#[test]
fn codes_are_entered_at_once_and_come_back_when_they_are_entered_again() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    file.add_participants(session, &codes(&["1", "2", "P03", "2"]), morning()).unwrap();
    let people = file.participants(session).unwrap();
    assert_eq!(people.iter().map(|person| person.code.as_str()).collect::<Vec<_>>(), ["P01", "P02", "P03"]);
    file.delete_participant(people[1].id, morning()).unwrap();
    file.add_participants(session, &codes(&["P02"]), morning()).unwrap();
    assert_eq!(file.participants(session).unwrap().len(), 3);
}

#[test]
fn consent_is_kept_by_kind_with_the_version_of_its_text() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    file.add_participants(session, &codes(&["1", "2"]), morning()).unwrap();
    let people: Vec<_> = file.participants(session).unwrap().iter().map(|person| person.id).collect();
    file.record_consent(session, &people, ConsentKind::TakingPart, Some(true), morning()).unwrap();
    file.edit_consent_text(session, ConsentKind::Quotation, &ky("Сөзүмдү колдонсоңуз болот."), morning())
        .unwrap();
    file.record_consent(session, &people[..1], ConsentKind::Quotation, Some(false), morning()).unwrap();
    let there = SessionFile::read(&path).unwrap();
    let first = there.participants(session).unwrap()[0].consent.clone();
    let told: Vec<_> = first.iter().map(|one| (one.kind, one.given, one.version)).collect();
    assert_eq!(told, [(ConsentKind::TakingPart, true, 0), (ConsentKind::Quotation, false, 1)]);
    let again = ky("Сөзүмдү колдонсоңуз болот.");
    file.edit_consent_text(session, ConsentKind::Quotation, &again, morning()).unwrap();
    assert_eq!(file.consent_texts(session).unwrap()[1].version, 1, "the same text is the same version");
    file.edit_consent_text(session, ConsentKind::Quotation, &ky("Башка сөз."), morning()).unwrap();
    assert_eq!(file.consent_texts(session).unwrap()[1].version, 2);
    assert_eq!(
        file.participants(session).unwrap()[0].consent[1].version,
        1,
        "they agreed to the earlier one"
    );
    file.record_consent(session, &people[..1], ConsentKind::TakingPart, None, morning()).unwrap();
    assert_eq!(file.participants(session).unwrap()[0].consent.len(), 1);
    assert_eq!(file.participants(session).unwrap()[1].consent.len(), 1, "the other one is not concerned");
}

#[test]
fn a_session_becomes_a_template_and_the_template_a_session_like_it() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let new = NewTheme { session, name: ky("Суу"), minutes: Some(30), colour: None };
    let water = file.add_theme(&new, morning()).unwrap();
    file.delete_theme(file.themes(session).unwrap()[0].id, morning()).unwrap();
    let text = ky("Суу кайда?");
    let question = NewQuestion { session, theme: Some(water), horizon: Some(Horizon::Year(2030)), text };
    file.add_question(&question, morning()).unwrap();
    file.add_participants(session, &codes(&["1"]), morning()).unwrap();
    let template = file.template_from(session, &ky("Биздин айыл")).unwrap();
    let read = Template::read(template.to_json().as_bytes()).unwrap();
    assert_eq!(read, template, "as a file it is the same template");
    assert!(matches!(file.template_from(session, &ky(" ")), Err(Error::EmptyText)));

    let path = folder.path().join("b.kelechek");
    create(&path).unwrap();
    let mut other = opened(&path, 1);
    let second = other.new_session(&Default::default(), &read, morning()).unwrap();
    let names = |file: &SessionFile, session| {
        let themes = file.themes(session).unwrap();
        themes.into_iter().map(|theme| (theme.name, theme.minutes)).collect::<Vec<_>>()
    };
    assert_eq!(names(&other, second), names(&file, session));
    let asked = |file: &SessionFile, session| {
        let themes: Vec<_> = file.themes(session).unwrap().iter().map(|theme| Some(theme.id)).collect();
        let mut questions = file.questions(session).unwrap();
        // Those on the theme that was taken out are asked no more.
        questions.retain(|question| question.theme.is_none() || themes.contains(&question.theme));
        questions.into_iter().map(|question| (question.text, question.horizon)).collect::<Vec<_>>()
    };
    assert_eq!(asked(&other, second), asked(&file, session));
    assert_eq!(other.agendas(second).unwrap().len(), 2);
    assert_eq!(other.groups(second).unwrap().len(), 13);
    assert!(other.participants(second).unwrap().is_empty(), "nobody of one meeting is in the next");
    let keys = |file: &SessionFile, session| file.themes(session).unwrap()[0].template_key.clone();
    assert_eq!(
        keys(&other, second),
        keys(&file, session),
        "themes of the first template are tied across both"
    );
}

#[test]
fn languages_debrief_and_approval_are_facts_of_the_session() {
    use kelechek_core::session::{Approval, ApprovalState, Debrief};
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let debrief = Debrief { mood: Some("жакшы".into()), ..Debrief::default() };
    let approval = Approval {
        state: ApprovalState::Approved,
        votes_for: Some(41),
        attendance: Some(45),
        ..Default::default()
    };
    let edit = SessionEdit {
        languages: Some(vec![Language::Ky, Language::Ru]),
        debrief: Some(debrief.clone()),
        approval: Some(approval.clone()),
        ..SessionEdit::default()
    };
    file.edit_session(session, &edit, morning()).unwrap();
    let there = SessionFile::read(&path).unwrap().sessions().unwrap().remove(0);
    assert_eq!(there.languages, [Language::Ky, Language::Ru]);
    assert_eq!((there.debrief, there.approval), (Some(debrief), Some(approval)));
    file.edit_session(session, &SessionEdit { debrief: Some(Debrief::default()), ..edit }, morning())
        .unwrap();
    assert_eq!(file.sessions().unwrap()[0].debrief, None, "answers that were all emptied are none");
}
