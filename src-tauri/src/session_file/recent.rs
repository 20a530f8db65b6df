//! The files that this person opened last.

use std::path::{Path, PathBuf, absolute};

use serde::Serialize;
use specta::Type;
use tauri::State;

use super::FileName;
use crate::error::CommandError;
use crate::settings::SettingsFile;

/// How many are remembered.
const MOST: usize = 8;

/// A file that was opened before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RecentFile {
    /// Its name, without the folder.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
    /// Whether it is there now: a stick may not be plugged in.
    pub is_there: bool,
}

/// The files that this person opened last, the last one first.
#[tauri::command]
#[specta::specta]
pub async fn recent_files(settings: State<'_, SettingsFile>) -> Result<Vec<RecentFile>, CommandError> {
    Ok(described(&settings))
}

/// Forgets the file at this place of the list; the file itself stays where it is.
#[tauri::command]
#[specta::specta]
pub async fn forget_recent(
    settings: State<'_, SettingsFile>,
    at: u32,
) -> Result<Vec<RecentFile>, CommandError> {
    settings.change(|stored| {
        if (at as usize) < stored.recent.len() {
            stored.recent.remove(at as usize);
        }
    })?;
    Ok(described(&settings))
}

fn described(settings: &SettingsFile) -> Vec<RecentFile> {
    let describe = |path: PathBuf| {
        let FileName { name, folder } = FileName::of(&path);
        RecentFile { name, folder, is_there: path.is_file() }
    };
    paths(settings).into_iter().map(describe).collect()
}

/// Where they lie.
pub fn paths(settings: &SettingsFile) -> Vec<PathBuf> {
    settings.read().map(|stored| stored.recent).unwrap_or_default()
}

/// Puts a file at the head of the list. That a list cannot be kept is no reason not to work with the file.
pub fn remember(settings: &SettingsFile, path: &Path) {
    let path = absolute(path).unwrap_or_else(|_| path.to_owned());
    // A path that is no text could not be written down.
    if path.to_str().is_none() {
        return;
    }
    let _ = settings.change(|stored| {
        stored.recent.retain(|known| *known != path);
        stored.recent.insert(0, path);
        stored.recent.truncate(MOST);
    });
}
