//! The projector: a second window that follows the work, and shows nothing that is not for everyone's eyes.

use kelechek_core::SessionFile;
use kelechek_core::cluster::NewCluster;
use kelechek_core::language::{Language, Names};
use kelechek_tests::harness::{Key, Layout, Person, Window, until};
use kelechek_tests::writer;

use crate::acts::{acknowledged, box_holds, contributions, go_to, row};
use crate::meeting;
use crate::organising::file_of;

const SECRET: &str = "Муну залда эч ким көрбөсүн";

async fn shows(window: &Window<'_>, what: &str) {
    window.is_shown(&format!("main[data-room={what}]")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_room_sees_the_question_the_clusters_and_what_is_said_only_when_it_is_switched_on() {
    let person = Person::new();
    let path = file_of(person.home(), &[SECRET, "Таза суу жок"]);
    let mut file = SessionFile::open(&path, writer(1, 9), meeting::now()).expect("the file");
    let session = file.sessions().expect("sessions")[0].id;
    let theme = file.themes(session).expect("themes")[0].id;
    let members = contributions(&path).into_iter().map(|c| c.id).collect();
    let name = Names::one(Language::Ky, "Ар бир үйгө таза суу");
    let new = NewCluster { session, proposal: None, theme: Some(theme), name, members, after: None };
    file.add_clusters(&[new], meeting::now()).expect("a cluster");
    drop(file);

    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Ru);
    window.has_focus("#box").await;
    keyboard.types("терилип жаткан сөз");
    keyboard.press("F5");
    window.is_shown("[data-do=projector][aria-pressed=true]").await;
    until("two windows", async || (window.titles().len() == 2).then_some(())).await;

    let own = window.look_at_the_other().await;
    shows(&window, "question").await;
    let question = window.text("h1").await;
    assert!(question.contains('?'), "a question: {question}");
    window.picture("projector-question").await;
    window.look_back(own).await;

    // F6 goes on to the next question, on the projector too.
    keyboard.press("F6");
    let own = window.look_at_the_other().await;
    window.reads_otherwise("h1", &question).await;
    window.look_back(own).await;

    go_to(&window, &keyboard, "organise").await;
    window.is_shown("[data-board]").await;
    let own = window.look_at_the_other().await;
    shows(&window, "clusters").await;
    let room = window.text("main").await;
    assert!(room.contains("Ар бир үйгө таза суу"), "{room}");
    for hidden in [SECRET, "терилип жаткан сөз", "А."] {
        assert!(!room.contains(hidden), "{hidden} is nothing for a room: {room}");
    }
    assert_eq!(window.violations().await, Vec::<String>::new());
    window.picture("projector-clusters").await;
    window.look_back(own).await;

    // Switched on, and gone again with the projector.
    keyboard.press("Shift+F5");
    window.has_focus("[data-do=notes]").await;
    keyboard.press("Space");
    let own = window.look_at_the_other().await;
    window.reads("main", "what was said", |text| text.contains(SECRET)).await;
    window.look_back(own).await;
    keyboard.press("Escape");
    window.is_gone("dialog").await;

    go_to(&window, &keyboard, "prioritise").await;
    let own = window.look_at_the_other().await;
    shows(&window, "dots").await;
    window.picture("projector-dots").await;
    window.look_back(own).await;
    keyboard.press("F5");
    window.is_shown("[data-do=projector][aria-pressed=false]").await;
    until("one window", async || (window.titles().len() == 1).then_some(())).await;
}

/// One computer and one screen, which a projector may mirror: the work is never seen by the room unless somebody says so.
#[tokio::test(flavor = "multi_thread")]
async fn with_one_screen_the_work_is_covered_until_somebody_shows_it_and_one_goes_on_recording() {
    let person = Person::new();
    let path = file_of(person.home(), &[SECRET]);
    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Ru);
    row(&window, SECRET).await;
    // What was fetched to be changed is covered, too.
    keyboard.press("ArrowUp");
    box_holds(&window, SECRET).await;
    keyboard.press("F5");
    until("two windows", async || (window.titles().len() == 2).then_some(())).await;

    let own = window.look_at_the_other().await;
    shows(&window, "question").await;
    let question = window.text("h1").await;
    window.has_focus("body").await;
    window.press(&[Key::F6]).await;
    window.reads_otherwise("h1", &question).await;
    assert_eq!(window.violations().await, Vec::<String>::new());
    window.picture("projector-only-screen").await;
    window.click("[data-do=back]").await;
    window.look_back(own).await;
    until("one window", async || (window.titles().len() == 1).then_some(())).await;
    window.is_shown("[data-covered]").await;
    box_holds(&window, "").await;

    // No key shows it.
    for keys in ["ArrowUp", "Ctrl+KeyF", "Alt+KeyB", "Alt+KeyH", "Ctrl+Shift+KeyL"] {
        keyboard.press(keys);
    }
    keyboard.types("суу");
    box_holds(&window, "суу").await;
    keyboard.press("Enter");
    acknowledged(&window).await;
    keyboard.press("Ctrl+KeyZ");
    until("what was recorded to be taken back", async || (contributions(&path).len() == 1).then_some(()))
        .await;
    let seen = window.text("main[data-screen=capture]").await;
    for hidden in [SECRET, "суу"] {
        assert!(!seen.contains(hidden), "{hidden} is covered: {seen}");
    }
    assert_eq!(window.violations().await, Vec::<String>::new());
    window.picture("covered").await;

    keyboard.press("F7");
    window.is_gone("[data-covered]").await;
    row(&window, SECRET).await;
    window.is_shown("[data-beside]").await;
    keyboard.press("F7");
    window.is_shown("[data-covered]").await;
    window.activate("[data-do=uncover]").await;
    window.has_focus("#box").await;
    row(&window, SECRET).await;
}
