//! The paper pack.

use kelechek_core::id::SessionId;
use kelechek_core::language::Language;
use kelechek_report::paper::{Pack, Sheet, write};
use kelechek_report::put;
use serde::Deserialize;
use specta::Type;
use tauri::{AppHandle, State};

use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::session_file::FileName;

/// Which sheets are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct WantedPapers {
    /// In this order.
    pub sheets: Vec<Sheet>,
    /// In which language.
    pub language: Language,
}

/// Asks where to, and writes the sheets as one file to be printed; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn write_papers(
    app: AppHandle,
    open: State<'_, OpenFile>,
    session: SessionId,
    wanted: WantedPapers,
    suggested_name: String,
) -> Result<Option<FileName>, CommandError> {
    let asked = Ask::Save { name: suggested_name, ending: "html" };
    let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
    let pack = open
        .read(move |file| {
            Ok(Pack {
                session: file.session_called(Some(&session.to_string()))?,
                themes: file.themes(session)?,
                questions: file.questions(session)?,
                groups: file.groups(session)?,
                participants: file.participants(session)?,
                consent_texts: file.consent_texts(session)?,
                sheets: wanted.sheets,
                language: wanted.language,
            })
        })
        .await?;
    let writing = move || put(&path, |out| write(&pack, out)).map(|()| path);
    let path = tauri::async_runtime::spawn_blocking(writing).await.map_err(|_| CommandError::gone())??;
    Ok(Some(FileName::of(&path)))
}
