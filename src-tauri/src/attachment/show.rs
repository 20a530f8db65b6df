//! The photographs of a session, as the screen shows them.

use kelechek_core::attachment::photograph::smaller;
use kelechek_core::id::{AttachmentId, SessionId};
use tauri::State;

use super::Photograph;
use crate::error::CommandError;
use crate::open_file::OpenFile;

/// The longer side of a picture on the screen, in pixels.
const ON_SCREEN: u32 = 800;

/// The photographs of a session, with the contributions that stand on each.
#[tauri::command]
#[specta::specta]
pub async fn photographs(
    open: State<'_, OpenFile>,
    session: SessionId,
) -> Result<Vec<Photograph>, CommandError> {
    open.read(move |file| {
        let attached = file.attachments(session.0)?;
        attached
            .into_iter()
            .map(|attachment| {
                let shows = file.attached_to(session, &attachment.hash)?;
                Ok(Photograph { attachment, shows })
            })
            .collect()
    })
    .await
}

/// A photograph small enough for the screen, as the bytes of a JPEG; none where its bytes are not in this file.
#[tauri::command]
#[specta::specta]
pub async fn photograph_on_screen(
    open: State<'_, OpenFile>,
    id: AttachmentId,
) -> Result<Option<Vec<u8>>, CommandError> {
    let Some(bytes) = open.read(move |file| file.attached_bytes(id)).await? else { return Ok(None) };
    let shrinking = move || smaller(&bytes, ON_SCREEN).ok();
    tauri::async_runtime::spawn_blocking(shrinking).await.map_err(|_| CommandError::gone())
}
