//! A theme made by hand, beside those of the template.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::{Draft, SessionFile};
use crate::id::{SessionId, ThemeId};
use crate::language::Names;
use crate::position;
use crate::session::new::set_texts;

/// A theme that no template has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTheme {
    /// Whose it is.
    pub session: SessionId,
    /// What it is called.
    pub name: Names,
    /// Planned time.
    pub minutes: Option<u32>,
    /// `#rrggbb`
    pub colour: Option<String>,
}

impl SessionFile {
    /// Adds a theme at the end of the session's list.
    ///
    /// # Errors
    /// [`crate::Error::EmptyText`] where it has no name.
    pub fn add_theme(&mut self, new: &NewTheme, now: DateTime<Utc>) -> Result<ThemeId> {
        if new.name.is_empty() {
            return Err(crate::Error::EmptyText);
        }
        let last = self.themes(new.session)?.pop().map(|last| last.position);
        let mut fields = Fields::default();
        fields.set("session", new.session.0);
        fields.set("position", position::between(last.as_deref(), None));
        set_texts(&mut fields, "name", &new.name);
        fields.set_some("minutes", new.minutes.map(i64::from));
        fields.set_some("colour", new.colour.clone());
        let id = self.writer()?.random_id();
        self.act(now, vec![Draft::first(entity::THEME, id, fields)])?;
        Ok(id.into())
    }
}
