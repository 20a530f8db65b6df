//! Guiding questions are added, put otherwise, taken out.

use kelechek_core::contribution::Change;
use kelechek_core::contribution::Horizon;
use kelechek_core::id::{QuestionId, SessionId, ThemeId};
use kelechek_core::language::Names;
use kelechek_core::question::{NewQuestion, QuestionEdit};
use serde::Deserialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// A guiding question as it shall stand from now on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct TypedQuestion {
    /// The question; a language that is given empty is emptied.
    pub text: Names,
    /// The horizon that it asks about.
    pub horizon: Option<Horizon>,
}

/// Adds a guiding question, on a theme or on the whole occasion.
#[tauri::command]
#[specta::specta]
pub async fn add_question(
    open: State<'_, OpenFile>,
    session: SessionId,
    theme: Option<ThemeId>,
    typed: TypedQuestion,
) -> Result<Change, CommandError> {
    let new = NewQuestion { session, theme, horizon: typed.horizon, text: typed.text };
    open.write(move |file| file.changing(&[], |file| file.add_question(&new, now()))).await
}

/// Changes a guiding question; only what really differs is written.
#[tauri::command]
#[specta::specta]
pub async fn edit_question(
    open: State<'_, OpenFile>,
    id: QuestionId,
    typed: TypedQuestion,
) -> Result<Change, CommandError> {
    let edit = QuestionEdit { text: typed.text, horizon: Some(typed.horizon), position: None };
    open.write(move |file| file.changing(&[], |file| file.edit_question(id, &edit, now()))).await
}

/// Takes a guiding question out.
#[tauri::command]
#[specta::specta]
pub async fn delete_question(open: State<'_, OpenFile>, id: QuestionId) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.delete_question(id, now()))).await
}
