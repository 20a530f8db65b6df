//! Somebody locks a line, so that nothing but a person touches it.

use chrono::{DateTime, Utc};

use super::{Line, LineState};
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::VisionId;
use crate::position;

impl SessionFile {
    /// Locks lines, or unlocks them. A proposal is accepted by being locked. All of it is one act, to be taken back as one.
    ///
    /// # Errors
    /// [`crate::Error::ReadOnly`], or what kept the disk from taking it; then nothing has changed.
    pub fn lock_lines(
        &mut self,
        vision: VisionId,
        lines: &[Line],
        locked: bool,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mut last = self.last_position(vision)?;
        let mut drafts = vec![];
        for line in lines {
            let mut fields = Fields::default();
            fields.set("locked", locked);
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
}
