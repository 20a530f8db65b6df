//! What one file holds already, for the reading of another one that holds much of it too.
//!
//! Organisers merge the same people's files again and again, each time with a little more in them. An incoming event whose
//! whole row is, byte for byte, the row of the archive was verified when it came in, and is not brought in a second time:
//! hashing it once more could find nothing. Any row that differs in one byte is checked like a new one.

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Rows};

use super::Damage;
use super::verify::{EventRow, Refusal, ReplicaRow, select_of_replica};

/// The events that a file holds, looked up in the order of (seq, digest) within each replica. The file is locked for reading
/// while one replica is gone through, and no longer: others wait to write to it.
pub(crate) struct Held<'c> {
    replica: CachedStatement<'c>,
    events: CachedStatement<'c>,
    /// How many of the events asked for it holds.
    pub count: usize,
}

/// What an event of another file is to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// Not there.
    Unknown,
    /// There, and its row is another one: its text was erased in one of the two files, or one of them is damaged.
    Other,
    /// There, byte for byte.
    Same,
}

impl<'c> Held<'c> {
    pub fn by(connection: &'c Connection) -> rusqlite::Result<Self> {
        Ok(Self {
            replica: connection.prepare_cached("SELECT no, digest FROM main.replica WHERE id = ?1")?,
            events: connection.prepare_cached(&select_of_replica())?,
            count: 0,
        })
    }

    /// The events of a replica.
    ///
    /// # Errors
    /// [`Damage::Attribution`] where this file says other things about it: one replica has one author, and a file that says
    /// otherwise has been tampered with.
    pub fn rows_of(&mut self, replica: &ReplicaRow) -> Result<OfReplica<'_>, Refusal> {
        let known: Option<(i64, [u8; 32])> =
            self.replica.query_row([replica.id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        if known.is_some_and(|(_, digest)| digest != replica.digest) {
            return Err(Damage::Attribution.into());
        }
        let mut rows = known.map(|(no, _)| self.events.query([no])).transpose()?;
        if rows.as_mut().is_some_and(|rows| rows.advance().is_err()) {
            rows = None;
        }
        Ok(OfReplica { rows, count: &mut self.count })
    }
}

/// The events of one replica, read forwards.
pub(crate) struct OfReplica<'a> {
    rows: Option<Rows<'a>>,
    count: &'a mut usize,
}

impl OfReplica<'_> {
    /// Looks for an event; each one asked for comes after the one before in the order of (seq, digest). What cannot be read
    /// here is not known here, and the other file's event is then checked like any other.
    pub fn find(&mut self, event: &EventRow<'_>) -> Likeness {
        let likeness = self.search(event).unwrap_or_else(|| {
            self.rows = None;
            Likeness::Unknown
        });
        *self.count += usize::from(likeness != Likeness::Unknown);
        likeness
    }

    fn search(&mut self, event: &EventRow<'_>) -> Option<Likeness> {
        let rows = self.rows.as_mut()?;
        loop {
            let ours = EventRow::read(rows.get()?).ok()?;
            match (ours.seq, ours.digest).cmp(&(event.seq, event.digest)) {
                std::cmp::Ordering::Less => rows.advance().ok()?,
                std::cmp::Ordering::Greater => return Some(Likeness::Unknown),
                // The numbers of the replica are each file's own; it was found by its id.
                std::cmp::Ordering::Equal if (EventRow { replica: event.replica, ..ours }) == *event => {
                    return Some(Likeness::Same);
                }
                std::cmp::Ordering::Equal => return Some(Likeness::Other),
            }
        }
    }
}
