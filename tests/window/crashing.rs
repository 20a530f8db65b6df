//! The system ends the process that draws the page, while somebody types.

use kelechek_tests::harness::{Layout, Person, Window, until};

use crate::acts::{contributions, file_is_open, kept};
use crate::meeting;

const BEFORE: &str = "Таза суу жок";
const AFTER: &str = "Балдар бакчага жетпейт";
/// The last time it is drawn without the graphics card.
const TIMES: usize = 5;

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_process_ends_again_and_again_comes_back_with_the_file_and_with_what_was_typed() {
    comes_back(TIMES, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_covered_when_it_ended_is_covered_when_it_comes_back() {
    comes_back(1, true).await;
}

async fn comes_back(times: usize, is_covered: bool) {
    let person = Person::new();
    let file = meeting::write(person.home(), "a.kelechek", &[BEFORE]);
    let window = Window::open(&person, &[&file]).await;
    let keyboard = window.keyboard(Layout::Ru);
    file_is_open(&window).await;
    window.has_focus("#box").await;
    if is_covered {
        keyboard.press("F7");
        window.is_shown("[data-covered]").await;
    }
    // With the first end the driver loses the page for good: keys are pressed, and the file tells what came of them.
    let enters = async |text: &str| {
        until(&format!("{text:?} to be recorded"), async || {
            keyboard.press("Enter");
            contributions(&file).last().is_some_and(|last| last.text == text).then_some(())
        })
        .await;
    };
    let mut said = vec![BEFORE.to_owned()];
    for number in 1..=times {
        let typed = format!("Жол жаман {number}");
        keyboard.types(&typed);
        kept(&person, &typed).await;
        window.running.kill_page().await;
        enters(&typed).await;
        said.push(typed);
    }
    if is_covered {
        // Where nothing is covered, it fetches what was recorded last into the box.
        keyboard.press("ArrowUp");
    }
    keyboard.types(AFTER);
    enters(AFTER).await;
    said.push(AFTER.to_owned());
    let texts: Vec<String> = contributions(&file).into_iter().map(|one| one.text).collect();
    assert_eq!(texts, said);
}
