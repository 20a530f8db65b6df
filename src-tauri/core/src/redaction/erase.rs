//! Erasing the bytes of what is covered, so that they are nowhere in the file any more.
//!
//! Salt and payload of the events go to null in a transaction, with `secure_delete`: commitments and digests stay, so that
//! the events remain provable and nobody can guess what they said. SQLite may still keep pieces of what once lay on a page
//! beside what lies there now; therefore the file is then written anew as a whole (`VACUUM`). A mark in `meta` says that
//! this is still to be done: should it be cut off, opening the file for writing finishes it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::limits::Limit;
use rusqlite::{Connection, params};

use super::{Covered, Erasure};
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::verify::EventRow;
use crate::file::{SessionFile, append, connection};

/// The key of `meta` that is there from the erasing of the first event until the file is written anew.
const BEGUN: &str = "erasing";

/// Erases what every event of an entity says; how many events said something.
pub(crate) fn erase(connection: &Connection, kind: &str, id: uuid::Uuid) -> rusqlite::Result<usize> {
    connection
        .prepare_cached(
            "UPDATE main.event SET salt = NULL, payload = NULL \
             WHERE entity = ?1 AND entity_kind = ?2 AND payload IS NOT NULL",
        )?
        .execute(params![id, kind])
}

/// Call it in the transaction in which something was erased: takes out the attachments that nothing names any more, and
/// marks the file as one to be written anew.
pub(crate) fn begin(connection: &Connection) -> rusqlite::Result<()> {
    for hash in unnamed(connection, connection)? {
        connection.prepare_cached("DELETE FROM main.attachment WHERE hash = ?1")?.execute([hash])?;
    }
    connection
        .prepare_cached("INSERT OR REPLACE INTO main.meta (key, value) VALUES (?1, x'')")?
        .execute([BEGUN])?;
    Ok(())
}

/// Whether something was erased and the file not yet written anew.
pub(crate) fn is_begun(connection: &Connection) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM main.meta WHERE key = ?1")?.exists([BEGUN])
}

/// Writes the file anew where something was erased. What keeps this from happening now, such as somebody who reads the
/// file or a disk without room for it, keeps nothing from being finished later.
pub(crate) fn finish(connection: &Connection) -> rusqlite::Result<()> {
    if !is_begun(connection)? {
        return Ok(());
    }
    // SQLite attaches the file that it fills meanwhile; nothing else ever is.
    let attached = connection.limit(Limit::SQLITE_LIMIT_ATTACHED)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    let written = connection.execute_batch("VACUUM main");
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, attached)?;
    written?;
    connection.prepare_cached("DELETE FROM main.meta WHERE key = ?1")?.execute([BEGUN])?;
    Ok(())
}

/// An event as a file takes it in that knows these redactions: without what it says, where it is covered.
pub(crate) fn without_covered<'a>(event: EventRow<'a>, covered: &Covered) -> EventRow<'a> {
    if covered.has(event.entity_kind, event.entity) {
        EventRow { salt: None, payload: None, ..event }
    } else {
        event
    }
}

/// The hashes of the attachments in `of` that no event in `by` names: neither one of an attachment, nor one of a kind that
/// only a newer version knows.
pub(crate) fn unnamed(of: &Connection, by: &Connection) -> rusqlite::Result<BTreeSet<Vec<u8>>> {
    let mut hashes: BTreeSet<Vec<u8>> = of
        .prepare("SELECT hash FROM main.attachment")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if hashes.is_empty() {
        return Ok(hashes);
    }
    let mut attachments =
        by.prepare("SELECT payload FROM main.event WHERE entity_kind = ?1 AND payload IS NOT NULL")?;
    let mut rows = attachments.query([entity::ATTACHMENT])?;
    while let Some(row) = rows.next()? {
        let fields = Fields::decode(row.get_ref(0)?.as_blob()?).unwrap_or_default();
        if let Some(Value::Bytes(hash)) = fields.get("hash") {
            hashes.remove(hash.as_ref());
        }
    }
    let mut elsewhere = by.prepare("SELECT 1 FROM main.event WHERE instr(payload, ?1) > 0 LIMIT 1")?;
    let mut left = BTreeSet::new();
    for hash in hashes {
        if !elsewhere.exists([&hash])? {
            left.insert(hash);
        }
    }
    Ok(left)
}

impl SessionFile {
    /// What redactions cover and the file still holds: those that a merge brought; and what arrived since of a tag, a voice
    /// or an attachment of something redacted, or of what else a participant said all of whose contributions were redacted.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn covered(&self) -> Result<Erasure> {
        self.covered_with(&self.late()?.erasure)
    }

    fn covered_with(&self, late: &Erasure) -> Result<Erasure> {
        let mut found = *late;
        let mut there = self.connection.prepare_cached(
            "SELECT named.kind, count(*) FROM (SELECT DISTINCT kind, target FROM temp.redacted) AS named \
             CROSS JOIN main.event ON event.entity = named.target AND event.entity_kind = named.kind \
             WHERE event.payload IS NOT NULL GROUP BY named.kind, named.target",
        )?;
        let mut rows = there.query([])?;
        while let Some(row) = rows.next()? {
            let (kind, versions): (String, u32) = (row.get(0)?, row.get(1)?);
            found.count(&kind, 1);
            found.versions += if kind == entity::CONTRIBUTION { versions } else { 0 };
        }
        let covers = self.connection.prepare_cached("SELECT 1 FROM temp.redacted")?.exists([])?;
        if covers && found.attachments == 0 {
            found.attachments =
                u32::try_from(unnamed(&self.connection, &self.connection)?.len()).unwrap_or(u32::MAX);
        }
        Ok(found)
    }

    /// Erases what redactions cover, wherever they came from: call it when somebody has said yes. What [`late`] finds is
    /// redacted by it.
    ///
    /// [`late`]: SessionFile::late
    ///
    /// # Errors
    /// [`crate::Error::ReadOnly`], or what kept the disk from taking it; then nothing is erased.
    pub fn erase(&mut self, now: DateTime<Utc>) -> Result<Erasure> {
        self.writer()?;
        let late = self.late()?;
        let found = self.covered_with(&late.erasure)?;
        if found.is_empty() {
            self.finish_erasing();
            return Ok(found);
        }
        let drafts = self.redaction_drafts(&late, None)?;
        if !drafts.is_empty() {
            self.write(now, drafts)?;
            self.forget_redacted()?;
        }
        let path = self.path().to_owned();
        let transaction =
            append::begin(&self.connection).map_err(|error| connection::located(&path, error))?;
        for (kind, id) in Covered::read(&transaction)?.each() {
            erase(&transaction, kind, id)?;
        }
        begin(&transaction)?;
        transaction.commit().map_err(|error| connection::located(&path, error))?;
        self.finish_erasing();
        Ok(found)
    }

    /// Whether something was erased from the file, and it was not yet possible to write the file anew without it. It is
    /// done when the file is next opened for writing.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn is_erasing(&self) -> Result<bool> {
        Ok(is_begun(&self.connection)?)
    }

    /// Writes the file anew, if that can be done now; [`SessionFile::is_erasing`] says whether it was.
    pub(crate) fn finish_erasing(&self) {
        let _ = finish(&self.connection);
    }
}
