//! The participants of a session.

use super::Participant;
use crate::alias::Also;
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::projection::joined;

impl SessionFile {
    /// The participants of a session, by code.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn participants(&self, session: SessionId) -> Result<Vec<Participant>> {
        let found = joined::owned(&self.connection, entity::PARTICIPANT, session.0)?;
        let mut participants = vec![];
        for (shown, behind) in &found {
            let group = shown.id("group");
            let group = group.map(|id| joined::stand_in(&self.connection, entity::GROUP, id)).transpose()?;
            participants.push(Participant {
                id: shown.id.into(),
                session,
                code: shown.text("code").unwrap_or_default(),
                group: group.map(Into::into),
                sex: shown.text("sex"),
                age_band: shown.text("age_band"),
                also: behind.iter().map(Also::of).collect(),
            });
        }
        participants.sort_by(|a, b| (&a.code, a.id).cmp(&(&b.code, b.id)));
        Ok(participants)
    }
}
