//! Learning: the newest contributions are taken from the file a page at a time, so that whoever records need not wait.

use kelechek_core::id::SessionId;
use kelechek_synthesis::theme::Themes;
use tauri::State;

use super::Learned;
use crate::behind::behind;
use crate::error::CommandError;
use crate::open_file::OpenFile;

/// So many contributions tell of the themes of a session what there is to tell.
const MOST: u32 = 3000;
const PAGE: u32 = 200;

/// Learns from a session on which themes its contributions are.
#[tauri::command]
#[specta::specta]
pub async fn learn_themes(
    learned: State<'_, Learned>,
    open: State<'_, OpenFile>,
    session: SessionId,
) -> Result<(), CommandError> {
    let total = open.read(move |file| file.contributions_page(session, 0, 0)).await?.total;
    let mut contributions = vec![];
    let mut from = total.saturating_sub(MOST);
    while from < total {
        let page = open.read(move |file| file.contributions_page(session, from, PAGE)).await?;
        contributions.extend(page.contributions);
        from += PAGE;
    }
    let learning = behind(move || Themes::learn(&contributions));
    *learned.themes() = learning.await.map_err(|_| CommandError::gone())?;
    Ok(())
}
