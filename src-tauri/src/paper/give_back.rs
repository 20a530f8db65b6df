//! Giving back: a page a place, to be read out where it was said.

use kelechek_core::id::SessionId;
use kelechek_core::language::Language;
use kelechek_report::paper::{GivingBack, write_giving_back};
use kelechek_report::{FileError, put};
use kelechek_synthesis::draft::{Options, draft};
use tauri::{AppHandle, State};

use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::session_file::FileName;

/// Asks where to, and writes what is given back: for one session, or for every place of the file; nothing when the dialog
/// was closed.
#[tauri::command]
#[specta::specta]
pub async fn give_back(
    app: AppHandle,
    open: State<'_, OpenFile>,
    session: Option<SessionId>,
    language: Language,
    suggested_name: String,
) -> Result<Option<FileName>, CommandError> {
    let asked = Ask::Save { name: suggested_name, ending: "html" };
    let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
    let material = open.read(move |file| file.material(session)).await?;
    let writing = move || {
        let draft = draft(&material, &Options::default());
        let given = GivingBack::of(&material, &draft, language);
        put(&path, |out| write_giving_back(&given, out))?;
        Ok::<_, FileError>(path)
    };
    let path = tauri::async_runtime::spawn_blocking(writing).await.map_err(|_| CommandError::gone())??;
    Ok(Some(FileName::of(&path)))
}
