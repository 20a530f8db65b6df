//! A key of one's own, for those to whom many seal their files: none of them has to be told a passphrase.

use kelechek_seal::Keys;
use serde::Serialize;
use specta::Type;
use tauri::AppHandle;

use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::session_file::FileName;

/// A key that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MadeKey {
    /// What others seal to; it begins with `age1`.
    pub public: String,
    /// The name of the file with the secret key.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
}

/// Asks where the secret key shall lie, and makes it; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn make_key(app: AppHandle, suggested_name: String) -> Result<Option<MadeKey>, CommandError> {
    let asked = Ask::Save { name: suggested_name, ending: "txt" };
    let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
    let making = move || Keys::make(&path).map(|public| (public.to_string(), FileName::of(&path)));
    let made = tauri::async_runtime::spawn_blocking(making).await.map_err(|_| CommandError::gone())?;
    let (public, FileName { name, folder }) = made?;
    Ok(Some(MadeKey { public, name, folder }))
}
