//! Agenda items: the steps of the day, each with its time box.
//!
//! A template may offer several agendas, such as a full day and half a day; every item says of which one it is.

mod add;
mod delete;
mod edit;
mod list;

pub use add::NewAgendaItem;
pub use edit::AgendaItemEdit;

use serde::{Deserialize, Serialize};

use crate::id::{AgendaItemId, SessionId, ThemeId};
use crate::language::Names;

/// The agenda to which items belong that were made by hand in a session whose template offers none.
pub const OWN_AGENDA: &str = "own";

/// A way to spend the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Agenda {
    /// What its items name it by.
    pub key: String,
    /// What the template calls it; empty where no template has it.
    pub name: Names,
    /// Its steps, in their order.
    pub items: Vec<AgendaItem>,
}

/// A step of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct AgendaItem {
    /// UUIDv5 of session and template key, or random.
    pub id: AgendaItemId,
    /// The session whose day it is.
    pub session: SessionId,
    /// Of which agenda it is.
    pub agenda: String,
    /// What is done, per language.
    pub name: Names,
    /// Planned time.
    pub minutes: Option<u32>,
    /// The theme that is discussed.
    pub theme: Option<ThemeId>,
    /// A fractional index.
    pub position: String,
}
