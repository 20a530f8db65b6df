//! The board as it stands.

use kelechek_core::cluster::Board;
use tauri::State;

use super::OnBoard;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// What lies on a board; see [`kelechek_core::SessionFile::board`].
#[tauri::command]
#[specta::specta]
pub async fn board(open: State<'_, OpenFile>, on: OnBoard) -> Result<Board, CommandError> {
    open.read(move |file| on.of(file)).await
}

/// Takes back what was done last. The answer is the board alone: an act on it may touch thousands of contributions.
#[tauri::command]
#[specta::specta]
pub async fn undo_board(open: State<'_, OpenFile>, on: OnBoard) -> Result<Board, CommandError> {
    open.write(move |file| file.undo(now()).and_then(|()| on.of(file))).await
}

/// Brings back what was taken back last.
#[tauri::command]
#[specta::specta]
pub async fn redo_board(open: State<'_, OpenFile>, on: OnBoard) -> Result<Board, CommandError> {
    open.write(move |file| file.redo(now()).and_then(|()| on.of(file))).await
}
