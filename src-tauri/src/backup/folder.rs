//! The folder of the backups: which it is, and another one, such as on a second disk.

use std::path::{Path, PathBuf};

use kelechek_core::Error;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::BackupPlace;
use crate::dialog::{Ask, ask};
use crate::error::{CommandError, shown};
use crate::settings::{SettingsFile, Stored};

/// Where backups are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct BackupFolder {
    /// The folder.
    pub path: String,
    /// Whether somebody chose it.
    pub chosen: bool,
}

impl BackupFolder {
    fn of(place: &BackupPlace, settings: &SettingsFile) -> Result<Self, CommandError> {
        let chosen = settings.read()?.backup_folder;
        Ok(Self { path: shown(chosen.as_ref().unwrap_or(&place.0)), chosen: chosen.is_some() })
    }
}

/// The folder in which backups are kept.
#[tauri::command]
#[specta::specta]
pub async fn backup_folder(
    place: State<'_, BackupPlace>,
    settings: State<'_, SettingsFile>,
) -> Result<BackupFolder, CommandError> {
    BackupFolder::of(&place, &settings)
}

/// Asks for a folder, and keeps backups in it from now on; those that are made already stay where they are, and are found there. Nothing when the
/// dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn choose_backup_folder(
    app: AppHandle,
    place: State<'_, BackupPlace>,
    settings: State<'_, SettingsFile>,
) -> Result<Option<BackupFolder>, CommandError> {
    let Some(folder) = ask(&app, Ask::Folder).await?.into_iter().next() else { return Ok(None) };
    can_be_written(&folder)?;
    settings.change(|stored| stored.keep_backups_in(Some(folder)))?;
    BackupFolder::of(&place, &settings).map(Some)
}

/// Keeps backups in the person's data folder again.
#[tauri::command]
#[specta::specta]
pub async fn use_usual_backup_folder(
    place: State<'_, BackupPlace>,
    settings: State<'_, SettingsFile>,
) -> Result<BackupFolder, CommandError> {
    settings.change(|stored| stored.keep_backups_in(None))?;
    BackupFolder::of(&place, &settings)
}

impl Stored {
    fn keep_backups_in(&mut self, folder: Option<PathBuf>) {
        let former = std::mem::replace(&mut self.backup_folder, folder);
        self.former_backup_folders.retain(|one| Some(one) != self.backup_folder.as_ref());
        self.former_backup_folders.extend(former.filter(|one| Some(one) != self.backup_folder.as_ref()));
    }
}

/// Whoever chooses a folder in which nothing can be kept is told so at once, and not when a backup is needed.
fn can_be_written(folder: &Path) -> Result<(), CommandError> {
    let trial: PathBuf = folder.join(format!(".kelechek-{}", std::process::id()));
    let written = std::fs::File::create_new(&trial).and_then(|_| std::fs::remove_file(&trial));
    Ok(written.map_err(|error| Error::writing(folder, &error))?)
}
