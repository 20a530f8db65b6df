//! Somebody else's template becomes one of one's own.

use kelechek_core::template::Template;
use tauri::{AppHandle, State};

use super::OwnTemplates;
use super::list::{TemplateName, names};
use crate::dialog::{Ask, ask};
use crate::error::CommandError;

/// Asks for a template file, and keeps it where it can be used; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn take_template(
    app: AppHandle,
    templates: State<'_, OwnTemplates>,
) -> Result<Option<Vec<TemplateName>>, CommandError> {
    let Some(path) = ask(&app, Ask::OpenTemplate).await?.into_iter().next() else { return Ok(None) };
    let template = Template::at(&path)?;
    // One that comes along already need not be kept twice.
    if Template::built_in().all(|built_in| built_in.key != template.key) {
        templates.keep(&template)?;
    }
    Ok(Some(names(&templates)))
}
