//! Themes are added, called otherwise, taken out.

use kelechek_core::contribution::Change;
use kelechek_core::id::{SessionId, ThemeId};
use kelechek_core::language::Names;
use kelechek_core::theme::{NewTheme, ThemeEdit};
use serde::Deserialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// A theme as it shall stand from now on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct TypedTheme {
    /// What it is called; a language that is given empty is emptied.
    pub name: Names,
    /// Planned time.
    pub minutes: Option<u32>,
    /// `#rrggbb`
    pub colour: Option<String>,
}

/// Adds a theme at the end of the list.
#[tauri::command]
#[specta::specta]
pub async fn add_theme(
    open: State<'_, OpenFile>,
    session: SessionId,
    typed: TypedTheme,
) -> Result<Change, CommandError> {
    let TypedTheme { name, minutes, colour } = typed;
    let new = NewTheme { session, name, minutes, colour };
    open.write(move |file| file.changing(&[], |file| file.add_theme(&new, now()))).await
}

/// Changes a theme; only what really differs is written.
#[tauri::command]
#[specta::specta]
pub async fn edit_theme(
    open: State<'_, OpenFile>,
    id: ThemeId,
    typed: TypedTheme,
) -> Result<Change, CommandError> {
    let TypedTheme { name, minutes, colour } = typed;
    let edit = ThemeEdit { name, position: None, minutes: Some(minutes), colour: Some(colour) };
    open.write(move |file| file.changing(&[], |file| file.edit_theme(id, &edit, now()))).await
}

/// Takes a theme out; what was said on it stays.
#[tauri::command]
#[specta::specta]
pub async fn delete_theme(open: State<'_, OpenFile>, id: ThemeId) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.delete_theme(id, now()))).await
}
