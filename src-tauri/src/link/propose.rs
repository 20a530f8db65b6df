//! Likely duplicates: the material is taken from the file in its turn, and they are looked for on a thread of their own.

use kelechek_core::id::ContributionId;
use kelechek_core::material::Material;
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
    let look = |material: Material| duplicates(&material, &Options::default());
    let found = looking.0.run(open.read(|file| file.material(None)), look).await?;
    Ok(found.iter().map(Proposal::from).collect())
}

/// Calls the looking off.
#[tauri::command]
#[specta::specta]
pub async fn cancel_duplicates(looking: State<'_, Looking>) -> Result<(), CommandError> {
    looking.0.call_off();
    Ok(())
}
