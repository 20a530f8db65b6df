//! A group is called otherwise, or stands elsewhere in the list.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::GroupId;
use crate::language::Names;
use crate::projection::query::Shown;
use crate::session::new::{edit_texts, would_be_empty};

/// What changes. `None` leaves a field as it is; a name stays in the languages that are not given, and goes in those
/// that are given empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupEdit {
    /// What it is called.
    pub name: Names,
    /// Where it stands: see [`crate::position`].
    pub position: Option<String>,
}

impl SessionFile {
    /// Changes a group, also one that a template implies.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such group; [`crate::Error::EmptyText`] where no name would be left.
    pub fn edit_group(&mut self, id: GroupId, edit: &GroupEdit, now: DateTime<Utc>) -> Result<()> {
        let standing = Shown { id: id.0, fields: self.visible(entity::GROUP, id.0)? };
        if would_be_empty(&standing.names("name"), &edit.name) {
            return Err(crate::Error::EmptyText);
        }
        let mut fields = Fields::default();
        edit_texts(&mut fields, "name", &edit.name);
        fields.set_some("position", edit.position.clone());
        let draft = self.change(entity::GROUP, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
