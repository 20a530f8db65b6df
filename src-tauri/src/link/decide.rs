//! What two contributions are to each other, as a person decides.

use kelechek_core::contribution::Change;
use kelechek_core::id::ContributionId;
use kelechek_core::link::Relation;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Decides on two contributions; with no relation it is open again. See [`kelechek_core::SessionFile::decide_links`].
#[tauri::command]
#[specta::specta]
pub async fn decide_duplicate(
    open: State<'_, OpenFile>,
    a: ContributionId,
    b: ContributionId,
    relation: Option<Relation>,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[a, b], |file| file.decide_links(&[(a, b)], relation, now()))).await
}
