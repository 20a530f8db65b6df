//! `bench window`: the real window with small and large files, beside the same with an empty file, and beside a Tauri
//! window with nothing in it.
//!
//! - *Tasks* of the page's main thread are measured as `tasks` says, by the clock and without what was waited for a core:
//!   a machine without a graphics card paints with the cores that the thread wants.
//! - *Enter to the row* is from the time stamp of the key's event to the moment that the row is in the document, which a
//!   MutationObserver sees. The box is typed into by real keys, in one window at a time, which has the machine to itself.
//! - *Memory* is the proportional set size of all processes of the program, with the file on the screen.
//! - *The draft* is from going to Vision until the document is there.
//! - *Start-up* is from starting the program until its box has the focus and can be typed into. Both windows are ready
//!   before a driver can look, and put down themselves when.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use kelechek_core::SessionFile;
use kelechek_core::contribution::Filter;
use kelechek_tests::harness::{Layout, Opening, Person, Window, beside, program};
use kelechek_tests::{Random, morning as now, writer};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::material::{import, session_file, table};
use crate::measure::median;
use crate::tasks::{LISTEN, LONG, Task, Watch, told};

const RUNS: usize = 5;
const RECORDED: usize = 20;
const TYPED: usize = 200;

pub fn run(arguments: &[String]) {
    let sizes: Vec<usize> = match arguments {
        [] => vec![10, 10_000, 100_000],
        given => given.iter().map(|size| size.parse().unwrap()).collect(),
    };
    println!(
        "The window with files of so many contributions, beside an empty file and an empty Tauri window, alternating."
    );
    println!(
        "Asked: no task over {LONG} ms while {TYPED} characters are typed and {RECORDED} contributions recorded;"
    );
    println!(
        "       from Enter to the row ≤ 1.5 × that in an empty file; memory ≤ 1.5 × that with an empty file;"
    );
    println!("       start-up ≤ 1.5 × that of an empty window; the draft of 10,000 within 5 s.");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        for size in sizes {
            measure(size).await;
        }
    });
}

async fn measure(size: usize) {
    let folder = TempDir::new_in(".").unwrap();
    let (empty, full) = (folder.path().join("empty.kelechek"), folder.path().join("full.kelechek"));
    make(&empty, 0);
    make(&full, size);
    let (program, nothing) = (program(), beside("examples/empty"));
    let (mut window, mut small, mut large) = (vec![], vec![], vec![]);
    for _ in 0..RUNS {
        window.push(run_once(&nothing, None).await);
        small.push(run_once(&program, Some(&empty)).await);
        large.push(run_once(&program, Some(&full)).await);
    }
    print(size, &window, &small, &large);
}

pub fn make(path: &Path, size: usize) {
    let first = size.min(10);
    session_file(path, 1, first);
    let mut file = SessionFile::open(path, writer(2, 1), now()).unwrap();
    let mut random = Random::new(5);
    let mut made = first;
    while made < size {
        let rows = (size - made).min(20_000);
        import(&mut file, &table(&mut random, made, rows), false);
        made += rows;
    }
}

/// What one run came to.
struct Run {
    /// Until the box can be typed into, in ms.
    ready: f64,
    /// Until the last row is there, in ms.
    last_row: f64,
    /// In MiB, when the last row is there.
    memory: f64,
    /// From Enter to the row, in ms, of each contribution.
    rows: Vec<f64>,
    /// Of the page's main thread, meanwhile.
    tasks: Vec<Task>,
    /// In MiB, after all that was recorded.
    memory_then: f64,
    /// From going to Vision to the draft, in ms; nothing is drafted from nothing.
    draft: f64,
}

/// Starts the program with a copy of this file, so that each run finds the same; types and records.
async fn run_once(program: &Path, file: Option<&Path>) -> Run {
    let person = Person::new();
    // Somebody who chose a language long ago.
    person.has_chosen(&json!({ "language": "ru", "appearance": "light" }));
    let mut opening = Opening::of(&person).program(program);
    let mut last = Value::Null;
    if let Some(file) = file {
        let copy = person.home().join("file.kelechek");
        std::fs::copy(file, &copy).unwrap();
        // What the copying leaves to be written is no work of the program's.
        std::fs::File::open(&copy).unwrap().sync_all().unwrap();
        opening = opening.file(&copy);
        last = json!(last_text(file));
    }
    let prepared = opening.prepare().await;
    let begun = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64() * 1000.0;
    let window = prepared.start().await;
    let seen = window.ask_later(READY, vec![last]).await;
    window.ask_later(SHOWN, vec![]).await;
    let since = |name: &str| seen[name].as_f64().unwrap() - begun;
    let memory = window.running.memory();
    let (rows, tasks) = if file.is_some() { recording(&window).await } else { (vec![], vec![]) };
    let memory_then = window.running.memory();
    let draft = if file.is_some() { window.ask_later(DRAFT, vec![]).await.as_f64().unwrap() } else { 0.0 };
    Run { ready: since("ready"), last_row: since("row"), memory, rows, tasks, memory_then, draft }
}

