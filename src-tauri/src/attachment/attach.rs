//! Attaching photographs to a session.

use std::fs;
use std::path::PathBuf;

use kelechek_core::Error;
use kelechek_core::contribution::Change;
use kelechek_core::id::SessionId;
use tauri::{AppHandle, State};

use super::{Dropped, MEDIA_TYPE, NewAttachment, mend};
use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::session_file::FileName;
use crate::settings::SettingsFile;
use crate::surroundings::now;

/// Asks for photographs and attaches them, mended, to a session; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn attach_photographs(
    app: AppHandle,
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
    session: SessionId,
) -> Result<Option<Change>, CommandError> {
    settings.allows_photographs()?;
    attach(&open, session, ask(&app, Ask::OpenPhotographs).await?).await
}

/// Attaches the photographs that were dropped on the window; nothing where none were.
#[tauri::command]
#[specta::specta]
pub async fn attach_dropped(
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
    dropped: State<'_, Dropped>,
    session: SessionId,
) -> Result<Option<Change>, CommandError> {
    let paths = dropped.take();
    settings.allows_photographs()?;
    attach(&open, session, paths).await
}

/// All of them or none: the first that cannot be read is named.
async fn attach(
    open: &OpenFile,
    session: SessionId,
    paths: Vec<PathBuf>,
) -> Result<Option<Change>, CommandError> {
    if paths.is_empty() {
        return Ok(None);
    }
    let mending = move || -> Result<Vec<(String, Vec<u8>)>, CommandError> {
        let mended = |path: &PathBuf| {
            let FileName { name, .. } = FileName::of(path);
            let bytes = fs::read(path).map_err(|error| Error::reading(path, &error))?;
            match mend(&bytes) {
                Ok(kept) => Ok((name, kept)),
                Err(_) => Err(CommandError::NotAPhotograph { name }),
            }
        };
        paths.iter().map(mended).collect()
    };
    let mended = tauri::async_runtime::spawn_blocking(mending).await.map_err(|_| CommandError::gone())??;
    let change = open.write(move |file| {
        file.changing(&[], |file| {
            for (_, bytes) in &mended {
                let new =
                    NewAttachment { owner: session.0, media_type: MEDIA_TYPE.to_owned(), caption: None };
                file.add_attachment(&new, bytes, now())?;
            }
            Ok(())
        })
    });
    change.await.map(Some)
}
