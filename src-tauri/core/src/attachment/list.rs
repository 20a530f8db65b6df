//! What is attached to something, and its bytes.

use rusqlite::OptionalExtension;
use uuid::Uuid;

use super::Attachment;
use super::add::hex;
use crate::entity;
use crate::error::Result;
use crate::event::Value;
use crate::file::SessionFile;
use crate::id::{AttachmentId, ContributionId, SessionId};
use crate::projection::query;

impl SessionFile {
    /// What is attached to a session or a contribution, in the order of ids.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn attachments(&self, owner: Uuid) -> Result<Vec<Attachment>> {
        let mut found = vec![];
        for shown in query::owned(&self.connection, entity::ATTACHMENT, owner)? {
            let Some(Value::Bytes(hash)) = shown.fields.get("hash").filter(|_| shown.is_present()) else {
                continue;
            };
            let size = self
                .connection
                .prepare_cached("SELECT length(bytes) FROM main.attachment WHERE hash = ?1")?
                .query_row([&hash[..]], |row| row.get(0))
                .optional()?;
            found.push(Attachment {
                id: shown.id.into(),
                owner,
                hash: hex(hash),
                media_type: shown.text("media_type").unwrap_or_default(),
                caption: shown.text("caption"),
                size,
            });
        }
        Ok(found)
    }

    /// The visible contributions of a session to which the file with this hash is attached too, in the order of their ids.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn attached_to(&self, session: SessionId, hash: &str) -> Result<Vec<ContributionId>> {
        let mut found = vec![];
        for shown in query::all(&self.connection, entity::ATTACHMENT)? {
            let Some(Value::Bytes(bytes)) = shown.fields.get("hash").filter(|_| shown.is_present()) else {
                continue;
            };
            let Some(owner) = shown.id("owner").filter(|_| hex(bytes) == hash) else { continue };
            if query::session_of_shown(&self.connection, owner)? == Some(session.0) {
                found.push(ContributionId(owner));
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    /// The bytes of an attachment; none where they are not in this file.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such attachment.
    pub fn attached_bytes(&self, id: AttachmentId) -> Result<Option<Vec<u8>>> {
        let stands = self.visible(entity::ATTACHMENT, id.0)?;
        let Some(Value::Bytes(hash)) = stands.get("hash") else { return Ok(None) };
        let bytes = self
            .connection
            .prepare_cached("SELECT bytes FROM main.attachment WHERE hash = ?1")?
            .query_row([&hash[..]], |row| row.get(0))
            .optional()?;
        Ok(bytes)
    }
}
