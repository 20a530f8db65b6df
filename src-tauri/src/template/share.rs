//! A template as a file for somebody else.

use std::fs;

use kelechek_core::Error;
use tauri::{AppHandle, State};

use super::OwnTemplates;
use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::session_file::FileName;

/// Asks where to, and writes a template there; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn share_template(
    app: AppHandle,
    templates: State<'_, OwnTemplates>,
    key: String,
    suggested_name: String,
) -> Result<Option<FileName>, CommandError> {
    let template = templates.find(&key).ok_or(Error::Unknown { what: "template", name: key })?;
    let asked = Ask::Save { name: suggested_name, ending: "json" };
    let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
    let text = template.to_json();
    let write = {
        let path = path.clone();
        move || fs::write(&path, text).map_err(|error| Error::writing(&path, &error))
    };
    tauri::async_runtime::spawn_blocking(write).await.map_err(|_| CommandError::gone())??;
    Ok(Some(FileName::of(&path)))
}
