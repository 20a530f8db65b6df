//! Participants: their codes are entered, and whom they speak for. Never a name.

use kelechek_core::contribution::Change;
use kelechek_core::id::{GroupId, ParticipantId, SessionId};
use kelechek_core::participant::{Code, ParticipantEdit};
use serde::Deserialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// What is known about a participant, as it shall stand from now on. The code never changes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct TypedParticipant {
    /// Whom they speak for.
    pub group: Option<GroupId>,
    /// As they wish to be counted.
    pub sex: Option<String>,
    /// Such as `18-35`.
    pub age_band: Option<String>,
}

/// Enters participants by their codes, as they were typed; those that are there already stay as they are.
#[tauri::command]
#[specta::specta]
pub async fn add_participants(
    open: State<'_, OpenFile>,
    session: SessionId,
    codes: Vec<String>,
) -> Result<Change, CommandError> {
    let codes: Vec<Code> = codes.iter().filter_map(|typed| Code::read(typed)).collect();
    open.write(move |file| file.changing(&[], |file| file.add_participants(session, &codes, now()))).await
}

/// Changes what is known about a participant; only what really differs is written.
#[tauri::command]
#[specta::specta]
pub async fn edit_participant(
    open: State<'_, OpenFile>,
    id: ParticipantId,
    typed: TypedParticipant,
) -> Result<Change, CommandError> {
    let TypedParticipant { group, sex, age_band } = typed;
    let edit = ParticipantEdit { group: Some(group), sex: Some(sex), age_band: Some(age_band) };
    open.write(move |file| file.changing(&[], |file| file.edit_participant(id, &edit, now()))).await
}

/// Takes a participant's code out; what they said stays, and is shown without a speaker.
#[tauri::command]
#[specta::specta]
pub async fn delete_participant(
    open: State<'_, OpenFile>,
    id: ParticipantId,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.delete_participant(id, now()))).await
}
