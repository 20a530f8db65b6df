//! The participants of a session.

use super::Participant;
use crate::alias::Also;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::projection::joined::{self, StandIns};
use crate::projection::query::Shown;
use crate::{consent, entity};

impl SessionFile {
    /// The participants of a session, by code.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn participants(&self, session: SessionId) -> Result<Vec<Participant>> {
        let groups = StandIns::all(&self.connection, entity::GROUP)?;
        let found = joined::owned(&self.connection, entity::PARTICIPANT, session.0)?;
        let participant = |(shown, behind): &(Shown, Vec<Shown>)| Participant {
            id: shown.id.into(),
            session,
            code: shown.text("code").unwrap_or_default(),
            group: shown.id("group").map(|id| groups.of(id).into()),
            sex: shown.text("sex"),
            age_band: shown.text("age_band"),
            consent: consent::read(shown.fields.get("consent")),
            also: behind.iter().map(Also::of).collect(),
        };
        let mut participants: Vec<Participant> = found.iter().map(participant).collect();
        participants.sort_by(|a, b| (&a.code, a.id).cmp(&(&b.code, b.id)));
        Ok(participants)
    }
}
