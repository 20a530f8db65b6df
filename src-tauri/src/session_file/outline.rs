//! What a session consists of, apart from what was said.

use kelechek_core::group::Group;
use kelechek_core::id::{SessionId, ThemeId};
use kelechek_core::participant::Participant;
use kelechek_core::question::Question;
use kelechek_core::session::Session;
use kelechek_core::theme::Theme;
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// A session with its themes, questions, groups and participants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Outline {
    /// The session.
    pub session: Session,
    /// In their order.
    pub themes: Vec<Theme>,
    /// Those of the whole occasion first, then by theme.
    pub questions: Vec<Question>,
    /// In their order.
    pub groups: Vec<Group>,
    /// By code.
    pub participants: Vec<Participant>,
    /// Contributions by theme; themes without any are not listed.
    pub by_theme: Vec<ThemeCount>,
    /// All of them.
    pub contributions: u32,
}

/// How many contributions there are on a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ThemeCount {
    /// The theme; none for those without one.
    pub theme: Option<ThemeId>,
    /// How many.
    pub contributions: u32,
}

/// The outline of a session.
#[tauri::command]
#[specta::specta]
pub async fn outline(open: State<'_, OpenFile>, session: SessionId) -> Result<Outline, CommandError> {
    open.read(move |file| {
        let counts = file.counts_by_theme(session)?;
        Ok(Outline {
            session: file.session_called(Some(&session.to_string()))?,
            themes: file.themes(session)?,
            questions: file.questions(session)?,
            groups: file.groups(session)?,
            participants: file.participants(session)?,
            contributions: counts.values().sum(),
            by_theme: counts
                .into_iter()
                .map(|(theme, contributions)| ThemeCount { theme, contributions })
                .collect(),
        })
    })
    .await
}
