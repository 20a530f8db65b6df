//! What is known about a participant changes.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::{GroupId, ParticipantId};

/// What changes. `None` leaves a field as it is; `Some(None)` empties it. A code never changes: it is the identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParticipantEdit {
    /// Whom they speak for.
    pub group: Option<Option<GroupId>>,
    /// As they wish to be counted.
    pub sex: Option<Option<String>>,
    /// Such as `18-35`.
    pub age_band: Option<Option<String>>,
}

impl SessionFile {
    /// Changes what is known about a participant.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such participant.
    pub fn edit_participant(
        &mut self,
        id: ParticipantId,
        edit: &ParticipantEdit,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.visible(entity::PARTICIPANT, id.0)?;
        let mut fields = Fields::default();
        fields.set_some("group", edit.group.map(|group| group.map(|group| group.0)));
        fields.set_some("sex", edit.sex.clone());
        fields.set_some("age_band", edit.age_band.clone());
        let draft = self.change(entity::PARTICIPANT, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
