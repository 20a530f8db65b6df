//! A board is organised in the window by keyboard alone, and by dragging; what the program proposes stays a proposal until
//! somebody says yes.

use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_core::contribution::{Horizon, NewContribution};
use kelechek_core::language::{Language, Names};
use kelechek_tests::harness::{Key, Keyboard, Layout, Person, Window, until};
use serde_json::{Value, json};

use crate::acts::{contributions, go_to};
use crate::meeting;

/// Two things that several people said, and one that nobody else did.
const SAID: [&str; 7] = [
    "Айылга таза ичүүчү суу өткөрүү керек.",
    "Таза ичүүчү суу күнүнө эки саат гана келет.",
    "Ар бир үйгө таза ичүүчү суу керек.",
    "Мектепке барчу жолду оңдоо керек.",
    "Мектепке барчу жолду кышында тазалоо керек.",
    "Мектепке барчу жолдун көпүрөсү бузулган.",
    "Бюджет ачык болсо, эл да ишенет.",
];

/// A file with these contributions on its first theme, the fourth and later ones for 2030.
pub fn file_of(folder: &Path, said: &[&str]) -> PathBuf {
    let path = folder.join("board.kelechek");
    let (file, session) = meeting::begin(&path, Names::one(Language::Ky, "Ак-Булак"), Some("Ак-Булак"));
    drop(file);
    // One who writes thousands of contributions, no two of them with one id.
    let mut file = SessionFile::open(&path, kelechek_tests::writer(4, 4), meeting::now()).expect("the file");
    let theme = file.themes(session).expect("themes")[0].id;
    for (number, text) in said.iter().enumerate() {
        let horizon = if number < 3 { Horizon::Today } else { Horizon::Year(2030) };
        let new = NewContribution {
            theme: Some(theme),
            horizon: Some(horizon),
            ..NewContribution::text(session, *text)
        };
        file.add_contribution(&new, meeting::now()).expect("a contribution");
    }
    path
}

/// The clusters of a file by name, each with the texts of what is in it.
fn clusters(path: &Path) -> Vec<(String, Vec<String>)> {
    let file = SessionFile::read(path).expect("the file can be read at any moment");
    let said = contributions(path);
    let members = |id| {
        let texts = said.iter().filter(|c| c.cluster == Some(id)).map(|c| c.text.clone());
        let mut texts: Vec<String> = texts.collect();
        // Said in one millisecond, they have no order but that of the list.
        texts.sort_by_key(|text| SAID.iter().position(|said| said == text));
        texts
    };
    let clusters = file.all_clusters().expect("clusters").into_iter();
    clusters.map(|cluster| (cluster.name.in_language(Language::Ky).to_owned(), members(cluster.id))).collect()
}

async fn holds(path: &Path, awaited: &str, is: impl Fn(&[(String, Vec<String>)]) -> bool) {
    until(awaited, async || {
        let now = clusters(path);
        is(&now).then_some(())
    })
    .await;
}

/// Goes on from row to row until one of these has the focus. The keys come from the driver, which returns when the page has
/// heard them: at the end of a column nothing would say so otherwise.
pub async fn step_to(window: &Window<'_>, row: &str) {
    window.is_shown("[data-row]").await;
    if window.ask("return document.activeElement?.matches('[data-row]') === true").await != Value::Bool(true)
    {
        window.tab_to("[data-row][tabindex='0']").await;
    }
    // From the beginning of the leftmost column.
    for key in [Key::Left, Key::Left, Key::Left, Key::Left, Key::Home] {
        window.press(&[key]).await;
    }
    let matches = format!("return document.activeElement?.matches({}) === true", json!(row));
    let current = "return document.activeElement?.dataset.row ?? null";
    let mut passed = vec![];
    for _column in 0..4 {
        for _row in 0..30 {
            if window.ask(&matches).await == Value::Bool(true) {
                return;
            }
            let before = window.ask(current).await;
            passed.push(before.clone());
            window.press(&[Key::Down]).await;
            if window.ask(current).await == before {
                break;
            }
        }
        window.press(&[Key::Right]).await;
        window.press(&[Key::Home]).await;
    }
    let there =
        window.ask("return [...document.querySelectorAll('[data-row]')].map((one) => one.dataset.row)").await;
    panic!("no row {row} is reached: passed were {passed:?}, there are {there}");
}

