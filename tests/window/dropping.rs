//! A line of the draft is dropped, given a reason, and taken back.

use kelechek_core::contribution::{Horizon, Kind, NewContribution};
use kelechek_core::language::{Language, Names};
use kelechek_core::{SessionFile, id::VisionId};
use kelechek_tests::harness::{Key, Layout, Person, Window, until};

use crate::acts::{go_to, ids};
use crate::meeting;

const SAID: [&str; 3] = [
    "Айылдын борборуна жаңы китепкана куруу керек.",
    "Жайкысын талааларга суу бөлүштүрүүчү жооптуу адам дайындалсын.",
    "Көчөлөргө түнкү жарык чырактары орнотулсун.",
];

/// It leaves the document, the next one takes the focus, and what it rested on is listed; nothing of it is lost.
#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_dropped_by_its_key_given_a_reason_and_taken_back() {
    let person = Person::new();
    let path = person.home().join("meeting.kelechek");
    let (mut file, session) = meeting::begin(&path, Names::one(Language::Ky, "Ак-Булак"), None);
    for text in SAID {
        let new = NewContribution {
            horizon: Some(Horizon::Today),
            kind: Some(Kind::Proposal),
            ..NewContribution::text(session, text)
        };
        file.add_contribution(&new, meeting::now()).expect("a contribution");
    }
    drop(file);
    let window = Window::open(&person, &[&path]).await;
    window.has_focus("#box").await;
    let keyboard = window.keyboard(Layout::Kg);
    go_to(&window, &keyboard, "vision").await;
    window.is_shown("[data-line]").await;
    let lines = ids(&window, "[data-line]", "data-line").await;
    assert_eq!(lines.len(), 3);
    keyboard.press("ArrowDown");
    window.has_focus(&format!("[data-line='{}']", lines[0])).await;
    keyboard.press("Delete");
    window.is_shown(&format!("[data-dropped='{}']", lines[0])).await;
    window.has_focus(&format!("[data-line='{}']", lines[1])).await;
    window.is_shown("[data-panel=not-reflected] [data-said]").await;
    window.tab_to("[data-dropped] input").await;
    window.write("Каражат жок").await;
    window.press(&[Key::Enter]).await;
    let written = || {
        let file = SessionFile::read(&path).expect("the file can be read at any moment");
        file.lines(VisionId::of(Some(session))).expect("its lines").1.first()?.reason.clone()
    };
    until("the reason to be written", async || written().filter(|reason| reason == "Каражат жок")).await;
    window.activate("[data-do=restore]").await;
    window.is_gone("[data-dropped]").await;
    window.is_shown(&format!("[data-line='{}'][data-state=accepted]", lines[0])).await;
}
