//! A guiding question is taken out.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::QuestionId;

impl SessionFile {
    /// Deletes a guiding question. What was said on it stays.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such question.
    pub fn delete_question(&mut self, id: QuestionId, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::QUESTION, id.0)?;
        let draft = self.deletion(entity::QUESTION, id.0)?;
        self.act(now, vec![draft])
    }
}
