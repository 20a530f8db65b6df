//! A facilitator enters a participant's code, or what is known about it.

use chrono::{DateTime, Utc};

use super::Code;
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::{Draft, SessionFile};
use crate::id::{GroupId, ParticipantId, SessionId};
use crate::projection::heads;

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
        let entity = heads::load(&self.connection, entity::PARTICIPANT, id.0)?;
        let mut fields = Fields::default();
        let mut write = |name: &'static str, value: Option<Value<'static>>| {
            if let Some(value) = value.filter(|value| entity.shown(name) != Some(value)) {
                fields.set(name, value);
            }
        };
        write("session", Some(new.session.0.into()));
        write("code", Some(new.code.to_string().into()));
        write("group", new.group.map(|group| group.0.into()));
        write("sex", new.sex.clone().map(Into::into));
        write("age_band", new.age_band.clone().map(Into::into));
        if !fields.is_empty() {
            self.act(now, vec![Draft::edit(&entity, fields)])?;
        }
        Ok(id)
    }
}
