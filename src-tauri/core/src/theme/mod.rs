//! Themes: the subjects discussed.

mod add;
mod delete;
mod edit;
mod list;

pub use add::NewTheme;
pub use edit::ThemeEdit;

use serde::{Deserialize, Serialize};

use crate::alias::Also;
use crate::id::{SessionId, ThemeId};
use crate::language::Names;

/// One of the subjects discussed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Theme {
    /// UUIDv5 of session and template key, or random when made by hand.
    pub id: ThemeId,
    /// The session that discusses it.
    pub session: SessionId,
    /// What ties the themes of different sessions together; none when made by hand.
    pub template_key: Option<String>,
    /// The name, per language.
    pub name: Names,
    /// A fractional index; themes sort by it, then by id.
    pub position: String,
    /// Planned time.
    pub minutes: Option<u32>,
    /// `#rrggbb`
    pub colour: Option<String>,
    /// Those that were made twice and are one with it, as a person decided.
    pub also: Vec<Also>,
}

impl Theme {
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
