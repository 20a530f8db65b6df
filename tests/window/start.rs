//! The Start screen.

use std::fs;

use kelechek_core::SessionFile;
use kelechek_tests::harness::{Key, Person, Window};
use serde_json::json;

use crate::acts::file_is_open;
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

const HEADING: &str = "main[data-screen=start] h1";

fn language_choice(language: &str) -> String {
    format!("main[data-screen=start] input[name=language][value={language}]")
}

async fn choose_appearance(window: &Window<'_>, appearance: &str) {
    window.click("[data-open=settings]").await;
    window.click(&format!("dialog[open] input[name=appearance][value={appearance}]")).await;
    window.press(&[Key::Escape]).await;
    window.is_gone("dialog").await;
}

async fn to_start(window: &Window<'_>) {
    window.click("[data-stage=start]").await;
    window.is_shown(HEADING).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_is_titled_in_each_language_as_soon_as_it_is_chosen() {
    let person = Person::new();
    let window = Window::open(&person, &[]).await;
    for (language, title, heading) in LANGUAGES {
        window.click(&language_choice(language)).await;
        window.shows(HEADING, heading).await;
        window.is_titled(title).await;
        assert_eq!(window.ask("return document.documentElement.lang").await, json!(language));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chosen_language_and_appearance_survive_a_restart() {
    let person = Person::new();
    // Kyrgyz, which is spoken where nobody has chosen, comes last, so that each choice is one.
    for (language, title, heading) in LANGUAGES.into_iter().rev() {
        let window = Window::open(&person, &[]).await;
        window.click(&language_choice(language)).await;
        choose_appearance(&window, "dark").await;
        window.remembers(language, "dark").await;
        window.close().await;

        let window = Window::open(&person, &[]).await;
        window.shows(HEADING, heading).await;
        window.is_titled(title).await;
        assert_eq!(window.ask("return document.documentElement.dataset.appearance").await, json!("dark"));
        window.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn kyrgyz_is_spoken_until_somebody_chooses() {
    let person = Person::new();
    let window = Window::open(&person, &[]).await;
    window.shows(HEADING, LANGUAGES[0].2).await;
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
    let before = window.text(HEADING).await;
    window.press(&[Key::Down]).await;
    window.reads_otherwise(HEADING, &before).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_that_was_given_is_open_with_its_title_and_counts() {
    let person = Person::new();
    let file = meeting::write(
        person.home(),
        "ak-bulak.kelechek",
        &["Суу жок.", "Мектептин чатыры агат.", "Жол жаман."],
    );
    let before = fs::read(&file).unwrap();
    let window = Window::open(&person, &[&file]).await;
    window.has_focus("#box").await;
    window.is_titled("ak-bulak.kelechek — Келечек").await;
    to_start(&window).await;
    window.shows("main[data-screen=start] h3", "Ак-Булак айылынын келечеги").await;
    window.reads("main[data-screen=start] article", "3 пикир", |text| text.contains("3 пикир")).await;
    window.click(&language_choice("ru")).await;
    window.shows("main[data-screen=start] h3", "Будущее села Ак-Булак").await;
    let details = window.text("main[data-screen=start] article").await;
    for detail in ["14 октября 2026 г.", "Ак-Булак", "3 высказывания"] {
        assert!(details.contains(detail), "{detail} is not in {details}");
    }
    window.click(&language_choice("en")).await;
    window
        .reads("main[data-screen=start] article", "3 contributions", |text| text.contains("3 contributions"))
        .await;
    // Nobody gave it an English title, so that another one is shown, and read out in its own language.
    window.shows("main[data-screen=start] h3[lang=ky]", "Ак-Булак айылынын келечеги").await;
    drop(window);
    assert_eq!(fs::read(&file).unwrap(), before, "showing a file has changed it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_is_handed_over_holds_the_same_as_the_open_file() {
    let person = Person::new();
    let file = meeting::write(person.home(), "here.kelechek", &["Суу жок.", "Жол жаман."]);
    let copy = person.home().join("stick.kelechek");
    let window = Window::open(&person, &[&file]).await;
    window.has_focus("#box").await;
    // The rail moves down when it says which file is open: what is clicked on must stand still.
    file_is_open(&window).await;
    to_start(&window).await;
    person.answers(&[&copy]);
    window.activate("[data-do=hand-over]").await;
    window.is_shown("dialog[open] [data-receipt]").await;
    let hash = |path| SessionFile::read(path).unwrap().verified().content_hash.to_string();
    assert_eq!(hash(&copy), hash(&file));
    let shown = window.text("[data-digits]").await.replace(' ', "").to_lowercase();
    assert!(hash(&copy).starts_with(&shown), "{shown} is not the beginning of the copy's hash");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dialog_that_was_closed_changes_nothing() {
    let person = Person::new();
    let window = Window::open(&person, &[]).await;
    person.answers(&[]);
    window.activate("[data-do=open]").await;
    window.becomes_true("an answer", "return document.querySelector('main[aria-busy=true]') === null").await;
    window.is_shown(HEADING).await;
    assert_eq!(window.find_all("[role=alert]").await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recent_file_that_is_on_a_stick_that_is_away_is_said_so() {
    let person = Person::new();
    let file = meeting::write(person.home(), "stick.kelechek", &["Суу жок."]);
    let window = Window::open(&person, &[&file]).await;
    file_is_open(&window).await;
    window.close().await;
    let away = person.home().join("away");
    fs::rename(&file, &away).unwrap();
    let window = Window::open(&person, &[]).await;
    window.is_shown("[data-recent='0'][aria-disabled=true]").await;
    window.close().await;
    fs::rename(&away, &file).unwrap();
    let window = Window::open(&person, &[]).await;
    window.activate("[data-recent='0']").await;
    window.has_focus("#box").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_cut_off_is_refused_and_left_as_it_is() {
    let person = Person::new();
    let file = meeting::write(person.home(), "cut.kelechek", &["Суу жок."]);
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let window = Window::open(&person, &[&file]).await;
    window.click(&language_choice("en")).await;
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
    person.has_chosen(&json!({ "language": "ru" }));
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
    window.click(&language_choice("ky")).await;
    window.shows(HEADING, LANGUAGES[0].2).await;
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
