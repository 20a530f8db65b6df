//! Attaching photographs to a session.

use std::path::PathBuf;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use kelechek_core::attachment::photograph::LONGEST_FILE;
use kelechek_core::contribution::Change;
use kelechek_core::file::bytes::at_most;
use kelechek_core::id::SessionId;
use serde::Deserialize;
use specta::Type;
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
    let paths = ask(&app, Ask::OpenPhotographs).await?;
    attach(&open, session, paths.into_iter().map(Source::File).collect()).await
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
    attach(&open, session, paths.into_iter().map(Source::File).collect()).await
}

/// A picture from the clipboard.
#[derive(Clone, Debug, Deserialize, Type)]
pub struct Pasted {
    /// What the clipboard calls it.
    pub name: String,
    /// Its bytes, in Base64.
    pub bytes: String,
}

/// Attaches the pictures that were pasted.
#[tauri::command]
#[specta::specta]
pub async fn attach_pasted(
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
    session: SessionId,
    pictures: Vec<Pasted>,
) -> Result<Option<Change>, CommandError> {
    settings.allows_photographs()?;
    attach(&open, session, pictures.into_iter().map(Source::Clipboard).collect()).await
}

/// Where a photograph comes from.
enum Source {
    File(PathBuf),
    Clipboard(Pasted),
}

impl Source {
    /// What it is called, and its bytes.
    fn read(&self) -> Result<(String, Vec<u8>), CommandError> {
        match self {
            Self::File(path) => {
                let FileName { name, .. } = FileName::of(path);
                let bytes = at_most(path, LONGEST_FILE)?;
                match bytes.len() as u64 {
                    0..=LONGEST_FILE => Ok((name, bytes)),
                    _ => Err(CommandError::NotAPhotograph { name }),
                }
            }
            Self::Clipboard(Pasted { name, bytes }) if bytes.len() as u64 / 4 * 3 > LONGEST_FILE => {
                Err(CommandError::NotAPhotograph { name: name.clone() })
            }
            Self::Clipboard(Pasted { name, bytes }) => match BASE64_STANDARD.decode(bytes) {
                Ok(bytes) => Ok((name.clone(), bytes)),
                Err(_) => Err(CommandError::NotAPhotograph { name: name.clone() }),
            },
        }
    }
}

/// All of them or none: the first that cannot be read is named.
async fn attach(
    open: &OpenFile,
    session: SessionId,
    sources: Vec<Source>,
) -> Result<Option<Change>, CommandError> {
    if sources.is_empty() {
        return Ok(None);
    }
    let mending = move || -> Result<Vec<Vec<u8>>, CommandError> {
        let mended = |source: &Source| {
            let (name, bytes) = source.read()?;
            mend(&bytes).map_err(|_| CommandError::NotAPhotograph { name })
        };
        sources.iter().map(mended).collect()
    };
    let mended = tauri::async_runtime::spawn_blocking(mending).await.map_err(|_| CommandError::gone())??;
    let change = open.write(move |file| {
        file.changing(&[], |file| {
            for bytes in &mended {
                let new =
                    NewAttachment { owner: session.0, media_type: MEDIA_TYPE.to_owned(), caption: None };
                file.add_attachment(&new, bytes, now())?;
            }
            Ok(())
        })
    });
    change.await.map(Some)
}
