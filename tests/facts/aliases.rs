//! Themes, groups and participants made twice are shown as one, and can be told apart again.

use std::ops::ControlFlow;

use kelechek_core::alias::Twins;
use kelechek_core::contribution::{Contribution, Edit, NewContribution};
use kelechek_core::group::NewGroup;
use kelechek_core::id::{SessionId, ThemeId};
use kelechek_core::language::{Language, Names};
use kelechek_core::link::Relation;
use kelechek_core::participant::{Code, NewParticipant};
use kelechek_core::session::NewSession;
use kelechek_core::template::Template;
use kelechek_core::theme::{NewTheme, ThemeEdit};
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{TEMPLATE, file_with_session, morning as now, writer};
use tempfile::TempDir;

fn theme(file: &mut SessionFile, session: SessionId, language: Language, name: &str) -> ThemeId {
    let new = NewTheme { session, name: Names::one(language, name), minutes: None, colour: None };
    file.add_theme(&new, now()).unwrap()
}

fn on(file: &mut SessionFile, session: SessionId, theme: ThemeId) -> Contribution {
    let new = NewContribution { theme: Some(theme), ..NewContribution::text(session, "Жол жок") };
    file.add_contribution(&new, now()).unwrap()
}

#[test]
fn two_themes_made_twice_are_one_with_all_their_names_and_contributions() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let before = file.themes(session).unwrap().len();
    let roads = theme(&mut file, session, Language::En, "Roads");
    let joldor = theme(&mut file, session, Language::Ky, "Жолдор");
    let said = [on(&mut file, session, roads), on(&mut file, session, joldor)];
    file.decide_aliases(&[Twins::Theme { a: roads, b: joldor }], Some(Relation::Same), now()).unwrap();
    let themes = file.themes(session).unwrap();
    assert_eq!(themes.len(), before + 1);
    let one = themes.iter().find(|theme| theme.is_called("Roads")).unwrap();
    assert!(one.is_called("Жолдор") && one.id == roads.min(joldor));
    assert_eq!((one.name.ky.as_deref(), one.name.en.as_deref()), (Some("Жолдор"), Some("Roads")));
    for contribution in &said {
        assert_eq!(file.contribution(contribution.id).unwrap().theme, Some(one.id));
    }
    assert!(file.contributions(&Default::default()).unwrap().iter().all(|c| c.theme == Some(one.id)));
    assert_eq!(file.counts_by_theme(session).unwrap()[&Some(one.id)], 2);
    // Naming what is shown writes nothing: told apart again, each has what was said under it.
    for contribution in &said {
        let edit = Edit { theme: Some(Some(one.id)), ..Edit::default() };
        file.edit_contribution(contribution.id, &edit, now()).unwrap();
    }
    file.decide_aliases(&[Twins::Theme { a: joldor, b: roads }], Some(Relation::Different), now()).unwrap();
    assert_eq!(file.themes(session).unwrap().len(), before + 2);
    for (contribution, theme) in said.iter().zip([roads, joldor]) {
        assert_eq!(file.contribution(contribution.id).unwrap().theme, Some(theme));
    }
    assert_eq!(file.aliases().unwrap()[0].relation, Relation::Different);
}

#[test]
fn one_that_is_deleted_here_and_edited_there_is_still_shown_and_lends_its_name() {
    let folder = TempDir::new().unwrap();
    let [here, there] = ["here", "there"].map(|name| folder.path().join(name));
    let (mut file, session) = file_with_session(&here);
    let mut named = [(Language::En, "Roads"), (Language::Ky, "Жолдор")]
        .map(|(language, name)| (theme(&mut file, session, language, name), name));
    named.sort();
    let [(first, _), (second, lent)] = named;
    file.decide_aliases(&[Twins::Theme { a: first, b: second }], Some(Relation::Same), now()).unwrap();
    file.save_copy(&there).unwrap();
    file.delete_theme(second, now()).unwrap();
    let mut other = SessionFile::open(&there, writer(2, 1), now()).unwrap();
    other.edit_theme(second, &ThemeEdit { minutes: Some(Some(20)), ..ThemeEdit::default() }, now()).unwrap();
    drop(other);
    let plan = file.plan_merge(&[there], now(), &mut |_| ControlFlow::Continue(())).unwrap();
    file.merge(&plan, None, now()).unwrap();
    let themes = file.themes(session).unwrap();
    let one = themes.iter().find(|theme| theme.id == first).unwrap();
    assert!(one.name.matches(lent), "{one:?}");
}

