//! A step of the day made by hand.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::{Draft, SessionFile};
use crate::id::{AgendaItemId, SessionId, ThemeId};
use crate::language::Names;
use crate::position;
use crate::session::new::set_texts;

/// A step that no template has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAgendaItem {
    /// Whose day it is.
    pub session: SessionId,
    /// Of which agenda it is.
    pub agenda: String,
    /// What is done.
    pub name: Names,
    /// Planned time.
    pub minutes: Option<u32>,
    /// The theme that is discussed.
    pub theme: Option<ThemeId>,
}

impl SessionFile {
    /// Adds a step at the end of its agenda.
    ///
    /// # Errors
    /// [`crate::Error::EmptyText`] where it has no name.
    pub fn add_agenda_item(&mut self, new: &NewAgendaItem, now: DateTime<Utc>) -> Result<AgendaItemId> {
        if new.name.is_empty() {
            return Err(crate::Error::EmptyText);
        }
        let agenda = self.agendas(new.session)?.into_iter().find(|agenda| agenda.key == new.agenda);
        let last = agenda.and_then(|mut agenda| agenda.items.pop()).map(|last| last.position);
        let mut fields = Fields::default();
        fields.set("session", new.session.0);
        fields.set("position", position::between(last.as_deref(), None));
        fields.set("agenda", new.agenda.clone());
        set_texts(&mut fields, "name", &new.name);
        fields.set_some("minutes", new.minutes.map(i64::from));
        fields.set_some("theme", new.theme.map(|theme| theme.0));
        let id = self.writer()?.random_id();
        self.act(now, vec![Draft::first(entity::AGENDA_ITEM, id, fields)])?;
        Ok(id.into())
    }
}
