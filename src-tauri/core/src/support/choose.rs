//! Of what several people counted one count is chosen; or something was not counted after all.

use chrono::{DateTime, Utc};

use super::Asked;
use crate::entity;
use crate::error::{Error, Result};
use crate::file::SessionFile;
use crate::id::AuthorId;

impl SessionFile {
    /// Keeps what one person counted, and takes away what others did: one act, to be taken back as one.
    ///
    /// # Errors
    /// [`Error::Unknown`] where that person counted nothing here.
    pub fn choose_count(&mut self, asked: &Asked, by: AuthorId, now: DateTime<Utc>) -> Result<()> {
        let registers = self.registers(|other| other == asked)?.remove(asked).unwrap_or_default();
        if !registers.iter().any(|register| register.author == by) {
            return Err(Error::Unknown { what: "author", name: by.to_string() });
        }
        let others = registers.iter().filter(|register| register.author != by);
        let drafts = others.map(|other| self.deletion(entity::SUPPORT, other.id)).collect::<Result<_>>()?;
        self.act(now, drafts)
    }

    /// Takes away what was counted, whoever counted it: one act, to be taken back as one.
    ///
    /// # Errors
    /// What kept the disk from taking it; then nothing has changed.
    pub fn retract_support(&mut self, asked: &[Asked], now: DateTime<Utc>) -> Result<()> {
        let registers = self.registers(|other| asked.contains(other))?;
        let ids = registers.values().flatten().map(|register| register.id);
        let drafts = ids.map(|id| self.deletion(entity::SUPPORT, id)).collect::<Result<_>>()?;
        self.act(now, drafts)
    }
}
