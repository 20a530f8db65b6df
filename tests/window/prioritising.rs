//! What a room counts is entered in the window by keyboard alone, checked against who was there, and summed up beside it.

use std::path::Path;

use kelechek_core::SessionFile;
use kelechek_core::cluster::NewCluster;
use kelechek_core::language::{Language, Names};
use kelechek_core::support::{Asked, Count, Method, Present, Standing, Support, Votes};
use kelechek_tests::harness::{Key, Layout, Person, Window, until};
use kelechek_tests::writer;

use crate::acts::{contributions, go_to};
use crate::meeting;
use crate::organising::file_of;

/// A file with two clusters on its first theme.
pub fn file_with_clusters(folder: &Path) -> std::path::PathBuf {
    let path = file_of(folder, &["Таза суу жок", "Суу аз келет", "Жол жаман"]);
    let mut file = SessionFile::open(&path, writer(1, 9), meeting::now()).expect("the file");
    let session = file.sessions().expect("sessions")[0].id;
    let theme = file.themes(session).expect("themes")[0].id;
    let said = contributions(&path);
    let new = |name: &str, members: &[usize]| NewCluster {
        session,
        proposal: None,
        theme: Some(theme),
        name: Names::one(Language::Ky, name),
        members: members.iter().map(|number| said[*number].id).collect(),
        after: None,
    };
    let clusters = [new("Ар бир үйгө таза суу", &[0, 1]), new("Мектепке жол", &[2])];
    file.add_clusters(&clusters, meeting::now()).expect("clusters");
    path
}

/// What was counted this way.
pub fn support(path: &Path, method: Method) -> Vec<Standing> {
    let file = SessionFile::read(path).expect("the file can be read at any moment");
    file.support(Some(method)).expect("what was counted")
}

/// Types a number into the first cell of a column, or the next ones by Enter.
pub async fn count(window: &Window<'_>, column: &str, numbers: &[&str]) {
    window.tab_to(&format!("input[data-column='{column}']")).await;
    for number in numbers {
        window.ask("document.activeElement.select()").await;
        window.write(number).await;
        window.press(&[Key::Enter]).await;
    }
    // The last one is recorded when it is left.
    window.press(&[Key::Tab]).await;
}

