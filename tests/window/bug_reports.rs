//! The log and what is copied from it for a bug report: what failed stands there, and nothing of what was said or named.

use std::fs;

use kelechek_tests::harness::{Layout, Person, Window, until};

use crate::acts::{acknowledged, file_is_open};
use crate::meeting;

/// Said, or the name of something: none of it may leave with a bug report.
const SECRETS: [&str; 5] = ["Таза суу", "Асан айтты", "жашыруун", "P03", "Ак-Булак"];

#[tokio::test(flavor = "multi_thread")]
async fn what_failed_is_there_to_be_copied_and_nothing_that_was_said_or_named() {
    let person = Person::new();
    let file = meeting::write(person.home(), "жашыруун.kelechek", &["Таза суу жок, Асан айтты."]);
    let window = Window::open(&person, &[&file]).await;
    file_is_open(&window).await;
    let keyboard = window.keyboard(Layout::Ru);
    keyboard.types("Таза суу жашыруун");
    keyboard.press("Enter");
    acknowledged(&window).await;
    // A refusal, a fault of the page, and one that nobody waited for.
    person.answers(&[&person.home().join("жашыруун-жок.kelechek")]);
    window.ask("document.activeElement.blur()").await;
    keyboard.press("Ctrl+Alt+Digit1");
    window.activate("[data-do=open]").await;
    window.is_shown("[role=alert]").await;
    window
        .ask("setTimeout(() => { throw new TypeError('«Таза суу» is not a function'); }); Promise.reject(new Error('Асан айтты'))")
        .await;

    let log = person.home().join("data/kelechek/log");
    let written = || {
        let files = fs::read_dir(&log).into_iter().flatten().flatten();
        files.map(|file| fs::read_to_string(file.path()).unwrap_or_default()).collect::<String>()
    };
    let faults = ["refused: file-missing", "page: TypeError: … is not a function", "page: Error: …"];
    until("the faults in the log", async || {
        let written = written();
        faults.iter().all(|fault| written.contains(fault)).then_some(())
    })
    .await;

    window.click("[data-open=settings]").await;
    window.activate("[data-more=bug-report] summary").await;
    let report = window
        .ask_until("document.querySelector('[data-more=bug-report] textarea').value", |text| {
            text.as_str().is_some_and(|text| !text.is_empty())
        })
        .await;
    let report = report.as_str().unwrap_or_default().to_owned();
    for expected in faults.into_iter().chain(["Kelechek 0.", "begins", "opened: 1 sessions, 1 contributions"])
    {
        assert!(report.contains(expected), "{expected} is not in {report}");
    }
    window.activate("[data-do=copy-bug-report]").await;
    window.reads("[data-more=bug-report] [role=status]", "that it was copied", |text| !text.is_empty()).await;
    window.picture("bug-report").await;
    // What lies on the clipboard now is that text.
    // It lies above what is in sight of the dialog by now.
    window.ask("document.querySelector('input[name=note_taker]').focus()").await;
    window.has_focus("input[name=note_taker]").await;
    // On a keyboard without Latin letters.
    window.keyboard(Layout::Ru).press("Ctrl+KeyV");
    window
        .becomes_true(
            "the text to be pasted",
            "return document.querySelector('input[name=note_taker]').value.startsWith('Kelechek 0.')",
        )
        .await;

    let home = person.home().display().to_string();
    for secret in SECRETS.into_iter().chain([home.as_str()]) {
        assert!(!report.contains(secret), "{secret} is in the report: {report}");
        assert!(!written().contains(secret), "{secret} is in the log: {}", written());
    }
}
