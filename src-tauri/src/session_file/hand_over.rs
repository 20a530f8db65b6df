//! A verified copy for the organiser, and a receipt that says what is in it.

use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::{FileName, summary};
use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;

/// What was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Receipt {
    /// The name of the copy.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
    /// How many sessions it holds.
    pub sessions: u32,
    /// How many contributions.
    pub contributions: u32,
    /// 64 hexadecimal digits, equal for equal content.
    pub content_hash: String,
}

/// Asks where to, and saves a copy that is read again before this answers; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn hand_over(
    app: AppHandle,
    open: State<'_, OpenFile>,
    suggested_name: String,
) -> Result<Option<Receipt>, CommandError> {
    let asked = Ask::Save { name: suggested_name, ending: "kelechek" };
    let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
    open.read(move |file| {
        let verified = file.save_copy(&path)?;
        let held = summary(file, None)?;
        let FileName { name, folder } = FileName::of(&path);
        Ok(Some(Receipt {
            name,
            folder,
            sessions: u32::try_from(held.sessions.len()).unwrap_or(u32::MAX),
            contributions: held.contributions,
            content_hash: verified.content_hash.to_string(),
        }))
    })
    .await
}
