//! The Start screen.

use std::fs;

use fantoccini::key::Key;
use serde_json::json;

use crate::harness::{Person, Window};
use crate::meeting;

/// How the screen reads in each language: code, title of the window, heading.
const LANGUAGES: [(&str, &str, &str); 3] = [
    ("ky", "Келечек: талкуудан элеске", "Жолугушууда айтылгандан — ар ким өз оюн тааныган элеске"),
    (
        "ru",
        "Келечек: от обсуждения к видению",
        "От сказанного на встрече — к видению, в котором каждый узнаёт своё",
    ),
    (
        "en",
        "Kelechek: from discussion to vision",
        "From what was said in the room to a vision that everyone recognises",
    ),
];

fn choice(group: &str, value: &str) -> String {
    format!("input[name={group}][value={value}]")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_is_titled_in_each_language_as_soon_as_it_is_chosen() {
    let person = Person::new();
    let window = Window::open(&person, &[]).await;
    for (language, title, heading) in LANGUAGES {
        window.find(&choice("language", language)).await.click().await.unwrap();
        window.shows("h1", heading).await;
        window.is_titled(title).await;
        assert_eq!(window.ask("return document.documentElement.lang").await, json!(language));
        for appearance in ["light", "dark", "contrast"] {
            window.find(&choice("appearance", appearance)).await.click().await.unwrap();
            window.picture(&format!("start-{language}-{appearance}")).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chosen_language_and_appearance_survive_a_restart() {
    let person = Person::new();
    // Kyrgyz, which is spoken where nobody has chosen, comes last, so that each choice is one.
    for (language, title, heading) in LANGUAGES.into_iter().rev() {
        let window = Window::open(&person, &[]).await;
        window.find(&choice("language", language)).await.click().await.unwrap();
        window.find(&choice("appearance", "dark")).await.click().await.unwrap();
        window.remembers(language, "dark").await;
        window.close().await;

        let window = Window::open(&person, &[]).await;
        window.shows("h1", heading).await;
        window.is_titled(title).await;
        assert_eq!(window.ask("return document.documentElement.dataset.appearance").await, json!("dark"));
        window.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn kyrgyz_is_spoken_until_somebody_chooses() {
    let person = Person::new();
    let window = Window::open(&person, &[]).await;
    window.shows("h1", LANGUAGES[0].2).await;
    assert_eq!(
        window.ask("return document.querySelector('[name=language]:checked').value").await,
        json!("ky")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_thing_that_the_keyboard_reaches_is_the_language() {
    let person = Person::new();
    let window = Window::open(&person, &[]).await;
    window.press(&[Key::Tab]).await;
    assert_eq!(window.ask("return document.activeElement.name").await, json!("language"));
    window.picture("start-focus").await;
    let before = window.text("h1").await;
    window.press(&[Key::Down]).await;
    window.reads_otherwise("h1", &before).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_that_was_given_is_shown_with_its_title_and_counts() {
    let person = Person::new();
    let file = meeting::write(
        person.home(),
        "ak-bulak.kelechek",
        &["Суу жок.", "Мектептин чатыры агат.", "Жол жаман."],
    );
    let before = fs::read(&file).unwrap();
    let window = Window::open(&person, &[&file]).await;
    window.is_titled("ak-bulak.kelechek — Келечек").await;
    window.shows("h3", "Ак-Булак айылынын келечеги").await;
    window.shows("article li", "3 пикир").await;
    window.picture("start-file-ky").await;
    window.find(&choice("language", "ru")).await.click().await.unwrap();
    window.shows("h3", "Будущее села Ак-Булак").await;
    window.shows("article p", "14 октября 2026 г. · Ак-Булак").await;
    window.shows("article li", "3 высказывания").await;
    window.picture("start-file-ru").await;
    window.find(&choice("language", "en")).await.click().await.unwrap();
    window.shows("article li", "3 contributions").await;
    // Nobody gave it an English title, so that another one is shown, and read out in its own language.
    window.shows("h3[lang=ky]", "Ак-Булак айылынын келечеги").await;
    window.picture("start-file-en").await;
    drop(window);
    assert_eq!(fs::read(&file).unwrap(), before, "showing a file has changed it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_cut_off_is_refused_and_left_as_it_is() {
    let person = Person::new();
    let file = meeting::write(person.home(), "cut.kelechek", &["Суу жок."]);
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let window = Window::open(&person, &[&file]).await;
    window.find(&choice("language", "en")).await.click().await.unwrap();
    window.shows("[role=alert]", &format!(
        "The end of {} is missing, perhaps because a memory stick was pulled out too early. Nothing was changed; copy the file again from where it came.",
        file.display()
    ))
    .await;
    window.picture("start-damaged-en").await;
    assert_eq!(fs::read(&file).unwrap(), whole[..whole.len() / 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_there_is_said_so_in_the_chosen_language() {
    let person = Person::new();
    fs::create_dir_all(person.settings().parent().unwrap()).unwrap();
    fs::write(person.settings(), r#"{"language":"ru"}"#).unwrap();
    let missing = person.home().join("жок.kelechek");
    let window = Window::open(&person, &[&missing]).await;
    let said = window.text("[role=alert]").await;
    assert!(said.starts_with(&format!("Файла {} нет.", missing.display())), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_that_cannot_be_remembered_holds_and_is_said_so() {
    let person = Person::new();
    fs::create_dir_all(person.settings().parent().unwrap()).unwrap();
    fs::write(person.settings(), "{").unwrap();
    let window = Window::open(&person, &[]).await;
    window.find(&choice("language", "ky")).await.click().await.unwrap();
    window.shows("h1", LANGUAGES[0].2).await;
    let said = window.text("[role=alert]").await;
    assert!(said.contains(&person.settings().display().to_string()), "{said}");
    assert_eq!(fs::read_to_string(person.settings()).unwrap(), "{", "a damaged file is left as it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_reaches_no_server() {
    let person = Person::new();
    let window = Window::open(&person, &[]).await;
    assert_eq!(window.kept_from_a_server_by().await, json!("connect-src"));
}
