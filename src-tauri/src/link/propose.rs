//! Likely duplicates: the material is taken from the file in its turn, and they are looked for on a thread of their own.

use kelechek_core::id::ContributionId;
use kelechek_synthesis::duplicates::{Duplicate, Options, duplicates};
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::Looking;
use crate::error::CommandError;
use crate::open_file::OpenFile;

/// Two contributions that are likely one utterance, and that nobody has decided on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Type)]
pub struct Proposal {
    /// The one with the lower id.
    pub a: ContributionId,
    /// The other.
    pub b: ContributionId,
    /// Whether they are very likely one.
    pub very_likely: bool,
}

impl From<&Duplicate> for Proposal {
    fn from(found: &Duplicate) -> Self {
        Self { a: found.a, b: found.b, very_likely: found.very_likely }
    }
}

/// The likely duplicates of the whole open file, the likeliest first.
#[tauri::command]
#[specta::specta]
pub async fn propose_duplicates(
    looking: State<'_, Looking>,
    open: State<'_, OpenFile>,
) -> Result<Vec<Proposal>, CommandError> {
    let mut cancelled = looking.cancelled.subscribe();
    let material = open.read(|file| file.material(None)).await?;
    let work = tauri::async_runtime::spawn_blocking(move || duplicates(&material, &Options::default()));
    let found = tokio::select! {
        done = work => done.map_err(|_| CommandError::gone())?,
        _ = cancelled.changed() => return Err(CommandError::Cancelled),
    };
    Ok(found.iter().map(Proposal::from).collect())
}

/// Calls the looking off: whoever waits for it is told, and what it would have come to is thrown away.
#[tauri::command]
#[specta::specta]
pub async fn cancel_duplicates(looking: State<'_, Looking>) -> Result<(), CommandError> {
    looking.cancelled.send_modify(|times| *times += 1);
    Ok(())
}
