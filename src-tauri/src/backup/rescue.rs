//! What can be done about a file that turned out to be damaged when somebody opened it.

use std::path::PathBuf;

use kelechek_core::backup::{Backup, restore};
use kelechek_core::salvage::salvage;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::BackupPlace;
use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::session_file::open::opened;
use crate::session_file::{FileName, OpenedFile};
use crate::settings::SettingsFile;
use crate::surroundings::writer;

/// What there is of a damaged file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Rescue {
    /// Its name, without the folder.
    pub name: String,
    /// The newest good backup; nothing where there is none.
    pub backup: Option<FoundBackup>,
}

/// A backup that was found good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FoundBackup {
    /// When it was made: RFC 3339, in UTC.
    pub at: String,
    /// How many contributions it holds.
    pub contributions: u32,
}

/// A file made of what was good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Salvaged {
    /// The new file, which is open now.
    pub file: OpenedFile,
    /// How many entries could not be read any more.
    pub lost: u32,
}

/// Says what there is of the file that was found damaged when it was last tried to open one; nothing where none was.
#[tauri::command]
#[specta::specta]
pub async fn rescue(
    open: State<'_, OpenFile>,
    place: State<'_, BackupPlace>,
    settings: State<'_, SettingsFile>,
) -> Result<Option<Rescue>, CommandError> {
    let Some(damaged) = open.damaged() else { return Ok(None) };
    let backups = place.backups(&settings);
    let name = FileName::of(&damaged).name;
    let look = move || -> Result<_, CommandError> {
        let Some((backup, file)) = backups.newest_good(&damaged)? else { return Ok(None) };
        let at = backup.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        Ok(Some(FoundBackup { at, contributions: file.counts()?.contributions }))
    };
    let backup = tauri::async_runtime::spawn_blocking(look).await.map_err(|_| CommandError::gone())??;
    Ok(Some(Rescue { name, backup }))
}

/// Asks where to, makes a file of the newest good backup there, and opens it; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn restore_backup(
    app: AppHandle,
    open: State<'_, OpenFile>,
    place: State<'_, BackupPlace>,
    settings: State<'_, SettingsFile>,
    suggested_name: String,
) -> Result<Option<OpenedFile>, CommandError> {
    let Some((damaged, out)) = places(&app, &open, suggested_name).await? else { return Ok(None) };
    let backups = place.backups(&settings);
    let to = out.clone();
    let make = move || -> Result<(), CommandError> {
        let (Backup { path, .. }, _) = backups.newest_good(&damaged)?.ok_or(CommandError::NoOpenFile)?;
        restore(&path, &to)?;
        Ok(())
    };
    tauri::async_runtime::spawn_blocking(make).await.map_err(|_| CommandError::gone())??;
    opened(&open, &settings, out).await.map(Some)
}

/// Asks where to, makes a file of everything there that is good in the damaged one and its backups, and opens it; nothing
/// when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn salvage_file(
    app: AppHandle,
    open: State<'_, OpenFile>,
    place: State<'_, BackupPlace>,
    settings: State<'_, SettingsFile>,
    suggested_name: String,
) -> Result<Option<Salvaged>, CommandError> {
    let Some((damaged, out)) = places(&app, &open, suggested_name).await? else { return Ok(None) };
    let (backups, to) = (place.backups(&settings), out.clone());
    let mut writer = writer(open.installation(), &settings.note_taker())?;
    let make = move || -> Result<usize, CommandError> {
        let known: Vec<PathBuf> = backups.of(&damaged)?.into_iter().map(|backup| backup.path).collect();
        Ok(salvage(&damaged, &known, &to, &mut writer)?.lost)
    };
    let lost = tauri::async_runtime::spawn_blocking(make).await.map_err(|_| CommandError::gone())??;
    let file = opened(&open, &settings, out).await?;
    Ok(Some(Salvaged { file, lost: u32::try_from(lost).unwrap_or(u32::MAX) }))
}

/// The damaged file, and where the new one should lie.
async fn places(
    app: &AppHandle,
    open: &OpenFile,
    name: String,
) -> Result<Option<(PathBuf, PathBuf)>, CommandError> {
    let damaged = open.damaged().ok_or(CommandError::NoOpenFile)?;
    let chosen = ask(app, Ask::Save { name, ending: "kelechek" }).await?.into_iter().next();
    Ok(chosen.map(|out| (damaged, out)))
}
