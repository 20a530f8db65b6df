//! Taking a redaction into the backups: what was erased for ever must not come back out of one.
//!
//! The backups of every file are looked at, for a contribution lies in as many of them as its file was merged into. A backup
//! that still holds words of it is given the same redaction, by the same id, and written anew without them.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Backups, backups_in};
use crate::entity;
use crate::error::{Error, Result};
use crate::event::Fields;
use crate::file::{Draft, SessionFile, Writer, connection};
use crate::redaction::{Covered, erase};

/// How far a redaction came into the backups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Backups out of which something was erased.
    pub erased: u32,
    /// Backups that could not be trusted and were removed, since what they hold could not be told.
    pub removed: u32,
    /// Backups that still hold what should be erased, or remains of it.
    pub left: u32,
}

impl Backups {
    /// Erases from all backups what this file's redactions cover. `writer` writes the redactions into them. It may be called
    /// as often as one likes: where nothing is left to do it only looks.
    ///
    /// # Errors
    /// What kept the folder of backups from being read.
    pub fn redact(
        &self,
        file: &SessionFile,
        writer: &mut dyn FnMut() -> Result<Writer>,
        now: DateTime<Utc>,
    ) -> Result<Reached> {
        let mut reached = Reached::default();
        let covered = Covered::read(&file.connection)?;
        if covered.is_empty() {
            return Ok(reached);
        }
        let redactions = file.redactions()?;
        for folder in self.folders()? {
            for backup in backups_in(&folder)? {
                let path = &backup.path;
                let taken_in = match still_holds(path, &covered) {
                    Ok(false) => continue,
                    Ok(true) => writer().and_then(|writer| take_in(path, &redactions, writer, now)),
                    Err(error) => Err(error),
                };
                match taken_in {
                    Ok(true) => reached.erased += 1,
                    Err(error) if is_broken(&error) && fs::remove_file(path).is_ok() => reached.removed += 1,
                    Ok(false) | Err(_) => reached.left += 1,
                }
            }
        }
        Ok(reached)
    }
}

/// Whether a file cannot be a backup of anything any more. One that somebody reads just now, or that a newer version made, is
/// left where it is.
fn is_broken(error: &Error) -> bool {
    matches!(error, Error::DamagedFile { .. } | Error::NotASessionFile(_) | Error::AnotherProgramsFile(_))
}

/// Whether a file holds words of anything that is covered. A backup was verified when it was made, and is by whoever uses it.
fn still_holds(path: &Path, covered: &Covered) -> Result<bool> {
    let file = connection::read_only(path)?;
    let look = || -> rusqlite::Result<bool> {
        let mut there = file.prepare(
            "SELECT 1 FROM main.event WHERE entity = ?1 AND entity_kind = ?2 AND payload IS NOT NULL LIMIT 1",
        )?;
        for (kind, id) in covered.each() {
            if there.exists((id, kind))? {
                return Ok(true);
            }
        }
        // Erased, and perhaps not yet written anew.
        erase::is_begun(&file)
    };
    look().map_err(|error| connection::located(path, error))
}

/// Whether nothing of what is redacted is left in a backup.
fn take_in(
    path: &Path,
    redactions: &[(Uuid, Fields<'static>)],
    writer: Writer,
    now: DateTime<Utc>,
) -> Result<bool> {
    let mut backup = SessionFile::open(path, writer, now)?;
    backup.take_redactions(redactions, now)?;
    Ok(!backup.is_erasing()?)
}

impl SessionFile {
    /// Every redaction in the file, by id, with what it says.
    fn redactions(&self) -> Result<Vec<(Uuid, Fields<'static>)>> {
        let mut select = self.connection.prepare(
            "SELECT entity, payload FROM main.event WHERE entity_kind = ?1 AND payload IS NOT NULL ORDER BY no",
        )?;
        let mut rows = select.query([entity::REDACTION])?;
        let mut found: Vec<(Uuid, Fields<'static>)> = vec![];
        while let Some(row) = rows.next()? {
            let fields = Fields::decode(row.get_ref(1)?.as_blob().unwrap_or_default())
                .unwrap_or_default()
                .into_owned();
            found.push((row.get(0)?, fields));
        }
        Ok(found)
    }

    /// Writes those of somebody's redactions that cover what this file holds words of, and erases it.
    fn take_redactions(&mut self, redactions: &[(Uuid, Fields<'static>)], now: DateTime<Utc>) -> Result<()> {
        let mut drafts: Vec<Draft> = vec![];
        for (id, fields) in redactions {
            let Some((kind, target)) = entity::redaction_target(fields) else { continue };
            let holds = self
                .connection
                .prepare_cached(
                    "SELECT 1 FROM main.event WHERE entity = ?1 AND entity_kind = ?2 AND payload IS NOT NULL",
                )?
                .exists((target, kind))?;
            if holds && !drafts.iter().any(|draft| draft.entity == *id) {
                drafts.push(Draft::first(entity::REDACTION, *id, fields.clone()));
            }
        }
        if !drafts.is_empty() {
            self.write(now, drafts)?;
        }
        // What a merge brought into the file before it was backed up, and somebody has said yes to since.
        if !self.covered()?.is_empty() {
            self.erase(now)?;
        }
        self.finish_erasing();
        Ok(())
    }
}
