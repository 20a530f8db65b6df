//! Saving a session as a template of one's own.

use kelechek_core::id::SessionId;
use kelechek_core::language::Names;
use tauri::State;

use super::OwnTemplates;
use super::list::{TemplateName, names};
use crate::error::CommandError;
use crate::open_file::OpenFile;

/// Keeps what a session is prepared with as a template of this name; answers with all that are offered now.
#[tauri::command]
#[specta::specta]
pub async fn save_template(
    open: State<'_, OpenFile>,
    templates: State<'_, OwnTemplates>,
    session: SessionId,
    name: Names,
) -> Result<Vec<TemplateName>, CommandError> {
    let template = open.read(move |file| file.template_from(session, &name)).await?;
    templates.keep(&template)?;
    Ok(names(&templates))
}
