//! Settling every conflict in which one note-taker has a version.

use kelechek_core::conflict::{Preferred, WrittenBy};
use kelechek_core::id::AuthorId;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Who has versions in conflict, and in how many; see [`kelechek_core::SessionFile::written_by`].
#[tauri::command]
#[specta::specta]
pub async fn conflicts_written_by(open: State<'_, OpenFile>) -> Result<Vec<WrittenBy>, CommandError> {
    open.read(|file| file.written_by(None)).await
}

/// Has this author's version stand wherever there is one; see [`kelechek_core::SessionFile::prefer`]. It may be thousands
/// of them: whoever shows any of it reads it anew.
#[tauri::command]
#[specta::specta]
pub async fn prefer_author(open: State<'_, OpenFile>, author: AuthorId) -> Result<Preferred, CommandError> {
    open.write(move |file| file.prefer(author, None, now())).await
}
