//! Conflicts are listed with every version, and settled one by one or by rule.

use std::ops::ControlFlow;
use std::path::PathBuf;

use kelechek_core::conflict::{Choice, Conflict, Done, Shown};
use kelechek_core::contribution::{Contribution, Edit, NewContribution};
use kelechek_core::entity;
use kelechek_core::id::{AuthorId, SessionId};
use kelechek_core::language::{Language, Names};
use kelechek_core::theme::ThemeEdit;
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning as now, writer};
use tempfile::TempDir;
use uuid::Uuid;

/// One contribution in a file that two people have, each their own copy.
struct Two {
    _folder: TempDir,
    paths: [PathBuf; 2],
    files: [SessionFile; 2],
    session: SessionId,
    said: Contribution,
}

impl Two {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let paths = ["a.kelechek", "b.kelechek"].map(|name| folder.path().join(name));
        let (mut first, session) = file_with_session(&paths[0]);
        let said = first.add_contribution(&NewContribution::text(session, "Суу жок"), now()).unwrap();
        first.save_copy(&paths[1]).unwrap();
        let first = SessionFile::open(&paths[0], writer(1, 1), now()).unwrap();
        let second = SessionFile::open(&paths[1], writer(2, 1), now()).unwrap();
        Self { _folder: folder, paths, files: [first, second], session, said }
    }

    /// The second file is merged into the first.
    fn merge(&mut self) -> &mut SessionFile {
        merge(&mut self.files[0], &self.paths[1]);
        &mut self.files[0]
    }
}

fn merge(file: &mut SessionFile, from: &PathBuf) {
    let plan =
        file.plan_merge(std::slice::from_ref(from), now(), &mut |_| ControlFlow::Continue(())).unwrap();
    file.merge(&plan, None, now()).unwrap();
}

fn author(person: u64) -> AuthorId {
    AuthorId(Uuid::from_u64_pair(7, person))
}

fn text(text: &str) -> Edit {
    Edit { text: Some(text.into()), ..Edit::default() }
}

fn all(file: &SessionFile) -> Vec<Conflict> {
    file.conflicts(None, 0, 1_000).unwrap().conflicts
}

fn wrote(conflict: &Conflict) -> Vec<(&str, String)> {
    let value = |done: &Done| match done {
        Done::Wrote(Shown::Text(text)) => text.clone(),
        Done::Wrote(Shown::Thing(thing)) => thing.reference.clone(),
        other => format!("{other:?}"),
    };
    conflict.versions.iter().map(|version| (version.person.as_str(), value(&version.done))).collect()
}

#[test]
fn a_conflict_names_every_version_with_who_and_when_and_themes_by_their_names() {
    let mut two = Two::new();
    let id = two.said.id;
    let themes = two.files[0].themes(two.session).unwrap();
    let later = now() + chrono::Duration::minutes(5);
    two.files[0].edit_contribution(id, &text("Таза суу жок"), now()).unwrap();
    two.files[1].edit_contribution(id, &text("Суу такыр жок"), later).unwrap();
    for (file, theme) in two.files.iter_mut().zip(&themes) {
        let edit = Edit { theme: Some(Some(theme.id)), ..Edit::default() };
        file.edit_contribution(id, &edit, later).unwrap();
    }
    let session = two.session;
    let file = two.merge();
    let found = all(file);
    let fields: Vec<&str> = found.iter().map(|conflict| conflict.field.as_str()).collect();
    assert_eq!(fields, ["text", "theme"]);
    assert_eq!(
        wrote(&found[0]),
        [("note-taker 1", "Таза суу жок".to_owned()), ("note-taker 2", "Суу такыр жок".to_owned())]
    );
    let [first, second] = &found[0].versions[..] else { panic!("two versions") };
    assert_eq!(
        (first.at, second.at, first.author, second.device.as_str()),
        (now(), later, author(1), "laptop 2")
    );
    assert_eq!((first.shown, second.shown), (false, true));
    assert_ne!(first.replica, second.replica);
    assert_eq!(
        (found[0].kind.as_str(), found[0].entity, found[0].session),
        (entity::CONTRIBUTION, id.0, Some(session))
    );
    assert_eq!(found[0].about.ky.as_deref(), Some("Суу такыр жок"));
    let keys = themes[..2].iter().map(|theme| theme.template_key.clone().unwrap()).collect::<Vec<_>>();
    let mut named: Vec<String> = wrote(&found[1]).into_iter().map(|(_, key)| key).collect();
    named.sort();
    let mut sorted = keys.clone();
    sorted.sort();
    assert_eq!(named, sorted);
    assert_eq!(file.conflict_count(None).unwrap(), 2);
    assert_eq!(file.conflict_count(Some(Uuid::nil().into())).unwrap(), 0, "of another session");
    let page = file.conflicts(Some(session), 1, 1).unwrap();
    assert_eq!((page.total, page.conflicts), (2, found[1..].to_vec()));
}

