//! What came of a merge, and taking back the last one.

use std::path::PathBuf;

use kelechek_tests::harness::{Layout, Person, Window};

use crate::acts::{contributions, go_to, row};
use crate::meeting;

/// A file of each of two note-takers, with a contribution in each.
fn two_files(person: &Person) -> [PathBuf; 2] {
    let mine = meeting::write(person.home(), "mine.kelechek", &["Таза суу керек."]);
    let theirs = person.home().join("theirs.kelechek");
    meeting::second_note_taker(&mine, &theirs, &[("services", "Жол оңдолсун.")]);
    [mine, theirs]
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_merge_is_taken_back_until_something_is_written() {
    let person = Person::new();
    let [mine, theirs] = two_files(&person);

    let window = Window::open(&person, &[&mine]).await;
    let keyboard = window.keyboard(Layout::Us);
    for _ in 0..2 {
        go_to(&window, &keyboard, "merge").await;
        person.answers(&[&theirs]);
        window.activate("[data-do=choose]").await;
        window.is_shown("[data-file][data-status=merged]").await;
        window.activate("[data-do=apply]").await;
        window.is_shown("[data-merged]").await;
        assert_eq!(contributions(&mine).len(), 2);
        window.is_shown("[data-do=take-back]").await;
        let violations = window.violations().await;
        assert!(violations.is_empty(), "{violations:?}");
        window.picture("merge-former").await;
        window.activate("[data-do=take-back]").await;
        window.is_gone("[data-do=take-back]").await;
        window.is_shown("[data-former-merges] [role=status]").await;
        assert_eq!(contributions(&mine).len(), 1, "as if it had never been");
        go_to(&window, &keyboard, "capture").await;
        row(&window, "Таза суу керек.").await;
        window.is_gone("#stream [data-contribution]:nth-of-type(2)").await;
    }

    go_to(&window, &keyboard, "merge").await;
    person.answers(&[&theirs]);
    window.activate("[data-do=choose]").await;
    window.activate("[data-do=apply]").await;
    window.is_shown("[data-do=take-back]").await;
    go_to(&window, &keyboard, "capture").await;
    keyboard.types("roads");
    keyboard.press("Enter");
    row(&window, "roads").await;
    go_to(&window, &keyboard, "merge").await;
    window.is_shown("[data-former-merges]").await;
    window.is_gone("[data-do=take-back]").await;
}

/// A long merge goes on while its maker goes back to writing, and what came of it is told when they look again.
#[tokio::test(flavor = "multi_thread")]
async fn a_merge_goes_on_behind_another_screen_and_what_came_of_it_is_told_afterwards() {
    let person = Person::new();
    let [mine, theirs] = two_files(&person);
    let window = Window::open(&person, &[&mine]).await;
    let keyboard = window.keyboard(Layout::Us);
    go_to(&window, &keyboard, "merge").await;
    person.answers(&[&theirs]);
    window.activate("[data-do=choose]").await;
    window.is_shown("[data-do=apply]").await;
    // Both at once, so that nothing has come of it yet.
    window
        .ask("for (const next of ['[data-do=apply]', '[data-stage=capture]']) document.querySelector(next).click()")
        .await;
    row(&window, "Жол оңдолсун.").await;
    go_to(&window, &keyboard, "merge").await;
    window.is_shown("[data-merged]").await;
    window.is_gone("[data-do=apply]").await;
    // Once it has been told, it is past.
    go_to(&window, &keyboard, "capture").await;
    go_to(&window, &keyboard, "merge").await;
    window.is_shown("[data-former-merges]").await;
    window.is_gone("[data-merged]").await;
    assert_eq!(contributions(&mine).len(), 2);
}
