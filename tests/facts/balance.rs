//! The balance, the parking lot, and several contributions recorded at once.

use chrono::TimeDelta;
use kelechek_core::contribution::{NewContribution, OtherWords, WithVoices};
use kelechek_core::language::{Language, Names};
use kelechek_core::participant::{Code, NewParticipant};
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning};
use tempfile::TempDir;

#[test]
fn the_balance_says_who_has_spoken_on_what() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let themes: Vec<_> = file.themes(session).unwrap().iter().map(|theme| theme.id).collect();
    let groups: Vec<_> = file.groups(session).unwrap().iter().map(|group| group.id).collect();
    let code = Code::read("1").unwrap();
    let person =
        NewParticipant { session, code: code.clone(), group: Some(groups[0]), sex: None, age_band: None };
    let person = file.add_participant(&person, morning()).unwrap();
    let add = |file: &mut SessionFile, theme, participant: Option<Code>, group| {
        let new = NewContribution { theme, participant, group, ..NewContribution::text(session, "Сөз.") };
        file.add_contribution(&new, morning()).unwrap()
    };
    add(&mut file, Some(themes[1]), Some(code.clone()), None);
    add(&mut file, Some(themes[1]), Some(code.clone()), None);
    add(&mut file, Some(themes[1]), Some(code), Some(groups[2]));
    add(&mut file, None, None, Some(groups[2]));
    let gone = add(&mut file, Some(themes[0]), None, None);
    file.delete_contribution(gone.id, morning()).unwrap();
    let balance = file.balance(session).unwrap();
    let count = |theme, group| {
        let cell = balance.cells.iter().find(|cell| (cell.theme, cell.group) == (theme, group));
        cell.map_or(0, |cell| cell.contributions)
    };
    assert_eq!(count(Some(themes[1]), Some(groups[0])), 2, "by the participant's group");
    assert_eq!(count(Some(themes[1]), Some(groups[2])), 1, "by its own group, where it has one");
    assert_eq!(count(None, Some(groups[2])), 1);
    assert_eq!(balance.cells.len(), 3, "what is deleted counts nowhere, and empty cells are not listed");
    assert_eq!(balance.heard, [person]);
    file.delete_theme(themes[1], morning()).unwrap();
    let balance = file.balance(session).unwrap();
    assert!(balance.cells.iter().all(|cell| cell.theme.is_none()), "on a theme that is gone is on none");
}

#[test]
fn what_is_parked_waits_until_it_is_taken_out() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let new = NewContribution { parked: true, ..NewContribution::text(session, "Кийин.") };
    let parked = file.add_contribution(&new, morning()).unwrap();
    file.add_contribution(&NewContribution::text(session, "Азыр."), morning()).unwrap();
    assert_eq!(file.parked(session).unwrap().iter().map(|one| one.id).collect::<Vec<_>>(), [parked.id]);
    let edit = kelechek_core::contribution::Edit { parked: Some(false), ..Default::default() };
    file.edit_contribution(parked.id, &edit, morning()).unwrap();
    assert!(file.parked(session).unwrap().is_empty());
}

#[test]
fn several_are_recorded_as_one_act_with_those_who_said_the_same() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let card = |text: &str, others| {
        let participant = Code::read("7");
        WithVoices { new: NewContribution { participant, ..NewContribution::text(session, text) }, others }
    };
    let cards = [card("Таза суу", 3), card("Жол", 0), card("Мектеп", 12)];
    let ids = file.add_contributions(&cards, morning()).unwrap();
    let page = file.contributions_page(session, 0, 10).unwrap().contributions;
    assert_eq!(
        page.iter().map(|one| one.id).collect::<Vec<_>>(),
        ids,
        "in the order in which they were given"
    );
    assert_eq!(page.iter().map(|one| one.voices).collect::<Vec<_>>(), [3, 0, 12]);
    assert_eq!(file.participants(session).unwrap().len(), 1);
    file.agree(ids[0], &[], 2, morning()).unwrap();
    assert_eq!(file.contribution(ids[0]).unwrap().voices, 5, "who is counted later is added");
    file.undo(morning()).unwrap();
    file.undo(morning()).unwrap();
    assert_eq!(file.contributions_page(session, 0, 10).unwrap().total, 0, "taken back as one");
    let refused = file.add_contributions(&[card("Суу", 0), card(" ", 0)], morning());
    assert!(matches!(refused, Err(Error::EmptyText)));
    assert_eq!(file.contributions_page(session, 0, 10).unwrap().total, 0, "all or none");
}

