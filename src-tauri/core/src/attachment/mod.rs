//! Attachments: files that belong to something, such as the photograph of a flip-chart to a session or a contribution.
//!
//! The bytes lie once in the file, under their hash; what an event names is the hash. A file that was handed on without them
//! shows them as missing.

mod add;
mod list;
pub mod photograph;
mod remove;

pub use add::NewAttachment;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::AttachmentId;

/// A file that belongs to something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Attachment {
    /// UUIDv5 of owner and hash.
    pub id: AttachmentId,
    /// The session or contribution that it belongs to.
    pub owner: Uuid,
    /// BLAKE3 of the bytes, 64 hexadecimal digits.
    pub hash: String,
    /// Such as `image/jpeg`.
    pub media_type: String,
    /// What it shows.
    pub caption: Option<String>,
    /// How many bytes; none where they are not in this file.
    pub size: Option<u32>,
}
