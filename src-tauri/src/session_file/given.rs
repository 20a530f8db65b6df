//! The file that was named on the command line. Opening it begins with the program, beside the making of the window.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use tauri::State;
use tokio::sync::oneshot::Receiver;

use super::recent::remember;
use super::{FileName, OpenedFile, summary};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::settings::SettingsFile;

/// What was named on the command line, while it is being opened.
pub struct Given(Mutex<Option<Opening>>);

struct Opening {
    path: PathBuf,
    answer: Receiver<Result<(), CommandError>>,
}

impl Given {
    /// Begins to open it.
    pub fn opening(file: Option<PathBuf>, open: &OpenFile, settings: &SettingsFile) -> Self {
        let opening = file.map(|path| {
            let answer = open.opening(path.clone(), settings.note_taker());
            Opening { path, answer }
        });
        Self(Mutex::new(opening))
    }
}

/// What the file is called that was named on the command line and whose opening nobody has waited for yet. It is asked
/// for before anything else, so that one can type while a large file is still being checked.
#[tauri::command]
#[specta::specta]
pub fn being_opened(given: State<'_, Given>) -> Option<FileName> {
    let opening = given.0.lock().unwrap_or_else(PoisonError::into_inner);
    opening.as_ref().map(|opening| FileName::of(&opening.path))
}

/// The file that was named on the command line, when it is open; later the one that is open now, if any is.
#[tauri::command]
#[specta::specta]
pub async fn given_file(
    given: State<'_, Given>,
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
) -> Result<Option<OpenedFile>, CommandError> {
    let opening = given.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(Opening { path, answer }) = opening {
        answer.await.unwrap_or_else(|_| Err(CommandError::gone()))?;
        remember(&settings, &path);
    }
    match open.read(summary).await {
        Err(CommandError::NoOpenFile) => Ok(None),
        other => other.map(Some),
    }
}
