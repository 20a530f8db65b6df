//! A guiding question is put otherwise, or elsewhere in the list.

use chrono::{DateTime, Utc};

use crate::contribution::Horizon;
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::QuestionId;
use crate::language::Names;
use crate::projection::query::Shown;
use crate::session::new::{edit_texts, would_be_empty};

/// What changes. `None` leaves a field as it is; the text stays in the languages that are not given, and goes in those
/// that are given empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionEdit {
    /// The question.
    pub text: Names,
    /// The horizon that it asks about.
    pub horizon: Option<Option<Horizon>>,
    /// Where it stands among those on its theme: see [`crate::position`].
    pub position: Option<String>,
}

impl SessionFile {
    /// Changes a question, also one that a template implies.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such question; [`crate::Error::EmptyText`] where it would say nothing.
    pub fn edit_question(&mut self, id: QuestionId, edit: &QuestionEdit, now: DateTime<Utc>) -> Result<()> {
        let standing = Shown { id: id.0, fields: self.visible(entity::QUESTION, id.0)? };
        if would_be_empty(&standing.names("text"), &edit.text) {
            return Err(crate::Error::EmptyText);
        }
        let mut fields = Fields::default();
        edit_texts(&mut fields, "text", &edit.text);
        fields.set_some("horizon", edit.horizon.map(|horizon| horizon.map(|horizon| horizon.to_string())));
        fields.set_some("position", edit.position.clone());
        let draft = self.change(entity::QUESTION, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
