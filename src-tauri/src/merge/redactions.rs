//! What redactions that a merge brought still have to erase, and erasing it when somebody has said yes.

use kelechek_core::redaction::Erasure;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// What redactions cover and the open file still holds; see [`kelechek_core::SessionFile::covered`].
#[tauri::command]
#[specta::specta]
pub async fn covered(open: State<'_, OpenFile>) -> Result<Erasure, CommandError> {
    open.read(|file| file.covered()).await
}

/// Erases it for ever; see [`kelechek_core::SessionFile::erase`].
#[tauri::command]
#[specta::specta]
pub async fn erase_covered(open: State<'_, OpenFile>) -> Result<Erasure, CommandError> {
    open.write(|file| file.erase(now())).await
}
