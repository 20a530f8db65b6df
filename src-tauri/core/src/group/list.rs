//! The stakeholder groups of a session.

use super::Group;
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::projection::query;

impl SessionFile {
    /// The stakeholder groups of a session, in their order.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn groups(&self, session: SessionId) -> Result<Vec<Group>> {
        let mut found = query::owned(&self.connection, entity::GROUP, session.0)?;
        found.sort_by_key(|shown| (shown.position(), shown.id));
        let group = |shown: &query::Shown| Group {
            id: shown.id.into(),
            session,
            template_key: shown.text("template_key"),
            name: shown.names("name"),
            position: shown.position(),
        };
        Ok(found.iter().map(group).collect())
    }
}
