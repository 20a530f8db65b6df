//! Other words for a contribution: paraphrase and translations.

use kelechek_core::contribution::{Change, OtherWords};
use kelechek_core::id::ContributionId;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// What stands beside a contribution's own words.
#[tauri::command]
#[specta::specta]
pub async fn other_words(open: State<'_, OpenFile>, id: ContributionId) -> Result<OtherWords, CommandError> {
    open.read(move |file| file.other_words(id)).await
}

/// Writes them as they shall stand from now on; see [`kelechek_core::SessionFile::edit_other_words`].
#[tauri::command]
#[specta::specta]
pub async fn edit_other_words(
    open: State<'_, OpenFile>,
    id: ContributionId,
    words: OtherWords,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[id], |file| file.edit_other_words(id, &words, now()))).await
}
