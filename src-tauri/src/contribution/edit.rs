//! Changing a contribution.

use kelechek_core::contribution::Change;
use kelechek_core::id::ContributionId;
use tauri::State;

use super::TypedContribution;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Changes a contribution; see [`kelechek_core::SessionFile::edit_contribution`].
#[tauri::command]
#[specta::specta]
pub async fn edit_contribution(
    open: State<'_, OpenFile>,
    id: ContributionId,
    typed: TypedContribution,
) -> Result<Change, CommandError> {
    let edit = typed.into_edit();
    open.write(move |file| file.changing(&[id], |file| file.edit_contribution(id, &edit, now()))).await
}
