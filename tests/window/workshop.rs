//! A whole workshop, once per language of the interface: a meeting is begun from the template and prepared, what is said in
//! three languages is recorded by keyboard alone, the power fails twice, a second note-taker's file is merged, what says the
//! same is put together, the room's dots are counted, the draft is read and decided on, and the document holds what was said.

use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_core::contribution::{Contribution, Filter, Horizon, Kind};
use kelechek_core::language::SpokenLanguage;
use kelechek_core::support::{Method, Support};
use kelechek_tests::harness::{Key, Keyboard, Layout, Person, Window, until, words_of};
use serde_json::json;

use crate::acts::{
    acknowledged, box_holds, choose_language, chosen, contributions, fill, go_to, ids, kept, row,
};
use crate::meeting;
use crate::organising::{card, name_new, step_to};
use crate::preparing::at_part;
use crate::prioritising::{count, support};

/// What one participant says, and what the note-taker presses for it.
struct Said {
    text: &'static str,
    language: SpokenLanguage,
    /// Alt and this digit.
    theme: usize,
    /// Ctrl and this digit: today, tomorrow, 2030.
    horizon: usize,
    /// Alt+K and this digit.
    kind: Kind,
    /// Alt+A and this, where somebody else speaks than before.
    who: Option<&'static str>,
    /// The code by which everybody knows them.
    code: &'static str,
    /// Alt+Q.
    verbatim: bool,
}

use SpokenLanguage::{En, Ky, Ru};

const fn said(
    text: &'static str,
    language: SpokenLanguage,
    theme: usize,
    horizon: usize,
    kind: Kind,
) -> Said {
    Said { text, language, theme, horizon, kind, who: None, code: "P03", verbatim: false }
}

/// In the order in which they are said. A Russian keyboard writes the first two languages, an American one the third.
const DISCUSSION: &[Said] = &[
    Said {
        who: Some("3"), ..said("Айылда таза суу жок, арыктан ичебиз.", Ky, 3, 1, Kind::Problem)
    },
    Said {
        verbatim: true, ..said("Көчөлөрдө жарык өчүп калат.", Ky, 3, 1, Kind::Problem)
    },
    Said {
        who: Some("7"),
        code: "P07",
        ..said("Нужно провести чистую воду в каждый дом.", Ru, 3, 2, Kind::Proposal)
    },
    Said {
        code: "P07", ..said("В 2030 году вода есть в каждом доме.", Ru, 3, 3, Kind::Proposal)
    },
    Said {
        code: "P07", ..said("Закон не даёт айыл окмоту менять бюджет.", Ru, 1, 1, Kind::Problem)
    },
    Said {
        who: Some("12"),
        code: "P12",
        ..said("Our youth leaves because there is no work here.", En, 2, 1, Kind::Problem)
    },
    Said { code: "P12", ..said("The council should publish the village budget.", En, 2, 2, Kind::Need) },
    Said { code: "P12", ..said("Үйлөргө таза суу келсин.", Ky, 3, 3, Kind::Need) },
];

/// The theme of each digit, by its key in the template.
const THEMES: [&str; 5] = ["legislation", "planning", "services", "property", "state-relations"];

const SECOND_NOTE_TAKER: [(&str, &str); 3] = [
    ("services", "Суу түтүгү эскирген, алмаштыруу керек."),
    ("property", "Клубдун имараты бош турат."),
    ("services", "Зимой дорогу в школу никто не чистит."),
];

/// How many are there.
const PRESENT: usize = 12;

/// Said by two people about one thing, for the same horizon of one theme.
const ABOUT_WATER: [&str; 2] = ["Айылда таза суу жок, арыктан ичебиз.", "Көчөлөрдө жарык өчүп калат."];
const WATER: &str = "Суу менен жарык";

