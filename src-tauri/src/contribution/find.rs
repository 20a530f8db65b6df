//! Finding contributions as somebody types what they look for.

use kelechek_core::contribution::{Contribution, Filter};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// The most contributions that are shown of those found.
const MOST: usize = 200;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Found {
    /// How many fit.
    pub total: u32,
    /// The newest of them first, 200 at most.
    pub contributions: Vec<Contribution>,
}

/// The contributions of the whole file that have all these words; see [`kelechek_core::contribution::search`].
#[tauri::command]
#[specta::specta]
pub async fn find_contributions(open: State<'_, OpenFile>, words: String) -> Result<Found, CommandError> {
    open.read(move |file| {
        let mut contributions = file.contributions(&Filter { search: Some(words), ..Filter::default() })?;
        let total = u32::try_from(contributions.len()).unwrap_or(u32::MAX);
        contributions.reverse();
        contributions.truncate(MOST);
        Ok(Found { total, contributions })
    })
    .await
}
