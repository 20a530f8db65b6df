//! A facilitator enters a participant's code, or what is known about it.

use chrono::{DateTime, Utc};

use super::Code;
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::{GroupId, ParticipantId, SessionId};

/// What is known about a participant: never a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewParticipant {
    /// In which session.
    pub session: SessionId,
    /// The code on the card.
    pub code: Code,
    /// Whom they speak for.
    pub group: Option<GroupId>,
    /// As they wish to be counted.
    pub sex: Option<String>,
    /// Such as `18-35`.
    pub age_band: Option<String>,
}

impl SessionFile {
    /// Enters a participant; where the code is there already, only what is new about it is written.
    ///
    /// # Errors
    /// What kept the disk from taking it.
    pub fn add_participant(&mut self, new: &NewParticipant, now: DateTime<Utc>) -> Result<ParticipantId> {
        let id = new.code.participant(new.session);
        let mut fields = Fields::default();
        fields.set("session", new.session.0);
        fields.set("code", new.code.to_string());
        fields.set_some("group", new.group.map(|group| group.0));
        fields.set_some("sex", new.sex.clone());
        fields.set_some("age_band", new.age_band.clone());
        let draft = self.change(entity::PARTICIPANT, id.0, fields)?;
        self.act(now, draft.into_iter().collect())?;
        Ok(id)
    }
}
