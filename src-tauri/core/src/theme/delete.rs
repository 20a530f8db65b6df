//! A theme is taken out. What was said on it stays.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::ThemeId;

impl SessionFile {
    /// Deletes a theme. What refers to it stays, and is shown as unassigned.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such theme.
    pub fn delete_theme(&mut self, id: ThemeId, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::THEME, id.0)?;
        let draft = self.deletion(entity::THEME, id.0)?;
        self.act(now, vec![draft])
    }
}
