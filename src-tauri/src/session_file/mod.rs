//! The session file that the window shows: opening and closing, what it holds in numbers, and copies of it.

pub mod close;
pub mod given;
pub mod hand_over;
pub mod new;
pub mod open;
pub mod outline;
pub mod recent;
mod summary;

use std::path::{Path, absolute};

use kelechek_core::cluster::Organised;
use kelechek_core::language::Names;
use serde::Serialize;
use specta::Type;

use crate::error::shown;
use crate::open_file::ReadOnly;

pub use summary::summary;

/// A session file, in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct OpenedFile {
    /// Its name, without the folder.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
    /// In order of date and title.
    pub sessions: Vec<OpenedSession>,
    /// All contributions of the file.
    pub contributions: u32,
    /// Those of them of which a field stands in two versions.
    pub conflicts: u32,
    /// Why nothing can be written to it, where that is so.
    pub read_only: Option<ReadOnly>,
}

/// One of the sessions of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct OpenedSession {
    /// Its id, as text.
    pub id: String,
    /// What it is called, in the languages in which it was given a title.
    pub title: Names,
    /// The day it was held, `2016-06-10`.
    pub date: Option<String>,
    /// Where it was held, from the village to the oblast, as far as that was written down.
    pub place: Vec<String>,
    /// How many contributions were recorded.
    pub contributions: u32,
    /// How far it is organised and prioritised.
    pub organised: Organised,
}

/// What a file is called, as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FileName {
    /// Its name, without the folder.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
}

impl FileName {
    /// What the file at this path is called.
    pub fn of(path: &Path) -> Self {
        // What was named beside the folder of the terminal says nothing in a window.
        let path = absolute(path).unwrap_or_else(|_| path.to_owned());
        let name = path.file_name().map(|name| shown(Path::new(name))).unwrap_or_default();
        Self { name, folder: path.parent().map(shown).unwrap_or_default() }
    }
}
