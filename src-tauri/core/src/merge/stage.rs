//! The staging database: what is new in the incoming files, each of them verified, in a private place.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use tempfile::TempDir;
use uuid::Uuid;

use super::FilePlan;
use crate::entity;
use crate::error::{Error, Result};
use crate::event::Hlc;
use crate::file::Damage;
use crate::file::copy::copy_attachments;
use crate::file::open::reading;
use crate::file::verify::{AuthorRow, EVENT_COLUMNS, EventRow, Refusal, ReplicaRow, Verified, verify};
use crate::redaction::Covered;

/// How much of the staging database and of the target may lie in memory while a merge runs, for SQLite: 24 MiB.
pub(super) const CACHE: i32 = -24 * 1024;

pub(super) struct Staging {
    pub(super) connection: Connection,
    _folder: TempDir,
}

/// An incoming file: a private copy of it, all of whose events were found good.
pub(super) struct Checked {
    file: Connection,
    verified: Verified,
    _private: Option<TempDir>,
}

/// Copies a file to a private place and verifies it there.
pub(super) fn check(path: &Path) -> Result<Checked> {
    let (file, private) = reading(path)?;
    let verified = verify::<Refusal>(&file, |_, _, _| Ok(())).map_err(|refusal| refusal.at(path))?;
    Ok(Checked { file, verified, _private: private })
}

impl Staging {
    pub(super) fn new() -> Result<Self> {
        let folder = TempDir::new()?;
        let connection = Connection::open(folder.path().join("staging"))?;
        // Lost with the program, and gladly so.
        connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.pragma_update(None, "cache_size", CACHE)?;
        connection.execute_batch(include_str!("staging.sql"))?;
        connection.execute_batch("BEGIN")?;
        Ok(Self { connection, _folder: folder })
    }

    /// Stages what is new in a file; of a refused one nothing stays.
    pub(super) fn add(
        &self,
        path: &Path,
        number: i64,
        checked: Result<Checked>,
        target: Option<&Connection>,
        now: DateTime<Utc>,
    ) -> Result<FilePlan> {
        let mut plan = FilePlan {
            path: path.to_owned(),
            contributions: 0,
            new: 0,
            known: 0,
            conflicts: 0,
            redactions: 0,
            erases: 0,
            clock_ahead: false,
            refused: None,
        };
        let checked = match checked {
            Ok(checked) => checked,
            Err(error) => return Ok(FilePlan { refused: Some(error), ..plan }),
        };
        plan.clock_ahead = checked.verified.latest > Hlc::latest_credible(now);
        self.connection.execute_batch("SAVEPOINT file")?;
        match self.take(&checked, number, target, &mut plan) {
            Ok(()) => {}
            Err(Failure::Own(error)) => return Err(error),
            Err(Failure::Refused(refusal)) => {
                self.connection.execute_batch("ROLLBACK TO file")?;
                plan = FilePlan { new: 0, known: 0, refused: Some(refusal.at(path)), ..plan };
            }
        }
        self.connection.execute_batch("RELEASE file")?;
        Ok(plan)
    }

