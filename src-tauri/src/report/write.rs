//! The open file as a document.

use kelechek_core::language::Language;
use kelechek_core::vision::{Draft, Findings};
use kelechek_report::model::{Options as Wanted, What, build};
use kelechek_report::{FileError, Format, write_file};
use kelechek_synthesis::draft::{Options, draft};
use kelechek_synthesis::findings;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::session_file::FileName;

/// Which document is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct WantedReport {
    /// In which format.
    pub format: Format,
    /// In which language.
    pub language: Language,
    /// Whether it must be fit for everyone's eyes.
    pub public: bool,
    /// What it holds.
    pub what: ReportWhat,
}

/// What a document holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum ReportWhat {
    /// The vision with its annexes.
    Vision,
    /// The contributions alone.
    Contributions,
}

/// Where a document lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Written {
    /// Its name, without the folder.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
}

/// Asks where to, and writes the document, whole or not at all; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn write_report(
    app: AppHandle,
    open: State<'_, OpenFile>,
    wanted: WantedReport,
    suggested_name: String,
) -> Result<Option<Written>, CommandError> {
    let asked = Ask::Save { name: suggested_name, ending: wanted.format.ending() };
    let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
    let material = open.read(|file| file.material(None)).await?;
    let write = move || {
        let what = match wanted.what {
            ReportWhat::Vision => What::Vision,
            ReportWhat::Contributions => What::Contributions,
        };
        let options = Wanted { public: wanted.public, what, ..Wanted::new(wanted.language) };
        let lines = wanted.format.holds_lines(what);
        let draft = if lines { draft(&material, &Options::default()) } else { Draft::default() };
        let findings = if wanted.format.holds_findings() { findings(&material) } else { Findings::default() };
        write_file(&build(&material, &draft, &findings, &options), wanted.format, &path)?;
        Ok::<_, FileError>(path)
    };
    let path = tauri::async_runtime::spawn_blocking(write).await.map_err(|_| CommandError::gone())??;
    let FileName { name, folder } = FileName::of(&path);
    Ok(Some(Written { name, folder }))
}
