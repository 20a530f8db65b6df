//! Reading what was remembered.

use std::io::ErrorKind;
use std::path::Path;
use std::{fs, io};

use tauri::State;

use super::{Settings, SettingsFile, Stored};
use crate::error::{CommandError, shown};

/// What was chosen when the program ran before.
#[tauri::command]
#[specta::specta]
pub fn read_settings(file: State<'_, SettingsFile>) -> Result<Settings, CommandError> {
    file.read().map(Settings::from)
}

/// What this file holds; nothing is chosen as long as there is no file.
pub(super) fn read(path: &Path) -> Result<Stored, CommandError> {
    match fs::read(path) {
        Ok(text) => {
            serde_json::from_slice(&text).map_err(|_| CommandError::SettingsDamaged { path: shown(path) })
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Stored::default()),
        Err(error) => Err(unreadable(path, &error)),
    }
}

fn unreadable(path: &Path, error: &io::Error) -> CommandError {
    CommandError::SettingsUnreadable { path: shown(path), reason: error.into() }
}
