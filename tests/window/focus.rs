//! Whoever has no mouse sees where they are: wherever the Tab key leads, forwards and backwards, what has the focus stands in
//! the window, lies under nothing, and is marked. A screen begins at its top.

use kelechek_tests::harness::{Key, LAPTOP, Opening, Person, Size, Window};
use serde_json::{Value, json};

use crate::looks::{NARROW, go_to, sample_workshop};

/// No screen has more stops than are worth walking; those of long lists are alike.
const MOST_STOPS: usize = 90;

/// What is wrong with what has the focus, also a few frames later; `end` where the Tab key has left the page. The browser
/// brings what can be written into into sight with a later frame only.
const UNSEEN: &str = "
const done = arguments[0];
(function wait(frames) {
  const wrong = look();
  if (wrong === '' || frames === 0) done(wrong);
  else requestAnimationFrame(() => wait(frames - 1));
})(10);
function look() {
const at = document.activeElement;
if (!at || at === document.body) return 'end';
const name = at.outerHTML.slice(0, 120);
// A radio button or a box to tick may be drawn by what stands around it.
const seen = at.matches('[type=radio], [type=checkbox]') ? at.labels[0] ?? at : at;
const { left, top, right, bottom } = seen.getBoundingClientRect();
const [x0, x1] = [Math.max(0, left), Math.min(innerWidth, right)], [y0, y1] = [Math.max(0, top), Math.min(innerHeight, bottom)];
if (x1 - x0 < 4 || y1 - y0 < 4) return `outside the window (${[left, top, right, bottom].map(Math.round)}): ${name}`;
const points = [[0.5, 0.5], [0.5, 0.1], [0.1, 0.5], [0.9, 0.9]].map(([x, y]) => document.elementFromPoint(x0 + (x1 - x0) * x, y0 + (y1 - y0) * y));
if (!points.some((found) => found && (seen.contains(found) || found.contains(seen)))) return `covered: ${name} by ${points[0]?.outerHTML.slice(0, 100)}`;
if (!points[1] || !(seen.contains(points[1]) || points[1].contains(seen))) return `covered at its top: ${name} by ${points[1]?.outerHTML.slice(0, 100)}`;
for (let part = at; part && part !== document.body; part = part.parentElement) {
  const style = getComputedStyle(part);
  if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) return '';
}
return `not marked: ${name}`;
}";

/// Walks over all stops, and back; answers with what could not be seen.
async fn walk(window: &Window<'_>, place: &str, unseen: &mut Vec<String>) {
    for (way, keys) in [("on", &[Key::Tab][..]), ("back", &[Key::Shift, Key::Tab])] {
        for _ in 0..MOST_STOPS {
            window.press(keys).await;
            match window.ask_later(UNSEEN, vec![]).await {
                Value::String(what) if what == "end" => break,
                Value::String(what) if !what.is_empty() => unseen.push(format!("{place}, {way}: {what}")),
                _ => {}
            }
        }
    }
}

async fn walk_everywhere(size: Size) {
    let person = Person::new();
    let sample = sample_workshop(person.home());
    let window = Opening::of(&person).on(size).file(&sample).open().await;
    window.has_focus("#box").await;
    let mut unseen = vec![];
    for screen in
        ["capture", "start", "prepare", "organise", "prioritise", "vision", "merge", "report", "after"]
    {
        go_to(&window, screen).await;
        walk(&window, screen, &mut unseen).await;
    }
    for dialog in ["settings", "shortcuts"] {
        window.activate(&format!("[data-open={dialog}]")).await;
        window.is_shown("dialog[open]").await;
        walk(&window, dialog, &mut unseen).await;
        window.press(&[Key::Escape]).await;
        window.is_gone("dialog").await;
    }
    unseen.dedup();
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_is_seen_wherever_the_tab_key_leads_on_a_laptop() {
    walk_everywhere(LAPTOP).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_is_seen_wherever_the_tab_key_leads_in_the_smallest_window() {
    walk_everywhere(NARROW).await;
}

/// With large letters most screens are longer than the window.
#[tokio::test(flavor = "multi_thread")]
async fn a_screen_begins_at_its_top_however_far_the_one_before_was_scrolled() {
    let person = Person::new();
    person.has_chosen(&json!({ "text_size": 200 }));
    let sample = sample_workshop(person.home());
    let window = Opening::of(&person).on(LAPTOP).file(&sample).open().await;
    window.has_focus("#box").await;
    go_to(&window, "merge").await;
    window
        .becomes_true(
            "the screen to be scrolled",
            "const screen = document.querySelector('.screen:not([hidden])'); \
             screen.scrollTop = screen.scrollHeight; return screen.scrollTop > 50",
        )
        .await;
    // The pointer presses sooner than anybody does: a page that is just being scrolled can lose the click.
    window.is_drawn().await;
    go_to(&window, "prepare").await;
    window.is_drawn().await;
    let screen = "const { scrollTop, scrollHeight, clientHeight } = document.querySelector('.screen:not([hidden])'); \
        return [scrollTop, scrollHeight > clientHeight + 50]";
    assert_eq!(window.ask(screen).await, json!([0, true]), "it is at its top, and could be elsewhere");
}
