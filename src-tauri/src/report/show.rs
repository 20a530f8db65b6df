//! The folder in which the document lies that was written last, in the system's own window.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use tauri::State;

use super::Reporting;
use crate::error::CommandError;

/// Opens it in the system's file manager. Which folder that is the page does not say: it can open no other.
#[tauri::command]
#[specta::specta]
pub async fn show_report(reporting: State<'_, Reporting>) -> Result<(), CommandError> {
    let written = reporting.written.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let Some(folder) = written.as_deref().and_then(Path::parent).map(PathBuf::from) else { return Ok(()) };
    if !folder.is_dir() {
        return Err(CommandError::FileMissing { path: folder.display().to_string() });
    }
    let opened = tauri::async_runtime::spawn_blocking(move || opener::open(folder)).await;
    opened.map_err(|_| CommandError::gone())?.map_err(CommandError::unexpected)
}