/// The row of a card with this text.
pub async fn card(window: &Window<'_>, path: &Path, text: &str) -> String {
    let id = contributions(path).into_iter().find(|c| c.text == text).expect("it was said").id;
    window.is_shown(&format!("[data-card='{id}']")).await;
    format!("[data-row='{id}']")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_program_proposes_is_accepted_named_and_refused_by_keyboard_and_taken_back() {
    let person = Person::new();
    let path = file_of(person.home(), &SAID);
    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Ru);
    go_to(&window, &keyboard, "organise").await;
    window.is_shown("[data-proposal]").await;
    assert_eq!(clusters(&path), [], "nothing is grouped before somebody says so");
    window.picture("organise-proposals").await;

    step_to(&window, "[data-is=proposed]:has([data-proposal])").await;
    let proposed =
        window.ask("return document.activeElement.querySelector('[data-proposal]').dataset.proposal").await;
    keyboard.press("KeyA");
    holds(&path, "one cluster", |now| now.len() == 1 && now[0].1.len() > 1).await;
    let accepted = clusters(&path);
    let id = SessionFile::read(&path).expect("the file").all_clusters().expect("clusters")[0].id;
    assert_eq!(proposed, id.to_string(), "whoever else accepts it makes the same cluster");
    keyboard.press("Ctrl+KeyZ");
    holds(&path, "none again", <[_]>::is_empty).await;
    keyboard.press("Ctrl+Shift+KeyZ");
    holds(&path, "the same again", |now| now == accepted).await;

    step_to(&window, &format!("[data-row='heading {id}']")).await;
    keyboard.press("F2");
    window
        .has_focus("dialog[open] [data-name=ky], dialog[open] [data-name=en], dialog[open] [data-name=ru]")
        .await;
    window.tab_to("dialog[open] [data-name=ky]").await;
    window.ask("document.activeElement.select()").await;
    keyboard.types("Ар бир үйгө суу");
    window.picture("organise-naming").await;
    keyboard.press("Enter");
    holds(&path, "the new name", |now| now[0].0 == "Ар бир үйгө суу").await;

    window.is_shown("[data-proposal]").await;
    step_to(&window, "[data-is=proposed]:has([data-proposal])").await;
    keyboard.press("KeyR");
    window.is_gone("[data-proposal]").await;
    let refused =
        || SessionFile::read(&path).expect("the file").refused_clusters().expect("what was refused");
    assert_eq!(refused().len(), 1);
    // Asked again, the program remembers.
    window.activate("[data-do=propose]").await;
    window
        .becomes_true("nothing under way", "return document.querySelector('main').ariaBusy !== 'true'")
        .await;
    window.is_gone("[data-proposal]").await;
    assert_eq!(clusters(&path).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn clusters_are_made_split_merged_and_taken_apart_by_keyboard_alone() {
    let person = Person::new();
    let path = file_of(person.home(), &SAID);
    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Kg);
    go_to(&window, &keyboard, "organise").await;
    window.becomes_true("proposals", "return document.querySelector('main').ariaBusy !== 'true'").await;
    for text in &SAID[..3] {
        let row = card(&window, &path, text).await;
        step_to(&window, &row).await;
        keyboard.press("Space");
        window.is_shown(&format!("{row}.chosen")).await;
    }
    name_new(&window, &keyboard, "Таза суу").await;
    holds(&path, "three in one", |now| now.len() == 1 && now[0].1.len() == 3).await;

    // Split: one of them into a cluster of its own, beside the first.
    step_to(&window, &card(&window, &path, SAID[1]).await).await;
    name_new(&window, &keyboard, "Суу аз").await;
    holds(&path, "two clusters", |now| now.len() == 2 && now[0].1.len() == 2 && now[1].1 == [SAID[1]]).await;
    keyboard.press("Ctrl+KeyZ");
    holds(&path, "one again", |now| now.len() == 1 && now[0].1.len() == 3).await;
    keyboard.press("Ctrl+Shift+KeyZ");
    holds(&path, "two again", |now| now.len() == 2).await;

    // Into another cluster, by its name.
    step_to(&window, &card(&window, &path, SAID[3]).await).await;
    keyboard.press("KeyM");
    window.has_focus("#move-typed").await;
    keyboard.types("аз");
    window.picture("organise-moving").await;
    keyboard.press("Enter");
    holds(&path, "the road among the water", |now| now[1].1 == [SAID[1], SAID[3]]).await;

    // Onto another horizon, and into the parking lot.
    step_to(&window, &card(&window, &path, SAID[3]).await).await;
    keyboard.press("Ctrl+Digit1");
    until("today", async || {
        let said = contributions(&path).into_iter().find(|c| c.text == SAID[3])?;
        (said.horizon == Some(Horizon::Today)).then_some(())
    })
    .await;
    step_to(&window, &card(&window, &path, SAID[3]).await).await;
    keyboard.press("Ctrl+KeyL");
    holds(&path, "out of the cluster", |now| now[1].1 == [SAID[1]]).await;
    assert!(
        contributions(&path).iter().any(|c| c.text == SAID[3] && c.parked),
        "it waits in the parking lot"
    );

    // Two clusters become one, and that is taken apart.
    let second = SessionFile::read(&path).expect("the file").all_clusters().expect("clusters")[1].id;
    step_to(&window, &format!("[data-row='heading {second}']")).await;
    keyboard.press("KeyM");
    window.has_focus("#move-typed").await;
    keyboard.press("Enter");
    holds(&path, "one of both", |now| now.len() == 1 && now[0].1.len() == 3).await;
    let first = SessionFile::read(&path).expect("the file").all_clusters().expect("clusters")[0].id;
    step_to(&window, &format!("[data-row='heading {first}']")).await;
    keyboard.press("Delete");
    holds(&path, "none", <[_]>::is_empty).await;
    keyboard.press("Ctrl+KeyZ");
    holds(&path, "three in one again", |now| now.len() == 1 && now[0].1.len() == 3).await;
}

/// What is chosen, or the row in the focus, becomes a cluster of this name.
pub async fn name_new(window: &Window<'_>, keyboard: &Keyboard, name: &str) {
    keyboard.press("KeyN");
    window.is_shown("dialog[open] form[data-form=name]").await;
    window.tab_to("dialog[open] [data-name=ky]").await;
    keyboard.types(name);
    keyboard.press("Enter");
    window.is_gone("dialog").await;
    // The file has it before the board shows it, and the board then moves under whoever walks over it.
    let shown = format!(
        "return [...document.querySelectorAll('[data-is=cluster]')].some((row) => row.textContent.includes({}))",
        json!(name)
    );
    window.becomes_true(&format!("{name} to be on the board"), &shown).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_dragged_into_a_cluster_and_onto_another_horizon() {
    let person = Person::new();
    let path = file_of(person.home(), &SAID);
    let mut file = SessionFile::open(&path, kelechek_tests::writer(1, 9), meeting::now()).expect("the file");
    let session = file.sessions().expect("sessions")[0].id;
    let theme = file.themes(session).expect("themes")[0].id;
    let id_of =
        |text: &str| contributions(&path).into_iter().find(|c| c.text == text).expect("it was said").id;
    let (water, budget) = (id_of(SAID[0]), id_of(SAID[6]));
    let new = kelechek_core::cluster::NewCluster {
        session,
        proposal: None,
        theme: Some(theme),
        name: Names::one(Language::Ky, "Таза суу"),
        members: vec![water],
        after: None,
    };
    let cluster = file.add_clusters(&[new], meeting::now()).expect("a cluster")[0];
    drop(file);
    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Us);
    go_to(&window, &keyboard, "organise").await;
    let dragged = format!("[data-card='{budget}']");
    window.is_shown(&dragged).await;
    drag(&window, &dragged, &format!("[data-cluster='{cluster}'].heading")).await;
    let stands = || contributions(&path).into_iter().find(|c| c.id == budget).expect("it was said");
    until("in the cluster", async || (stands().cluster == Some(cluster)).then_some(())).await;
    assert_eq!(stands().horizon, Some(Horizon::Year(2030)), "of its time as before");
    window.is_shown(&dragged).await;
    drag(&window, &dragged, "[data-column=tomorrow] h2").await;
    until("tomorrow", async || (stands().horizon == Some(Horizon::Tomorrow)).then_some(())).await;
    assert_eq!(stands().cluster, Some(cluster), "in its cluster as before");
}

/// Whoever puts something to what is proposed has said yes to it.
#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_dragged_onto_a_proposal_or_moved_to_it_by_keyboard() {
    let person = Person::new();
    let path = file_of(person.home(), &SAID);
    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Ru);
    go_to(&window, &keyboard, "organise").await;
    let proposed = "[data-is=proposed] [data-proposal]";
    window.is_shown(proposed).await;
    let budget = card(&window, &path, SAID[6]).await;
    drag(&window, &budget.replace("row", "card"), proposed).await;
    holds(&path, "the proposal and one more", |now| {
        now.len() == 1 && now[0].1.len() > 2 && now[0].1.contains(&SAID[6].to_owned())
    })
    .await;
    keyboard.press("Ctrl+KeyZ");
    holds(&path, "none again", <[_]>::is_empty).await;

    window.is_shown(proposed).await;
    step_to(&window, &budget).await;
    keyboard.press("KeyM");
    window.has_focus("#move-typed").await;
    keyboard.press("Enter");
    holds(&path, "the first proposal and one more", |now| {
        now.len() == 1 && now[0].1.len() > 2 && now[0].1.contains(&SAID[6].to_owned())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn clusters_change_places_by_keyboard_and_by_the_mouse() {
    let person = Person::new();
    let path = file_of(person.home(), &SAID);
    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Ru);
    go_to(&window, &keyboard, "organise").await;
    for (text, name) in [(SAID[3], "Жол"), (SAID[4], "Кыш"), (SAID[5], "Көпүрө")] {
        step_to(&window, &card(&window, &path, text).await).await;
        name_new(&window, &keyboard, name).await;
        holds(&path, "one more", |now| now.iter().any(|(of, _)| of == name)).await;
    }
    let order = |now: &[(String, Vec<String>)]| now.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let last = SessionFile::read(&path).expect("the file").all_clusters().expect("clusters")[2].id;
    let heading = format!("[data-row='heading {last}']");
    step_to(&window, &heading).await;
    keyboard.press("Alt+ArrowUp");
    holds(&path, "past one", |now| order(now) == ["Жол", "Көпүрө", "Кыш"]).await;
    window.has_focus(&heading).await;
    keyboard.press("Alt+ArrowUp");
    holds(&path, "the first", |now| order(now) == ["Көпүрө", "Жол", "Кыш"]).await;
    window.picture("organise-order").await;
    window.click(&format!("{heading} [data-do=down]")).await;
    holds(&path, "the second", |now| order(now) == ["Жол", "Көпүрө", "Кыш"]).await;
    keyboard.press("Ctrl+KeyZ");
    holds(&path, "taken back", |now| order(now) == ["Көпүрө", "Жол", "Кыш"]).await;
}

/// Presses on one element, moves the pointer to another, and lets go.
async fn drag(window: &Window<'_>, from: &str, to: &str) {
    let script = "
        const [from, to, done] = arguments;
        const middle = (found) => { const { x, y, width, height } = found.getBoundingClientRect(); return [x + width / 2, y + height / 2]; };
        const send = (target, type, [clientX, clientY]) =>
            target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, clientX, clientY, pointerId: 1, isPrimary: true }));
        const [card, place] = [document.querySelector(from), document.querySelector(to)];
        send(card, 'pointerdown', middle(card));
        requestAnimationFrame(() => {
            send(window, 'pointermove', middle(place));
            requestAnimationFrame(() => { send(window, 'pointerup', middle(place)); done(true); });
        });";
    window.ask_later(script, vec![json!(from), json!(to)]).await;
}

