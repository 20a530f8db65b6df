//! `bench busy`: typing into the real window with a large file, while the longest work goes on behind it: a thousand files
//! are read and merged, and clusters are proposed.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use kelechek_tests::harness::{Keyboard, Layout, Opening, Person, Window};
use serde_json::json;
use tempfile::TempDir;

use crate::material::session_file;
use crate::tasks::{LISTEN, LONG, Task, Watch, each_long, told};
use crate::window::make;

const CONTRIBUTIONS: usize = 100_000;
const FILES: usize = 1_000;
/// In each of the files that are merged.
const IN_EACH: usize = 300;
/// Answers when no more rows have come in for thirty frames.
const ROWS: &str = "const [done] = arguments; \
    const count = () => document.querySelectorAll('#stream [data-contribution]').length; \
    (function next(before, alike) { \
        if (before > 0 && alike === 30) return done(before); \
        requestAnimationFrame(() => next(count(), count() === before ? alike + 1 : 0)); \
    })(0, 0)";
/// What is typed while the work goes on, for about as long as it takes; each line is recorded.
const LINE: &str = "the village needs clean water";
const LINES: usize = 20;
/// From key to key: as fast as one repeats that is held down, which is three times as fast as people type.
const PACE: Duration = Duration::from_millis(33);
/// From card to card, where nothing is typed; so often until the work is done.
const STEPS: usize = 20;

pub fn run(arguments: &[String]) {
    let numbers: Vec<usize> = arguments.iter().map(|number| number.parse().unwrap()).collect();
    let size = numbers.first().copied().unwrap_or(CONTRIBUTIONS);
    let files = numbers.get(1).copied().unwrap_or(FILES);
    println!("Typing {LINES} lines into a file of {size} contributions, while the program works.");
    println!("Asked: no task over {LONG} ms.");
    tokio::runtime::Runtime::new().unwrap().block_on(measure(size, files));
}

async fn measure(size: usize, files: usize) {
    let folder = TempDir::new_in(".").unwrap();
    let full = folder.path().join("full.kelechek");
    make(&full, size);
    let others: Vec<PathBuf> =
        (0..files).map(|number| folder.path().join(format!("{number}.kelechek"))).collect();
    for (number, path) in others.iter().enumerate() {
        session_file(path, 10 + number as u64, IN_EACH);
    }
    let person = Person::new();
    person.has_chosen(&json!({ "language": "ru", "appearance": "light" }));
    let window = Opening::of(&person).file(&full).open().await;
    window.is_shown("[data-stage=organise]:not([aria-disabled])").await;
    // The rows come in while one can type already; how long that takes, `bench window` tells as the last row.
    window.ask_later(ROWS, vec![]).await;
    window.has_focus("#box").await;
    let keyboard = window.keyboard(Layout::Us);
    window.ask(LISTEN).await;

    let desk = Desk { window: &window, keyboard };
    desk.types_while("nothing", "capture", None, "#box").await;
    desk.walks_while_clusters_are_proposed().await;
    person.answers(&others.iter().map(PathBuf::as_path).collect::<Vec<_>>());
    desk.types_while(
        &format!("{files} files are read"),
        "merge",
        Some("[data-do=choose]"),
        "[data-do=apply]",
    )
    .await;
    desk.types_while("they are merged", "merge", Some("[data-do=apply]"), "[data-merged]").await;
}

fn print(what: &str, tasks: &[Task], pressed: Duration, took: Duration) {
    println!(
        "  while {what:<24} tasks > {LONG} ms {}; keys for {:.1} s, the work {:.1} s{}",
        told(tasks),
        pressed.as_secs_f64(),
        took.as_secs_f64(),
        each_long(tasks),
    );
}

/// Who types, and where.
struct Desk<'a> {
    window: &'a Window<'a>,
    keyboard: Keyboard,
}

impl Desk<'_> {
    /// Has this work begun on its screen, types on Capture meanwhile, and waits for what the work comes to.
    async fn types_while(&self, what: &str, screen: &str, begin: Option<&str>, done: &str) {
        self.goes_to(screen).await;
        if let Some(begin) = begin {
            self.window.click(begin).await;
        }
        let begun = Instant::now();
        if screen != "capture" {
            self.goes_to("capture").await;
        }
        self.window.has_focus("#box").await;
        let watch = Watch::over(self.window).await;
        for _ in 0..LINES {
            self.keyboard.types_every(PACE, LINE);
            self.keyboard.press("Enter");
        }
        let tasks = watch.end(self.window).await;
        let typed = begun.elapsed();
        self.window
            .becomes_true(
                "all that was typed to be recorded",
                "return document.querySelector('#box').value === ''",
            )
            .await;
        self.goes_to(screen).await;
        self.window.is_shown(done).await;
        print(what, &tasks, typed, begun.elapsed());
    }

    /// The board is left by nobody who waits for what is proposed for it: its cards are gone over meanwhile.
    async fn walks_while_clusters_are_proposed(&self) {
        self.goes_to("organise").await;
        self.window.is_shown("[data-card]").await;
        let watch = Watch::over(self.window).await;
        self.window.click("[data-do=propose]").await;
        let begun = Instant::now();
        let is_under_way = "return document.querySelector('main[data-screen=organise]').ariaBusy === 'true'";
        while self.window.ask(is_under_way).await == json!(true) {
            self.keyboard.presses_every(PACE, "ArrowDown", STEPS);
        }
        // What is proposed is on the board when the task is over that brought it.
        self.window.becomes_true("clusters to be proposed", "return tasks.length > 0").await;
        let tasks = watch.end(self.window).await;
        print("clusters are proposed", &tasks, begun.elapsed(), begun.elapsed());
    }

    async fn goes_to(&self, screen: &str) {
        self.window.click(&format!("[data-stage={screen}]")).await;
        self.window.is_shown(&format!("main[data-screen={screen}]")).await;
    }
}
