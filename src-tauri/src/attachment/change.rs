//! What a photograph shows, and which contributions stand on it.

use kelechek_core::contribution::Change;
use kelechek_core::id::{AttachmentId, ContributionId};
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Says what a photograph shows; an empty text says nothing.
#[tauri::command]
#[specta::specta]
pub async fn caption_photograph(
    open: State<'_, OpenFile>,
    id: AttachmentId,
    caption: String,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.caption_attachment(id, Some(&caption), now())))
        .await
}

/// Takes a photograph off; it can be taken back.
#[tauri::command]
#[specta::specta]
pub async fn remove_photograph(open: State<'_, OpenFile>, id: AttachmentId) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.remove_attachment(id, now()))).await
}

/// Says that a contribution stands on a photograph.
#[tauri::command]
#[specta::specta]
pub async fn link_photograph(
    open: State<'_, OpenFile>,
    id: AttachmentId,
    contribution: ContributionId,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.attach_also(id, contribution.0, now()))).await
}
