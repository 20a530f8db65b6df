//! The parking lot.

use kelechek_core::contribution::Contribution;
use kelechek_core::id::SessionId;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// What waits in the parking lot of a session, in order of time.
#[tauri::command]
#[specta::specta]
pub async fn parked_contributions(
    open: State<'_, OpenFile>,
    session: SessionId,
) -> Result<Vec<Contribution>, CommandError> {
    open.read(move |file| file.parked(session)).await
}
