//! What would leave with a document is said before it is written; what is called off is not there; and the folder in which
//! a document lies opens.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::{env, fs};

use kelechek_core::contribution::{NewContribution, Quotation, WithVoices};
use kelechek_core::language::{Language, Names, SpokenLanguage};
use kelechek_core::participant::Code;
use kelechek_tests::file_with_session;
use kelechek_tests::harness::{Key, Opening, Person, Window, until};
use serde_json::json;

use crate::looks::sample_workshop;
use crate::meeting;

/// So many contributions make a document that is not written in the blink of an eye.
const MANY: usize = 1_500;

const SECRET: &str = "the neighbour takes the water at night";

/// A meeting in which one contribution must not be printed and one was said in Russian.
fn meeting_with_a_secret(path: &Path) {
    let (mut file, session) =
        meeting::begin(path, Names { en: Some("Water".to_owned()), ..Names::default() }, None);
    let said = |text: &str, language, may_be_quoted| NewContribution {
        language: Some(SpokenLanguage::from(language)),
        participant: Some(Code::read("P07").expect("a code")),
        may_be_quoted,
        ..NewContribution::text(session, text)
    };
    for new in [
        said("the pump is old", Language::En, Quotation::Yes),
        said("насос старый", Language::Ru, Quotation::Yes),
        said(SECRET, Language::En, Quotation::Private),
    ] {
        file.add_contribution(&new, meeting::now()).expect("a contribution");
    }
}

fn meeting_of_many(path: &Path) {
    let (mut file, session) = file_with_session(path);
    let said = |number| NewContribution::text(session, format!("суу түтүгү эски {number}"));
    let all: Vec<WithVoices> = (0..MANY).map(|number| WithVoices { new: said(number), others: 0 }).collect();
    file.add_contributions(&all, meeting::now()).expect("contributions");
}

async fn report(window: &Window<'_>) {
    window.is_shown("[data-stage=report]:not([aria-disabled])").await;
    window.click("[data-stage=report]").await;
    window.is_shown("[data-leaves]").await;
}

