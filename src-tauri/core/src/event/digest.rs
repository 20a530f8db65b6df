//! The hashes that bind a session file together. All are BLAKE3-256, each with a domain string of its own.
//!
//! Every variable-length part is preceded by its length as four bytes, big-endian; integers are eight bytes, big-endian.

use std::fmt;

use uuid::Uuid;

use super::{Header, Hlc};

/// The identity of an event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A hash being fed with length-prefixed parts.
struct Parts(blake3::Hasher);

impl Parts {
    fn new(domain: &str) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(domain.as_bytes());
        Self(hasher)
    }

    fn part(&mut self, bytes: &[u8]) -> &mut Self {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        self.0.update(&length.to_be_bytes());
        self.0.update(bytes);
        self
    }

    fn finish(&self) -> [u8; 32] {
        *self.0.finalize().as_bytes()
    }
}

/// `BLAKE3("kelechek commitment 1" ‖ salt ‖ payload)`. The salt always has 16 bytes.
pub fn commitment(salt: &[u8], payload: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"kelechek commitment 1").update(salt).update(payload);
    *hasher.finalize().as_bytes()
}

/// `BLAKE3("kelechek event 1" ‖ replica, seq, hlc, entity kind, entity, parents, each length-prefixed ‖ commitment)`.
pub fn of_event(header: &Header, commitment: &[u8; 32]) -> Digest {
    let Header { replica, seq, hlc, entity_kind, entity, parents } = header;
    of_parts(replica, *seq, *hlc, entity_kind, entity.as_bytes(), &pack(parents), commitment)
}

/// [`of_event`] for the parts as they lie in a row, parents packed.
pub fn of_parts(
    replica: &Uuid,
    seq: i64,
    hlc: Hlc,
    entity_kind: &str,
    entity: &[u8],
    parents: &[u8],
    commitment: &[u8],
) -> Digest {
    // One buffer, hashed at once: many small updates cost more than the hash itself.
    let mut bytes = Vec::with_capacity(192 + parents.len());
    bytes.extend_from_slice(b"kelechek event 1");
    let mut part = |value: &[u8]| {
        bytes.extend_from_slice(&u32::try_from(value.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend_from_slice(value);
    };
    part(replica.as_bytes());
    part(&seq.to_be_bytes());
    part(&hlc.0.to_be_bytes());
    part(entity_kind.as_bytes());
    part(entity);
    part(parents);
    bytes.extend_from_slice(commitment);
    Digest(*blake3::hash(&bytes).as_bytes())
}

/// `BLAKE3("kelechek author 1" ‖ id, device, person, each length-prefixed)`.
pub fn of_author(id: Uuid, device: &str, person: &str) -> [u8; 32] {
    Parts::new("kelechek author 1")
        .part(id.as_bytes())
        .part(device.as_bytes())
        .part(person.as_bytes())
        .finish()
}

/// `BLAKE3("kelechek replica 1" ‖ id, author's digest, version of the program, each length-prefixed)`.
pub fn of_replica(id: Uuid, author: &[u8; 32], app_version: &str) -> [u8; 32] {
    Parts::new("kelechek replica 1").part(id.as_bytes()).part(author).part(app_version.as_bytes()).finish()
}

/// `BLAKE3(bytes)`: an attachment is named by its content.
pub fn of_attachment(bytes: &[u8]) -> [u8; 32] {
    *blake3::hash(bytes).as_bytes()
}

/// Digests one after the other, as the column `parents` holds them.
pub fn pack(digests: &[Digest]) -> Vec<u8> {
    digests.iter().flat_map(|digest| digest.0).collect()
}

/// The reverse of [`pack`]; `None` unless the bytes are whole digests in strictly ascending order.
pub fn unpack(bytes: &[u8]) -> Option<Vec<Digest>> {
    let (whole, rest) = bytes.as_chunks::<32>();
    let digests: Vec<Digest> = whole.iter().map(|chunk| Digest(*chunk)).collect();
    (rest.is_empty() && digests.is_sorted_by(|a, b| a < b)).then_some(digests)
}

/// The content hash: `BLAKE3("kelechek content 1" ‖ digests ordered by (replica id, seq, digest))`.
///
/// Feed it in that order; it depends on the set of events alone.
pub struct ContentHash(blake3::Hasher);

impl Default for ContentHash {
    fn default() -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"kelechek content 1");
        Self(hasher)
    }
}

impl ContentHash {
    /// The next digest in order.
    pub fn add(&mut self, digest: &[u8]) {
        self.0.update(digest);
    }

    /// The hash of what was added.
    pub fn finish(&self) -> Digest {
        Digest(*self.0.finalize().as_bytes())
    }
}

/// How many events there are, and the sum of their digests modulo 2²⁵⁶.
///
/// Unlike the content hash it is kept true by every write at a constant cost, in a file of ten events as in one of a
/// million; so `meta` keeps this one, and a missing row is noticed by anybody who adds up again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SetHash {
    /// How many events.
    pub count: u64,
    /// The sum, as four 64-bit words, lowest first.
    sum: [u64; 4],
}

impl SetHash {
    /// Adds one event.
    pub fn add(&mut self, digest: &Digest) {
        self.count += 1;
        let mut carry = false;
        for (word, bytes) in self.sum.iter_mut().zip(digest.0.as_chunks::<8>().0) {
            let (sum, first) = word.overflowing_add(u64::from_le_bytes(*bytes));
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            *word = sum;
            carry = first || second;
        }
    }

    /// The sum as 32 bytes, lowest first.
    pub fn sum(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (chunk, word) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(self.sum) {
            *chunk = word.to_le_bytes();
        }
        bytes
    }

    /// What `meta` holds.
    pub fn from_parts(count: u64, sum: &[u8; 32]) -> Self {
        let mut words = [0; 4];
        for (word, chunk) in words.iter_mut().zip(sum.as_chunks::<8>().0) {
            *word = u64::from_le_bytes(*chunk);
        }
        Self { count, sum: words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_does_not_depend_on_order_and_notices_a_missing_event() {
        let digests: Vec<Digest> = (0..50u8).map(|n| Digest(*blake3::hash(&[n]).as_bytes())).collect();
        let (mut forward, mut backward) = (SetHash::default(), SetHash::default());
        digests.iter().for_each(|digest| forward.add(digest));
        digests.iter().rev().for_each(|digest| backward.add(digest));
        assert_eq!(forward, backward);
        assert_eq!(SetHash::from_parts(forward.count, &forward.sum()), forward);

        let mut without_one = SetHash::default();
        digests.iter().skip(1).for_each(|digest| without_one.add(digest));
        without_one.count += 1;
        assert_ne!(forward, without_one);
    }

    #[test]
    fn parents_must_be_whole_and_in_order() {
        let (low, high) = (Digest([1; 32]), Digest([2; 32]));
        assert_eq!(unpack(&pack(&[low, high])), Some(vec![low, high]));
        assert_eq!(unpack(&pack(&[high, low])), None);
        assert_eq!(unpack(&pack(&[low, low])), None);
        assert_eq!(unpack(&[0; 33]), None);
    }
}
