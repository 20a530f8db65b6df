//! What the window does without being asked, and what it offers when a file turns out to be damaged. And a copy that only
//! opens with a passphrase.

use std::fs;
use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_core::backup::Backups;
use kelechek_tests::harness::{Key, Person, Window, until};

use crate::meeting;

const SAID: [&str; 3] = ["Таза суу жок", "Жол жаман", "Мектепте жарык жок"];

fn backups(person: &Person) -> Backups {
    Backups::in_folder(person.home().join("data/kelechek/backups"))
}

/// Has the window open a file until it has been backed up, and closes it.
async fn backed_up(person: &Person, file: &Path) -> PathBuf {
    let window = Window::open(person, &[file]).await;
    let backup =
        until("a backup that nobody asked for", async || backups(person).of(file).ok()?.into_iter().next());
    let path = backup.await.path;
    window.close().await;
    path
}

/// A stick that was pulled out: the last page is not what was written.
fn damage(file: &Path) {
    let mut bytes = fs::read(file).expect("the file");
    let length = bytes.len();
    bytes[length - 4096..].fill(0x55);
    fs::write(file, bytes).expect("the damaged file");
}

fn texts(file: &Path) -> Vec<String> {
    let file = SessionFile::read(file).expect("a good file");
    let mut all: Vec<String> = file
        .contributions(&Default::default())
        .expect("its contributions")
        .into_iter()
        .map(|one| one.text)
        .collect();
    all.sort();
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_goes_on_from_the_backup_that_nobody_had_to_ask_for() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = meeting::write(folder.path(), "a.kelechek", &SAID);
    let expected = texts(&file);
    let backup = backed_up(&person, &file).await;
    assert_eq!(texts(&backup), expected);
    damage(&file);
    let damaged = fs::read(&file).expect("the damaged file");

    let window = Window::open(&person, &[&file]).await;
    window.is_shown("[data-rescue] [data-do=restore]").await;
    let restored = folder.path().join("restored.kelechek");
    person.answers(&[&restored]);
    window.picture("rescue").await;
    window.click("[data-do=restore]").await;
    window.is_shown("main[data-screen=capture]").await;
    window.close().await;
    assert_eq!(texts(&restored), expected);
    assert!(fs::read(&file).expect("it is still there") == damaged, "the damaged file was written to");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_backup_what_is_good_is_saved() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = meeting::write(folder.path(), "a.kelechek", &SAID);
    damage(&file);
    let window = Window::open(&person, &[&file]).await;
    window.is_shown("[data-rescue] [data-do=salvage]").await;
    window.is_gone("[data-do=restore]").await;
    let saved = folder.path().join("saved.kelechek");
    person.answers(&[&saved]);
    window.click("[data-do=salvage]").await;
    until("the saved file", async || SessionFile::read(&saved).ok().map(drop)).await;
    window.is_gone("[data-rescue]").await;
    window.close().await;
    assert!(!texts(&saved).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_handed_over_that_only_opens_with_its_passphrase() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = meeting::write(folder.path(), "a.kelechek", &SAID);
    let window = Window::open(&person, &[&file]).await;
    window.is_shown("main[data-screen=capture]").await;
    window.click("[data-stage=merge]:not([aria-disabled])").await;
    window.click("[data-seal] summary").await;
    window.click("[data-seal] input[name=passphrase]").await;
    window.write("кыска").await;
    window.click("[data-do=seal]").await;
    window.is_shown("[data-seal] [aria-invalid=true]").await;
    window.click("[data-seal] input[name=passphrase]").await;
    window.press(&[Key::End]).await;
    window.write(" эмес, төрт сөз").await;
    window.picture("seal").await;
    let sealed = folder.path().join("copy.age");
    person.answers(&[&sealed]);
    window.click("[data-do=seal]").await;
    window.is_shown("[data-receipt]").await;
    window.close().await;
    let bytes = fs::read(&sealed).expect("the sealed copy");
    assert!(bytes.starts_with(b"age-encryption.org/v1\n"));
    let opener = kelechek_seal::Opener::Passphrase("кыска эмес, төрт сөз".to_owned().into());
    let out = folder.path().join("opened.kelechek");
    kelechek_seal::unseal(&sealed, &out, &opener).expect("it opens");
    assert_eq!(texts(&out), texts(&file));
}