async fn choose(window: &Window<'_>, name: &str, value: &str) {
    let before = window.ask("return document.querySelector('[data-leaves]')?.dataset.leaves ?? null").await;
    window
        .click(&format!("form[data-form=report] .option:has(input[name={name}][value={value}]) label"))
        .await;
    let anew =
        format!("return (document.querySelector('[data-leaves]')?.dataset.leaves ?? {before}) !== {before}");
    window.becomes_true("what leaves to be worked out anew", &anew).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_leaves_is_said_and_shown_before_anything_is_written() {
    let person = Person::new();
    let file = person.home().join("water.kelechek");
    meeting_with_a_secret(&file);
    let window = Window::open(&person, &[&file]).await;
    window.click("[data-open=settings]").await;
    window.click("dialog[open] input[name=language][value=en]").await;
    window.becomes_true("English", "return document.documentElement.lang === 'en'").await;
    window.press(&[Key::Escape]).await;
    window.is_gone("dialog").await;
    report(&window).await;
    let internal = window.text("[data-leaves]").await;
    for said in [
        "3 contributions",
        "1 contribution in its original language",
        "the code of 1 participant",
        "1 note-taker",
    ] {
        assert!(internal.contains(said), "{said:?} is not in {internal:?}");
    }
    assert!(!internal.contains("stays here"), "{internal}");
    assert!(pages(&window).await.contains(SECRET));
    window.picture("report-internal").await;

    choose(&window, "public", "public").await;
    let public = window.text("[data-leaves]").await;
    for said in
        ["2 contributions", "participants’ codes, note-takers", "1 contribution that must not be printed"]
    {
        assert!(public.contains(said), "{said:?} is not in {public:?}");
    }
    assert!(!public.contains("the code of"), "{public}");
    let shown = pages(&window).await;
    window.picture("report-public").await;
    assert!(
        shown.contains("the pump is old") && !shown.contains(SECRET) && !shown.contains("P07"),
        "{shown}"
    );

    // A table is for another program: there are no pages to look at.
    choose(&window, "format", "csv").await;
    window.is_gone("[data-pages]").await;
}

/// What stands on the pages, once they are the ones of the document that is wanted.
async fn pages(window: &Window<'_>) -> String {
    window.is_shown("[data-pages]").await;
    let shown = until("the pages", async || {
        let text = window.ask_in_frame("return document.body?.innerText ?? ''").await;
        text.as_str().filter(|text| text.contains("the pump is old")).map(str::to_owned)
    });
    shown.await
}

/// The pages are the web page that is written: opened by itself, as whoever gets it opens it.
#[tokio::test(flavor = "multi_thread")]
async fn the_web_page_of_the_sample_workshop_passes_axe_in_three_languages() {
    for language in Language::ALL {
        let code = language.code();
        let person = Person::new();
        // The document is in the language of the interface until somebody chooses another one.
        person.has_chosen(&json!({ "language": code }));
        let sample = sample_workshop(person.home());
        let window = Window::open(&person, &[&sample]).await;
        report(&window).await;
        window.is_shown("[data-pages]").await;
        let address = window.ask("return document.querySelector('[data-pages]').src").await;
        window.goes_to(address.as_str().expect("an address")).await;
        window
            .becomes_true(
                "the page by itself",
                &format!("return document.documentElement.lang === '{code}' && document.querySelectorAll('h2').length > 5"),
            )
            .await;
        window.picture(&format!("web-page-{code}")).await;
        assert_eq!(window.violations().await, Vec::<String>::new(), "in {code}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_is_called_off_is_not_there_and_the_next_one_is() {
    let person = Person::new();
    let file = person.home().join("many.kelechek");
    meeting_of_many(&file);
    let window = Window::open(&person, &[&file]).await;
    report(&window).await;
    choose(&window, "format", "pdf").await;
    let folder = person.home().join("documents");
    fs::create_dir(&folder).expect("a folder");
    person.answers(&[&folder.join("many.pdf")]);
    window.click("[data-do=write]").await;
    window.is_shown("form [data-do=cancel]").await;
    window.click("form [data-do=cancel]").await;
    window
        .becomes_true(
            "the work to end",
            "return document.querySelector('main[data-screen=report]').ariaBusy === 'false'",
        )
        .await;
    assert_eq!(lying_in(&folder), Vec::<PathBuf>::new());

    window.click("form[data-form=report] .option:has(input[name=format][value=csv]) label").await;
    let csv = folder.join("many.csv");
    person.answers(&[&csv]);
    window.click("[data-do=write]").await;
    window.is_shown("[data-written]").await;
    assert_eq!(lying_in(&folder), [csv]);
}

fn lying_in(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_folder_of_a_document_opens() {
    let person = Person::new();
    let file = person.home().join("water.kelechek");
    meeting_with_a_secret(&file);
    let programs = person.home().join("programs");
    let asked = person.home().join("asked");
    fs::create_dir(&programs).expect("a folder");
    let opens = programs.join("xdg-open");
    fs::write(
        &opens,
        format!("#!/bin/sh\nprintf %s \"$1\" > '{0}.new' && mv '{0}.new' '{0}'\n", asked.display()),
    )
    .expect("a program that opens folders");
    fs::set_permissions(&opens, fs::Permissions::from_mode(0o755)).expect("it may be run");
    let path = format!("{}:{}", programs.display(), env::var("PATH").unwrap_or_default());
    let window = Opening::of(&person).file(&file).with("PATH", &path).open().await;
    report(&window).await;
    let folder = person.home().join("documents");
    fs::create_dir(&folder).expect("a folder");
    person.answers(&[&folder.join("water.docx")]);
    window.click("[data-do=write]").await;
    window.is_shown("[data-written]").await;
    window.click("[data-do=show]").await;
    let opened = until("the folder to be opened", async || fs::read_to_string(&asked).ok()).await;
    assert_eq!(Path::new(&opened), folder);
}
