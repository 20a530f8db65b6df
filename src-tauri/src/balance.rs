//! The balance: who has spoken on what.

use kelechek_core::balance::Balance;
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
