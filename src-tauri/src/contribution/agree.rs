//! Agreement that is said aloud.

use kelechek_core::contribution::Change;
use kelechek_core::id::ContributionId;
use kelechek_core::participant::Code;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Adds voices to a contribution: of these participants, as their codes were typed, and of so many others; see
/// [`kelechek_core::SessionFile::agree`].
#[tauri::command]
#[specta::specta]
pub async fn agree(
    open: State<'_, OpenFile>,
    id: ContributionId,
    codes: Vec<String>,
    more: u32,
) -> Result<Change, CommandError> {
    let codes: Vec<Code> = codes.iter().filter_map(|code| Code::read(code)).collect();
    open.write(move |file| file.changing(&[id], |file| file.agree(id, &codes, more, now()))).await
}
