//! Two note-takers and a facilitator record one meeting on three laptops, at the same time; merged, everything that each of
//! them did is there.

use std::path::Path;

use kelechek_core::SessionFile;
use kelechek_core::support::{Method, Support};
use kelechek_tests::harness::{Layout, Person, Window, until};
use serde_json::json;

use crate::acts::{contributions, go_to, row};
use crate::organising::{card, name_new, step_to};
use crate::prioritising::{count, file_with_clusters, support};
use crate::workshop::merge;

const SAID_BY_A: [&str; 2] = ["жарык жок", "көчөлөр караңгы"];
const SAID_BY_B: &str = "бюджет ачык болсун";
const PARKED_BY_B: &str = "бул башка жыйынга";
const LIGHT: &str = "Көчөгө жарык";

#[tokio::test(flavor = "multi_thread")]
async fn what_three_laptops_recorded_at_once_is_all_there_when_merged() {
    let people = [Person::new(), Person::new(), Person::new()];
    for (person, name) in people.iter().zip(["А.", "Б.", "В."]) {
        person.has_chosen(&json!({ "language": "ky", "note_taker": name }));
    }
    let [a, b, c] = &people;
    // The facilitator has prepared the file, with two clusters from a former round; the others have copies of it.
    let prepared = file_with_clusters(c.home());
    let of_a = a.home().join("a.kelechek");
    let of_b = b.home().join("b.kelechek");
    for copy in [&of_a, &of_b] {
        SessionFile::read(&prepared).expect("the file").save_copy(copy).expect("a copy");
    }
    tokio::join!(
        takes_notes_and_groups(a, &of_a),
        takes_notes_and_parks(b, &of_b),
        counts_dots(c, &prepared)
    );

    let window = Window::open(c, &[&prepared]).await;
    let keyboard = window.keyboard(Layout::Ru);
    merge(&window, &keyboard, c, &[&of_a, &of_b]).await;

    let merged = SessionFile::read(&prepared).expect("the merged file");
    let said = contributions(&prepared);
    let clusters = merged.all_clusters().expect("clusters");
    let light =
        clusters.iter().find(|cluster| cluster.name.ky.as_deref() == Some(LIGHT)).expect("A's cluster");
    assert_eq!(clusters.len(), 3);
    for text in SAID_BY_A {
        let one = said.iter().find(|one| one.text == text).expect("A's contribution");
        assert_eq!((one.cluster, one.note_taker.as_str()), (Some(light.id), "А."), "{text}");
    }
    assert!(said.iter().any(|one| one.text == SAID_BY_B && !one.parked && one.note_taker == "Б."));
    assert!(said.iter().any(|one| one.text == PARKED_BY_B && one.parked));
    assert_dots(&prepared);

    // And all of it is on the screens.
    go_to(&window, &keyboard, "organise").await;
    for cluster in &clusters {
        window.is_shown(&format!("[data-row='heading {}']", cluster.id)).await;
    }
    go_to(&window, &keyboard, "prioritise").await;
    window
        .reads("[data-result=dots]", "both counts", |text| text.contains("12") && text.contains("18"))
        .await;
    go_to(&window, &keyboard, "capture").await;
    window.has_focus("#box").await;
    keyboard.press("Ctrl+Shift+KeyL");
    let waits = format!(
        "return document.querySelector('[data-parked]')?.innerText.includes('{PARKED_BY_B}') === true"
    );
    window.becomes_true("what B put aside", &waits).await;
}

async fn types(window: &Window<'_>, texts: &[&str]) {
    let keyboard = window.keyboard(Layout::Ru);
    window.has_focus("#box").await;
    window.find("[data-theme]").await;
    keyboard.press("Alt+Digit1");
    for text in texts {
        keyboard.types(text);
        keyboard.press("Enter");
        row(window, text).await;
    }
}

async fn takes_notes_and_groups(person: &Person, file: &Path) {
    let window = Window::open(person, &[file]).await;
    let keyboard = window.keyboard(Layout::Ru);
    types(&window, &SAID_BY_A).await;
    go_to(&window, &keyboard, "organise").await;
    for text in SAID_BY_A {
        let row = card(&window, file, text).await;
        step_to(&window, &row).await;
        keyboard.press("Space");
        window.is_shown(&format!("{row}.chosen")).await;
    }
    name_new(&window, &keyboard, LIGHT).await;
    until("the cluster on the disk", async || {
        (SessionFile::read(file).ok()?.all_clusters().ok()?.len() == 3).then_some(())
    })
    .await;
    window.close().await;
}

async fn takes_notes_and_parks(person: &Person, file: &Path) {
    let window = Window::open(person, &[file]).await;
    let keyboard = window.keyboard(Layout::Ru);
    types(&window, &[SAID_BY_B]).await;
    keyboard.types(PARKED_BY_B);
    keyboard.press("Ctrl+KeyL");
    keyboard.press("Enter");
    row(&window, PARKED_BY_B).await;
    window.close().await;
}

async fn counts_dots(person: &Person, file: &Path) {
    let window = Window::open(person, &[file]).await;
    let keyboard = window.keyboard(Layout::Ru);
    go_to(&window, &keyboard, "prioritise").await;
    window.is_shown("[data-item]").await;
    count(&window, "present", &["10"]).await;
    count(&window, "each", &["3"]).await;
    count(&window, "dots-room", &["12", "18"]).await;
    until("the dots on the disk", async || (support(file, Method::Dots).len() == 2).then_some(())).await;
    assert_dots(file);
    window.close().await;
}

#[track_caller]
fn assert_dots(file: &Path) {
    let mut counted: Vec<Support> =
        support(file, Method::Dots).into_iter().map(|standing| standing.count.support).collect();
    counted.sort_by_key(|support| format!("{support:?}"));
    assert_eq!(counted, [Support::Dots(12), Support::Dots(18)]);
}
