//! What redactions that a merge brought still have to erase, and erasing it when somebody has said yes.

use kelechek_core::redaction::Erasure;
use tauri::State;

use crate::backup::BackupPlace;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::settings::SettingsFile;
use crate::surroundings::{now, writer};

/// What redactions cover and the open file still holds; see [`kelechek_core::SessionFile::covered`].
#[tauri::command]
#[specta::specta]
pub async fn covered(open: State<'_, OpenFile>) -> Result<Erasure, CommandError> {
    open.read(|file| file.covered()).await
}

/// Erases it for ever; see [`kelechek_core::SessionFile::erase`].
#[tauri::command]
#[specta::specta]
pub async fn erase_covered(
    open: State<'_, OpenFile>,
    place: State<'_, BackupPlace>,
    settings: State<'_, SettingsFile>,
) -> Result<Erasure, CommandError> {
    let backups = place.backups(&settings);
    let (installation, note_taker) = (open.installation().to_owned(), settings.note_taker());
    open.write(move |file| {
        let erased = file.erase(now())?;
        // What cannot be reached now is asked for again by the next redaction.
        let _ = backups.redact(file, &mut || writer(&installation, &note_taker), now());
        Ok(erased)
    })
    .await
}
