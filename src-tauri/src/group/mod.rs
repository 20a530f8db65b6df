//! Stakeholder groups are added, called otherwise, taken out.

use kelechek_core::contribution::Change;
use kelechek_core::group::{GroupEdit, NewGroup};
use kelechek_core::id::{GroupId, SessionId};
use kelechek_core::language::Names;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Adds a stakeholder group at the end of the list.
#[tauri::command]
#[specta::specta]
pub async fn add_group(
    open: State<'_, OpenFile>,
    session: SessionId,
    name: Names,
) -> Result<Change, CommandError> {
    let new = NewGroup { session, name };
    open.write(move |file| file.changing(&[], |file| file.add_group(&new, now()))).await
}

/// Calls a stakeholder group otherwise; a language that is given empty is emptied.
#[tauri::command]
#[specta::specta]
pub async fn edit_group(open: State<'_, OpenFile>, id: GroupId, name: Names) -> Result<Change, CommandError> {
    let edit = GroupEdit { name, position: None };
    open.write(move |file| file.changing(&[], |file| file.edit_group(id, &edit, now()))).await
}

/// Takes a stakeholder group out; what was said in its name stays.
#[tauri::command]
#[specta::specta]
pub async fn delete_group(open: State<'_, OpenFile>, id: GroupId) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.delete_group(id, now()))).await
}
