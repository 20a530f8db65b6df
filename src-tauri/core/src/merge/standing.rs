//! What is known of the file merged into, before anything new is there.
//!
//! Every event of it is verified; or its bytes are those with which the last merge left it, and it is as good as it was
//! then. Organisers merge into one archive again and again, and verifying three hundred thousand events that nobody has
//! touched since takes longer than reading what is new.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use super::record::{Brought, Records};
use crate::error::{Error, Result};
use crate::event::{Digest, SetHash};
use crate::file::bytes::Bytes;
use crate::file::connection;
use crate::file::verify::{self, Refusal, Verified};
use crate::redaction::Covered;

/// A file all of whose events are good.
pub(super) struct Standing {
    /// Its events.
    pub set: SetHash,
    /// Depends on the set of its events alone.
    pub content_hash: Digest,
    /// What is redacted in it.
    pub covered: Covered,
}

impl From<Verified> for Standing {
    fn from(Verified { set, content_hash, covered, .. }: Verified) -> Self {
        Self { set, content_hash, covered }
    }
}

/// Looks at the file that is merged into on a thread of its own, while `meanwhile` is done.
///
/// # Errors
/// What is wrong with the file, before whatever else went wrong.
pub(super) fn look<T>(
    out: &Path,
    bytes: &Bytes,
    records: Option<&Records>,
    meanwhile: impl FnOnce() -> Result<T>,
) -> Result<(Standing, T)> {
    let connection = connection::read_only(out)?;
    connection.pragma_update(None, "cache_size", super::stage::CACHE)?;
    let called_off = &AtomicBool::new(false);
    std::thread::scope(|scope| {
        let looking = scope.spawn(move || {
            let _one_state = connection.unchecked_transaction().map_err(Refusal::from)?;
            if let Some(known) = records.and_then(|records| known(&connection, bytes, records)) {
                return Ok(known);
            }
            let verified = verify::verify(&connection, |_| match called_off.load(Ordering::Relaxed) {
                true => Err(Unseen::CalledOff),
                false => Ok(()),
            });
            verified.map(Standing::from)
        });
        let done = meanwhile();
        called_off.store(done.is_err(), Ordering::Relaxed);
        match looking.join().unwrap_or(Err(Unseen::CalledOff)) {
            Ok(standing) => Ok((standing, done?)),
            Err(Unseen::Refused(refusal)) => Err(refusal.at(out)),
            Err(Unseen::CalledOff) => Err(done.err().unwrap_or(Error::Cancelled)),
        }
    })
}

/// Why the file merged into was not found good.
enum Unseen {
    Refused(Refusal),
    CalledOff,
}

impl From<Refusal> for Unseen {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What is known of a file by its bytes, inside the caller's transaction.
fn known(connection: &Connection, bytes: &Bytes, records: &Records) -> Option<Standing> {
    // The first row read takes the lock that keeps the bytes as they are.
    let set = verify::stated(connection).ok()?;
    let content_hash = records.content_of(bytes.hash().ok()?)?;
    Some(Standing { set, content_hash, covered: Covered::read(connection).ok()? })
}

/// Notes with which bytes a merge left a file, where that can be told: while `connection` reads it, and only if nobody wrote to
/// it since. Not to know it costs time, and nothing else.
pub(super) fn note(connection: &Connection, bytes: &Bytes, brought: &Brought, records: &Records) {
    let Ok(_one_state) = connection.unchecked_transaction() else { return };
    if verify::stated(connection).is_ok_and(|set| set == brought.set)
        && let Ok(hash) = bytes.hash()
    {
        records.left(hash, brought.after);
    }
}
