//! `bench window`: the real window with small and large files, beside the same with an empty file, and beside a Tauri
//! window with nothing in it.
//!
//! - *Tasks* of the page's main thread are measured from inside it: a timer is set anew each time it fires, 4 ms ahead,
//!   and the gap between two firings is at least as long as whatever ran between them. Nothing is subtracted, so that a
//!   gap says too much rather than too little. (Frames would also count what the screen takes, and a loop of messages
//!   would itself occupy the thread that it measures.)
//! - *Enter to the row* is from the time stamp of the key's event to the moment that the row is in the document, which a
//!   MutationObserver sees. The box is typed into by real keys; the two windows take turns, one contribution each.
//! - *Memory* is the proportional set size of all processes of the program, with the file on the screen.
//! - *Start-up* is from starting the program until its box has the focus and can be typed into. The empty window is
//!   ready before a driver can look, and puts down itself when.

use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use kelechek_core::SessionFile;
use kelechek_core::contribution::Filter;
use kelechek_tests::harness::{Keyboard, Layout, Opening, Person, Window, beside, program};
use kelechek_tests::{Random, morning as now, writer};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::material::{import, session_file, table};
use crate::measure::median;

const STARTS: usize = 5;
const RECORDED: usize = 20;
const TYPED: usize = 200;
/// A task that is longer is noticed by whoever types.
const LONG: f64 = 50.0;

pub fn run(arguments: &[String]) {
    let sizes: Vec<usize> = match arguments {
        [] => vec![10, 10_000, 100_000],
        given => given.iter().map(|size| size.parse().unwrap()).collect(),
    };
    build();
    println!(
        "The window with files of so many contributions, beside an empty file and an empty Tauri window, alternating."
    );
    println!(
        "Asked: no task over {LONG} ms while {TYPED} characters are typed and {RECORDED} contributions recorded;"
    );
    println!(
        "       from Enter to the row ≤ 1.5 × that in an empty file; memory ≤ 1.5 × that with an empty file;"
    );
    println!("       start-up ≤ 1.5 × that of an empty window.");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        for size in sizes {
            measure(size).await;
        }
    });
}

/// The programs as they are shipped: built for speed. What is built already is not built again.
fn build() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let words = ["build", "--release", "--package", "kelechek-desktop"];
    let targets = ["--bin", "kelechek-desktop", "--example", "empty"];
    let built = Command::new(cargo).args(words).args(targets).status().unwrap();
    assert!(built.success(), "the programs could not be built");
}

async fn measure(size: usize) {
    let folder = TempDir::new_in(".").unwrap();
    let (empty, full) = (folder.path().join("empty.kelechek"), folder.path().join("full.kelechek"));
    make(&empty, 0);
    make(&full, size);
    println!("\n{size} contributions");
    starts(&empty, &full).await;
    recording(&empty, &full).await;
}

