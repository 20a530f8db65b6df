//! Contributions as the screen needs them: a stretch of a session, or those that are named.

use kelechek_core::contribution::{Contribution, Page};
use kelechek_core::id::{ContributionId, SessionId};
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// The most contributions that one answer holds.
const MOST: u32 = 200;

/// The visible contributions of a session in order of time: so many, 200 at most, from the one at this place on.
#[tauri::command]
#[specta::specta]
pub async fn contributions_page(
    open: State<'_, OpenFile>,
    session: SessionId,
    from: u32,
    count: u32,
) -> Result<Page, CommandError> {
    open.read(move |file| file.contributions_page(session, from, count.min(MOST))).await
}

/// These contributions, in this order, the first 200; those that are gone are left out.
#[tauri::command]
#[specta::specta]
pub async fn contributions_named(
    open: State<'_, OpenFile>,
    ids: Vec<ContributionId>,
) -> Result<Vec<Contribution>, CommandError> {
    open.read(move |file| file.contributions_named(ids.into_iter().take(MOST as usize))).await
}
