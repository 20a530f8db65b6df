//! What is written down after a meeting: the debrief, and what became of the vision.

use kelechek_core::contribution::Change;
use kelechek_core::id::SessionId;
use kelechek_core::session::{Approval, Debrief, SessionEdit};
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Writes the answers of the debrief, all of them.
#[tauri::command]
#[specta::specta]
pub async fn edit_debrief(
    open: State<'_, OpenFile>,
    session: SessionId,
    debrief: Debrief,
) -> Result<Change, CommandError> {
    let edit = SessionEdit { debrief: Some(debrief), ..SessionEdit::default() };
    open.write(move |file| file.changing(&[], |file| file.edit_session(session, &edit, now()))).await
}

/// Writes the record of the approval, all of it.
#[tauri::command]
#[specta::specta]
pub async fn edit_approval(
    open: State<'_, OpenFile>,
    session: SessionId,
    approval: Approval,
) -> Result<Change, CommandError> {
    let edit = SessionEdit { approval: Some(approval), ..SessionEdit::default() };
    open.write(move |file| file.changing(&[], |file| file.edit_session(session, &edit, now()))).await
}