fn make(path: &Path, size: usize) {
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

/// What one start came to.
struct Start {
    /// Until the box can be typed into, in ms.
    ready: f64,
    /// Until the last row is there, in ms.
    last_row: f64,
    /// In MiB.
    memory: f64,
    /// Whether it could be typed into before anybody could look, so that the time is no more than an upper bound.
    unseen: bool,
}

async fn starts(empty: &Path, full: &Path) {
    let (mut window, mut small, mut large) = (vec![], vec![], vec![]);
    let (program, nothing) = (program(), beside("examples/empty"));
    for _ in 0..STARTS {
        window.push(start(&nothing, None).await);
        small.push(start(&program, Some(empty)).await);
        large.push(start(&program, Some(full)).await);
    }
    let of = |starts: &[Start], what: fn(&Start) -> f64| median(starts.iter().map(what).collect());
    let ready = |starts: &[Start]| of(starts, |start| start.ready);
    let memory = |starts: &[Start]| of(starts, |start| start.memory);
    println!(
        "  start-up        {:>8.0} ms, ratio {:>5.2}  (an empty window {:.0} ms; with an empty file {:.0} ms, {:.2})",
        ready(&large),
        ready(&large) / ready(&window),
        ready(&window),
        ready(&small),
        ready(&small) / ready(&window),
    );
    println!(
        "  the last row    {:>8.0} ms, ratio {:>5.2}",
        of(&large, |s| s.last_row),
        of(&large, |s| s.last_row) / ready(&window)
    );
    println!(
        "  memory          {:>8.0} MiB, ratio {:>4.2}  (with an empty file {:.0} MiB; an empty window {:.0} MiB)",
        memory(&large),
        memory(&large) / memory(&small),
        memory(&small),
        memory(&window),
    );
    let unseen = |starts: &[Start]| starts.iter().filter(|start| start.unseen).count();
    if unseen(&window) + unseen(&small) + unseen(&large) > 0 {
        println!(
            "  (ready before it could be looked at, so that the time is an upper bound: {} of {STARTS} empty windows, {} empty files, {} files)",
            unseen(&window),
            unseen(&small),
            unseen(&large)
        );
    }
}

async fn start(program: &Path, file: Option<&Path>) -> Start {
    let person = person();
    let mut opening = Opening::of(&person).program(program);
    let mut last = Value::Null;
    if let Some(file) = file {
        opening = opening.file(&file.canonicalize().unwrap());
        last = json!(last_text(file));
    }
    let prepared = opening.prepare().await;
    let begun = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64() * 1000.0;
    let window = prepared.start().await;
    let seen = window.ask_later(READY, vec![last]).await;
    let since = |name: &str| seen[name].as_f64().unwrap() - begun;
    Start {
        ready: since("ready"),
        last_row: since("row"),
        memory: window.running.memory(),
        unseen: seen["unseen"].as_bool().unwrap(),
    }
}

/// Somebody who chose a language long ago.
fn person() -> Person {
    let person = Person::new();
    person.has_chosen(&json!({ "language": "ru", "appearance": "light" }));
    person
}

fn last_text(file: &Path) -> Option<String> {
    let all = SessionFile::read(file).unwrap().contributions(&Filter::default()).unwrap();
    all.last().map(|last| last.text.clone())
}

const READY: &str = "
const [last, done] = arguments;
const now = () => performance.timeOrigin + performance.now();
const times = { ready: null, row: null, unseen: false };
let first = true;
const look = () => {
  const box = document.querySelector('#box');
  if (times.ready === null && box && document.activeElement === box && !box.disabled) {
    times.ready = window.ready ?? now();
    times.unseen = first && window.ready === undefined;
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
look();
first = false;";

/// A window that is being typed into.
struct Desk<'a> {
    window: Window<'a>,
    keyboard: Keyboard,
    recorded: usize,
}

impl<'a> Desk<'a> {
    async fn new(person: &'a Person, file: &Path) -> Self {
        let window = Opening::of(person).file(&file.canonicalize().unwrap()).open().await;
        window.has_focus("#box").await;
        let keyboard = window.keyboard(Layout::Us);
        window.ask(LISTEN).await;
        Self { window, keyboard, recorded: 0 }
    }

    /// Records what stands in the box, and returns when its row is there.
    async fn enter(&mut self) {
        self.keyboard.press("Enter");
        self.recorded += 1;
        self.window.ask_later("bench.waitFor(...arguments)", vec![json!(self.recorded)]).await;
    }

    /// Milliseconds from Enter to the row of each contribution, the first apart; and the gaps over 4 ms.
    async fn heard(&self) -> (Vec<f64>, Vec<f64>) {
        let heard = self.window.ask("return { rows: bench.rows, gaps: bench.gaps }").await;
        let list = |name: &str| -> Vec<f64> {
            heard[name].as_array().unwrap().iter().map(|one| one.as_f64().unwrap()).collect()
        };
        (list("rows").split_off(1), list("gaps"))
    }
}

const LISTEN: &str = "
const bench = { gaps: [], rows: [], waiting: null };
window.bench = bench;
let before = performance.now();
const tick = () => {
  const at = performance.now();
  if (at - before > 10) bench.gaps.push(at - before);
  before = at;
  setTimeout(tick, 4);
};
tick();
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

async fn recording(empty: &Path, full: &Path) {
    let (someone, somebody) = (person(), person());
    let mut small = Desk::new(&someone, empty).await;
    let mut large = Desk::new(&somebody, full).await;
    let text: String = "the village needs clean water ".chars().cycle().take(TYPED).collect();
    for desk in [&mut small, &mut large] {
        desk.keyboard.types(text.trim_end());
        desk.enter().await;
    }
    for number in 0..RECORDED {
        for desk in [&mut small, &mut large] {
            desk.keyboard.types(&format!("contribution {number} of the benchmark"));
            desk.enter().await;
        }
    }
    let (small_rows, small_gaps) = small.heard().await;
    let (large_rows, large_gaps) = large.heard().await;
    let (bound, taken) = (median(small_rows), median(large_rows));
    println!(
        "  Enter to row    {taken:>8.0} ms, ratio {:>5.2}  (in an empty file {bound:.0} ms)",
        taken / bound
    );
    let long = |gaps: &[f64]| gaps.iter().filter(|gap| **gap > LONG).count();
    let longest = |gaps: &[f64]| gaps.iter().copied().fold(0.0, f64::max);
    println!(
        "  tasks > {LONG} ms   {:>8}, longest {:.0} ms  (in an empty file {}, longest {:.0} ms)",
        long(&large_gaps),
        longest(&large_gaps),
        long(&small_gaps),
        longest(&small_gaps),
    );
    let (bound, taken) = (small.window.running.memory(), large.window.running.memory());
    println!(
        "  memory then     {taken:>8.0} MiB, ratio {:>4.2}  (with an empty file {bound:.0} MiB)",
        taken / bound
    );
}
