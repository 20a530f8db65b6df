//! The guiding questions of a session.

use super::Question;
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{SessionId, ThemeId};
use crate::projection::joined::StandIns;
use crate::projection::query::{self, Shown};

impl SessionFile {
    /// The guiding questions of a session: those of the whole occasion first, then by theme, in their order.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn questions(&self, session: SessionId) -> Result<Vec<Question>> {
        let themes = self.themes(session)?;
        let place = |question: &Question| themes.iter().position(|theme| Some(theme.id) == question.theme);
        let stand_ins = StandIns::all(&self.connection, entity::THEME)?;
        let found = query::owned(&self.connection, entity::QUESTION, session.0)?;
        let theme = |shown: &Shown| shown.id("theme").map(|id| stand_ins.of(id).into());
        let mut found: Vec<Question> =
            found.iter().map(|shown| question(shown, theme(shown), session)).collect();
        found.sort_by_cached_key(|question| (place(question), question.position.clone(), question.id));
        Ok(found)
    }
}

fn question(shown: &Shown, theme: Option<ThemeId>, session: SessionId) -> Question {
    Question {
        id: shown.id.into(),
        session,
        theme,
        horizon: shown.text("horizon").and_then(|horizon| horizon.parse().ok()),
        text: shown.names("text"),
        position: shown.position(),
    }
}
