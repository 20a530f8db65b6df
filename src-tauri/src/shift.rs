//! What stands in a list moves up or down in it.

use kelechek_core::contribution::Change;
use kelechek_core::shift::{Direction, Listed};
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Moves a theme, question, group or step one place up or down; see [`kelechek_core::SessionFile::shift`].
#[tauri::command]
#[specta::specta]
pub async fn shift(
    open: State<'_, OpenFile>,
    listed: Listed,
    direction: Direction,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.shift(listed, direction, now()))).await
}
