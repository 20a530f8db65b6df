//! People accept lines that the program proposes: from then on they are decided, and stay.

use chrono::{DateTime, Utc};

use super::{Line, LineState};
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::{Draft, SessionFile};
use crate::id::{VisionId, derived};
use crate::position;
use crate::projection::query;

impl SessionFile {
    /// Accepts proposed lines as they are, in this order; lines that are decided already stay as they are. All of it is
    /// one act, to be taken back as one.
    ///
    /// An accepted line keeps its words as a reference to the contribution that they are, so that a redaction reaches them.
    ///
    /// # Errors
    /// [`crate::Error::ReadOnly`], or what kept the disk from taking it; then nothing has changed.
    pub fn accept_lines(&mut self, vision: VisionId, lines: &[Line], now: DateTime<Utc>) -> Result<()> {
        let mut last = self.last_position(vision)?;
        let mut drafts = vec![];
        for line in lines.iter().filter(|line| line.state == LineState::Proposed) {
            let position = position::between(last.as_deref(), None);
            drafts.extend(self.accepting(vision, line, &position, Fields::default())?);
            last = Some(position);
        }
        self.act(now, drafts)
    }

    /// The events that make a proposal a decided line, with these fields besides.
    pub(super) fn accepting(
        &self,
        vision: VisionId,
        line: &Line,
        position: &str,
        mut fields: Fields<'static>,
    ) -> Result<Vec<Draft>> {
        fields.set("vision", vision.0);
        fields.set("level", line.level.code());
        fields.set("position", position.to_owned());
        fields.set_some("theme", line.theme.map(|theme| theme.0));
        fields.set_some("words_of", line.words_of.map(|source| source.0));
        fields.set("serves", Value::Array(line.serves.iter().map(|line| Value::from(line.0)).collect()));
        // One that was accepted before, and taken back since, is there again.
        fields.set(entity::DELETED, false);
        if fields.get("state").is_none() {
            // Said, so that it stands against somebody else's dropping the same proposal.
            fields.set("state", LineState::Accepted.code());
        }
        let mut drafts: Vec<Draft> = self.change(entity::LINE, line.id.0, fields)?.into_iter().collect();
        for contribution in &line.evidence {
            let id = derived(line.id.0, entity::EVIDENCE, &contribution.to_string());
            let mut fields = Fields::default();
            fields.set("owner", line.id.0);
            fields.set("contribution", contribution.0);
            fields.set("present", true);
            fields.set(entity::DELETED, false);
            drafts.extend(self.change(entity::EVIDENCE, id, fields)?);
        }
        Ok(drafts)
    }

    /// Where the last decided line of a vision stands.
    pub(super) fn last_position(&self, vision: VisionId) -> Result<Option<String>> {
        let lines = query::owned(&self.connection, entity::LINE, vision.0)?;
        Ok(lines.iter().map(query::Shown::position).max())
    }
}
