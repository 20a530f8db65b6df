//! The merges into the open file as they were recorded on this computer, and taking the last one back.

use chrono::{DateTime, Utc};
use kelechek_core::merge::{FileStatus, Record, RecordedFile, Records};
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::plan::count;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::session_file::{FileName, OpenedFile, summary};
use crate::surroundings::now;

/// A merge into the open file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FormerMerge {
    /// When.
    pub at: DateTime<Utc>,
    /// The files, in the order in which they were merged; those that were refused are not among them.
    pub files: Vec<FormerFile>,
    /// When it was taken back, if it was.
    pub taken_back: Option<DateTime<Utc>>,
    /// Whether nothing was written since, so that it can be taken back.
    pub is_last: bool,
}

/// A file that was merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FormerFile {
    /// What it was called.
    pub name: String,
    /// How many contributions it brought.
    pub contributions: u32,
    /// The content hash that it had.
    pub content_hash: Option<String>,
}

/// The merges into the open file, the last one first.
#[tauri::command]
#[specta::specta]
pub async fn former_merges(
    open: State<'_, OpenFile>,
    records: State<'_, Records>,
) -> Result<Vec<FormerMerge>, CommandError> {
    let records = records.inner().clone();
    open.read(move |file| {
        let now = file.content_hash()?.to_string();
        Ok(file.merges(&records)?.into_iter().map(|record| former(record, &now)).collect())
    })
    .await
}

/// Takes the last merge back; answers with what the open file holds then.
#[tauri::command]
#[specta::specta]
pub async fn take_back_merge(
    open: State<'_, OpenFile>,
    records: State<'_, Records>,
) -> Result<OpenedFile, CommandError> {
    let records = records.inner().clone();
    open.write(move |file| {
        file.take_back_merge(&records, now())?;
        summary(file, None)
    })
    .await
}

fn former(record: Record, now: &str) -> FormerMerge {
    let is_last = record.taken_back.is_none() && record.after == now && record.before != record.after;
    let files = record.files.into_iter().filter(|file| file.status != FileStatus::Refused);
    let file = |file: RecordedFile| FormerFile {
        name: FileName::of(&file.path).name,
        contributions: count(file.contributions),
        content_hash: file.content_hash,
    };
    FormerMerge { at: record.at, files: files.map(file).collect(), taken_back: record.taken_back, is_last }
}
