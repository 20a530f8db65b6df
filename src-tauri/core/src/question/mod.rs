//! Guiding questions: what the facilitator asks, on a theme and of a time, or on the whole occasion.

mod add;
mod delete;
mod edit;
mod list;

pub use add::NewQuestion;
pub use edit::QuestionEdit;

use serde::{Deserialize, Serialize};

use crate::contribution::Horizon;
use crate::id::{QuestionId, SessionId, ThemeId};
use crate::language::Names;

/// A guiding question on a theme, or on the whole occasion (no theme).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Question {
    /// UUIDv5 of session and template key, or random.
    pub id: QuestionId,
    /// The session in which it is asked.
    pub session: SessionId,
    /// The theme that it opens; none for a question of the whole occasion.
    pub theme: Option<ThemeId>,
    /// The horizon that it asks about.
    pub horizon: Option<Horizon>,
    /// The question, per language.
    pub text: Names,
    /// A fractional index.
    pub position: String,
}
