//! Redactions: the one thing that erases, and that therefore asks first.
//!
//! A redaction is an event that names an entity, and covers every event of it, earlier or arriving later. What it does to
//! what is shown is immediate and a function of the events alone: [`crate::projection`] shows nothing of a covered entity
//! but what its redaction says. Erasing bytes is a step of each file: at once, in the same transaction, for what is
//! redacted in it ([`redact`]); when somebody says yes for redactions that a merge brought ([`erase`]).
//!
//! What this deliberately does not do: it never erases what another entity says. A line of the vision that a person wrote
//! stands, whatever it rests on; [`Erasure`] says how many there are.

pub(crate) mod erase;
mod redact;
mod scope;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entity;
use crate::event::Fields;
use crate::id::{ContributionId, ParticipantId};

/// What somebody wants to have redacted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", content = "id", rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Target {
    /// One contribution, with its tags, voices and attachments.
    Contribution(ContributionId),
    /// All that a participant said, deleted contributions too; the voices that they gave to others; and what is noted
    /// about them, so that nothing is left of them under their code.
    Participant(ParticipantId),
}

/// What is erased, or would be, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Erasure {
    /// Contributions, deleted ones too.
    pub contributions: u32,
    /// Every version of them that holds words.
    pub versions: u32,
    /// Participants of whom a code, a group or a note is kept.
    pub participants: u32,
    /// Tags, those that were taken off too.
    pub tags: u32,
    /// People who agreed aloud.
    pub voices: u32,
    /// Files that belong to them.
    pub attachments: u32,
    /// Things of other kinds.
    pub others: u32,
    /// Lines of the vision that rest on the contributions.
    pub lines: u32,
    /// Those of the lines whose words a person wrote. They stand as they are.
    pub written_lines: u32,
    /// Contributions of which people disagree whether this participant said them. They are left alone.
    pub undecided: u32,
}

impl Erasure {
    /// Whether there is nothing to erase.
    pub fn is_empty(&self) -> bool {
        let Self { contributions, participants, tags, voices, attachments, others, .. } = self;
        [contributions, participants, tags, voices, attachments, others].into_iter().all(|count| *count == 0)
    }
}

/// Which entities the redactions of a file cover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covered(BTreeMap<String, BTreeSet<Vec<u8>>>);

impl Covered {
    /// Reads every redaction of a file.
    pub(crate) fn read(connection: &Connection) -> rusqlite::Result<Self> {
        let mut covered = Self::default();
        let mut statement = connection.prepare("SELECT payload FROM main.event WHERE entity_kind = ?1")?;
        let mut rows = statement.query([entity::REDACTION])?;
        while let Some(row) = rows.next()? {
            let payload = row.get_ref(0)?.as_blob_or_null()?;
            covered.add(&payload.and_then(|payload| Fields::decode(payload).ok()).unwrap_or_default());
        }
        Ok(covered)
    }

    /// Takes note of what an event of a redaction names.
    pub(crate) fn add(&mut self, redaction: &Fields<'_>) {
        if let Some((kind, id)) = entity::redaction_target(redaction) {
            self.insert(kind, id.as_bytes());
        }
    }

    pub(crate) fn insert(&mut self, kind: &str, id: &[u8]) {
        self.0.entry(kind.to_owned()).or_default().insert(id.to_owned());
    }

    /// Whether nothing is redacted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this entity is.
    pub fn has(&self, kind: &str, id: &[u8]) -> bool {
        self.0.get(kind).is_some_and(|ids| ids.contains(id))
    }

    pub(crate) fn is_subset(&self, other: &Self) -> bool {
        self.0.iter().all(|(kind, ids)| other.0.get(kind).is_some_and(|others| ids.is_subset(others)))
    }

    /// Every entity, by kind and id.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&str, Uuid)> {
        self.0.iter().flat_map(|(kind, ids)| {
            ids.iter().filter_map(move |id| Some((kind.as_str(), Uuid::from_slice(id).ok()?)))
        })
    }
}
