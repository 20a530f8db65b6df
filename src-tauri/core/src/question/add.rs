//! A guiding question made by hand, beside those of the template.

use chrono::{DateTime, Utc};

use crate::contribution::Horizon;
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::{Draft, SessionFile};
use crate::id::{QuestionId, SessionId, ThemeId};
use crate::language::Names;
use crate::position;
use crate::session::new::set_texts;

/// A guiding question that no template has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewQuestion {
    /// Where it is asked.
    pub session: SessionId,
    /// The theme that it opens; none for a question of the whole occasion.
    pub theme: Option<ThemeId>,
    /// The horizon that it asks about.
    pub horizon: Option<Horizon>,
    /// The question.
    pub text: Names,
}

impl SessionFile {
    /// Adds a question after the others on its theme.
    ///
    /// # Errors
    /// [`crate::Error::EmptyText`] where it says nothing; [`crate::Error::Unknown`] where there is no such theme.
    pub fn add_question(&mut self, new: &NewQuestion, now: DateTime<Utc>) -> Result<QuestionId> {
        if new.text.is_empty() {
            return Err(crate::Error::EmptyText);
        }
        if let Some(theme) = new.theme {
            self.visible(entity::THEME, theme.0)?;
        }
        let on_theme =
            self.questions(new.session)?.into_iter().filter(|question| question.theme == new.theme);
        let last = on_theme.map(|question| question.position).max();
        let mut fields = Fields::default();
        fields.set("session", new.session.0);
        fields.set("position", position::between(last.as_deref(), None));
        fields.set_some("theme", new.theme.map(|theme| theme.0));
        fields.set_some("horizon", new.horizon.map(|horizon| horizon.to_string()));
        set_texts(&mut fields, "text", &new.text);
        let id = self.writer()?.random_id();
        self.act(now, vec![Draft::first(entity::QUESTION, id, fields)])?;
        Ok(id.into())
    }
}
