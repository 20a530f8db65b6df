//! Verified events on their way from the thread that reads a file to the one that stages it.

use std::ops::Range;

use crate::file::verify::EventRow;

/// How many bytes of events travel together: enough that the handing over costs nothing, little enough that a few of them
/// weigh nothing.
const FULL: usize = 128 * 1024;

/// Some events, in one piece of memory.
#[derive(Default)]
pub(super) struct Batch {
    bytes: Vec<u8>,
    kinds: String,
    events: Vec<Event>,
}

/// An event whose texts and bytes lie in its batch.
struct Event {
    replica: i64,
    seq: i64,
    hlc: i64,
    entity_kind: Range<usize>,
    entity: Range<usize>,
    parents: Range<usize>,
    salt: Option<Range<usize>>,
    payload: Option<Range<usize>>,
    commitment: Range<usize>,
    digest: Range<usize>,
}

impl Batch {
    pub fn push(&mut self, event: &EventRow<'_>) {
        let begin = self.kinds.len();
        self.kinds.push_str(event.entity_kind);
        let entity_kind = begin..self.kinds.len();
        let mut keep = |bytes: &[u8]| {
            let begin = self.bytes.len();
            self.bytes.extend_from_slice(bytes);
            begin..self.bytes.len()
        };
        self.events.push(Event {
            replica: event.replica,
            seq: event.seq,
            hlc: event.hlc,
            entity_kind,
            entity: keep(event.entity),
            parents: keep(event.parents),
            salt: event.salt.map(&mut keep),
            payload: event.payload.map(&mut keep),
            commitment: keep(event.commitment),
            digest: keep(event.digest),
        });
    }

    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    pub fn is_full(&self) -> bool {
        self.bytes.len() >= FULL
    }

    /// The events in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = EventRow<'_>> {
        let bytes = |range: &Range<usize>| &self.bytes[range.clone()];
        self.events.iter().map(move |event| EventRow {
            replica: event.replica,
            seq: event.seq,
            hlc: event.hlc,
            entity_kind: &self.kinds[event.entity_kind.clone()],
            entity: bytes(&event.entity),
            parents: bytes(&event.parents),
            salt: event.salt.as_ref().map(bytes),
            payload: event.payload.as_ref().map(bytes),
            commitment: bytes(&event.commitment),
            digest: bytes(&event.digest),
        })
    }
}
