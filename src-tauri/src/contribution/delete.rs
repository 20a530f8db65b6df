//! Deleting a contribution, which can be taken back.

use kelechek_core::contribution::Change;
use kelechek_core::id::ContributionId;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Deletes a contribution; see [`kelechek_core::SessionFile::delete_contribution`].
#[tauri::command]
#[specta::specta]
pub async fn delete_contribution(
    open: State<'_, OpenFile>,
    id: ContributionId,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[id], |file| file.delete_contribution(id, now()))).await
}
