//! Choosing the files to merge.

use tauri::{AppHandle, State};

use super::{ChosenFile, Preparing, locked};
use crate::dialog::{Ask, ask};
use crate::error::CommandError;

/// The files that were chosen or dropped and are not yet merged.
#[tauri::command]
#[specta::specta]
pub async fn files_to_merge(preparing: State<'_, Preparing>) -> Result<Vec<ChosenFile>, CommandError> {
    Ok(preparing.chosen())
}

/// Asks for files and adds them; answers with all that are chosen now.
#[tauri::command]
#[specta::specta]
pub async fn choose_files_to_merge(
    app: AppHandle,
    preparing: State<'_, Preparing>,
) -> Result<Vec<ChosenFile>, CommandError> {
    Ok(preparing.choose(ask(&app, Ask::OpenSeveral).await?))
}

/// Takes the file at this place off the list; answers with those that are left.
#[tauri::command]
#[specta::specta]
pub async fn leave_out_file(
    preparing: State<'_, Preparing>,
    at: u32,
) -> Result<Vec<ChosenFile>, CommandError> {
    let mut chosen = locked(&preparing.chosen);
    if (at as usize) < chosen.len() {
        chosen.remove(at as usize);
    }
    drop(chosen);
    Ok(preparing.choose(vec![]))
}
