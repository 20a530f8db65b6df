//! A group made by hand, beside those of the template.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::{Draft, SessionFile};
use crate::id::{GroupId, SessionId};
use crate::language::Names;
use crate::position;
use crate::session::new::set_texts;

/// A group that no template has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGroup {
    /// Whose it is.
    pub session: SessionId,
    /// What it is called.
    pub name: Names,
}

impl SessionFile {
    /// Adds a group at the end of the session's list.
    ///
    /// # Errors
    /// [`crate::Error::EmptyText`] where it has no name.
    pub fn add_group(&mut self, new: &NewGroup, now: DateTime<Utc>) -> Result<GroupId> {
        if new.name.is_empty() {
            return Err(crate::Error::EmptyText);
        }
        let last = self.groups(new.session)?.pop().map(|last| last.position);
        let mut fields = Fields::default();
        fields.set("session", new.session.0);
        fields.set("position", position::between(last.as_deref(), None));
        set_texts(&mut fields, "name", &new.name);
        let id = self.writer()?.random_id();
        self.act(now, vec![Draft::first(entity::GROUP, id, fields)])?;
        Ok(id.into())
    }
}
