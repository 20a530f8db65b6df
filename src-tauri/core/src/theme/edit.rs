//! A theme is called otherwise, or stands elsewhere in the list.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::ThemeId;
use crate::language::Names;
use crate::projection::query::Shown;
use crate::session::new::{edit_texts, would_be_empty};

/// What changes. `None` leaves a field as it is; a name stays in the languages that are not given, and goes in those
/// that are given empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeEdit {
    /// What it is called.
    pub name: Names,
    /// Where it stands: see [`crate::position`].
    pub position: Option<String>,
    /// Planned time.
    pub minutes: Option<Option<u32>>,
    /// `#rrggbb`
    pub colour: Option<Option<String>>,
}

impl SessionFile {
    /// Changes a theme, also one that a template implies.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such theme; [`crate::Error::EmptyText`] where no name would be left.
    pub fn edit_theme(&mut self, id: ThemeId, edit: &ThemeEdit, now: DateTime<Utc>) -> Result<()> {
        let standing = Shown { id: id.0, fields: self.visible(entity::THEME, id.0)? };
        if would_be_empty(&standing.names("name"), &edit.name) {
            return Err(crate::Error::EmptyText);
        }
        let mut fields = Fields::default();
        edit_texts(&mut fields, "name", &edit.name);
        fields.set_some("position", edit.position.clone());
        fields.set_some("minutes", edit.minutes.map(|minutes| minutes.map(i64::from)));
        fields.set_some("colour", edit.colour.clone());
        let draft = self.change(entity::THEME, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
