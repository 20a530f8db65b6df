//! The stakeholder groups of a session.

use super::Group;
use crate::alias::Also;
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::projection::joined;
use crate::projection::query::Shown;

impl SessionFile {
    /// The stakeholder groups of a session, in their order.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn groups(&self, session: SessionId) -> Result<Vec<Group>> {
        let mut found = joined::owned(&self.connection, entity::GROUP, session.0)?;
        found.sort_by_key(|(shown, _)| (shown.position(), shown.id));
        let group = |(shown, behind): &(Shown, Vec<Shown>)| Group {
            id: shown.id.into(),
            session,
            template_key: shown.text("template_key"),
            name: shown.names("name"),
            position: shown.position(),
            also: behind.iter().map(Also::of).collect(),
        };
        Ok(found.iter().map(group).collect())
    }
}
