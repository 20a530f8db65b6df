//! Conflicts: what people wrote into one field without having seen one another, and what they decide about it.
//!
//! A conflict is no event: it follows from the events that stand ([`crate::projection::heads`]). Deciding writes one event
//! that names them all; so whoever merges has the decision too, and two different decisions are a new conflict.

mod list;
mod resolve;
pub mod words;

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::id::{AuthorId, SessionId};
use crate::language::Names;

pub use resolve::{Choice, Preferred};

/// One field of one thing that stands in several versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Conflict {
    /// The kind of thing; see [`crate::entity`].
    pub kind: String,
    /// The thing.
    pub entity: Uuid,
    /// The session it belongs to; none where that cannot be told.
    pub session: Option<SessionId>,
    /// How scripts name it: a contribution's ref, a theme's key or name, a participant's code, else the id. Of what belongs
    /// to a contribution, such as a tag, the contribution's; of what two are to each other both.
    pub reference: String,
    /// What people know it by: its name, or the beginning of its text.
    pub about: Names,
    /// The field; `deleted` where one deleted what another edited or kept.
    pub field: String,
    /// Every version that stands, two at least, the one that is shown meanwhile last. Of a deletion and edits: whatever
    /// was done without having seen the other.
    pub versions: Vec<Version>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Version {
    /// The event, by its digest in hexadecimal.
    pub event: String,
    /// What was done.
    pub done: Done,
    /// By whom.
    pub author: AuthorId,
    /// Their name or initials, as they gave them; may be empty.
    pub person: String,
    /// Their installation; may be empty.
    pub device: String,
    /// When, by the clock of that laptop.
    pub at: DateTime<Utc>,
    /// Under which replica: what was written in one sitting.
    pub replica: Uuid,
    /// Whether this is what is shown meanwhile.
    pub shown: bool,
}

/// What somebody did to a field, or to the whole thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", content = "what", rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Done {
    /// Wrote a value.
    Wrote(Shown),
    /// Deleted the thing.
    Deleted,
    /// Kept it, or brought it back.
    Kept,
    /// Edited it without having seen the deletion: these fields.
    Edited(Vec<Written>),
}

/// A field with what was written into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
// Bindings have one name space for all crates, in which `Written` is what became of a report.
#[serde(rename = "WrittenField")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Written {
    /// The field.
    pub field: String,
    /// Its value.
    pub value: Shown,
}

/// A value as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Shown {
    /// The field was emptied.
    Nothing,
    /// Words; also a code such as `problem`, or a time.
    Text(String),
    /// A whole number.
    Number(#[cfg_attr(feature = "specta", specta(type = f64))] i64),
    /// Yes or no.
    Flag(bool),
    /// Something else of the file.
    Thing(Thing),
    /// A list, a map or bytes, as JSON.
    Other(String),
}

/// Something that a field refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Thing {
    /// Its id.
    pub id: Uuid,
    /// How scripts name it.
    pub reference: String,
    /// What people know it by; nothing where it is not in this file.
    pub name: Names,
}

/// Somebody of whom versions stand in conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct WrittenBy {
    /// Who.
    pub author: AuthorId,
    /// Their name or initials, as they gave them; may be empty.
    pub person: String,
    /// Their installation; may be empty.
    pub device: String,
    /// In how many conflicts they have a version.
    pub conflicts: u32,
}

/// Some of the conflicts of a file or of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Page {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for: of contributions first, in order of time; then of everything else, by kind.
    pub conflicts: Vec<Conflict>,
}
