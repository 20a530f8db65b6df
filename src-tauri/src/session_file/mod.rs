//! The session file that the window shows.

pub mod given;
mod summary;

use std::path::PathBuf;

use serde::Serialize;
use specta::Type;

/// What was named on the command line, if anything was.
pub struct GivenPath(pub Option<PathBuf>);

/// A session file, as the Start screen shows it.
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
}

/// One of the sessions of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct OpenedSession {
    /// Its id, as text.
    pub id: String,
    /// What it is called, in the languages in which it was given a title.
    pub title: Title,
    /// The day it was held, `2016-06-10`.
    pub date: Option<String>,
    /// Where it was held, from the village to the oblast, as far as that was written down.
    pub place: Vec<String>,
    /// How many themes it has.
    pub themes: u32,
    /// How many participants have a code.
    pub participants: u32,
    /// How many contributions were recorded.
    pub contributions: u32,
}

/// A title in each language that has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Title {
    /// in Kyrgyz
    pub ky: Option<String>,
    /// in Russian
    pub ru: Option<String>,
    /// in English
    pub en: Option<String>,
}