#[test]
fn one_of_the_template_stands_for_what_was_made_by_hand_and_what_was_deleted_is_found_under_it() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let template = file.themes(session).unwrap()[1].clone();
    let by_hand = theme(&mut file, session, Language::Ky, "Пландоо");
    let said = on(&mut file, session, by_hand);
    file.decide_aliases(&[Twins::Theme { a: by_hand, b: template.id }], Some(Relation::Same), now()).unwrap();
    assert_eq!(file.contribution(said.id).unwrap().theme, Some(template.id));
    file.undo(now()).unwrap();
    assert_eq!(file.contribution(said.id).unwrap().theme, Some(by_hand));
    file.redo(now()).unwrap();
    file.delete_theme(by_hand, now()).unwrap();
    assert_eq!(file.contribution(said.id).unwrap().theme, Some(template.id));
}

#[test]
fn a_participant_entered_twice_is_one_who_has_what_either_has() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let group =
        file.add_group(&NewGroup { session, name: Names::one(Language::Ky, "Чабандар") }, now()).unwrap();
    let enter = |file: &mut SessionFile, code: &str, group| {
        let code = Code::read(code).unwrap();
        let new = NewParticipant { session, code, group, sex: None, age_band: None };
        file.add_participant(&new, now()).unwrap()
    };
    let (a, b) = (enter(&mut file, "P03", None), enter(&mut file, "farmer-3", Some(group)));
    let new = NewContribution {
        participant: Code::read("P03"),
        ..NewContribution::text(session, "Жайыт жок")
    };
    let said = file.add_contribution(&new, now()).unwrap();
    let more = file.add_contribution(&NewContribution::text(session, "Туура"), now()).unwrap();
    file.agree(more.id, &[Code::read("P03").unwrap(), Code::read("farmer-3").unwrap()], 0, now()).unwrap();
    assert_eq!((said.group, file.contribution(more.id).unwrap().voices), (None, 2));
    file.decide_aliases(&[Twins::Participant { a, b }], Some(Relation::Same), now()).unwrap();
    let participants = file.participants(session).unwrap();
    assert_eq!((participants.len(), participants[0].group), (1, Some(group)));
    assert_eq!(file.contribution(said.id).unwrap().group, Some(group));
    assert_eq!(file.contribution(more.id).unwrap().voices, 1, "one person has one voice");
    let alone: Vec<Contribution> =
        [said.id, more.id].iter().map(|id| file.contribution(*id).unwrap()).collect();
    let listed = file.contributions(&Default::default()).unwrap();
    assert!(listed.iter().all(|contribution| alone.contains(contribution)), "alone and in the list alike");
}

#[test]
fn themes_of_two_sessions_that_are_joined_are_one_in_the_material_of_both() {
    let folder = TempDir::new().unwrap();
    let (mut file, first) = file_with_session(&folder.path().join("a.kelechek"));
    let new = NewSession { title: Names::one(Language::Ky, "Тамга"), ..NewSession::default() };
    let second = file.new_session(&new, &Template::from_json(TEMPLATE).unwrap(), now()).unwrap();
    let before = file.material(None).unwrap().themes.len();
    let themes =
        [theme(&mut file, first, Language::En, "Roads"), theme(&mut file, second, Language::Ky, "Жолдор")];
    let said = [on(&mut file, first, themes[0]), on(&mut file, second, themes[1])];
    file.decide_aliases(&[Twins::Theme { a: themes[0], b: themes[1] }], Some(Relation::Same), now()).unwrap();
    for (contribution, theme) in said.iter().zip(themes) {
        assert_eq!(
            file.contribution(contribution.id).unwrap().theme,
            Some(theme),
            "within its session it is its own"
        );
    }
    let material = file.material(None).unwrap();
    assert_eq!(material.themes.len(), before + 1);
    let shared: Vec<_> = material.contributions.iter().map(|contribution| contribution.theme).collect();
    assert!(shared[0].is_some() && shared[0] == shared[1], "{shared:?}");
}

#[test]
fn only_two_things_of_one_kind_can_be_one() {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let theme = file.themes(session).unwrap()[0].id;
    let group = file.groups(session).unwrap()[0].id;
    let mixed = Twins::Theme { a: theme, b: group.0.into() };
    assert!(matches!(file.decide_aliases(&[mixed], Some(Relation::Same), now()), Err(Error::Unknown { .. })));
    let itself = Twins::Theme { a: theme, b: theme };
    assert!(matches!(
        file.decide_aliases(&[itself], Some(Relation::Same), now()),
        Err(Error::Invalid { .. })
    ));
}
