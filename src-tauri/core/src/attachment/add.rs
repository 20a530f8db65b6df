//! A file is attached.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::entity;
use crate::error::{Error, Result};
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::{AttachmentId, derived};

/// The largest file that can be attached, in bytes: a session file goes onto a stick.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// What is known about a file beside its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAttachment {
    /// The session or contribution that it belongs to.
    pub owner: Uuid,
    /// Such as `image/jpeg`.
    pub media_type: String,
    /// What it shows.
    pub caption: Option<String>,
}

impl SessionFile {
    /// Attaches a file: its bytes and the event that names them, in one transaction.
    ///
    /// # Errors
    /// [`Error::Unknown`] where the owner is neither a session nor a contribution; [`Error::TextTooLong`] where the file is
    /// larger than [`LARGEST`].
    pub fn add_attachment(
        &mut self,
        new: &NewAttachment,
        bytes: &[u8],
        now: DateTime<Utc>,
    ) -> Result<AttachmentId> {
        if bytes.len() > LARGEST {
            return Err(Error::TextTooLong);
        }
        let hash = blake3::hash(bytes);
        let id = self.attach(new, hash.as_bytes(), Some(bytes), now)?;
        Ok(id)
    }

    /// Attaches what is attached elsewhere in the file to something more: a photograph of a flip-chart to each of the
    /// contributions that stand on it. The bytes stay there once.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such attachment or owner.
    pub fn attach_also(&mut self, id: AttachmentId, owner: Uuid, now: DateTime<Utc>) -> Result<AttachmentId> {
        let stands = self.visible(entity::ATTACHMENT, id.0)?;
        let text = |name| stands.get(name).and_then(Value::as_text).map(str::to_owned);
        let Some(Value::Bytes(hash)) = stands.get("hash").cloned() else {
            return Err(Error::Unknown { what: "attachment", name: id.to_string() });
        };
        let new = NewAttachment {
            owner,
            media_type: text("media_type").unwrap_or_default(),
            caption: text("caption"),
        };
        self.attach(&new, &hash, None, now)
    }

    fn attach(
        &mut self,
        new: &NewAttachment,
        hash: &[u8],
        bytes: Option<&[u8]>,
        now: DateTime<Utc>,
    ) -> Result<AttachmentId> {
        if self.visible(entity::SESSION, new.owner).is_err() {
            self.contribution(new.owner.into())?;
        }
        let id = derived(new.owner, entity::ATTACHMENT, &hex(hash));
        let mut fields = Fields::default();
        fields.set("owner", new.owner);
        fields.set("hash", Value::Bytes(hash.to_vec().into()));
        fields.set("media_type", new.media_type.clone());
        fields.set_some("caption", new.caption.clone());
        fields.set("present", true);
        let drafts = self.change(entity::ATTACHMENT, id, fields)?.into_iter().collect();
        self.act_with(now, drafts, bytes)?;
        Ok(id.into())
    }
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