#[test]
fn choosing_a_version_an_author_or_a_value_settles_one_field_for_everybody() {
    let mut two = Two::new();
    let id = two.said.id;
    two.files[0].edit_contribution(id, &text("Таза суу жок"), now()).unwrap();
    let later = now() + chrono::Duration::minutes(5);
    two.files[1].edit_contribution(id, &text("Суу такыр жок"), later).unwrap();
    let first = two.paths[0].clone();
    let file = two.merge();
    let version = all(file)[0].versions[0].event.clone();
    let choices = [
        (Choice::Version(version), "Таза суу жок"),
        (Choice::Author(author(2)), "Суу такыр жок"),
        (Choice::Value("  Ичүүчү суу жок ".into()), "Ичүүчү суу жок"),
    ];
    for (choice, expected_text) in choices {
        file.resolve(entity::CONTRIBUTION, id.0, "text", &choice, now()).unwrap();
        assert_eq!(file.contribution(id).unwrap().text, expected_text);
        assert_eq!(all(file), []);
        let again = file.resolve(entity::CONTRIBUTION, id.0, "text", &choice, now());
        assert!(matches!(again, Err(Error::Unknown { what: "conflict", .. })), "nothing is left to settle");
        file.undo(now()).unwrap();
        let people: Vec<(String, String)> =
            wrote(&all(file)[0]).into_iter().map(|(person, text)| (person.to_owned(), text)).collect();
        let mut sorted = people.clone();
        sorted.sort();
        let expected = [("note-taker 1", "Таза суу жок"), ("note-taker 2", "Суу такыр жок")];
        let expected = expected.map(|(person, text)| (person.to_owned(), text.to_owned()));
        assert_eq!(sorted, expected, "taken back, each version stands again in the name of who wrote it");
    }
    let empty = file.resolve(entity::CONTRIBUTION, id.0, "text", &Choice::Value(" ".into()), now());
    assert!(matches!(empty, Err(Error::EmptyText)));
    let number = file.resolve(entity::CONTRIBUTION, id.0, "text", &Choice::Author(author(9)), now());
    assert!(matches!(number, Err(Error::Unknown { .. })), "nobody's version");
    file.redo(now()).unwrap();
    merge(&mut two.files[1], &first);
    assert_eq!(two.files[1].contribution(id).unwrap().text, "Ичүүчү суу жок");
    assert_eq!(all(&two.files[1]), [], "whoever merges has the decision too");
    let history = two.files[1].history(id).unwrap();
    assert!(history.iter().any(|version| version.settles == ["text"] && !version.superseded), "{history:?}");
}

#[test]
fn deleted_by_one_and_edited_by_the_other_is_said_so_and_kept_or_deleted() {
    for keep in [true, false] {
        let mut two = Two::new();
        let id = two.said.id;
        two.files[0].delete_contribution(id, now()).unwrap();
        two.files[1].edit_contribution(id, &text("Таза суу жок"), now()).unwrap();
        let first = two.paths[0].clone();
        let file = two.merge();
        let found = all(file);
        assert_eq!((found.len(), found[0].field.as_str()), (1, "deleted"));
        let [deleted, edited] = &found[0].versions[..] else { panic!("two versions: {found:?}") };
        assert_eq!((&deleted.done, deleted.person.as_str()), (&Done::Deleted, "note-taker 1"));
        let Done::Edited(written) = &edited.done else { panic!("{edited:?}") };
        assert_eq!((written[0].field.as_str(), edited.person.as_str()), ("text", "note-taker 2"));
        assert_eq!(written[0].value, Shown::Text("Таза суу жок".into()));

        // The author of the deletion would delete, the author of the edit keeps.
        let choice = Choice::Author(author(if keep { 2 } else { 1 }));
        file.resolve(entity::CONTRIBUTION, id.0, "deleted", &choice, now()).unwrap();
        assert_eq!(file.contribution(id).is_ok(), keep);
        assert_eq!(all(file), []);
        file.undo(now()).unwrap();
        let again = all(file);
        assert_eq!((again.len(), again[0].field.as_str()), (1, "deleted"), "as it stood before");
        file.redo(now()).unwrap();
        assert_eq!((file.contribution(id).is_ok(), all(file).len()), (keep, 0));
        merge(&mut two.files[1], &first);
        assert_eq!((two.files[1].contribution(id).is_ok(), all(&two.files[1]).len()), (keep, 0));
    }
}

#[test]
fn preferring_an_author_settles_everything_they_wrote_and_is_one_act() {
    let mut two = Two::new();
    let session = two.session;
    let id = two.said.id;
    let theme = two.files[0].themes(session).unwrap()[0].id;
    for (number, file) in two.files.iter_mut().enumerate() {
        file.edit_contribution(id, &text(&format!("вариант {number}")), now()).unwrap();
        let name = Names::one(Language::Ky, format!("тема {number}"));
        file.edit_theme(theme, &ThemeEdit { name, ..ThemeEdit::default() }, now()).unwrap();
    }
    let file = two.merge();
    assert_eq!(file.conflict_count(Some(session)).unwrap(), 2);
    let authors = file.authors_in_conflict(None).unwrap();
    assert_eq!(authors.iter().map(|author| author.id).collect::<Vec<_>>(), [author(1), author(2)]);
    let written = file.written_by(Some(session)).unwrap();
    let written: Vec<(AuthorId, u32)> = written.iter().map(|by| (by.author, by.conflicts)).collect();
    assert_eq!(written, [(author(1), 2), (author(2), 2)], "as many as each would settle");
    assert_eq!(file.concerned_by_resolving(entity::CONTRIBUTION, id.0).unwrap(), [id]);
    let before = file.material(None).unwrap();
    assert_eq!(file.prefer(author(9), None, now()).unwrap().left, 2, "nobody's");
    let done = file.prefer(author(1), Some(session), now()).unwrap();
    assert_eq!((done.settled, done.left), (2, 0));
    assert_eq!(file.contribution(id).unwrap().text, "вариант 0");
    assert_eq!(file.themes(session).unwrap()[0].name.ky.as_deref(), Some("тема 0"));
    file.undo(now()).unwrap();
    assert_eq!(file.material(None).unwrap(), before);
    assert_eq!(file.conflict_count(None).unwrap(), 2);
}
