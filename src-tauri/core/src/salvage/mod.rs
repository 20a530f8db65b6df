//! Salvage: a new file out of whatever is good in a damaged one.
//!
//! An event says itself whether it is whole: what it says fits its commitment, and the rest of it its digest. So nothing
//! that SQLite would believe is needed, and nothing is guessed (only where it is lost who wrote them, events are taken by their
//! commitments alone, in the name of whoever salvages): [`found`] takes every row that fits, wherever in the bytes it
//! lies ([`record`]), and the good backups that there are bring what the file has lost. [`rewritten`] then makes a set of
//! events of them that verifies like any other file, and that merges with every other copy without a conflict.
//!
//! The damaged file is only ever read.

mod found;
mod record;
mod rewritten;

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::event::SetHash;
use crate::file::open::{IN_MEMORY, reading};
use crate::file::verify::{Refusal, Verifying, verify};
use crate::file::{Verified, Writer, append, create};
use found::Found;
use rewritten::Rewritten;

/// What a salvage came to.
#[derive(Clone, Debug)]
pub struct Salvaged {
    /// Events in the new file.
    pub events: usize,
    /// Those of them that were written anew, since one before them is lost.
    pub rewritten: usize,
    /// Those of the events that were written anew of which it is lost who wrote them.
    pub unproven: usize,
    /// Rows that were once events, and do not fit their digests.
    pub lost: usize,
    /// Contributions in the new file, deleted and redacted ones too.
    pub contributions: usize,
    /// The new file, read again.
    pub verified: Verified,
}

/// Makes the file `out` of everything good in a damaged file, and in `backups` of it, as far as they can be trusted.
/// `writer` is needed for what must be written anew.
///
/// # Errors
/// [`Error::NothingToSalvage`], [`Error::FileExists`], what kept the damaged file from being read or the disk from taking
/// the new one; then nothing is there.
pub fn salvage(damaged: &Path, backups: &[PathBuf], out: &Path, writer: &mut Writer) -> Result<Salvaged> {
    let mut found = Found::default();
    let is_file = damaged.metadata().map_err(|error| Error::reading(damaged, &error))?.is_file();
    if !is_file {
        return Err(Error::NotASessionFile(damaged.to_owned()));
    }
    found.scan(&fs::read(damaged).map_err(|error| Error::reading(damaged, &error))?);
    if found.events.is_empty() && found.unproven.is_empty() {
        return Err(Error::NothingToSalvage(damaged.to_owned()));
    }
    for backup in backups {
        // One that is damaged too helps nobody, and harms nobody.
        let _ = add(&mut found, backup);
    }
    let lost = found.bad;
    let rewritten = rewritten::rewrite(found, writer);
    let contributions = rewritten.contributions();
    let (events, anew, unproven) = (rewritten.events(), rewritten.anew, rewritten.unproven);
    put(&rewritten, out)?;
    let read_again = || -> Result<Verified> {
        let (connection, _private) = reading(out, IN_MEMORY)?;
        verify::<Refusal>(&connection, |_| Ok(())).map_err(|refusal| refusal.at(out))
    };
    let verified = read_again().inspect_err(|_| {
        // A file that cannot be trusted is none.
        let _ = fs::remove_file(out);
    })?;
    Ok(Salvaged { events, rewritten: anew, unproven, lost, contributions, verified })
}

/// Adds everything that a good file holds.
fn add(found: &mut Found, path: &Path) -> Result<()> {
    let (connection, _private) = reading(path, IN_MEMORY)?;
    let refused = |refusal: Refusal| refusal.at(path);
    let verifying = Verifying::begin(&connection).map_err(refused)?;
    let (replicas, authors) = (verifying.replicas.clone(), verifying.authors.clone());
    let mut events = vec![];
    let read = verifying.events::<Refusal>(None, |row| {
        let replica = replicas.get(&row.replica).map(|replica| replica.id);
        events.extend(replica.and_then(|replica| found::owned(row, replica)));
        Ok(())
    });
    read.map_err(refused)?;
    found.authors.extend(authors);
    found.replicas.extend(replicas.into_values().map(|replica| (replica.id, replica)));
    for event in events {
        found.take(event);
    }
    let mut attachments = connection.prepare("SELECT hash, bytes FROM main.attachment")?;
    let mut rows = attachments.query([])?;
    while let Some(row) = rows.next()? {
        found.attachments.insert(row.get(0)?, row.get(1)?);
    }
    Ok(())
}

fn put(rewritten: &Rewritten, out: &Path) -> Result<()> {
    create::put(out, |file| {
        let mut set = SetHash::default();
        for (replica, events) in &rewritten.replicas {
            append::insert_author(
                file,
                replica.author.id,
                &replica.author.device,
                &replica.author.person,
                &replica.author.digest,
            )?;
            let no = append::replica_no(file, replica.id, &replica.author.digest, &replica.app_version)?;
            for event in events {
                append::insert(file, no, event)?;
                set.add(&event.digest);
            }
        }
        for event in &rewritten.templates {
            if append::insert_template(file, event)? {
                set.add(&event.digest);
            }
        }
        for (hash, bytes) in &rewritten.attachments {
            file.prepare_cached("INSERT OR IGNORE INTO main.attachment (hash, bytes) VALUES (?1, ?2)")?
                .execute((hash, bytes))?;
        }
        append::state(file, &set)?;
        Ok(())
    })
}
