//! The balance: who has spoken on what.

use kelechek_core::balance::{Balance, Floor};
use kelechek_core::id::SessionId;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// Who has spoken on what; see [`kelechek_core::SessionFile::balance`].
#[tauri::command]
#[specta::specta]
pub async fn balance(open: State<'_, OpenFile>, session: SessionId) -> Result<Balance, CommandError> {
    open.read(move |file| file.balance(session)).await
}

/// For how long each group has had the floor; see [`kelechek_core::SessionFile::floor`].
#[tauri::command]
#[specta::specta]
pub async fn floor(open: State<'_, OpenFile>, session: SessionId) -> Result<Vec<Floor>, CommandError> {
    open.read(move |file| file.floor(session)).await
}
