//! The projector: a second window that follows the work, and shows nothing that is not for everyone's eyes.

use kelechek_core::SessionFile;
use kelechek_core::cluster::NewCluster;
use kelechek_core::language::{Language, Names};
use kelechek_tests::harness::{Layout, Person, Window, until};
use kelechek_tests::writer;

use crate::acts::{contributions, go_to};
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
