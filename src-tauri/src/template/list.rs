//! The templates that are offered.

use kelechek_core::language::Names;
use kelechek_core::template::Template;
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::OwnTemplates;
use crate::error::CommandError;

/// A template, as it is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TemplateName {
    /// What a new meeting names it by.
    pub key: String,
    /// What it is called.
    pub name: Names,
    /// What it is good for.
    pub description: Names,
    /// Whether it is the person's own, and can be forgotten.
    pub own: bool,
}

/// The templates that come with the program, then one's own.
#[tauri::command]
#[specta::specta]
pub async fn templates(templates: State<'_, OwnTemplates>) -> Result<Vec<TemplateName>, CommandError> {
    Ok(names(&templates))
}

/// Forgets one of one's own; answers with those that are left. Sessions that started from it keep it.
#[tauri::command]
#[specta::specta]
pub async fn forget_template(
    templates: State<'_, OwnTemplates>,
    key: String,
) -> Result<Vec<TemplateName>, CommandError> {
    templates.forget(&key)?;
    Ok(names(&templates))
}

pub(super) fn names(templates: &OwnTemplates) -> Vec<TemplateName> {
    let offered = |own: bool| {
        move |template: Template| TemplateName {
            name: template.name(),
            description: template.description(),
            key: template.key,
            own,
        }
    };
    Template::built_in().map(offered(false)).chain(templates.all().into_iter().map(offered(true))).collect()
}
