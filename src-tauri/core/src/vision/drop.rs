//! Somebody decides against a line: it leaves the vision, and is not proposed again. What it rested on stays, to be reflected
//! otherwise or listed.

use chrono::{DateTime, Utc};

use super::{DROPPED, Line, LineState};
use crate::contribution::add::checked_text;
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::VisionId;
use crate::position;

impl SessionFile {
    /// Drops lines, proposed or decided, for this reason; of a line that is dropped already only the reason is written. All of
    /// it is one act, to be taken back as one.
    ///
    /// # Errors
    /// [`crate::Error::TextTooLong`], [`crate::Error::ReadOnly`], or what kept the disk from taking it; then nothing has
    /// changed.
    pub fn drop_lines(
        &mut self,
        vision: VisionId,
        lines: &[Line],
        reason: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let reason = reason.filter(|reason| !reason.trim().is_empty()).map(checked_text).transpose()?;
        let mut last = self.last_position(vision)?;
        let mut drafts = vec![];
        for line in lines {
            let mut fields = Fields::default();
            fields.set("state", DROPPED);
            fields.set("reason", reason.clone().map_or(Value::Null, Value::from));
            if line.state == LineState::Proposed {
                let position = position::between(last.as_deref(), None);
                drafts.extend(self.accepting(vision, line, &position, fields)?);
                last = Some(position);
            } else {
                drafts.extend(self.change(entity::LINE, line.id.0, fields)?);
            }
        }
        self.act(now, drafts)
    }

    /// Takes dropped lines into the vision again; from now on they are decided. All of it is one act.
    ///
    /// # Errors
    /// [`crate::Error::ReadOnly`], or what kept the disk from taking it; then nothing has changed.
    pub fn restore_lines(&mut self, lines: &[Line], now: DateTime<Utc>) -> Result<()> {
        let mut drafts = vec![];
        for line in lines {
            let mut fields = Fields::default();
            fields.set("state", LineState::Accepted.code());
            fields.set("reason", Value::Null);
            drafts.extend(self.change(entity::LINE, line.id.0, fields)?);
        }
        self.act(now, drafts)
    }
}
