//! What merged files disagree on, and what two people noted, is settled in the window, by keyboard alone.

use std::path::Path;

use kelechek_core::SessionFile;
use kelechek_core::conflict::Choice;
use kelechek_core::link::Relation;
use kelechek_tests::harness::{Key, Keyboard, Layout, Person, Window, until};
use kelechek_tests::writer;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::acts::{contributions, go_to};
use crate::meeting;

#[tokio::test(flavor = "multi_thread")]
async fn two_versions_of_one_text_are_seen_with_who_and_when_and_one_is_chosen_and_taken_back() {
    let person = Person::new();
    let [first, second] = meeting::apart(person.home(), 2);
    let window = Window::open(&person, &[&first]).await;
    let keyboard = window.keyboard(Layout::Ru);
    merge(&window, &keyboard, &person, &second).await;
    window.activate("[data-do=conflicts]").await;
    window.has_focus("#work-conflicts").await;
    // Theme, kind and text of the first one, the second one that was deleted and edited, and the name of a theme.
    count(&window, "[data-conflict]", 5).await;
    keyboard.press("ArrowDown");
    keyboard.press("ArrowUp");
    step_to(&window, &keyboard, "=text").await;
    let versions = versions(&window).await;
    let [one, other] = &versions[..] else { panic!("two versions, not {versions:?}") };
    for (version, who, words) in [(one, "А.", "бир жылдан бери"), (other, "note-taker 2", "такыр")]
    {
        assert!(version.contains(who) && version.contains(words), "{version}");
    }
    let times = window
        .ask("return [...document.querySelectorAll('[data-version] time')].map((time) => Date.parse(time.dateTime))")
        .await;
    let expected = meeting::now().timestamp_millis();
    assert_eq!(times, json!([expected, expected + 7 * 60 * 1000]), "when each was written");
    let marked = "return [...document.querySelectorAll('[data-version] mark')].map((mark) => mark.textContent).join('|')";
    let marked = window.ask(marked).await;
    let marked = marked.as_str().expect("words");
    assert!(marked.contains("бир жылдан бери") && marked.contains("такыр"), "{marked}");
    assert!(!marked.contains("суу"), "what is in both is not marked: {marked}");
    count(&window, "[data-version][data-shown]", 1).await;
    window.picture("deciding-conflict").await;

    keyboard.press("Digit1");
    count(&window, "[data-conflict]", 4).await;
    holds(&first, "1-көчөдө бир жылдан бери таза суу жок", true);
    keyboard.press("Ctrl+KeyZ");
    count(&window, "[data-conflict]", 5).await;
    window.is_shown("[data-field=text][aria-current=true]").await;
    keyboard.press("Digit2");
    count(&window, "[data-conflict]", 4).await;
    holds(&first, "1-көчөдө такыр таза суу жок", true);
    keyboard.press("Ctrl+KeyZ");
    count(&window, "[data-conflict]", 5).await;

    // Other words than either has.
    keyboard.press("KeyE");
    window.has_focus("[data-words]").await;
    window.ask("document.activeElement.select()").await;
    keyboard.types("Эки көчөдө суу жок");
    keyboard.press("Enter");
    count(&window, "[data-conflict]", 4).await;
    holds(&first, "Эки көчөдө суу жок", true);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_deleted_and_edited_is_kept_or_deleted_and_all_of_one_persons_can_be_preferred() {
    let person = Person::new();
    let [first, second] = meeting::apart(person.home(), 2);
    drop(meeting::merge(&first, writer(1, 1), &[second]));
    let window = Window::open(&person, &[&first]).await;
    let keyboard = window.keyboard(Layout::Us);
    go_to(&window, &keyboard, "merge").await;
    tab_of(&window, "conflicts").await;
    count(&window, "[data-conflict]", 5).await;
    step_to(&window, &keyboard, "=deleted").await;
    // The deletion is the first version: what is shown meanwhile stands last.
    keyboard.press("ArrowRight");
    window.has_focus("[data-version='1'] [data-do=keep]").await;
    keyboard.press("Enter");
    count(&window, "[data-conflict]", 4).await;
    holds(&first, "2-көчөдө такыр таза суу жок", false);
    keyboard.press("Ctrl+KeyZ");
    count(&window, "[data-conflict]", 5).await;
    holds(&first, "2-көчөдө такыр таза суу жок", true);

    window.activate("[data-do=prefer]").await;
    window.is_shown("dialog[open] [data-prefer]").await;
    let author = writer(2, 1).author.id;
    window.activate(&format!("[data-prefer='{author}']")).await;
    window.is_shown("[data-nothing]").await;
    holds(&first, "1-көчөдө такыр таза суу жок", true);
    holds(&first, "2-көчөдө такыр таза суу жок", true);
    keyboard.press("Ctrl+KeyZ");
    count(&window, "[data-conflict]", 5).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn resolving_on_two_machines_differently_and_merging_shows_a_new_conflict() {
    let person = Person::new();
    let [first, second] = meeting::apart(person.home(), 1);
    // On the other machine the second file has taken in the first, and its own name of the theme stands.
    let mut other = meeting::merge(&second, writer(2, 2), std::slice::from_ref(&first));
    let conflicts = other.conflicts(None, 0, 10).expect("conflicts").conflicts;
    let name = conflicts.iter().find(|conflict| conflict.kind == "theme").expect("two names of a theme");
    let theirs = Choice::Author(writer(2, 2).author.id);
    other.resolve(&name.kind, name.entity, &name.field, &theirs, meeting::now()).expect("settled");
    drop(other);
    let unsettled = person.home().join("unsettled.kelechek");
    let paths = meeting::apart(&subfolder(person.home()), 1);
    std::fs::copy(&paths[1], &unsettled).expect("the second file as it was");

    let window = Window::open(&person, &[&first]).await;
    let keyboard = window.keyboard(Layout::Ru);
    merge(&window, &keyboard, &person, &unsettled).await;
    window.activate("[data-do=conflicts]").await;
    step_to(&window, &keyboard, "^=name").await;
    let versions_before = versions(&window).await;
    let own = versions_before.iter().position(|version| version.contains("А.")).expect("our own version") + 1;
    keyboard.press(&format!("Digit{own}"));
    window.is_gone("[data-field^=name]").await;

    tab_of(&window, "files").await;
    merge(&window, &keyboard, &person, &second).await;
    tab_of(&window, "conflicts").await;
    step_to(&window, &keyboard, "^=name").await;
    let versions = versions(&window).await;
    assert_eq!(versions.len(), 2, "what each machine decided: {versions:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_merged_is_found_also_by_somebody_who_looks_before_the_file_is_open() {
    let person = Person::new();
    let [first, second] = meeting::apart(person.home(), 1);
    drop(meeting::merge(&first, writer(1, 1), &[second]));
    let another_program = Connection::open(&first).unwrap();
    another_program.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let window = Window::open(&person, &[&first]).await;
    let keyboard = window.keyboard(Layout::Ru);
    go_to(&window, &keyboard, "merge").await;
    tab_of(&window, "duplicates").await;
    window.is_shown("#panel-duplicates").await;
    assert!(window.find_all("[data-nothing]").await.is_empty(), "nothing is known of it yet");
    another_program.execute_batch("ROLLBACK").unwrap();
    count(&window, "[data-note]", 2).await;
    tab_of(&window, "conflicts").await;
    window.is_shown("[data-conflict]").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_noted_twice_is_decided_the_same_by_one_key_and_counted_once() {
    let person = Person::new();
    let [first, second] = meeting::apart(person.home(), 1);
    drop(meeting::merge(&first, writer(1, 1), &[second]));
    let counted = counts(&first);
    let window = Window::open(&person, &[&first]).await;
    let keyboard = window.keyboard(Layout::Ru);
    go_to(&window, &keyboard, "merge").await;
    tab_of(&window, "duplicates").await;
    count(&window, "[data-note]", 2).await;
    let notes = window
        .ask("return [...document.querySelectorAll('[data-note]')].map((note) => note.innerText)")
        .await;
    let notes = notes.to_string();
    assert!(notes.contains("А.") && notes.contains("note-taker 2"), "who noted them: {notes}");
    window.picture("deciding-duplicate").await;
    keyboard.press("KeyS");
    window.is_shown("[data-nothing]").await;
    assert_eq!(counts(&first), counted - 1, "counted once");
    assert_eq!(relations(&first), [Relation::Same]);
    keyboard.press("Ctrl+KeyZ");
    count(&window, "[data-note]", 2).await;
    assert_eq!((counts(&first), relations(&first)), (counted, vec![]));
    keyboard.press("KeyD");
    window.is_shown("[data-nothing]").await;
    assert_eq!((counts(&first), relations(&first)), (counted, vec![Relation::Different]));
}

/// Chooses a file and merges it, by keyboard.
async fn merge(window: &Window<'_>, keyboard: &Keyboard, person: &Person, file: &Path) {
    go_to(window, keyboard, "merge").await;
    person.answers(&[file]);
    window.activate("[data-do=choose]").await;
    window.is_shown("[data-file][data-status=merged]").await;
    window.activate("[data-do=apply]").await;
    window.is_shown("[data-merged]").await;
}

/// Goes to a tab by the Tab key and the arrow keys.
async fn tab_of(window: &Window<'_>, work: &str) {
    window.tab_to("[role=tab]").await;
    let reached = format!("return document.activeElement?.dataset.work === '{work}'");
    for _ in 0..3 {
        if window.ask(&reached).await == Value::Bool(true) {
            break;
        }
        window.press(&[Key::Right]).await;
    }
    window.has_focus(&format!("#work-{work}[aria-selected=true]")).await;
}

/// Goes on by the arrow keys, until a conflict of such a field is shown: `=text`, `^=name`.
async fn step_to(window: &Window<'_>, keyboard: &Keyboard, field: &str) {
    window.is_shown(&format!("[data-field{field}]")).await;
    while window.find_all(&format!("[data-field{field}][aria-current=true]")).await.is_empty() {
        let before = current(window).await;
        keyboard.press("ArrowDown");
        until("the next one", async || (current(window).await != before).then_some(())).await;
    }
}

/// Which conflict is looked at.
async fn current(window: &Window<'_>) -> Value {
    let script = "const found = document.querySelector('[data-conflict][aria-current]'); return found && found.dataset.conflict + found.dataset.field";
    window.ask(script).await
}

/// What the versions side by side say.
async fn versions(window: &Window<'_>) -> Vec<String> {
    let texts = window
        .ask("return [...document.querySelectorAll('[data-version]')].map((version) => version.innerText)")
        .await;
    let texts = texts.as_array().expect("a list").iter();
    texts.filter_map(Value::as_str).map(str::to_owned).collect()
}

async fn count(window: &Window<'_>, selector: &str, expected: usize) {
    let script = format!("return document.querySelectorAll({}).length === {expected}", json!(selector));
    window.becomes_true(&format!("{expected} of {selector}"), &script).await;
}

/// What was answered is on the disk.
#[track_caller]
fn holds(file: &Path, text: &str, expected: bool) {
    let found = contributions(file).iter().any(|contribution| contribution.text == text);
    assert_eq!(found, expected, "{text}");
}

fn counts(file: &Path) -> u64 {
    SessionFile::read(file).expect("the file").counts().expect("counts").contributions.into()
}

fn relations(file: &Path) -> Vec<Relation> {
    let links = SessionFile::read(file).expect("the file").links().expect("links");
    links.into_iter().map(|link| link.relation).collect()
}

fn subfolder(home: &Path) -> std::path::PathBuf {
    let folder = home.join("again");
    std::fs::create_dir(&folder).expect("a folder");
    folder
}
