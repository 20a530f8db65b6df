//! Steps of the day are taken out, one or a whole agenda.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{AgendaItemId, SessionId};

impl SessionFile {
    /// Deletes a step.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such step.
    pub fn delete_agenda_item(&mut self, id: AgendaItemId, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::AGENDA_ITEM, id.0)?;
        let draft = self.deletion(entity::AGENDA_ITEM, id.0)?;
        self.act(now, vec![draft])
    }

    /// Deletes an agenda with all its steps: one act, to be taken back as one.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where the session has no such agenda.
    pub fn delete_agenda(&mut self, session: SessionId, key: &str, now: DateTime<Utc>) -> Result<()> {
        let agenda = self.agendas(session)?.into_iter().find(|agenda| agenda.key == key);
        let agenda = agenda.ok_or(crate::Error::Unknown { what: "agenda", name: key.to_owned() })?;
        let deletions = agenda.items.iter().map(|item| self.deletion(entity::AGENDA_ITEM, item.id.0));
        let drafts = deletions.collect::<Result<_>>()?;
        self.act(now, drafts)
    }
}
