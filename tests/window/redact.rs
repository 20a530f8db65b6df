//! Erasing for ever: the one thing that asks, by keyboard, and nothing on the laptop holds the words afterwards.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::Duration;
use kelechek_core::SessionFile;
use kelechek_core::contribution::NewContribution;
use kelechek_core::id::ContributionId;
use kelechek_core::language::Names;
use kelechek_core::participant::Code;
use kelechek_core::redaction::Target;
use kelechek_tests::harness::{Key, Layout, Person, Window, until};
use kelechek_tests::writer;

use crate::acts::{acknowledged, box_holds, contributions, go_to, row};
use crate::meeting;

const SECRET: &str = "вода из Ыйманбек";

/// Every file below a folder that holds these words, session files too.
fn holders(folder: &Path, words: &str) -> Vec<PathBuf> {
    let mut found = vec![];
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(holders(&path, words));
        } else if fs::read(&path)
            .is_ok_and(|all| all.windows(words.len()).any(|part| part == words.as_bytes()))
        {
            found.push(path);
        }
    }
    found
}

/// The files that hold the secret, but for the backups of them, which are erased with them.
fn held(person: &Person) -> Vec<PathBuf> {
    let mut found = holders(person.home(), SECRET);
    found.retain(|path| !path.components().any(|part| part.as_os_str() == "backups"));
    found
}

/// A meeting in which P07 says two things and P08 one; the last one is the secret.
fn meeting_with_secret(file: &Path) -> ContributionId {
    let (mut file, session) = meeting::begin(file, Names::default(), None);
    let mut last = None;
    for (second, (code, text)) in (0..).zip([("7", "дорога плохая"), ("8", "школа старая"), ("7", SECRET)])
    {
        let now = meeting::now() + Duration::seconds(second);
        let said = NewContribution { participant: Code::read(code), ..NewContribution::text(session, text) };
        last = Some(file.add_contribution(&said, now).expect("a contribution").id);
    }
    last.expect("three of them")
}

/// Waits until no file of this person holds these words; what is kept of the box is forgotten a moment after the box.
async fn gone(person: &Person, words: &str) {
    let awaited = format!("{words:?} to be in no file");
    until(&awaited, async || holders(person.home(), words).is_empty().then_some(())).await;
}

