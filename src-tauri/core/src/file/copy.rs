//! Saving a copy: the same content has the same bytes, whoever saves it and however it came about.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, params};

use super::append::{self, INSERT_EVENT};
use super::verify::{AuthorRow, EventRow, Refusal, ReplicaRow, Verified, select_of_replica, verify};
use super::{SessionFile, create, open};
use crate::error::Result;
use crate::redaction::{Covered, erase};

impl SessionFile {
    /// Saves a copy under a name that is not taken, and reads it again before answering.
    ///
    /// # Errors
    /// [`crate::error::Error::FileExists`], or what kept the disk from taking it; then nothing is there.
    pub fn save_copy(&self, path: &Path) -> Result<Verified> {
        let verified = verify::<Refusal>(&self.connection, |_| Ok(())).map_err(|r| r.at(self.path()))?;
        create::put(path, |copy| fill(copy, &self.connection, &verified))?;
        let (connection, _private) = open::reading(path, open::IN_MEMORY)?;
        verify::<Refusal>(&connection, |_| Ok(())).map_err(|refusal| refusal.at(path))
    }
}

/// Puts everything of a verified file into an empty one: authors and replicas by id, events by (replica id, seq,
/// digest), attachments by hash. What redactions cover is not carried any further, whether or not it is erased here.
pub(crate) fn fill(copy: &Connection, from: &Connection, verified: &Verified) -> Result<()> {
    let mut authors: Vec<&AuthorRow> = verified.authors.values().collect();
    authors.sort_by_key(|author| (author.id, author.digest));
    for author in authors {
        append::insert_author(copy, author.id, &author.device, &author.person, &author.digest)?;
    }
    let mut replicas: Vec<(&i64, &ReplicaRow)> = verified.replicas.iter().collect();
    replicas.sort_by_key(|(_, replica)| replica.id);
    let mut select = from.prepare(&select_of_replica())?;
    let mut insert = copy.prepare(INSERT_EVENT)?;
    for (no, replica) in replicas {
        let copy_no = append::insert_replica(copy, replica.id, &replica.author, &replica.app_version)?;
        let mut rows = select.query([no])?;
        while let Some(row) = rows.next()? {
            let event = EventRow::read(row).map_err(|refusal| refusal.at(Path::new("")))?;
            insert_row(&mut insert, copy_no, &erase::without_covered(event, &verified.covered))?;
        }
    }
    copy_attachments(from, copy, &verified.covered)?;
    append::state(copy, &verified.set)?;
    Ok(())
}

/// Brings over the attachments that are not there yet; where something is redacted, only those that an event already
/// there names.
pub(crate) fn copy_attachments(
    from: &Connection,
    to: &Connection,
    covered: &Covered,
) -> rusqlite::Result<()> {
    let left_out = if covered.is_empty() { BTreeSet::new() } else { erase::unnamed(from, to)? };
    let mut select = from.prepare("SELECT hash, bytes FROM main.attachment ORDER BY hash")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let hash: Vec<u8> = row.get(0)?;
        if !left_out.contains(&hash) {
            to.prepare_cached("INSERT OR IGNORE INTO main.attachment (hash, bytes) VALUES (?1, ?2)")?
                .execute((hash, row.get::<_, Vec<u8>>(1)?))?;
        }
    }
    Ok(())
}

/// Appends an event as it lies in another file's row, under this file's number for its replica.
pub(crate) fn insert_row(
    insert: &mut rusqlite::Statement<'_>,
    replica: i64,
    event: &EventRow<'_>,
) -> rusqlite::Result<usize> {
    insert.execute(params![
        replica,
        event.seq,
        event.hlc,
        event.entity_kind,
        event.entity,
        event.parents,
        event.salt,
        event.payload,
        event.commitment,
        event.digest,
    ])
}
