//! Aliases: themes, stakeholder groups or participants of one file that are one and were made twice, as a person decided.
//! Nothing is rewritten: both stay, are shown as one, and can be told apart again.

mod decide;
mod list;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entity;
use crate::id::{GroupId, ParticipantId, ThemeId};
use crate::language::Names;
use crate::link::Relation;
use crate::projection::query::Shown;

/// Two things of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Twins {
    /// Themes.
    Theme {
        /// the one
        a: ThemeId,
        /// the other
        b: ThemeId,
    },
    /// Stakeholder groups.
    Group {
        /// the one
        a: GroupId,
        /// the other
        b: GroupId,
    },
    /// Participants.
    Participant {
        /// the one
        a: ParticipantId,
        /// the other
        b: ParticipantId,
    },
}

impl Twins {
    /// The kind of both, and their ids.
    pub(crate) fn parts(self) -> (&'static str, Uuid, Uuid) {
        match self {
            Self::Theme { a, b } => (entity::THEME, a.0, b.0),
            Self::Group { a, b } => (entity::GROUP, a.0, b.0),
            Self::Participant { a, b } => (entity::PARTICIPANT, a.0, b.0),
        }
    }
}

/// What a person decided about two things of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Alias {
    /// The one with the lower id first.
    pub of: Twins,
    /// `same` or `different`.
    pub relation: Relation,
    /// Said to be the same, and yet not joined; see [`crate::link::Link::overruled`].
    pub overruled: bool,
}

/// One of those for which something stands: a name under which that is found too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Also {
    /// Its own id.
    pub id: Uuid,
    /// Its template key; a participant's code.
    pub key: Option<String>,
    /// What it is called.
    pub name: Names,
}

impl Also {
    pub(crate) fn of(shown: &Shown) -> Self {
        let key = shown.text("code").or_else(|| shown.text("template_key"));
        Self { id: shown.id, key, name: shown.names("name") }
    }

    /// Whether somebody who says `name` means this one: its key, its name in any language, or its id.
    pub fn is_called(&self, name: &str) -> bool {
        self.key.as_deref() == Some(name) || self.name.matches(name) || self.id.to_string() == name
    }
}
