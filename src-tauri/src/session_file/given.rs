//! The file that was named on the command line. It is opened when the window can be typed into, so that a large one keeps
//! nobody waiting for the window.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use tauri::State;

use super::open::opened;
use super::{FileName, OpenedFile, summary};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::settings::SettingsFile;

/// What was named on the command line, until it is opened.
pub struct Given(Mutex<Option<PathBuf>>);

impl Given {
    /// Nothing, where the program was started without a file.
    pub fn new(file: Option<PathBuf>) -> Self {
        Self(Mutex::new(file))
    }
}

/// What the file is called that was named on the command line and is yet to be opened.
#[tauri::command]
#[specta::specta]
pub fn being_opened(given: State<'_, Given>) -> Option<FileName> {
    given.0.lock().unwrap_or_else(PoisonError::into_inner).as_deref().map(FileName::of)
}

/// Opens the file that was named on the command line; later, the one that is open now, if any is.
#[tauri::command]
#[specta::specta]
pub async fn given_file(
    given: State<'_, Given>,
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
) -> Result<Option<OpenedFile>, CommandError> {
    let path = given.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(path) = path {
        return opened(&open, &settings, path).await.map(Some);
    }
    match open.describe(summary).await {
        Err(CommandError::NoOpenFile) => Ok(None),
        other => other.map(Some),
    }
}
