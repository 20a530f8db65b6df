//! The running program: its processes, what they hold in memory, and ending them as a power cut does.

use std::fs;
use std::path::{Path, PathBuf};

use super::process::signal;
use super::until::until;

/// The processes of one started program: the one with the window, and those that the web view has made.
pub struct Running {
    home: PathBuf,
    program: PathBuf,
}

impl Running {
    pub(super) fn new(home: &Path, program: &Path) -> Self {
        Self { home: home.to_owned(), program: program.to_owned() }
    }

    /// Ends the program as a power cut does, and returns when it is gone.
    pub async fn kill(&self) {
        signal("KILL", self.main_now());
        until("the killed program to be gone", async || self.main().is_none().then_some(())).await;
    }

    /// Ends the process that draws the page, as the system does that has no memory left, and returns when it is gone.
    pub async fn kill_page(&self) {
        let page = self.page();
        signal("KILL", page);
        let gone = async || (!Path::new(&format!("/proc/{page}")).exists()).then_some(());
        until("the killed process of the page to be gone", gone).await;
    }

    /// The number of the process that runs the program itself.
    fn main(&self) -> Option<u32> {
        of_home(&self.home).into_iter().find(|process| {
            // A program that has ended and that nobody has asked about yet has no file any more.
            fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|file| file == self.program)
        })
    }

    fn main_now(&self) -> u32 {
        self.main().expect("the program is running")
    }

    /// The number of the process whose first thread runs the page.
    pub fn page(&self) -> u32 {
        let is_page = |process: &u32| {
            // The system keeps the first fifteen bytes of a name.
            fs::read_to_string(format!("/proc/{process}/comm"))
                .is_ok_and(|name| name.trim_end() == "WebKitWebProces")
        };
        with_descendants(self.main_now()).into_iter().find(is_page).expect("the web view has made a process")
    }

    /// What all its processes hold in memory, in MiB; what several share is divided among them.
    pub fn memory(&self) -> f64 {
        let kibibytes: f64 = with_descendants(self.main_now()).into_iter().filter_map(proportional_set).sum();
        kibibytes / 1024.0
    }
}

/// The numbers of the processes that have this home.
pub(super) fn of_home(home: &Path) -> Vec<u32> {
    let mark = format!("HOME={}", home.display());
    processes()
        .filter(|process| {
            let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
            environment.split(|byte| *byte == 0).any(|variable| variable == mark.as_bytes())
        })
        .collect()
}

fn processes() -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn with_descendants(process: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> =
        processes().filter_map(|process| Some((process, parent(process)?))).collect();
    let mut found = vec![process];
    let mut next = 0;
    while let Some(process) = found.get(next).copied() {
        found.extend(parents.iter().filter(|(_, parent)| *parent == process).map(|(child, _)| *child));
        next += 1;
    }
    found
}

/// `/proc/PID/stat` is `PID (name) state parent …`, where the name may hold anything.
fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// The proportional set size, in KiB.
fn proportional_set(process: u32) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = text.lines().find(|line| line.starts_with("Pss:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
