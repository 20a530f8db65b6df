//! Everything that is prepared of a session, in one answer.

use std::collections::BTreeMap;

use kelechek_core::agenda_item::Agenda;
use kelechek_core::consent::ConsentText;
use kelechek_core::group::Group;
use kelechek_core::id::{SessionId, ThemeId};
use kelechek_core::participant::Participant;
use kelechek_core::question::Question;
use kelechek_core::session::{Lacking, Session};
use kelechek_core::theme::Theme;
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::session_file::outline::ThemeCount;

/// A session as it is prepared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Preparation {
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
    /// Those of the template first.
    pub agendas: Vec<Agenda>,
    /// By kind.
    pub consent_texts: Vec<ConsentText>,
    /// Contributions by theme; themes without any are not listed.
    pub by_theme: Vec<ThemeCount>,
}

/// Everything that is prepared of a session.
#[tauri::command]
#[specta::specta]
pub async fn preparation(open: State<'_, OpenFile>, session: SessionId) -> Result<Preparation, CommandError> {
    open.read(move |file| {
        let counts: BTreeMap<Option<ThemeId>, u32> = file.counts_by_theme(session)?;
        let count = |(theme, contributions)| ThemeCount { theme, contributions };
        Ok(Preparation {
            session: file.session_called(Some(&session.to_string()))?,
            themes: file.themes(session)?,
            questions: file.questions(session)?,
            groups: file.groups(session)?,
            participants: file.participants(session)?,
            agendas: file.agendas(session)?,
            consent_texts: file.consent_texts(session)?,
            by_theme: counts.into_iter().map(count).collect(),
        })
    })
    .await
}

/// What a session still lacks before it can begin; see [`kelechek_core::SessionFile::lacking`].
#[tauri::command]
#[specta::specta]
pub async fn lacking(open: State<'_, OpenFile>, session: SessionId) -> Result<Vec<Lacking>, CommandError> {
    open.read(move |file| file.lacking(session)).await
}
