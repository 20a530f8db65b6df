//! What this installation remembers between two starts, for one person: the language and the appearance.
//!
//! It is a small JSON file in the person's configuration folder. It holds nothing of any session. What is in it and not
//! understood here (written by a newer version, or by the command line) is kept when it is written again.

pub mod choose;
pub mod read;
mod save;

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use kelechek_core::language::Language;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use specta::Type;

use crate::error::CommandError;

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Settings {
    /// The language of the interface; none until somebody chose one.
    pub language: Option<Language>,
    /// How the screen looks.
    pub appearance: Appearance,
    /// Name or initials of who types here, theirs to give; may be empty.
    pub note_taker: String,
    /// How large text is, in percent of its usual size.
    pub text_size: u16,
    /// Whether photographs may be attached.
    pub photographs: bool,
}

/// What the file holds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Stored {
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Language>,
    #[serde(default)]
    appearance: Appearance,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note_taker: String,
    /// In percent; nothing is 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text_size: Option<u16>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    photographs: bool,
    /// The files opened last, the last one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) recent: Vec<PathBuf>,
    /// Where backups are kept; nothing for the person's data folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) backup_folder: Option<PathBuf>,
    /// Where they were kept before: a redaction must reach those too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) former_backup_folders: Vec<PathBuf>,
    /// Whatever is none of the window's business.
    #[serde(flatten)]
    others: Map<String, Value>,
}

impl From<Stored> for Settings {
    fn from(stored: Stored) -> Self {
        Self {
            language: stored.language,
            appearance: stored.appearance,
            note_taker: stored.note_taker,
            text_size: stored.text_size.unwrap_or(USUAL).clamp(USUAL, LARGEST),
            photographs: stored.photographs,
        }
    }
}

/// The usual size of text, and the largest that can be chosen, in percent.
const USUAL: u16 = 100;
const LARGEST: u16 = 200;

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

    /// What the file holds.
    pub(crate) fn read(&self) -> Result<Stored, CommandError> {
        read::read(&self.path.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Photographs are off until somebody has switched them on.
    pub fn allows_photographs(&self) -> Result<(), CommandError> {
        if self.read()?.photographs { Ok(()) } else { Err(CommandError::PhotographsOff) }
    }

    /// The language that was chosen; none where nobody has chosen or the file cannot be read.
    pub fn language(&self) -> Option<Language> {
        self.read().ok()?.language
    }

    /// Who types here; nobody in particular where that is not known.
    pub fn note_taker(&self) -> String {
        self.read().map(|stored| stored.note_taker).unwrap_or_default()
    }
}
