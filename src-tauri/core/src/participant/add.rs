//! A facilitator enters a participant's code, or what is known about it.

use chrono::{DateTime, Utc};

use super::Code;
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::{GroupId, ParticipantId, SessionId};
use crate::projection::query;

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
    /// Enters participants of whom only the codes are known; those that are there already stay as they are. One act, to be
    /// taken back as one.
    ///
    /// # Errors
    /// What kept the disk from taking it.
    pub fn add_participants(&mut self, session: SessionId, codes: &[Code], now: DateTime<Utc>) -> Result<()> {
        let mut drafts = vec![];
        for code in codes {
            let id = code.participant(session).0;
            let mut fields = Fields::default();
            fields.set("session", session.0);
            fields.set("code", code.to_string());
            // One that was taken out comes back.
            if query::fields(&self.connection, entity::PARTICIPANT, id)?.is_some() {
                fields.set(entity::DELETED, false);
            }
            drafts.extend(self.change(entity::PARTICIPANT, id, fields)?);
        }
        self.act(now, drafts)
    }
}
