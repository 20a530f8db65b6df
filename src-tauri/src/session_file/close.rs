//! Closing the file.

use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// Closes the open file.
#[tauri::command]
#[specta::specta]
pub async fn close_file(open: State<'_, OpenFile>) -> Result<(), CommandError> {
    open.close().await
}
