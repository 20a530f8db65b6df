//! A step of the day changes, or stands elsewhere in it.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::{AgendaItemId, ThemeId};
use crate::language::Names;
use crate::projection::query::Shown;
use crate::session::new::{edit_texts, would_be_empty};

/// What changes. `None` leaves a field as it is; a name stays in the languages that are not given, and goes in those
/// that are given empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaItemEdit {
    /// What is done.
    pub name: Names,
    /// Planned time.
    pub minutes: Option<Option<u32>>,
    /// The theme that is discussed.
    pub theme: Option<Option<ThemeId>>,
    /// Where it stands in its agenda: see [`crate::position`].
    pub position: Option<String>,
}

impl SessionFile {
    /// Changes a step, also one that a template implies.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such step; [`crate::Error::EmptyText`] where no name would be left.
    pub fn edit_agenda_item(
        &mut self,
        id: AgendaItemId,
        edit: &AgendaItemEdit,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let standing = Shown { id: id.0, fields: self.visible(entity::AGENDA_ITEM, id.0)? };
        if would_be_empty(&standing.names("name"), &edit.name) {
            return Err(crate::Error::EmptyText);
        }
        let mut fields = Fields::default();
        edit_texts(&mut fields, "name", &edit.name);
        fields.set_some("minutes", edit.minutes.map(|minutes| minutes.map(i64::from)));
        fields.set_some("theme", edit.theme.map(|theme| theme.map(|theme| theme.0)));
        fields.set_some("position", edit.position.clone());
        let draft = self.change(entity::AGENDA_ITEM, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
