//! The person at the laptop: a home of their own, so that no test reads or writes anybody's real settings.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{fs, thread};

use tempfile::TempDir;

use super::process::signal;

/// The folders that a program may know about a person. They are removed with it.
pub struct Person {
    home: TempDir,
}

impl Person {
    /// Somebody who has never started the program, at a computer that speaks no language of its own.
    pub fn new() -> Self {
        Self { home: TempDir::new().expect("a folder for the person's files") }
    }

    /// Where the program remembers what this person chose.
    pub fn settings(&self) -> PathBuf {
        self.folder("config").join("kelechek").join("settings.json")
    }

    fn folder(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Has a program that is about to start see this person and this screen, and nothing of whoever runs the tests.
    pub fn sits_at(&self, command: &mut Command, display: &str) {
        for variable in ["WAYLAND_DISPLAY", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "GTK_THEME", "XAUTHORITY"] {
            command.env_remove(variable);
        }
        for (variable, name) in
            [("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache")]
        {
            command.env(variable, self.folder(name));
        }
        command
            .env("HOME", self.home())
            .env("DISPLAY", display)
            .env("GDK_BACKEND", "x11")
            .env("LANG", "C.UTF-8")
            // There is no desktop around this window: no session bus, no bridge to assistive programs.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
            .env("MESA_SHADER_CACHE_DISABLE", "true");
    }
}

impl Drop for Person {
    /// Nothing that ran for this person goes on running, also when a test failed in the middle: the program is started by
    /// the driver, so that nobody else here knows it.
    fn drop(&mut self) {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(10) {
            let left = programs_at(self.home());
            if left.is_empty() {
                return;
            }
            for process in left {
                signal("KILL", &process);
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// The numbers of the processes that have this home.
fn programs_at(home: &Path) -> Vec<String> {
    let mark = format!("HOME={}", home.display());
    let Ok(processes) = fs::read_dir("/proc") else { return Vec::new() };
    processes
        .filter_map(|process| {
            let process = process.ok()?;
            let environment = fs::read(process.path().join("environ")).ok()?;
            let is_at_home = environment.split(|byte| *byte == 0).any(|variable| variable == mark.as_bytes());
            is_at_home.then(|| process.file_name().to_string_lossy().into_owned())
        })
        .collect()
}
