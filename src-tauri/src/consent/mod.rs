//! Consent: the words with which it is asked for, and what participants answered.

use kelechek_core::consent::ConsentKind;
use kelechek_core::contribution::Change;
use kelechek_core::id::{ParticipantId, SessionId};
use kelechek_core::language::Names;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Gives the words with which a session asks for one kind of consent.
#[tauri::command]
#[specta::specta]
pub async fn edit_consent_text(
    open: State<'_, OpenFile>,
    session: SessionId,
    kind: ConsentKind,
    text: Names,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.edit_consent_text(session, kind, &text, now())))
        .await
}

/// Records what participants answered; nothing forgets what was recorded.
#[tauri::command]
#[specta::specta]
pub async fn record_consent(
    open: State<'_, OpenFile>,
    session: SessionId,
    participants: Vec<ParticipantId>,
    kind: ConsentKind,
    given: Option<bool>,
) -> Result<Change, CommandError> {
    open.write(move |file| {
        file.changing(&[], |file| file.record_consent(session, &participants, kind, given, now()))
    })
    .await
}
