//! A group is called otherwise, or stands elsewhere in the list.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::GroupId;
use crate::language::Names;
use crate::session::new::set_texts;

/// What changes. `None` leaves a field as it is; a name stays in the languages that are not given.
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
    /// [`crate::Error::Unknown`] where there is no such group.
    pub fn edit_group(&mut self, id: GroupId, edit: &GroupEdit, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::GROUP, id.0)?;
        let mut fields = Fields::default();
        set_texts(&mut fields, "name", &edit.name);
        fields.set_some("position", edit.position.clone());
        let draft = self.change(entity::GROUP, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
