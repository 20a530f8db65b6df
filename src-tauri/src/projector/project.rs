//! What whoever works puts on the projector.

use tauri::{AppHandle, State};

use super::{Projecting, Projection, Screen, ToProject, window};
use crate::error::CommandError;
use crate::open_file::OpenFile;

/// Opens the projector, on the second screen where there is one, and answers with where it is.
#[tauri::command]
#[specta::specta]
pub async fn open_projector(app: AppHandle) -> Result<Screen, CommandError> {
    window::open(&app).map_err(CommandError::unexpected)
}

/// Closes it.
#[tauri::command]
#[specta::specta]
pub async fn end_projector(app: AppHandle) -> Result<(), CommandError> {
    window::close(&app);
    Ok(())
}

/// Shows something else; see [`kelechek_core::SessionFile::shown_clusters`].
#[tauri::command]
#[specta::specta]
pub async fn project(
    projecting: State<'_, Projecting>,
    open: State<'_, OpenFile>,
    what: ToProject,
) -> Result<(), CommandError> {
    let ToProject { frame, session, theme, with_notes } = what;
    let clusters = match session {
        Some(session) => open.read(move |file| file.shown_clusters(session, theme, with_notes)).await?,
        None => vec![],
    };
    projecting.show(Projection { frame, clusters });
    Ok(())
}
