//! The session file as an object: one window at a time writes to it, and nothing lies beside it.

use std::fs;
use std::path::Path;

use kelechek_tests::harness::{Person, Window};

use crate::acts::file_is_open;
use crate::meeting;

const NOTICE: &str = "[data-read-only]";

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder of the file");
    entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_window_on_a_file_says_so_until_the_first_one_is_gone() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = meeting::write(folder.path(), "a.kelechek", &["Таза суу жок"]);
    let first = Window::open(&person, &[&file]).await;
    file_is_open(&first).await;
    first.is_gone(NOTICE).await;
    let second = Window::open(&person, &[&file]).await;
    second.reads(NOTICE, "that it is open elsewhere", |text| text.contains("башка терезеде ачык")).await;
    second.close().await;
    first.close().await;
    let third = Window::open(&person, &[&file]).await;
    file_is_open(&third).await;
    third.is_gone(NOTICE).await;
    third.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_lies_beside_a_file_whose_window_is_closed_also_after_a_kill_once_it_was_opened_again() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = meeting::write(folder.path(), "a.kelechek", &["Таза суу жок"]);
    Window::open(&person, &[&file]).await.close().await;
    assert_eq!(names(folder.path()), ["a.kelechek"], "after it was closed");
    Window::open(&person, &[&file]).await.kill().await;
    Window::open(&person, &[&file]).await.close().await;
    assert_eq!(names(folder.path()), ["a.kelechek"], "after a kill");
}
