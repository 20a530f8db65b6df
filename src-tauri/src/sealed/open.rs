//! A sealed file is opened in the window, or taken into a merge.

use tauri::{AppHandle, State};

use super::{Waiting, With, unsealed};
use crate::error::CommandError;
use crate::merge::{ChosenFile, Preparing};
use crate::open_file::OpenFile;
use crate::session_file::OpenedFile;
use crate::session_file::open::opened;
use crate::settings::SettingsFile;

/// Opens the sealed file that [`crate::session_file::open::open_file`] has refused; nothing when a dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn open_sealed(
    app: AppHandle,
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
    waiting: State<'_, Waiting>,
    opener: With,
) -> Result<Option<OpenedFile>, CommandError> {
    let sealed = waiting.path().ok_or(CommandError::NoOpenFile)?;
    let Some(path) = unsealed(&app, sealed, opener).await? else { return Ok(None) };
    opened(&open, &settings, path).await.map(Some)
}

/// Opens the sealed file at this place of the files to be merged, of which the plain one takes the place; nothing when a
/// dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn unseal_to_merge(
    app: AppHandle,
    preparing: State<'_, Preparing>,
    at: u32,
    opener: With,
) -> Result<Option<Vec<ChosenFile>>, CommandError> {
    let sealed = preparing.path(at).ok_or(CommandError::NoOpenFile)?;
    let Some(path) = unsealed(&app, sealed.clone(), opener).await? else { return Ok(None) };
    Ok(Some(preparing.replace(&sealed, path)))
}
