//! Recording what was counted. Every act is answered with what the theme's priorities then are.

use kelechek_core::id::AuthorId;
use kelechek_core::support::{Asked, Count};
use tauri::State;

use super::priorities::{Prioritised, Round};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Records counts; see [`kelechek_core::SessionFile::record_support`].
#[tauri::command]
#[specta::specta]
pub async fn record_support(
    open: State<'_, OpenFile>,
    of: Round,
    counts: Vec<Count>,
) -> Result<Prioritised, CommandError> {
    open.write(move |file| file.record_support(&counts, now()).and_then(|()| of.prioritised(file))).await
}

/// Takes counts away; see [`kelechek_core::SessionFile::retract_support`].
#[tauri::command]
#[specta::specta]
pub async fn retract_support(
    open: State<'_, OpenFile>,
    of: Round,
    asked: Vec<Asked>,
) -> Result<Prioritised, CommandError> {
    open.write(move |file| file.retract_support(&asked, now()).and_then(|()| of.prioritised(file))).await
}

/// Keeps what one person counted; see [`kelechek_core::SessionFile::choose_count`].
#[tauri::command]
#[specta::specta]
pub async fn choose_count(
    open: State<'_, OpenFile>,
    of: Round,
    asked: Asked,
    by: AuthorId,
) -> Result<Prioritised, CommandError> {
    open.write(move |file| file.choose_count(&asked, by, now()).and_then(|()| of.prioritised(file))).await
}

/// Takes back what was done last.
#[tauri::command]
#[specta::specta]
pub async fn undo_support(open: State<'_, OpenFile>, of: Round) -> Result<Prioritised, CommandError> {
    open.write(move |file| file.undo(now()).and_then(|()| of.prioritised(file))).await
}

/// Brings back what was taken back last.
#[tauri::command]
#[specta::specta]
pub async fn redo_support(open: State<'_, OpenFile>, of: Round) -> Result<Prioritised, CommandError> {
    open.write(move |file| file.redo(now()).and_then(|()| of.prioritised(file))).await
}
