//! A file is attached no more, or said to show something else.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::AttachmentId;

impl SessionFile {
    /// Takes an attachment off. Its bytes stay in the file, so that this can be taken back;
    /// a redaction of what it belongs to erases them.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such attachment.
    pub fn remove_attachment(&mut self, id: AttachmentId, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::ATTACHMENT, id.0)?;
        let mut fields = Fields::default();
        fields.set("present", false);
        let draft = self.change(entity::ATTACHMENT, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }

    /// Says what an attachment shows; nothing empties it.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such attachment.
    pub fn caption_attachment(
        &mut self,
        id: AttachmentId,
        caption: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.visible(entity::ATTACHMENT, id.0)?;
        let caption = caption.map(str::trim).filter(|caption| !caption.is_empty());
        let mut fields = Fields::default();
        fields.set("caption", caption.map_or(Value::Null, |caption| Value::from(caption.to_owned())));
        let draft = self.change(entity::ATTACHMENT, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
