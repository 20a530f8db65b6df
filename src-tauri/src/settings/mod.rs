//! What this installation remembers between two starts, for one person: the language and the appearance.
//!
//! It is a small JSON file in the person's configuration folder. It holds nothing of any session. What is in it and not
//! understood here (written by a newer version, or by the command line) is kept when it is written again.

pub mod choose;
pub mod read;
mod save;

use std::path::PathBuf;
use std::sync::Mutex;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use specta::Type;

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Settings {
    /// The language of the interface; none until somebody chose one.
    pub language: Option<Language>,
    /// How the screen looks.
    pub appearance: Appearance,
}

/// What the file holds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Stored {
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Language>,
    #[serde(default)]
    appearance: Appearance,
    /// Whatever is none of the window's business.
    #[serde(flatten)]
    others: Map<String, Value>,
}

impl From<Stored> for Settings {
    fn from(stored: Stored) -> Self {
        Self { language: stored.language, appearance: stored.appearance }
    }
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Kyrgyz
    Ky,
    /// Russian
    Ru,
    /// English
    En,
}

/// How the screen looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum Appearance {
    /// As the rest of the computer.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As strong as it can be, for bright rooms, weak projectors and weak eyes.
    Contrast,
}

/// The file that remembers. The lock is held from reading to writing, so that no choice undoes another.
pub struct SettingsFile {
    path: Mutex<PathBuf>,
}

impl SettingsFile {
    /// The settings file at this path, whether it is there already or not.
    pub fn at(path: PathBuf) -> Self {
        Self { path: Mutex::new(path) }
    }
}
