//! How long the tasks of the page's main thread take, and how much of it that thread waited for a core that others had: other
//! threads, or other guests of the computer of which this one is a guest.
//!
//! The page tells when tasks begin: a timer that is always set, every key, and the frame after something has changed. What lies
//! between two of these moments is at least as long as the longest task in it. Meanwhile the system's own account of the thread is read every two milliseconds.

use std::fs::File;
use std::num::NonZero;
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use kelechek_tests::harness::Window;
use serde_json::Value;

/// Longer than this, in ms, and whoever types can feel it.
pub const LONG: f64 = 50.0;
const EVERY: Duration = Duration::from_millis(2);

/// To be run in the page once, before [`Watch::over`].
pub const LISTEN: &str = "
const tasks = window.tasks = [];
let before = performance.now();
const begins = () => {
  const at = performance.now();
  if (at - before > 10) tasks.push([performance.timeOrigin + before, at - before]);
  before = at;
};
const tick = () => {
  begins();
  setTimeout(tick, 4);
};
tick();
addEventListener('keydown', begins, true);
addEventListener('keyup', begins, true);
let awaited = false;
const painted = () => {
  awaited = false;
  begins();
};
new MutationObserver(() => {
  if (!awaited) requestAnimationFrame(painted);
  awaited = true;
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });";

/// What lies between two moments at which a task begins, in ms.
#[derive(Clone, Copy)]
pub struct Task {
    /// From the beginning of the watch.
    pub at: f64,
    pub length: f64,
    /// Of it, when the thread was on a core.
    pub ran: f64,
    /// Of it, when the thread could have run and no core was there for it.
    pub waited: f64,
}

impl Task {
    pub fn own(self) -> f64 {
        self.length - self.waited
    }
}

/// The account of a thread until this moment (ms since 1970), in ms.
struct Account {
    at: f64,
    /// It was on a core, which was not taken away meanwhile.
    ran: f64,
    /// It could have been, and others were.
    waited: f64,
    /// All cores were taken away by what this system is a guest of; to 10 ms.
    stolen: f64,
}

/// The page's main thread is being watched.
pub struct Watch {
    ends: Arc<AtomicBool>,
    accounts: JoinHandle<Vec<Account>>,
}

impl Watch {
    pub async fn over(window: &Window<'_>) -> Self {
        let thread = File::open(format!("/proc/{}/schedstat", window.running.page())).unwrap();
        let cores = File::open("/proc/stat").unwrap();
        let count = thread::available_parallelism().map_or(1, NonZero::get);
        let ends = Arc::new(AtomicBool::new(false));
        let ended = Arc::clone(&ends);
        let accounts = thread::spawn(move || {
            let mut accounts = vec![];
            while !ended.load(Ordering::Relaxed) {
                accounts.extend(read(&thread, &cores, count));
                thread::sleep(EVERY);
            }
            accounts
        });
        window.ask("tasks.length = 0").await;
        Self { ends, accounts }
    }

    /// All tasks since, but for those of less than 10 ms.
    pub async fn end(self, window: &Window<'_>) -> Vec<Task> {
        let told = window.ask("return tasks").await;
        self.ends.store(true, Ordering::Relaxed);
        let accounts = self.accounts.join().unwrap();
        let tasks = told.as_array().unwrap().iter();
        tasks.map(|task| within(&accounts, number(&task[0]), number(&task[1]))).collect()
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

/// The thread's account is: nanoseconds on a core, nanoseconds of waiting for one, turns. What was stolen is the ninth word
/// of the first line on the cores, in hundredths of a second of all of them together.
fn read(thread: &File, cores: &File, count: usize) -> Option<Account> {
    let mut text = [0; 120];
    let mut words = |file: &File| -> Option<Vec<f64>> {
        let length = file.read_at(&mut text, 0).ok()?;
        let line = std::str::from_utf8(&text[..length]).ok()?.lines().next()?;
        Some(line.split_ascii_whitespace().filter_map(|word| word.parse().ok()).collect())
    };
    let (thread, cores) = (words(thread)?, words(cores)?);
    let at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64() * 1000.0;
    Some(Account {
        at,
        ran: thread.first()? / 1e6,
        waited: thread.get(1)? / 1e6,
        stolen: cores.get(7)? * 10.0 / count as f64,
    })
}

/// Only what was surely waited between its beginning and its end is taken to be no work of the task.
fn within(accounts: &[Account], begin: f64, length: f64) -> Task {
    let at = begin - accounts.first().map_or(begin, |first| first.at);
    let first = accounts.partition_point(|account| account.at < begin);
    let after = accounts.partition_point(|account| account.at <= begin + length);
    let (ran, waited) = match accounts.get(first..after) {
        Some([first, .., last]) => {
            let (ran, waited) = (last.ran - first.ran, last.waited - first.waited);
            // In the rest it slept, or the core that it was on was taken away.
            let rest = last.at - first.at - waited - ran;
            (ran, waited + (last.stolen - first.stolen).min(rest.max(0.0)))
        }
        _ => (0.0, 0.0),
    };
    Task { at, length, ran, waited: waited.min(length) }
}

/// One line: how many are long, and how long the longest is; by the clock, and without what was waited for a core.
pub fn told(tasks: &[Task]) -> String {
    let told = |of: fn(&Task) -> f64| {
        let long = tasks.iter().filter(|task| of(task) > LONG).count();
        let longest = tasks.iter().map(of).fold(0.0, f64::max);
        format!("{long:>3}, the longest {longest:>3.0} ms")
    };
    format!(
        "{} by the clock; {} without waiting for a core",
        told(|task| task.length),
        told(|task| task.own())
    )
}

/// A line for each that is long: when it began, and of how long it took, how long the thread ran and how long it waited for
/// a core. What is left it slept, or its core was taken away for less than the system tells of.
pub fn each_long(tasks: &[Task]) -> String {
    let line = |task: &Task| {
        let Task { at, length, ran, waited } = task;
        format!("\n      at {:>5.1} s: {length:>3.0} ms, ran {ran:>3.0}, waited {waited:>3.0}", at / 1000.0)
    };
    tasks.iter().filter(|task| task.length > LONG).map(line).collect()
}
