//! Stakeholder groups: whom a participant speaks for.

mod add;
mod delete;
mod edit;
mod list;

pub use add::NewGroup;
pub use edit::GroupEdit;

use serde::{Deserialize, Serialize};

use crate::alias::Also;
use crate::id::{GroupId, SessionId};
use crate::language::Names;

/// A stakeholder group of one session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Group {
    /// UUIDv5 of session and template key, or random when made by hand.
    pub id: GroupId,
    /// The session whose group it is.
    pub session: SessionId,
    /// What ties the groups of different sessions together; none when made by hand.
    pub template_key: Option<String>,
    /// The name, per language.
    pub name: Names,
    /// A fractional index.
    pub position: String,
    /// Those that were made twice and are one with it, as a person decided.
    pub also: Vec<Also>,
}

impl Group {
    /// Whether somebody who says `name` means this one, or one that it stands for: by key, name in any language, or id.
    pub fn is_called(&self, name: &str) -> bool {
        self.is_itself_called(name) || self.also.iter().any(|also| also.is_called(name))
    }

    /// The same, of this one alone.
    pub fn is_itself_called(&self, name: &str) -> bool {
        self.template_key.as_deref() == Some(name) || self.name.matches(name) || self.id.to_string() == name
    }

    /// How scripts name it: the template key, else the name in the first language that has one.
    pub fn reference(&self) -> &str {
        self.template_key.as_deref().unwrap_or_else(|| self.name.in_language(crate::language::Language::Ky))
    }
}
