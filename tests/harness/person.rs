//! The person at the laptop: a home of their own, so that no test reads or writes anybody's real settings.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{fs, thread};

use serde_json::Value;
use tempfile::TempDir;

use super::process::signal;
use super::running::of_home;

/// Names the folder of answers to the program, which then asks it instead of the system's dialogs.
const ANSWERS: &str = "KELECHEK_ANSWERS";

/// The folders that a program may know about a person. They are removed with it.
pub struct Person {
    home: TempDir,
    /// How many dialogs were answered beforehand so far.
    answered: AtomicU32,
}

impl Default for Person {
    fn default() -> Self {
        Self::new()
    }
}

impl Person {
    /// Somebody who has never started the program, at a computer that speaks no language of its own.
    pub fn new() -> Self {
        let person = Self {
            home: TempDir::new().expect("a folder for the person's files"),
            answered: AtomicU32::new(0),
        };
        fs::create_dir(person.answers_folder()).expect("a folder for the answers to dialogs");
        person
    }

    /// Where the program remembers what this person chose.
    pub fn settings(&self) -> PathBuf {
        self.folder("config").join("kelechek").join("settings.json")
    }

    /// Has the program remember this before it is started.
    pub fn has_chosen(&self, settings: &Value) {
        fs::create_dir_all(self.folder("config").join("kelechek")).expect("a folder for the settings");
        fs::write(self.settings(), settings.to_string()).expect("the settings are written");
    }

    fn folder(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    fn answers_folder(&self) -> PathBuf {
        self.folder("answers")
    }

    /// What this person will choose in the next dialog that no answer was given for; no path closes it.
    pub fn answers(&self, paths: &[&Path]) {
        let number = self.answered.fetch_add(1, Ordering::Relaxed);
        let lines: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        // The program takes whatever lies in the folder, so that only whole answers may appear there.
        let written = self.folder(&format!("answer-{number:04}"));
        fs::write(&written, lines.join("\n")).expect("an answer is written");
        fs::rename(&written, self.answers_folder().join(format!("{number:04}")))
            .expect("an answer is laid ready");
    }

    /// Whether every answer was asked for.
    pub fn was_asked_everything(&self) -> bool {
        fs::read_dir(self.answers_folder()).is_ok_and(|mut left| left.next().is_none())
    }

    /// Has a program that is about to start see this person and this screen, and nothing of whoever runs the tests.
    pub(super) fn sits_at(&self, command: &mut Command, display: &str) {
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
            .env(ANSWERS, self.answers_folder())
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
            let left = of_home(self.home());
            if left.is_empty() {
                return;
            }
            for process in left {
                signal("KILL", process);
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}
