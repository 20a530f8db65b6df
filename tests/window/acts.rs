//! What a person does in the window, as whole acts, each ending with what the person sees of it.

use std::fs;
use std::path::Path;

use kelechek_core::SessionFile;
use kelechek_core::contribution::{Contribution, Filter};
use kelechek_tests::harness::{Key, Keyboard, Person, Window, until};
use serde_json::{Value, json};

/// The screens in the order in which Ctrl+Alt and a digit go to them.
const SCREENS: [&str; 9] =
    ["start", "prepare", "capture", "organise", "prioritise", "vision", "merge", "report", "after"];

/// Chooses the language of the interface, by Tab and the arrow keys.
pub async fn choose_language(window: &Window<'_>, language: &str) {
    window.tab_to("input[name=language]").await;
    for _ in 0..3 {
        if window.ask("return document.activeElement.value").await == language {
            break;
        }
        window.press(&[Key::Down]).await;
    }
    window.becomes_true(language, &format!("return document.documentElement.lang === '{language}'")).await;
}

/// Waits until the file is open that the window was given. The box is there before.
pub async fn file_is_open(window: &Window<'_>) {
    can_go_to(window, "organise").await;
}

/// A file may still be being opened, and most screens are barred without one.
async fn can_go_to(window: &Window<'_>, screen: &str) {
    window.is_shown(&format!("[data-stage={screen}]:not([aria-disabled])")).await;
}

/// Goes to a screen by its key.
pub async fn go_to(window: &Window<'_>, keyboard: &Keyboard, screen: &str) {
    let place = SCREENS.iter().position(|name| *name == screen).expect("a screen") + 1;
    can_go_to(window, screen).await;
    keyboard.press(&format!("Ctrl+Alt+Digit{place}"));
    window.is_shown(&format!("main[data-screen={screen}]")).await;
}

/// Fills a field, by going to it with the Tab key and writing over what it holds.
pub async fn fill(window: &Window<'_>, field: &str, text: &str) {
    window.tab_to(field).await;
    window.ask("document.activeElement.select()").await;
    window.write(text).await;
}

/// Waits until the stream shows a row with this text, and answers with the id of its contribution.
pub async fn row(window: &Window<'_>, text: &str) -> String {
    until(&format!("a row that reads {text:?}"), async || {
        let row = window.ask_with(ROW, vec![json!(text)]).await;
        row.as_str().map(str::to_owned)
    })
    .await
}

/// A row that is not among those on the page is looked for by scrolling on, and from the beginning again after the end; but
/// not before all that are in sight are there, since they come a few at a time.
const ROW: &str = "
const stream = document.querySelector('#stream');
const rows = [...(stream?.querySelectorAll('[data-contribution]') ?? [])];
const row = rows.find((row) => row.querySelector('[id^=text-]').textContent === arguments[0]);
if (row) return row.dataset.contribution;
if (stream && rows.length > 0) {
  const [sight, first, last] = [stream, rows[0], rows.at(-1)].map((part) => part.getBoundingClientRect());
  if (first.top > sight.top + 4 || last.bottom < sight.bottom - 4) return null;
  const atEnd = stream.scrollTop + stream.clientHeight >= stream.scrollHeight - 2;
  stream.scrollTop = atEnd ? 0 : stream.scrollTop + stream.clientHeight * 0.6;
}
return null;";

/// Waits until the box is empty: what was in it is on the disk.
pub async fn acknowledged(window: &Window<'_>) {
    window.becomes_true("the box to be empty", "return document.querySelector('#box').value === ''").await;
}

/// Waits until the box holds this. What it holds instead is printed, for whoever reads why a test failed.
pub async fn box_holds(window: &Window<'_>, text: &str) {
    let mut before = Value::Null;
    until(&format!("the box to hold {text:?}"), async || {
        let now = window.ask("return document.querySelector('#box')?.value ?? null").await;
        let holds = now == text;
        if now != before {
            println!("the box holds {now}");
            before = now;
        }
        holds.then_some(())
    })
    .await;
}

/// Waits until a text that was typed and not recorded is kept somewhere on this laptop, outside the session file.
pub async fn kept(person: &Person, text: &str) {
    until(&format!("{text:?} to be kept"), async || is_within(person.home(), text.as_bytes()).then_some(()))
        .await;
}

fn is_within(folder: &Path, text: &[u8]) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            is_within(&path, text)
        } else {
            // What ends in `new` is being written, and is gone with the program; the session file is another matter.
            let counts = !path.extension().is_some_and(|ending| ending == "kelechek" || ending == "new");
            counts && fs::read(path).is_ok_and(|all| all.windows(text.len()).any(|part| part == text))
        }
    })
}

/// All contributions of a file, as anybody reads them who opens it now.
pub fn contributions(file: &Path) -> Vec<Contribution> {
    let file = SessionFile::read(file).expect("the file can be read at any moment");
    file.contributions(&Filter::default()).expect("its contributions")
}

/// The ids that elements carry which this selector names, `data-line="…"` and the like.
pub async fn ids(window: &Window<'_>, selector: &str, attribute: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map((found) => found.getAttribute(arguments[1]))";
    let ids = window.ask_with(script, vec![json!(selector), json!(attribute)]).await;
    let Value::Array(ids) = ids else { panic!("a list of ids, not {ids}") };
    ids.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Whether an element is marked as chosen, in either of the two ways.
pub async fn chosen(window: &Window<'_>, selector: &str) {
    let script = format!(
        "const found = document.querySelector({});
        return found?.getAttribute('aria-pressed') === 'true' || ![null, 'false'].includes(found?.getAttribute('aria-current') ?? null)",
        json!(selector)
    );
    window.becomes_true(&format!("{selector} to be chosen"), &script).await;
}