async fn choose(window: &Window<'_>, way: &str) {
    window.tab_to("input[name=way]:checked").await;
    for _ in 0..3 {
        if window.ask(&format!("return document.activeElement.value === '{way}'")).await == true {
            break;
        }
        window.press(&[Key::Right]).await;
    }
    window.is_shown(&format!("input[name=way][value={way}]:checked + span")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn dots_are_counted_checked_against_people_times_dots_and_ranked() {
    let person = Person::new();
    let path = file_with_clusters(person.home());
    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Ru);
    go_to(&window, &keyboard, "prioritise").await;
    window.is_shown("[data-item]").await;
    count(&window, "present", &["10"]).await;
    count(&window, "each", &["3"]).await;
    count(&window, "dots-room", &["12", "20"]).await;
    until("the dots on the disk", async || (support(&path, Method::Dots).len() == 2).then_some(())).await;
    window.is_shown("[data-total=room].wrong").await;
    window.picture("prioritise-too-many").await;
    let counted: Vec<Support> =
        support(&path, Method::Dots).into_iter().map(|standing| standing.count.support).collect();
    assert!(counted.contains(&Support::Dots(12)) && counted.contains(&Support::Dots(20)), "{counted:?}");
    let there = support(&path, Method::Present)[0].count.support;
    assert_eq!(there, Support::Present(Present { people: Some(10), dots: Some(3) }));

    // A recount takes the place of the count, and then the total is right.
    window.tab_to("[data-item]:nth-child(2) input").await;
    window.ask("document.activeElement.select()").await;
    window.write("18").await;
    window.press(&[Key::Enter]).await;
    window.is_gone("[data-total=room].wrong").await;
    // Most dots first.
    window.shows("[data-result=dots] tbody tr:first-child th", "Мектепке жол").await;
    // One more act to take back than the last: the recount.
    window.ask("document.activeElement.blur()").await;
    keyboard.press("Ctrl+KeyZ");
    window.is_shown("[data-total=room].wrong").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hands_and_marks_are_counted_and_what_divides_the_groups_is_named() {
    let person = Person::new();
    let path = file_with_clusters(person.home());
    // Two groups whose hands are counted already; the room's are counted here.
    let mut file = SessionFile::open(&path, writer(1, 10), meeting::now()).expect("the file");
    let session = file.sessions().expect("sessions")[0].id;
    let groups = file.groups(session).expect("groups");
    let clusters = file.clusters(session).expect("clusters");
    let votes = |cluster: usize, group: usize, agree, disagree| Count {
        asked: Asked {
            item: clusters[cluster].id.0.into(),
            group: Some(groups[group].id),
            method: Method::Votes,
            round: String::new(),
        },
        support: Support::Votes(Votes { agree, disagree, pass: 0 }),
    };
    let counts = [votes(0, 0, 9, 1), votes(0, 1, 8, 2), votes(1, 0, 10, 0), votes(1, 1, 0, 10)];
    file.record_support(&counts, meeting::now()).expect("recorded");
    drop(file);

    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Us);
    go_to(&window, &keyboard, "prioritise").await;
    choose(&window, "hands").await;
    window.is_shown("[data-result=divides]").await;
    let first = window.text("[data-result=consensus] tbody tr:first-child").await;
    assert!(first.contains("Ар бир үйгө таза суу") && first.contains('2'), "for in both groups: {first}");
    let apart = window.text("[data-result=divides]").await;
    assert!(apart.contains("Мектепке жол") && !apart.contains("таза суу"), "{apart}");
    window.picture("prioritise-hands").await;
    count(&window, "hands-agree", &["15"]).await;
    until("the room's hands on the disk", async || {
        let room = support(&path, Method::Votes)
            .into_iter()
            .find(|standing| standing.count.asked.group.is_none())?;
        (room.count.support == Support::Votes(Votes { agree: 15, disagree: 0, pass: 0 })).then_some(())
    })
    .await;

    choose(&window, "marks").await;
    count(&window, "importance-5", &["6"]).await;
    count(&window, "feasibility-2", &["6"]).await;
    window.is_shown("[data-result=marks]").await;
    until("both on the disk", async || {
        let there = support(&path, Method::Importance).len() + support(&path, Method::Feasibility).len();
        (there == 2).then_some(())
    })
    .await;
    assert_eq!(support(&path, Method::Importance)[0].count.support, Support::Marks([0, 0, 0, 0, 6]));
    window
        .becomes_true(
            "a point in the chart",
            "return document.querySelectorAll('figure circle').length === 1",
        )
        .await;
    window.picture("prioritise-marks").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_counts_of_one_vote_stand_side_by_side_until_one_is_chosen() {
    let person = Person::new();
    let path = file_with_clusters(person.home());
    let copy = person.home().join("copy.kelechek");
    SessionFile::read(&path).expect("the file").save_copy(&copy).expect("a copy");
    let cluster = SessionFile::read(&path).expect("the file").all_clusters().expect("clusters")[0].id;
    for (file, who, dots) in [(&path, 1, 12), (&copy, 2, 14)] {
        let mut file = SessionFile::open(file, writer(who, 11), meeting::now()).expect("the file");
        let asked = Asked { item: cluster.0.into(), group: None, method: Method::Dots, round: "1".into() };
        file.record_support(&[Count { asked, support: Support::Dots(dots) }], meeting::now())
            .expect("recorded");
    }
    drop(meeting::merge(&path, writer(3, 12), &[copy]));
    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Ru);
    go_to(&window, &keyboard, "prioritise").await;
    window.is_shown("[data-contested]").await;
    window.picture("prioritise-contested").await;
    let mine = writer(1, 1).author.id;
    window.activate(&format!("[data-do=choose][data-by='{mine}']")).await;
    window.is_gone("[data-contested]").await;
    let stands = support(&path, Method::Dots);
    assert_eq!((stands[0].count.support, stands[0].others.len()), (Support::Dots(12), 0));
}
