//! Events: the immutable records of which a session file is a set.
//!
//! An event writes one or more fields of one entity and names the events that it supersedes. What it says is in its
//! [`payload`]; what binds its parts together in its [`digest`]; when it was written, for order of display only, in its
//! [`clock`]. Nothing here knows what an entity means; that is [`crate::entity`].

pub mod clock;
pub mod digest;
pub mod payload;

use uuid::Uuid;

pub use clock::Hlc;
pub use digest::{Digest, SetHash};
pub use payload::{Fields, Value};

/// Random bytes that keep a redacted text from being guessed from its commitment.
pub type Salt = [u8; 16];

/// What the digest of an event is made of, apart from what the event says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The writer: a new random id each time a file is opened for writing.
    pub replica: Uuid,
    /// Counts the events of a replica from 1, without gaps.
    pub seq: i64,
    /// When it was written.
    pub hlc: Hlc,
    /// The kind of the entity written to, see [`crate::entity`].
    pub entity_kind: String,
    /// The entity written to.
    pub entity: Uuid,
    /// The events superseded, sorted.
    pub parents: Vec<Digest>,
}

/// What an event says, or that this was erased by a redaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// The payload is deterministic CBOR, see [`payload`].
    Present {
        /// Random.
        salt: Salt,
        /// The fields written.
        payload: Vec<u8>,
    },
    /// Only the commitment is left.
    Erased,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Who, when, on what, superseding what.
    pub header: Header,
    /// What it says.
    pub body: Body,
    /// Binds salt and payload; stays when they are erased.
    pub commitment: [u8; 32],
    /// Binds header and commitment; the identity of the event.
    pub digest: Digest,
}

impl Event {
    /// Makes the event that says these fields.
    pub fn new(header: Header, fields: &Fields<'_>, salt: Salt) -> Self {
        Self::from_payload(header, fields.encode(), salt)
    }

    /// Makes the event with an encoded payload, which the caller knows to be deterministic CBOR.
    pub fn from_payload(mut header: Header, payload: Vec<u8>, salt: Salt) -> Self {
        header.parents.sort_unstable();
        header.parents.dedup();
        let commitment = digest::commitment(&salt, &payload);
        let digest = digest::of_event(&header, &commitment);
        Self { header, body: Body::Present { salt, payload }, commitment, digest }
    }
}