const UNFINISHED: &str = "Мугалимдер айтты: мектепте";
const EDITED: &str = "2030: таза суу ар бир үйдө";

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_workshop_is_held_in_kyrgyz() {
    workshop("ky").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_workshop_is_held_in_russian() {
    workshop("ru").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_workshop_is_held_in_english() {
    workshop("en").await;
}

async fn workshop(language: &str) {
    let person = Person::new();
    let file = person.home().join("archa-bulak.kelechek");
    let window = Window::open(&person, &[]).await;
    choose_language(&window, language).await;
    begin_the_meeting(&window, &person, &file).await;
    prepare(&window, &file).await;
    record_the_discussion(&window).await;
    // The last row has just appeared: whatever happens from now on, it is on the disk.
    window.kill().await;
    assert_recorded(&file);

    let window = Window::open(&person, &[]).await;
    open_the_recent_file(&window, language).await;
    for said in DISCUSSION {
        row(&window, said.text).await;
    }
    // What is on the disk is not offered once more.
    box_holds(&window, "").await;
    window.picture(&format!("job-{language}-capture")).await;
    leave_a_line_unfinished(&window, &person).await;
    window.kill().await;

    let second = person.home().join("second.kelechek");
    meeting::second_note_taker(&file, &second, &SECOND_NOTE_TAKER);
    let window = Window::open(&person, &[]).await;
    open_the_recent_file(&window, language).await;
    window.is_shown("[data-unfinished]").await;
    box_holds(&window, UNFINISHED).await;
    window.picture(&format!("job-{language}-unfinished")).await;

    let keyboard = window.keyboard(Layout::Ru);
    merge(&window, &keyboard, &person, &[&second]).await;
    assert_merged(&file);
    window.picture(&format!("job-{language}-merged")).await;
    organise(&window, &keyboard, &file).await;
    window.picture(&format!("job-{language}-organised")).await;
    prioritise(&window, &keyboard, &file).await;
    window.picture(&format!("job-{language}-prioritised")).await;
    read_the_draft(&window, &keyboard, &file).await;
    decide(&window, &keyboard).await;
    window.picture(&format!("job-{language}-vision")).await;
    let document = export(&window, &keyboard, &person, language).await;
    assert_document(&document, &file);
    assert!(person.was_asked_everything(), "a dialog was expected that was never shown");
}

/// A new meeting from the template, by the keyboard.
async fn begin_the_meeting(window: &Window<'_>, person: &Person, file: &Path) {
    window.activate("[data-do=new]").await;
    window.is_shown("form[data-form=new]").await;
    fill(window, "[name=title]", "Арча-Булак: 2030").await;
    fill(window, "[name=date]", "14.10.2026").await;
    fill(window, "[name=settlement]", "Арча-Булак").await;
    fill(window, "[name=note_taker]", "А.").await;
    person.answers(&[file]);
    window.activate("form[data-form=new] [type=submit]").await;
    window.has_focus("#box").await;
}

/// Cards for those who are expected, all of whom agree to take part, and what the facilitator will ask.
async fn prepare(window: &Window<'_>, file: &Path) {
    let keyboard = window.keyboard(Layout::Ru);
    go_to(window, &keyboard, "prepare").await;
    at_part(window, "participants").await;
    fill(window, "[name=codes]", &format!("1-{PRESENT}")).await;
    window.press(&[Key::Enter]).await;
    let read = || SessionFile::read(file).expect("the file can be read at any moment");
    let session = read().sessions().expect("sessions")[0].id;
    let people = || read().participants(session).expect("participants");
    until("a code for everybody", async || (people().len() == PRESENT).then_some(())).await;
    window.activate("[data-do=all-taking-part]").await;
    until("everybody's consent", async || {
        people().iter().all(|one| one.consent.iter().any(|consent| consent.given)).then_some(())
    })
    .await;
    go_to(window, &keyboard, "capture").await;
    window.has_focus("#box").await;
}

/// What is said about water becomes one cluster.
async fn organise(window: &Window<'_>, keyboard: &Keyboard, file: &Path) {
    go_to(window, keyboard, "organise").await;
    keyboard.press("Alt+Digit3");
    for text in ABOUT_WATER {
        let row = card(window, file, text).await;
        step_to(window, &row).await;
        keyboard.press("Space");
        window.is_shown(&format!("{row}.chosen")).await;
    }
    name_new(window, keyboard, WATER).await;
    until("the cluster on the disk", async || {
        let clusters = SessionFile::read(file).ok()?.all_clusters().ok()?;
        let [water] = &clusters[..] else { return None };
        let members = contributions(file).into_iter().filter(|said| said.cluster == Some(water.id));
        (members.count() == ABOUT_WATER.len()).then_some(())
    })
    .await;
}

/// Everybody who is there has three dots.
async fn prioritise(window: &Window<'_>, keyboard: &Keyboard, file: &Path) {
    go_to(window, keyboard, "prioritise").await;
    window.is_shown("[data-item]").await;
    count(window, "present", &[&PRESENT.to_string()]).await;
    count(window, "each", &["3"]).await;
    count(window, "dots-room", &["17"]).await;
    until("the dots on the disk", async || {
        let counted = support(file, Method::Dots);
        counted.iter().any(|standing| standing.count.support == Support::Dots(17)).then_some(())
    })
    .await;
    window
        .reads("[data-result=dots]", "the cluster with its dots", |shown| {
            shown.contains(WATER) && shown.contains("17")
        })
        .await;
}

/// Physical keys only. Each contribution is waited for as a note-taker would: its row is there.
async fn record_the_discussion(window: &Window<'_>) {
    let mut keyboard = window.keyboard(Layout::Ru);
    for said in DISCUSSION {
        let layout = if said.language == En { Layout::Us } else { Layout::Ru };
        if keyboard.layout() != layout {
            keyboard = window.keyboard(layout);
        }
        keyboard.press(&format!("Alt+Digit{}", said.theme));
        keyboard.press(&format!("Ctrl+Digit{}", said.horizon));
        if let Some(who) = said.who {
            keyboard.press("Alt+KeyA");
            keyboard.types(who);
            keyboard.press("Enter");
        }
        let kind = Kind::ALL.iter().position(|kind| *kind == said.kind).expect("a kind") + 1;
        keyboard.press("Alt+KeyK");
        keyboard.press(&format!("Digit{kind}"));
        if said.verbatim {
            keyboard.press("Alt+KeyQ");
        }
        keyboard.types(said.text);
        keyboard.press("Enter");
        row(window, said.text).await;
    }
}

/// The file on the disk holds what was recorded, with everything that was pressed for it.
#[track_caller]
fn assert_recorded(file: &Path) {
    let open = SessionFile::read(file).expect("the file is whole after a power cut");
    let session = open.sessions().expect("sessions")[0].id;
    let themes = open.themes(session).expect("themes");
    let participants = open.participants(session).expect("participants");
    let written = open.contributions(&Filter::default()).expect("contributions");
    assert_eq!(written.len(), DISCUSSION.len(), "as many as were said");
    for (said, written) in DISCUSSION.iter().zip(&written) {
        let text = said.text;
        assert_eq!(written.text, text);
        let theme = themes.iter().find(|theme| Some(theme.id) == written.theme);
        assert_eq!(
            theme.and_then(|theme| theme.template_key.as_deref()),
            Some(THEMES[said.theme - 1]),
            "{text}"
        );
        let horizon = [Horizon::Today, Horizon::Tomorrow, Horizon::Year(2030)][said.horizon - 1];
        assert_eq!(written.horizon, Some(horizon), "{text}");
        assert_eq!(written.kind, Some(said.kind), "{text}");
        assert_eq!(written.verbatim, said.verbatim, "{text}");
        assert_eq!(written.language, Some(said.language), "{text}");
        let who = participants.iter().find(|participant| Some(participant.id) == written.participant);
        assert_eq!(who.map(|participant| participant.code.as_str()), Some(said.code), "{text}");
        assert_eq!(written.note_taker, "А.", "{text}");
    }
}

async fn open_the_recent_file(window: &Window<'_>, language: &str) {
    assert_eq!(
        window.ask("return document.documentElement.lang").await,
        json!(language),
        "the language is remembered"
    );
    window.activate("[data-recent='0']").await;
    window.has_focus("#box").await;
}

async fn leave_a_line_unfinished(window: &Window<'_>, person: &Person) {
    let keyboard = window.keyboard(Layout::Ru);
    keyboard.types(UNFINISHED);
    box_holds(window, UNFINISHED).await;
    kept(person, UNFINISHED).await;
}

/// Merges these files into the open one.
pub async fn merge(window: &Window<'_>, keyboard: &Keyboard, person: &Person, files: &[&Path]) {
    go_to(window, keyboard, "merge").await;
    person.answers(files);
    window.activate("[data-do=choose]").await;
    // The files are read as soon as they are chosen; what they bring is shown before anything is done.
    let all = format!(
        "return document.querySelectorAll('[data-file][data-status=merged]').length === {}",
        files.len()
    );
    window.becomes_true("all files to be read", &all).await;
    window.activate("[data-do=apply]").await;
    window.is_shown("[data-merged]").await;
}

fn assert_merged(file: &Path) {
    let texts: Vec<String> = contributions(file).into_iter().map(|said| said.text).collect();
    let expected = DISCUSSION.iter().map(|said| said.text);
    for text in expected.chain(SECOND_NOTE_TAKER.iter().map(|(_, text)| *text)) {
        assert_eq!(texts.iter().filter(|known| *known == text).count(), 1, "{text}");
    }
    assert_eq!(texts.len(), DISCUSSION.len() + SECOND_NOTE_TAKER.len());
}

/// Goes through the lines by the arrow key; beside each stand the words that it rests on. What no line rests on is listed.
async fn read_the_draft(window: &Window<'_>, keyboard: &Keyboard, file: &Path) {
    go_to(window, keyboard, "vision").await;
    window.is_shown("[data-line]").await;
    let lines = ids(window, "[data-line]", "data-line").await;
    let mut cited = vec![];
    keyboard.press("ArrowDown");
    for line in &lines {
        window.has_focus(&format!("[data-line='{line}']")).await;
        window.is_shown("[data-panel=evidence][aria-busy=false] [data-said]").await;
        cited.extend(ids(window, "[data-panel=evidence] [data-said]", "data-said").await);
        keyboard.press("ArrowDown");
    }
    let left = ids(window, "[data-panel=not-reflected] [data-said]", "data-said").await;
    for Contribution { id, text, .. } in contributions(file) {
        let id = id.to_string();
        assert!(cited.contains(&id) != left.contains(&id), "neither cited nor listed, or both: {text}");
    }
}

/// Accepts one line and gives another one other words.
async fn decide(window: &Window<'_>, keyboard: &Keyboard) {
    let lines = ids(window, "[data-line][data-state=proposed]", "data-line").await;
    let [accepted, edited, ..] = &lines[..] else { panic!("at least two proposals, not {}", lines.len()) };
    focus_line(window, keyboard, accepted).await;
    keyboard.press("KeyA");
    window.is_shown(&format!("[data-line='{accepted}'][data-state=accepted]")).await;
    focus_line(window, keyboard, edited).await;
    keyboard.press("KeyE");
    window.has_focus("[data-screen=vision] textarea").await;
    window.ask("document.activeElement.select()").await;
    keyboard.types(EDITED);
    keyboard.press("Enter");
    window.is_shown(&format!("[data-line='{edited}'][data-state=edited]")).await;
    let text = window.text(&format!("[data-line='{edited}']")).await;
    assert!(text.contains(EDITED), "{text}");
}

/// By the arrow keys, from the first line on.
async fn focus_line(window: &Window<'_>, keyboard: &Keyboard, line: &str) {
    let focused = "return document.activeElement?.dataset?.line ?? null";
    if window.ask(focused).await.is_null() {
        window.tab_to("[data-line]").await;
    }
    keyboard.press("Home");
    let lines = ids(window, "[data-line]", "data-line").await;
    let place = lines.iter().position(|known| known == line).expect("the line is there");
    window.has_focus(&format!("[data-line='{}']", lines[0])).await;
    for below in &lines[1..=place] {
        keyboard.press("ArrowDown");
        window.has_focus(&format!("[data-line='{below}']")).await;
    }
}

async fn export(window: &Window<'_>, keyboard: &Keyboard, person: &Person, language: &str) -> PathBuf {
    go_to(window, keyboard, "report").await;
    let document = person.home().join("vision.docx");
    for (name, value) in
        [("format", "docx"), ("report_language", language), ("what", "vision"), ("public", "internal")]
    {
        choose(window, name, value).await;
    }
    person.answers(&[&document]);
    window.activate("[data-do=write]").await;
    window.is_shown("[data-written]").await;
    document
}

/// One of a group of radio buttons, by Tab and the arrow keys.
async fn choose(window: &Window<'_>, name: &str, value: &str) {
    window.tab_to(&format!("form[data-form=report] input[name={name}]")).await;
    let options = window.find_all(&format!("form[data-form=report] input[name={name}]")).await.len();
    for _ in 0..options {
        if window.ask("return document.activeElement.value").await == value {
            break;
        }
        window.press(&[Key::Down]).await;
    }
    let checked = format!(
        "return document.querySelector('form[data-form=report] input[name={name}]:checked').value === '{value}'"
    );
    window.becomes_true(&format!("{name} to be {value}"), &checked).await;
}

fn assert_document(document: &Path, file: &Path) {
    let words = words_of(document);
    assert!(words.contains(EDITED), "the edited line is not in the document");
    for Contribution { text, .. } in contributions(file) {
        assert!(words.contains(&text), "not in the document: {text}");
    }
}

/// A theme is chosen on the screen as soon as its key is pressed.
#[tokio::test(flavor = "multi_thread")]
async fn the_theme_that_is_chosen_is_marked() {
    let person = Person::new();
    let file = meeting::write(person.home(), "themes.kelechek", &[]);
    let window = Window::open(&person, &[&file]).await;
    window.find("[data-theme]").await;
    let themes = ids(&window, "[data-theme]", "data-theme").await;
    let open = SessionFile::read(&file).expect("the file");
    let session = open.sessions().expect("sessions")[0].id;
    let keyboard = window.keyboard(Layout::Kg);
    for (at, theme) in open.themes(session).expect("themes").iter().enumerate() {
        assert!(themes.contains(&theme.id.to_string()), "a theme is not on the screen");
        keyboard.press(&format!("Alt+Digit{}", at + 1));
        chosen(&window, &format!("[data-theme='{}']", theme.id)).await;
    }
    acknowledged(&window).await;
}
