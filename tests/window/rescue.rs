//! What the window does without being asked, and what it offers when a file turns out to be damaged. And a copy that only
//! opens with a passphrase.

use std::fs;
use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_core::backup::Backups;
use kelechek_tests::harness::{Key, Person, Window, until};

use crate::acts::file_is_open;
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

/// The Merge screen, with a file open.
async fn at_merge<'a>(person: &'a Person, file: &Path) -> Window<'a> {
    let window = Window::open(person, &[file]).await;
    // The rail moves down when it says which file is open: what is clicked on must stand still.
    file_is_open(&window).await;
    window.click("[data-stage=merge]").await;
    window
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
async fn backups_are_kept_in_the_folder_that_was_chosen() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = meeting::write(folder.path(), "a.kelechek", &SAID);
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).expect("a stick");
    let window = Window::open(&person, &[]).await;
    window.is_shown("[data-do=open]").await;
    window.click("[data-open=settings]").await;
    let shown = "[data-backup-folder] .path";
    window.reads(shown, "the usual folder", |text| text.contains("kelechek/backups")).await;
    person.answers(&[&folder.path().join("nowhere")]);
    window.activate("[data-do=choose-backup-folder]").await;
    window.is_shown("[data-backup-folder] [role=alert]").await;
    person.answers(&[&stick]);
    window.activate("[data-do=choose-backup-folder]").await;
    window.reads(shown, "the stick", |text| text.ends_with("stick")).await;
    window.picture("backup-folder").await;
    window.press(&[Key::Escape]).await;
    window.is_gone("dialog").await;
    person.answers(&[&file]);
    window.click("[data-do=open]").await;
    let backups = Backups::in_folder(stick);
    until("a backup on the stick", async || backups.of(&file).ok()?.into_iter().next()).await;
    assert!(self::backups(&person).of(&file).expect("the usual folder").is_empty());
    window.click("[data-open=settings]").await;
    window.activate("[data-do=usual-backup-folder]").await;
    window.reads(shown, "the usual folder", |text| text.contains("kelechek/backups")).await;
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
    let window = at_merge(&person, &file).await;
    window.click("[data-more=seal] summary").await;
    window.click("[data-more=seal] input[name=passphrase]").await;
    window.write("кыска").await;
    window.click("[data-do=seal]").await;
    window.is_shown("[data-more=seal] [aria-invalid=true]").await;
    window.click("[data-more=seal] input[name=passphrase]").await;
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

const PASSPHRASE: &str = "ачык көк бийик тоолор";

/// A sealed copy of a file with these contributions.
fn sealed(folder: &Path, said: &[&str]) -> PathBuf {
    let file = meeting::write(folder, "sent.kelechek", said);
    let out = folder.join("sent.age");
    let to = kelechek_seal::SealedTo::passphrase(PASSPHRASE.to_owned().into()).expect("a passphrase");
    kelechek_seal::seal(&file, &out, to).expect("it is sealed");
    fs::remove_file(&file).expect("the plain file goes");
    out
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sealed_file_is_opened_with_its_passphrase_and_with_no_other() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let sent = sealed(folder.path(), &SAID);
    let window = Window::open(&person, &[]).await;
    window.is_shown("[data-do=open]").await;
    person.answers(&[&sent]);
    window.click("[data-do=open]").await;
    window.has_focus("dialog[open] input[name=passphrase]").await;
    window.picture("unseal").await;
    assert_eq!(window.violations().await, Vec::<String>::new());
    window.write("башка төрт сөз эле").await;
    window.press(&[Key::Enter]).await;
    window.is_shown("dialog[open] [role=alert]").await;
    window.click("dialog[open] input[name=passphrase]").await;
    window.ask("document.querySelector('dialog[open] input').select()").await;
    window.write(PASSPHRASE).await;
    let plain = folder.path().join("plain.kelechek");
    person.answers(&[&plain]);
    window.press(&[Key::Enter]).await;
    window.is_shown("main[data-screen=capture]").await;
    window.close().await;
    assert_eq!(texts(&plain).len(), SAID.len());
    let names = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(names, 2, "nothing lies there but the sealed file and the opened one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sealed_file_is_merged_and_what_is_cut_off_is_refused() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let sent = sealed(folder.path(), &SAID);
    let cut = folder.path().join("cut.age");
    let bytes = fs::read(&sent).expect("the sealed file");
    fs::write(&cut, &bytes[..bytes.len() - 100]).expect("a file that was cut off");
    let own = meeting::write(folder.path(), "own.kelechek", &["Өзүбүздүкү."]);
    let window = at_merge(&person, &own).await;
    person.answers(&[&sent, &cut]);
    window.activate("[data-do=choose]").await;
    for file in ["cut.age", "sent.age"] {
        let row = format!("[data-file='{file}']");
        window.is_shown(&format!("{row}[data-status=refused]")).await;
        window.click(&format!("{row} [data-do=unseal-row]")).await;
        window.has_focus("dialog[open] input[name=passphrase]").await;
        window.write(PASSPHRASE).await;
        if file == "sent.age" {
            person.answers(&[&folder.path().join("plain.kelechek")]);
            window.press(&[Key::Enter]).await;
        } else {
            window.press(&[Key::Enter]).await;
            window.reads("dialog[open] [role=alert]", "cut.age", |text| text.contains("cut.age")).await;
            window.press(&[Key::Escape]).await;
        }
        window.is_gone("dialog").await;
    }
    window.is_shown("[data-file='plain.kelechek'][data-status=merged]").await;
    window.click("[data-file='cut.age'] [data-do=leave-out]").await;
    window.activate("[data-do=apply]").await;
    // The first of each is one contribution, which two people worded differently.
    until("the merged file", async || {
        SAID[1..].iter().all(|text| texts(&own).contains(&(*text).to_owned())).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_sealed_to_a_key_that_was_made_here_opens_with_that_key() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = meeting::write(folder.path(), "a.kelechek", &SAID);
    let window = at_merge(&person, &file).await;
    window.click("[data-more=own-key] summary").await;
    let key = folder.path().join("key.txt");
    person.answers(&[&key]);
    window.click("[data-do=make-key]").await;
    window.is_shown("#public-key").await;
    let public = window.ask("return document.querySelector('#public-key').value").await;
    let public = public.as_str().expect("a public key").to_owned();
    assert!(public.starts_with("age1"), "{public}");
    window.picture("own-key").await;
    assert_eq!(window.violations().await, Vec::<String>::new());
    window.click("[data-more=seal] summary").await;
    window.click("[data-more=seal] input[name=passphrase]").await;
    window.write(&public).await;
    let sealed = folder.path().join("copy.age");
    person.answers(&[&sealed]);
    window.click("[data-do=seal]").await;
    window.is_shown("[data-receipt]").await;
    window.press(&[Key::Escape]).await;
    window.is_gone("dialog").await;

    person.answers(&[&sealed]);
    window.click("[data-stage=start]").await;
    window.is_shown("[data-do=open]").await;
    window.click("[data-do=open]").await;
    window.is_shown("dialog[open] [data-do=unseal-by-key]").await;
    person.answers(&[&key]);
    person.answers(&[&folder.path().join("again.kelechek")]);
    window.click("dialog[open] [data-do=unseal-by-key]").await;
    window.is_shown("main[data-screen=capture]").await;
    window.close().await;
    assert_eq!(texts(&folder.path().join("again.kelechek")), texts(&file));
}