/// Two thousand cards are on the board, and few of them on the page.
#[tokio::test(flavor = "multi_thread")]
async fn a_board_of_two_thousand_cards_keeps_few_of_them_on_the_page() {
    let person = Person::new();
    let texts: Vec<String> =
        (0..2_000).map(|number| format!("{number}-көчөдө таза суу жок, {}", SAID[number % 7])).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let path = file_of(person.home(), &texts);
    let window = Window::open(&person, &[&path]).await;
    let keyboard = window.keyboard(Layout::Us);
    go_to(&window, &keyboard, "organise").await;
    window.is_shown("[data-column='2030'] [data-card]").await;
    let few = "return document.querySelectorAll('[data-card]').length < 80";
    window.becomes_true("few cards on the page", few).await;
    // One frame after the other, each scrolled by a screen: none may take so long that it is seen.
    let scrolled = "
        const done = arguments[0];
        const frame = document.querySelector(\"[data-column='2030'] .frame\");
        const times = [];
        let before = performance.now();
        const step = (now) => {
            times.push(now - before);
            before = now;
            frame.scrollTop += frame.clientHeight;
            if (times.length < 60) requestAnimationFrame(step);
            else done({ worst: Math.max(...times.slice(1)), cards: document.querySelectorAll('[data-card]').length, top: frame.scrollTop, height: frame.scrollHeight, client: frame.clientHeight });
        };
        requestAnimationFrame(step);";
    let found = window.ask_later(scrolled, vec![]).await;
    println!("60 screens of 2,000 cards: {found}");
    assert!(found["cards"].as_u64().is_some_and(|cards| cards < 80), "{found}");
    assert!(found["top"].as_f64().is_some_and(|top| top > 10_000.0), "{found}");
    let end = window.find_all("[data-column='2030'] [data-row]").await;
    assert!(!end.is_empty());
    window.picture("organise-2000").await;
}
