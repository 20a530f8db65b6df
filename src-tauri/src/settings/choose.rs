//! Choosing, and remembering what was chosen.
//!
//! These commands run on the main thread, in the order in which they were called: of two quick choices the last one
//! stays. The file is small enough for that.

use std::sync::PoisonError;

use kelechek_core::language::Language;
use tauri::State;

use super::read::read;
use super::save::save;
use super::{Appearance, Settings, SettingsFile, Stored};
use crate::error::CommandError;

/// Remembers the language of the interface.
#[tauri::command]
#[specta::specta]
pub fn choose_language(file: State<'_, SettingsFile>, language: Language) -> Result<Settings, CommandError> {
    file.change(|stored| stored.language = Some(language))
}

/// Remembers how the screen looks.
#[tauri::command]
#[specta::specta]
pub fn choose_appearance(
    file: State<'_, SettingsFile>,
    appearance: Appearance,
) -> Result<Settings, CommandError> {
    file.change(|stored| stored.appearance = appearance)
}

/// Remembers who types here. It holds for files that are opened from now on.
#[tauri::command]
#[specta::specta]
pub fn choose_note_taker(
    file: State<'_, SettingsFile>,
    note_taker: String,
) -> Result<Settings, CommandError> {
    file.change(|stored| stored.note_taker = note_taker.trim().to_owned())
}

/// Remembers how large text is, in percent of its usual size.
#[tauri::command]
#[specta::specta]
pub fn choose_text_size(file: State<'_, SettingsFile>, percent: u16) -> Result<Settings, CommandError> {
    file.change(|stored| stored.text_size = Some(percent).filter(|percent| *percent != super::USUAL))
}

/// Switches photographs on or off.
#[tauri::command]
#[specta::specta]
pub fn choose_photographs(
    file: State<'_, SettingsFile>,
    photographs: bool,
) -> Result<Settings, CommandError> {
    file.change(|stored| stored.photographs = photographs)
}

impl SettingsFile {
    /// A file that cannot be read is left as it is: what it holds may be worth more than this choice.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Stored)) -> Result<Settings, CommandError> {
        let path = self.path.lock().unwrap_or_else(PoisonError::into_inner);
        let mut stored = read(&path)?;
        change(&mut stored);
        save(&path, &stored)?;
        Ok(stored.into())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_was_chosen_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kelechek").join("settings.json");
        let file = SettingsFile::at(path.clone());
        file.change(|stored| stored.language = Some(Language::Ky)).unwrap();
        file.change(|stored| stored.appearance = Appearance::Dark).unwrap();
        let settings = Settings::from(read(&path).unwrap());
        assert_eq!(settings.language, Some(Language::Ky));
        assert_eq!(settings.appearance, Appearance::Dark);
    }

    #[test]
    fn a_choice_keeps_what_this_version_does_not_know() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, r#"{"language":"ru","author":{"person":"А."}}"#).unwrap();
        SettingsFile::at(path.clone()).change(|stored| stored.language = Some(Language::En)).unwrap();
        let written: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        assert_eq!(written["author"], json!({"person": "А."}));
        assert_eq!(written["language"], "en");
    }

    #[test]
    fn a_damaged_file_is_refused_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, "{").unwrap();
        let refused = SettingsFile::at(path.clone()).change(|stored| stored.language = Some(Language::En));
        assert!(matches!(refused, Err(CommandError::SettingsDamaged { .. })), "{refused:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "{");
    }

    #[test]
    fn a_folder_that_is_a_file_is_said_so() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("kelechek");
        fs::write(&blocked, "").unwrap();
        let refused = SettingsFile::at(blocked.join("settings.json")).change(|_| ());
        assert!(refused.is_err(), "a choice cannot have been remembered below a file");
        assert_eq!(fs::read_to_string(&blocked).unwrap(), "");
    }
}
