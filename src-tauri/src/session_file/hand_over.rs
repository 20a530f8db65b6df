//! A verified copy for the organiser, and a receipt that says what is in it.

use std::path::Path;

use kelechek_core::SessionFile;
use kelechek_seal::{SealedTo, SecretString, seal_open};
use serde::{Deserialize, Serialize};
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

/// To what a copy is sealed.
#[derive(Clone, Deserialize, Type)]
#[serde(tag = "to", content = "what", rename_all = "lowercase")]
pub enum SealTo {
    /// Whoever knows it.
    Passphrase(String),
    /// Whoever has the secret key to this public one.
    Key(String),
}

/// The same, sealed to a passphrase, or to the public key of whoever shall open it.
#[tauri::command]
#[specta::specta]
pub async fn hand_over_sealed(
    app: AppHandle,
    open: State<'_, OpenFile>,
    suggested_name: String,
    to: SealTo,
) -> Result<Option<Receipt>, CommandError> {
    let to = match to {
        SealTo::Passphrase(passphrase) => SealedTo::passphrase(SecretString::from(passphrase))?,
        SealTo::Key(key) => SealedTo::keys(&[key])?,
    };
    let asked = Ask::Save { name: suggested_name, ending: "age" };
    let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
    open.seal(move |file| {
        seal_open(file, &path, to)?;
        Ok(Some(receipt(file, &path, file.content_hash()?.to_string())?))
    })
    .await
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
        Ok(Some(receipt(file, &path, verified.content_hash.to_string())?))
    })
    .await
}

fn receipt(file: &SessionFile, path: &Path, content_hash: String) -> kelechek_core::Result<Receipt> {
    let held = summary(file, None)?;
    let FileName { name, folder } = FileName::of(path);
    let sessions = u32::try_from(held.sessions.len()).unwrap_or(u32::MAX);
    Ok(Receipt { name, folder, sessions, contributions: held.contributions, content_hash })
}