/// Types 200 characters and records contributions; answers with the times from Enter to the row, and the tasks.
async fn recording(window: &Window<'_>) -> (Vec<f64>, Vec<Task>) {
    let keyboard = window.keyboard(Layout::Us);
    window.ask(ROWS).await;
    window.ask(LISTEN).await;
    let watch = Watch::over(window).await;
    let long: String = "the village needs clean water ".chars().cycle().take(TYPED).collect();
    let short = (0..RECORDED).map(|number| format!("contribution {number} of the benchmark"));
    for (recorded, text) in [long.trim_end().to_owned()].into_iter().chain(short).enumerate() {
        keyboard.types(&text);
        keyboard.press("Enter");
        window.ask_later("bench.waitFor(...arguments)", vec![json!(recorded + 1)]).await;
    }
    let rows = window.ask("return bench.rows").await;
    let rows = rows.as_array().unwrap().iter().map(|row| row.as_f64().unwrap()).collect();
    (rows, watch.end(window).await)
}

fn print(size: usize, window: &[Run], small: &[Run], large: &[Run]) {
    let of = |runs: &[Run], what: fn(&Run) -> f64| median(runs.iter().map(what).collect());
    let line = |name: &str, unit: &str, what: fn(&Run) -> f64, bound: f64, of_bound: &str| {
        let taken = of(large, what);
        println!(
            "  {name:<16}{taken:>7.0} {unit:<4} ratio {:>5.2}  ({of_bound} {bound:.0} {unit})",
            taken / bound
        );
    };
    println!("\n{size} contributions");
    let empty_window = of(window, |run| run.ready);
    line("start-up", "ms", |run| run.ready, empty_window, "an empty window");
    println!(
        "    with an empty file {:.0} ms, ratio {:.2}",
        of(small, |run| run.ready),
        of(small, |run| run.ready) / empty_window
    );
    line("the last row", "ms", |run| run.last_row, empty_window, "an empty window");
    let rows = |runs: &[Run]| median(runs.iter().flat_map(|run| run.rows.clone()).collect());
    println!(
        "  {:<16}{:>7.0} ms   ratio {:>5.2}  (in an empty file {:.0} ms)",
        "Enter to row",
        rows(large),
        rows(large) / rows(small),
        rows(small)
    );
    let tasks = |runs: &[Run]| told(&runs.iter().flat_map(|run| run.tasks.clone()).collect::<Vec<_>>());
    println!("  {:<16} in {RUNS} runs {}", format!("tasks > {LONG} ms"), tasks(large));
    println!("    with an empty file    {}", tasks(small));
    line("memory", "MiB", |run| run.memory, of(small, |run| run.memory), "with an empty file");
    line(
        "  recorded then",
        "MiB",
        |run| run.memory_then,
        of(small, |run| run.memory_then),
        "with an empty file",
    );

    line("the draft", "ms", |run| run.draft, of(small, |run| run.draft), "of what was just recorded alone");
}

fn last_text(file: &Path) -> Option<String> {
    let all = SessionFile::read(file).unwrap().contributions(&Filter::default()).unwrap();
    all.last().map(|last| last.text.clone())
}

const READY: &str = "
const [last, done] = arguments;
const now = () => performance.timeOrigin + performance.now();
const times = { ready: null, row: null };
const look = () => {
  const box = document.querySelector('#box');
  const marked = performance.getEntriesByName('ready-capture')[0];
  if (times.ready === null && box && document.activeElement === box && marked) {
    times.ready = performance.timeOrigin + marked.startTime;
  }
  const shown = last === null || [...document.querySelectorAll('[data-contribution]')].some((row) => row.textContent.includes(last));
  if (times.row === null && times.ready !== null && shown) times.row = now();
  if (times.row === null) return;
  observer.disconnect();
  removeEventListener('focusin', look);
  done(times);
};
const observer = new MutationObserver(look);
observer.observe(document, { subtree: true, childList: true, attributes: true });
addEventListener('focusin', look);
look();";

/// What the first frame takes belongs to the start: two frames on, it is on the screen.
const SHOWN: &str = "
const [done] = arguments;
requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";

/// The draft is there when what it leaves out is listed.
const DRAFT: &str = "
const [done] = arguments;
const at = performance.now();
const look = () => {
  if (!document.querySelector('main[data-screen=vision] [data-panel=not-reflected]')) return;
  observer.disconnect();
  done(performance.now() - at);
};
const observer = new MutationObserver(look);
observer.observe(document, { subtree: true, childList: true });
document.querySelector('[data-stage=vision]').click();";

const ROWS: &str = "
const bench = { rows: [], waiting: null };
window.bench = bench;
let pressed = null;
addEventListener('keydown', (event) => {
  if (event.code === 'Enter') pressed = { at: event.timeStamp, text: document.querySelector('#box').value };
}, true);
bench.waitFor = (count, done) => {
  bench.waiting = { count, done };
  bench.tell();
};
bench.tell = () => {
  if (bench.waiting === null || bench.rows.length < bench.waiting.count) return;
  bench.waiting.done(true);
  bench.waiting = null;
};
new MutationObserver(() => {
  if (pressed === null) return;
  const rows = document.querySelectorAll('#stream [data-contribution]');
  if (![...rows].some((row) => row.textContent.includes(pressed.text))) return;
  bench.rows.push(performance.now() - pressed.at);
  pressed = null;
  bench.tell();
}).observe(document, { subtree: true, childList: true, characterData: true });";
