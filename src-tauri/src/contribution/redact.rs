//! Redacting, which asks first: what it would erase, and erasing it.

use kelechek_core::contribution::Change;
use kelechek_core::redaction::{Erasure, Target};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

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
    target: Target,
    replacement: String,
) -> Result<Redacted, CommandError> {
    open.write(move |file| {
        let concerned = file.concerned_by_redaction(target)?;
        let change = file.changing(&concerned, |file| file.redact(target, Some(&replacement), now()))?;
        Ok(Redacted { change, is_erasing: file.is_erasing()? })
    })
    .await
}