#[test]
fn other_words_stand_beside_the_original_with_their_translator() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let said =
        file.add_contribution(&NewContribution::text(session, "Суу жок, Асан уурдайт."), morning()).unwrap();
    let words = OtherWords {
        paraphrase: Some("Суу жетишпейт.".into()),
        translation: Names { ru: Some("Воды нет.".into()), en: Some(" ".into()), ky: None },
        translator: Names { ru: Some("Айгүл".into()), ..Names::default() },
    };
    file.edit_other_words(said.id, &words, morning()).unwrap();
    let there = SessionFile::read(&path).unwrap().other_words(said.id).unwrap();
    assert_eq!(there.paraphrase.as_deref(), Some("Суу жетишпейт."));
    assert_eq!((there.translation.ru.as_deref(), there.translation.en.as_deref()), (Some("Воды нет."), None));
    assert_eq!((there.translator.ru.as_deref(), there.translator.en.as_deref()), (Some("Айгүл"), None));
    let own = OtherWords { translation: Names::one(Language::En, "No water."), ..there.clone() };
    file.edit_other_words(said.id, &own, morning()).unwrap();
    let there = file.other_words(said.id).unwrap();
    assert_eq!(there.translation.ru, None, "what is not given any more is emptied");
    assert_eq!(there.translator.en.as_deref(), Some("note-taker 0"), "whoever writes it has translated it");
    assert_eq!(file.contribution(said.id).unwrap().text, "Суу жок, Асан уурдайт.");
}

#[test]
fn whoever_is_first_written_down_as_speaking_for_a_group_belongs_to_it() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let groups: Vec<_> = file.groups(session).unwrap().iter().map(|group| group.id).collect();
    let participant = Some(Code::read("7").unwrap());
    for group in [groups[1], groups[2]] {
        let participant = participant.clone();
        let new =
            NewContribution { participant, group: Some(group), ..NewContribution::text(session, "Сөз.") };
        file.add_contribution(&new, morning()).unwrap();
    }
    let people = file.participants(session).unwrap();
    assert_eq!(people.iter().map(|one| one.group).collect::<Vec<_>>(), [Some(groups[1])]);
}

#[test]
fn whoever_speaks_has_the_floor_until_the_next_is_written_down_and_no_longer_than_five_minutes() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let groups: Vec<_> = file.groups(session).unwrap().iter().map(|group| group.id).collect();
    let begin = morning().fixed_offset();
    let mut say = |minute: i64, second: i64, group: usize| {
        let said_at = Some(begin + TimeDelta::minutes(minute) + TimeDelta::seconds(second));
        let group = Some(groups[group]);
        let new = NewContribution { said_at, group, ..NewContribution::text(session, "Сөз.") };
        file.add_contribution(&new, morning()).unwrap().id
    };
    // Written down in another order than it was said.
    say(4, 10, 0);
    say(0, 0, 0);
    say(2, 30, 1);
    say(30, 0, 1);
    let gone = say(3, 0, 2);
    file.delete_contribution(gone, morning()).unwrap();
    let floor = file.floor(session).unwrap();
    let minutes = |group: usize| floor.iter().find(|of| of.group == Some(groups[group])).map(|of| of.minutes);
    assert_eq!((minutes(0), minutes(1), minutes(2)), (Some(7), Some(1), None), "{floor:?}");
}
