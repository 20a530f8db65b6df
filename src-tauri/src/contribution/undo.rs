//! Taking back and bringing back whatever was done since the file was opened.

use kelechek_core::contribution::Change;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Takes back what was done last.
#[tauri::command]
#[specta::specta]
pub async fn undo(open: State<'_, OpenFile>) -> Result<Change, CommandError> {
    open.write(|file| file.changing(&file.concerned_by_undo()?, |file| file.undo(now()))).await
}

/// Brings back what was taken back last.
#[tauri::command]
#[specta::specta]
pub async fn redo(open: State<'_, OpenFile>) -> Result<Change, CommandError> {
    open.write(|file| file.changing(&file.concerned_by_redo()?, |file| file.redo(now()))).await
}
