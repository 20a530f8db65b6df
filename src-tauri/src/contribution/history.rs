//! Every version of a contribution.

use chrono::{DateTime, Utc};
use kelechek_core::history::Version;
use kelechek_core::id::ContributionId;
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// One event in the life of a contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HistoryEntry {
    /// When, by the clock of that laptop.
    pub at: DateTime<Utc>,
    /// Name or initials of who wrote it; may be empty.
    pub person: String,
    /// What was written.
    pub fields: Vec<HistoryField>,
    /// Whether all of it has been superseded.
    pub superseded: bool,
    /// The fields in which it chose between versions.
    pub settles: Vec<String>,
}

/// One field that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HistoryField {
    /// Its name, as the file knows it.
    pub field: String,
    /// Its value in words; empty where it was emptied.
    pub value: String,
}

/// Every version of a contribution, oldest first; see [`kelechek_core::SessionFile::history`].
#[tauri::command]
#[specta::specta]
pub async fn history(
    open: State<'_, OpenFile>,
    id: ContributionId,
) -> Result<Vec<HistoryEntry>, CommandError> {
    let field = |(field, value)| HistoryField { field, value };
    let entry = move |version: Version| HistoryEntry {
        at: version.at,
        person: version.person,
        fields: version.fields.into_iter().map(field).collect(),
        superseded: version.superseded,
        settles: version.settles,
    };
    open.read(move |file| Ok(file.history(id)?.into_iter().map(entry).collect())).await
}
