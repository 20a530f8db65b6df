//! Participants: a code and whom they speak for. Never a name; the list of names stays on paper.

mod add;
mod code;
mod delete;
mod edit;
mod list;

pub use add::NewParticipant;
pub use code::Code;
pub use edit::ParticipantEdit;

use serde::{Deserialize, Serialize};

use crate::alias::Also;
use crate::consent::Consent;
use crate::id::{GroupId, ParticipantId, SessionId};

/// A participant of one session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Participant {
    /// UUIDv5 of session and code.
    pub id: ParticipantId,
    /// The session they take part in.
    pub session: SessionId,
    /// `P03`, as on the card on the table.
    pub code: String,
    /// Whom they speak for.
    pub group: Option<GroupId>,
    /// As they wish to be counted.
    pub sex: Option<String>,
    /// Such as `18-35`.
    pub age_band: Option<String>,
    /// What they agreed to, as far as they were asked.
    pub consent: Vec<Consent>,
    /// Those that were entered twice and are one with it, as a person decided.
    pub also: Vec<Also>,
}
