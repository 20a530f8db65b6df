//! Recording several contributions at once.

use kelechek_core::contribution::{Change, WithVoices};
use kelechek_core::id::SessionId;
use serde::Deserialize;
use specta::Type;
use tauri::State;

use super::TypedContribution;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// One of several: a pasted line, or a card on the wall with how many others said the same.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct TypedCard {
    /// What was said.
    pub typed: TypedContribution,
    /// How many others said the same.
    pub others: u32,
}

/// Records several contributions, all or none; see [`kelechek_core::SessionFile::add_contributions`].
#[tauri::command]
#[specta::specta]
pub async fn add_contributions(
    open: State<'_, OpenFile>,
    session: SessionId,
    cards: Vec<TypedCard>,
) -> Result<Change, CommandError> {
    let card = |card: TypedCard| WithVoices { new: card.typed.into_new(session), others: card.others };
    let several: Vec<WithVoices> = cards.into_iter().map(card).collect();
    open.write(move |file| file.changing(&[], |file| file.add_contributions(&several, now()))).await
}
