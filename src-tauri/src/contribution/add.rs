//! Recording a contribution.

use kelechek_core::contribution::Change;
use kelechek_core::id::SessionId;
use tauri::State;

use super::TypedContribution;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Records one contribution. When this answers it is on the disk; see [`kelechek_core::SessionFile::add_contribution`].
#[tauri::command]
#[specta::specta]
pub async fn add_contribution(
    open: State<'_, OpenFile>,
    session: SessionId,
    typed: TypedContribution,
) -> Result<Change, CommandError> {
    let new = typed.into_new(session);
    open.write(move |file| file.changing(&[], |file| file.add_contribution(&new, now()))).await
}
