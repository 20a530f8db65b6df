//! The themes of a session.

use super::Theme;
use crate::alias::Also;
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::projection::joined;
use crate::projection::query::Shown;

impl SessionFile {
    /// The themes of a session, in their order.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn themes(&self, session: SessionId) -> Result<Vec<Theme>> {
        let mut found = joined::owned(&self.connection, entity::THEME, session.0)?;
        found.sort_by_key(|(shown, _)| (shown.position(), shown.id));
        Ok(found.iter().map(|(shown, behind)| theme(shown, behind, session)).collect())
    }
}

fn theme(shown: &Shown, behind: &[Shown], session: SessionId) -> Theme {
    Theme {
        id: shown.id.into(),
        session,
        template_key: shown.text("template_key"),
        name: shown.names("name"),
        position: shown.position(),
        minutes: shown.number("minutes"),
        colour: shown.text("colour"),
        also: behind.iter().map(Also::of).collect(),
    }
}
