//! Redacting, which asks first: what it would erase, and erasing it.

use kelechek_core::contribution::Change;
use kelechek_core::redaction::{Erasure, Target};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::backup::BackupPlace;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::settings::SettingsFile;
use crate::surroundings::{now, writer};

/// What a redaction came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Redacted {
    /// What stands otherwise.
    pub change: Change,
    /// Whether remains of the words may lie in the file until it is opened again, since somebody reads it now.
    pub is_erasing: bool,
}

/// Says what a redaction would erase; see [`kelechek_core::SessionFile::plan_redaction`].
#[tauri::command]
#[specta::specta]
pub async fn plan_redaction(open: State<'_, OpenFile>, target: Target) -> Result<Erasure, CommandError> {
    open.read(move |file| file.plan_redaction(target)).await
}

/// Erases for ever; see [`kelechek_core::SessionFile::redact`].
#[tauri::command]
#[specta::specta]
pub async fn redact(
    open: State<'_, OpenFile>,
    place: State<'_, BackupPlace>,
    settings: State<'_, SettingsFile>,
    target: Target,
    replacement: String,
) -> Result<Redacted, CommandError> {
    let backups = place.backups(&settings);
    let (installation, note_taker) = (open.installation().to_owned(), settings.note_taker());
    open.write(move |file| {
        let concerned = file.concerned_by_redaction(target)?;
        let change = file.changing(&concerned, |file| file.redact(target, Some(&replacement), now()))?;
        // It is done, whether or not the backups can be reached now; the next one asks for them again.
        let reached = backups.redact(file, &mut || writer(&installation, &note_taker), now());
        let is_left = reached.is_ok_and(|reached| reached.left == 0);
        Ok(Redacted { change, is_erasing: file.is_erasing()? || !is_left })
    })
    .await
}
