//! Somebody gives a line other words.

use chrono::{DateTime, Utc};

use super::{Line, LineState};
use crate::contribution::add::checked_text;
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::VisionId;
use crate::language::Language;
use crate::position;

impl SessionFile {
    /// Writes a line anew, in this language. A proposal is accepted by that. What it said in other languages said
    /// something else, so that it stands only in the history.
    ///
    /// # Errors
    /// [`crate::Error::EmptyText`], [`crate::Error::TextTooLong`], [`crate::Error::ReadOnly`], or what kept the disk
    /// from taking it; then nothing has changed.
    pub fn edit_line(
        &mut self,
        vision: VisionId,
        line: &Line,
        words: &str,
        language: Language,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let words = checked_text(words)?;
        let mut fields = Fields::default();
        for other in Language::ALL {
            let text = if other == language { Value::from(words.as_str()) } else { Value::Null };
            fields.set(format!("words.{}", other.code()), text);
        }
        let drafts = if line.state == LineState::Proposed {
            let position = position::between(self.last_position(vision)?.as_deref(), None);
            self.accepting(vision, line, &position, fields)?
        } else {
            self.change(entity::LINE, line.id.0, fields)?.into_iter().collect()
        };
        self.act(now, drafts)
    }
}
