//! The themes and guiding questions of a session.

use super::{Question, Theme};
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::projection::query::{self, Shown};

impl SessionFile {
    /// The themes of a session, in their order.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn themes(&self, session: SessionId) -> Result<Vec<Theme>> {
        let mut found = query::owned(&self.connection, entity::THEME, session.0)?;
        found.sort_by_key(|shown| (shown.position(), shown.id));
        Ok(found.iter().map(|shown| theme(shown, session)).collect())
    }

    /// The guiding questions of a session: those of the whole occasion first, then by theme, in their order.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn questions(&self, session: SessionId) -> Result<Vec<Question>> {
        let themes = self.themes(session)?;
        let place = |shown: &Shown| themes.iter().position(|theme| Some(theme.id.0) == shown.id("theme"));
        let mut found = query::owned(&self.connection, entity::QUESTION, session.0)?;
        found.sort_by_key(|shown| (place(shown), shown.position(), shown.id));
        Ok(found.iter().map(|shown| question(shown, session)).collect())
    }
}

fn theme(shown: &Shown, session: SessionId) -> Theme {
    Theme {
        id: shown.id.into(),
        session,
        template_key: shown.text("template_key"),
        name: shown.names("name"),
        position: shown.position(),
        minutes: shown.number("minutes"),
        colour: shown.text("colour"),
    }
}

fn question(shown: &Shown, session: SessionId) -> Question {
    Question {
        id: shown.id.into(),
        session,
        theme: shown.id("theme").map(Into::into),
        horizon: shown.text("horizon").and_then(|horizon| horizon.parse().ok()),
        text: shown.names("text"),
        position: shown.position(),
    }
}