async fn asks(window: &Window<'_>) {
    window.is_shown("[data-redact] [data-erases] li").await;
    window.has_focus("[data-redact] [data-first]").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_contribution_is_erased_for_ever_only_after_a_yes() {
    let person = Person::new();
    let file = person.home().join("meeting.kelechek");
    meeting_with_secret(&file);
    let window = Window::open(&person, &[&file]).await;
    let keyboard = window.keyboard(Layout::Ru);
    row(&window, SECRET).await;
    window.has_focus("#box").await;

    // Without something that is edited the key means nothing.
    keyboard.press("Ctrl+Shift+Delete");
    keyboard.press("ArrowUp");
    box_holds(&window, SECRET).await;
    keyboard.types(" и ещё");
    keyboard.press("Ctrl+Shift+Delete");
    asks(&window).await;
    // Enter pressed too early erases nothing, nor does Escape.
    window.press(&[Key::Enter]).await;
    window.is_gone("[data-redact]").await;
    keyboard.press("Ctrl+Shift+Delete");
    asks(&window).await;
    window.press(&[Key::Escape]).await;
    window.is_gone("[data-redact]").await;
    assert!(!holders(person.home(), SECRET).is_empty());
    assert_eq!(contributions(&file).len(), 3);
    assert!(contributions(&file).iter().all(|said| !said.redacted));

    window.activate("button[data-do=redact]").await;
    asks(&window).await;
    window.tab_to("#replacement").await;
    window.write("отозвано").await;
    window.activate("[data-redact] [data-do=redact]").await;
    window.is_gone("[data-redact]").await;
    row(&window, "отозвано").await;
    acknowledged(&window).await;
    // What was typed on top of it was in the box, and is kept nowhere either.
    gone(&person, SECRET).await;

    window.has_focus("#box").await;
    keyboard.press("Ctrl+KeyZ");
    keyboard.press("Ctrl+KeyZ");
    keyboard.types("дальше");
    keyboard.press("Enter");
    row(&window, "дальше").await;
    let texts: Vec<String> = contributions(&file).into_iter().map(|said| said.text).collect();
    assert_eq!(texts, ["дорога плохая", "школа старая", "отозвано", "дальше"]);
    gone(&person, SECRET).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_that_a_participant_said_is_erased_from_the_same_dialog() {
    let person = Person::new();
    let file = person.home().join("meeting.kelechek");
    meeting_with_secret(&file);
    let window = Window::open(&person, &[&file]).await;
    let keyboard = window.keyboard(Layout::Ru);
    row(&window, SECRET).await;
    window.has_focus("#box").await;
    keyboard.press("ArrowUp");
    box_holds(&window, SECRET).await;
    keyboard.press("Ctrl+Shift+Delete");
    asks(&window).await;
    window.tab_to("[data-redact] input[name=whose]").await;
    window.press(&[Key::Down]).await;
    window.reads("[data-erases]", "what is noted about P07 too", |text| text.contains("P07")).await;
    window.activate("[data-redact] [data-do=redact]").await;
    window.is_gone("[data-redact]").await;
    acknowledged(&window).await;
    let said = contributions(&file);
    let texts: Vec<(&str, bool)> = said.iter().map(|said| (said.text.as_str(), said.redacted)).collect();
    assert_eq!(texts, [("", true), ("школа старая", false), ("", true)]);
    for words in [SECRET, "дорога плохая"] {
        gone(&person, words).await;
    }
    let count = "return document.querySelectorAll('#stream .redacted').length === 2";
    window.becomes_true("both rows to say that they are erased", count).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_merge_redacts_is_hidden_at_once_and_erased_after_a_yes() {
    let person = Person::new();
    let (mine, theirs) = (person.home().join("mine.kelechek"), person.home().join("theirs.kelechek"));
    let secret = meeting_with_secret(&mine);
    SessionFile::read(&mine).expect("my file").save_copy(&theirs).expect("a copy");
    let mut other = SessionFile::open(&theirs, writer(2, 1), meeting::now()).expect("the copy");
    other.redact(Target::Contribution(secret), None, meeting::now()).expect("it is redacted there");
    drop(other);

    let window = Window::open(&person, &[&mine]).await;
    let keyboard = window.keyboard(Layout::Us);
    row(&window, SECRET).await;
    go_to(&window, &keyboard, "merge").await;
    person.answers(&[&theirs]);
    window.click("[data-do=choose]").await;
    window.is_shown("[data-file][data-status=merged]").await;
    window.is_gone("[data-covered]").await;
    window.click("[data-do^=apply]").await;
    window.is_shown("[data-merged]").await;
    window.is_shown("[data-covered]").await;
    window.picture("merge-covered").await;
    let violations = window.violations().await;
    assert!(violations.is_empty(), "{violations:?}");
    assert!(contributions(&mine).iter().all(|said| said.text != SECRET), "nobody sees it any more");
    assert_eq!(held(&person), std::slice::from_ref(&mine), "and nothing is erased without a yes");

    window.activate("[data-do=erase-covered]").await;
    window.has_focus("dialog[open] [data-first]").await;
    window.picture("merge-covered-ask").await;
    assert!(window.violations().await.is_empty());
    window.press(&[Key::Enter]).await;
    window.is_gone("dialog").await;
    assert_eq!(held(&person), std::slice::from_ref(&mine));
    window.activate("[data-do=erase-covered]").await;
    window.activate("[data-do=erase]").await;
    window.is_gone("[data-covered]").await;
    gone(&person, SECRET).await;
}
