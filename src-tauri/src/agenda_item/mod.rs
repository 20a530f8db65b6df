//! Steps of the day are added, changed, taken out.

use kelechek_core::agenda_item::{AgendaItemEdit, NewAgendaItem};
use kelechek_core::contribution::Change;
use kelechek_core::id::{AgendaItemId, SessionId, ThemeId};
use kelechek_core::language::Names;
use serde::Deserialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// A step of the day as it shall stand from now on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct TypedAgendaItem {
    /// What is done; a language that is given empty is emptied.
    pub name: Names,
    /// Planned time.
    pub minutes: Option<u32>,
    /// The theme that is discussed.
    pub theme: Option<ThemeId>,
}

/// Adds a step at the end of an agenda.
#[tauri::command]
#[specta::specta]
pub async fn add_agenda_item(
    open: State<'_, OpenFile>,
    session: SessionId,
    agenda: String,
    typed: TypedAgendaItem,
) -> Result<Change, CommandError> {
    let TypedAgendaItem { name, minutes, theme } = typed;
    let new = NewAgendaItem { session, agenda, name, minutes, theme };
    open.write(move |file| file.changing(&[], |file| file.add_agenda_item(&new, now()))).await
}

/// Changes a step; only what really differs is written.
#[tauri::command]
#[specta::specta]
pub async fn edit_agenda_item(
    open: State<'_, OpenFile>,
    id: AgendaItemId,
    typed: TypedAgendaItem,
) -> Result<Change, CommandError> {
    let TypedAgendaItem { name, minutes, theme } = typed;
    let edit = AgendaItemEdit { name, minutes: Some(minutes), theme: Some(theme), position: None };
    open.write(move |file| file.changing(&[], |file| file.edit_agenda_item(id, &edit, now()))).await
}

/// Takes a step out.
#[tauri::command]
#[specta::specta]
pub async fn delete_agenda_item(open: State<'_, OpenFile>, id: AgendaItemId) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.delete_agenda_item(id, now()))).await
}

/// Takes an agenda out with all its steps.
#[tauri::command]
#[specta::specta]
pub async fn delete_agenda(
    open: State<'_, OpenFile>,
    session: SessionId,
    agenda: String,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.delete_agenda(session, &agenda, now()))).await
}
