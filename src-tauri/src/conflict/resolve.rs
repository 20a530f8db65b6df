//! Settling one conflict.

use kelechek_core::conflict::Choice;
use kelechek_core::contribution::Change;
use serde::Deserialize;
use specta::Type;
use tauri::State;
use uuid::Uuid;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// What is to stand from now on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(tag = "is", content = "what", rename_all = "lowercase")]
pub enum Settlement {
    /// The version that this event wrote.
    Version(String),
    /// None of them: these words.
    Words(String),
}

impl From<Settlement> for Choice {
    fn from(settlement: Settlement) -> Self {
        match settlement {
            Settlement::Version(event) => Self::Version(event),
            Settlement::Words(words) => Self::Value(words.into()),
        }
    }
}

/// Settles the conflict of this field of this thing; see [`kelechek_core::SessionFile::resolve`].
#[tauri::command]
#[specta::specta]
pub async fn resolve_conflict(
    open: State<'_, OpenFile>,
    kind: String,
    entity: Uuid,
    field: String,
    settlement: Settlement,
) -> Result<Change, CommandError> {
    let choice = settlement.into();
    open.write(move |file| {
        let concerned = file.concerned_by_resolving(&kind, entity)?;
        file.changing(&concerned, |file| file.resolve(&kind, entity, &field, &choice, now()))
    })
    .await
}