    fn take(
        &self,
        checked: &Checked,
        number: i64,
        target: Option<&Connection>,
        plan: &mut FilePlan,
    ) -> Result<(), Failure> {
        let mut places: BTreeMap<i64, Place> = BTreeMap::new();
        for (no, replica) in &checked.verified.replicas {
            places.insert(*no, self.place(replica, target)?);
        }
        let mut insert = self.connection.prepare_cached(
            "INSERT OR IGNORE INTO event (file, replica, seq, hlc, entity_kind, entity, parents, salt, payload, \
             commitment, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?;
        let mut in_target = target
            .map(|target| {
                target.prepare_cached(
                    "SELECT 1 FROM main.event WHERE replica = ?1 AND seq = ?2 AND digest = ?3",
                )
            })
            .transpose()?;
        let mut events =
            checked.file.prepare(&format!("SELECT {EVENT_COLUMNS} FROM main.event ORDER BY no"))?;
        let mut rows = events.query([])?;
        while let Some(row) = rows.next()? {
            let event = EventRow::read(row)?;
            let place = places[&event.replica];
            if let (Some(no), Some(known)) = (place.in_target, &mut in_target)
                && known.exists(params![no, event.seq, event.digest])?
            {
                plan.known += 1;
                continue;
            }
            let changed = insert.execute(params![
                number,
                place.staged,
                event.seq,
                event.hlc,
                event.entity_kind,
                event.entity,
                event.parents,
                event.salt,
                event.payload,
                event.commitment,
                event.digest,
            ])?;
            plan.new += changed;
            plan.known += 1 - changed;
        }
        for AuthorRow { id, device, person, digest } in checked.verified.authors.values() {
            self.connection
                .prepare_cached(
                    "INSERT OR IGNORE INTO author (digest, id, device, person) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![digest, id, device, person])?;
        }
        copy_attachments(&checked.file, &self.connection, &Covered::default())?;
        Ok(())
    }

    /// Where a replica of an incoming file stands here and in the target.
    fn place(&self, replica: &ReplicaRow, target: Option<&Connection>) -> Result<Place, Failure> {
        let row = |connection: &Connection| -> rusqlite::Result<Option<(i64, [u8; 32])>> {
            connection
                .prepare_cached("SELECT no, digest FROM main.replica WHERE id = ?1")?
                .query_row([replica.id], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        };
        let in_target = target.map(row).transpose()?.flatten();
        let staged = row(&self.connection)?;
        // One replica has one author: a file that says otherwise has been tampered with.
        if [in_target, staged].into_iter().flatten().any(|(_, digest)| digest != replica.digest) {
            return Err(Failure::Refused(Damage::Attribution.into()));
        }
        let staged = match staged {
            Some((no, _)) => no,
            None => self
                .connection
                .prepare_cached(
                    "INSERT INTO replica (id, author, app_version, digest) VALUES (?1, ?2, ?3, ?4) RETURNING no",
                )?
                .query_row(params![replica.id, replica.author, replica.app_version, replica.digest], |row| row.get(0))?,
        };
        Ok(Place { staged, in_target: in_target.map(|(no, _)| no) })
    }

    /// How many contributions each incoming file, by its number, is the first to bring.
    pub(super) fn contributions(&self, target: Option<&Connection>) -> Result<BTreeMap<i64, usize>> {
        let mut counts = BTreeMap::new();
        let mut known = target
            .map(|target| target.prepare("SELECT 1 FROM main.event WHERE entity = ?1 AND entity_kind = ?2"))
            .transpose()?;
        let mut first = self.connection.prepare(
            "SELECT entity, min(file) FROM event WHERE entity_kind = ?1 GROUP BY entity, entity_kind",
        )?;
        let mut rows = first.query([entity::CONTRIBUTION])?;
        while let Some(row) = rows.next()? {
            let (id, file): (Uuid, i64) = (row.get(0)?, row.get(1)?);
            let is_known =
                known.as_mut().map_or(Ok(false), |known| known.exists((id, entity::CONTRIBUTION)))?;
            if !is_known {
                *counts.entry(file).or_default() += 1;
            }
        }
        Ok(counts)
    }

    /// The staged replicas with their staged numbers, in the order in which they were met.
    pub(super) fn replicas(&self) -> rusqlite::Result<Vec<(i64, ReplicaRow)>> {
        let read = |row: &Row<'_>| {
            let (id, author) = (row.get(1)?, row.get(2)?);
            Ok((row.get(0)?, ReplicaRow { id, author, app_version: row.get(3)?, digest: row.get(4)? }))
        };
        self.connection
            .prepare("SELECT no, id, author, app_version, digest FROM replica ORDER BY no")?
            .query_map([], read)?
            .collect()
    }
}

#[derive(Clone, Copy)]
struct Place {
    staged: i64,
    in_target: Option<i64>,
}

/// Why a file was not staged: because of what it is, or because of something of our own.
enum Failure {
    Refused(Refusal),
    Own(Error),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Own(error.into())
    }
}
