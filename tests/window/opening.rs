//! Typing while the file is still being opened. What makes it take so long is here another program that holds it.

use std::fs;
use std::path::Path;

use kelechek_tests::harness::{Layout, Opening, Person, Window};
use rusqlite::Connection;

use crate::acts::{acknowledged, box_holds, contributions, row};
use crate::meeting;

/// Keeps everybody else out of a session file until it is dropped.
fn held(file: &Path) -> Connection {
    let connection = Connection::open(file).expect("the file");
    connection.execute_batch("BEGIN EXCLUSIVE").expect("nobody else holds it");
    connection
}

/// The window with this file as soon as it can be driven: whoever waits to be let in to a file gives up after ten seconds.
async fn at_once<'a>(person: &'a Person, file: &Path) -> Window<'a> {
    Opening::of(person).file(file).prepare().await.start().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_entered_while_the_file_is_being_opened_is_recorded_when_it_is_open() {
    let person = Person::new();
    let file = meeting::write(person.home(), "meeting.kelechek", &["Таза суу керек."]);
    let holder = held(&file);
    let window = at_once(&person, &file).await;
    window.has_focus("#box").await;
    let keyboard = window.keyboard(Layout::Us);
    keyboard.types("water");
    keyboard.press("Enter");
    keyboard.types("roads");
    keyboard.press("Enter");
    keyboard.types("not yet");
    box_holds(&window, "waterroadsnot yet").await;
    drop(holder);
    row(&window, "Таза суу керек.").await;
    row(&window, "water").await;
    row(&window, "roads").await;
    box_holds(&window, "not yet").await;
    // Two that were recorded in the same millisecond have no order of their own.
    let mut said: Vec<String> = contributions(&file).into_iter().map(|one| one.text).collect();
    said.sort();
    assert_eq!(said, ["roads", "water", "Таза суу керек."]);
    keyboard.press("Enter");
    acknowledged(&window).await;
    row(&window, "not yet").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_entered_for_a_file_that_is_refused_waits_for_the_next_one() {
    let person = Person::new();
    let good = meeting::write(person.home(), "good.kelechek", &[]);
    let broken = meeting::write(person.home(), "broken.kelechek", &["Таза суу керек."]);
    let holder = held(&broken);
    let window = at_once(&person, &broken).await;
    window.has_focus("#box").await;
    let keyboard = window.keyboard(Layout::Us);
    keyboard.types("water");
    keyboard.press("Enter");
    box_holds(&window, "water").await;
    // What is missing of the count is found when the file is read, after it can be.
    holder.execute("DELETE FROM event WHERE no = (SELECT max(no) FROM event)", []).expect("one row less");
    holder.execute_batch("COMMIT").expect("written");
    window.is_shown("main[data-screen=start] [role=alert]").await;
    person.answers(&[&good]);
    window.activate("[data-do=open]").await;
    window.has_focus("#box").await;
    box_holds(&window, "water").await;
    keyboard.press("Enter");
    row(&window, "water").await;
    acknowledged(&window).await;
    assert_eq!(contributions(&good).len(), 1);
    fs::metadata(&broken).expect("the refused file is left where it is");
}
