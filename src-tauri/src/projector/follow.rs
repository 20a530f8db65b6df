//! What the projector's own page may ask for: to be told what to show, another question, and to be closed.

use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::{Projecting, Projection, window};
use crate::error::CommandError;
use crate::happening::{Happening, Listener};

/// Tells the projector's page from now on what to show, beginning with what was asked for last.
#[tauri::command]
#[specta::specta]
pub fn follow_projection(
    projecting: State<'_, Projecting>,
    projections: Channel<Projection>,
) -> Result<(), CommandError> {
    if let Some(last) = &*projecting.last() {
        // A page that has gone is told nothing.
        let _ = projections.send(last.clone());
    }
    *projecting.page() = Some(projections);
    Ok(())
}

/// Asks whoever works for the next guiding question, or the one before: on the only screen its keys are pressed here.
#[tauri::command]
#[specta::specta]
pub fn ask_another_question(listener: State<'_, Listener>, before: bool) -> Result<(), CommandError> {
    listener.tell(Happening::AnotherQuestion { before });
    Ok(())
}

/// Closes the projector.
#[tauri::command]
#[specta::specta]
pub async fn close_projector(app: AppHandle) -> Result<(), CommandError> {
    window::close(&app);
    Ok(())
}
