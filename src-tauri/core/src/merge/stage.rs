//! The staging database: what is new in the incoming files, each of them verified, in a private place.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use tempfile::TempDir;
use uuid::Uuid;

use super::FilePlan;
use crate::error::{Error, Result};
use crate::event::Hlc;
use crate::file::Damage;
use crate::file::copy::copy_attachments;
use crate::file::open::reading;
use crate::file::verify::{AuthorRow, Refusal, ReplicaRow, verify};

pub(super) struct Staging {
    pub(super) connection: Connection,
    _folder: TempDir,
}

impl Staging {
    pub(super) fn new() -> Result<Self> {
        let folder = TempDir::new()?;
        let connection = Connection::open(folder.path().join("staging"))?;
        // Lost with the program, and gladly so.
        connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.execute_batch(include_str!("staging.sql"))?;
        connection.execute_batch("BEGIN")?;
        Ok(Self { connection, _folder: folder })
    }

    /// Verifies a file and stages what is new in it; of a refused file nothing stays.
    pub(super) fn add(
        &self,
        path: &Path,
        number: i64,
        target: Option<&Connection>,
        now: DateTime<Utc>,
    ) -> Result<FilePlan> {
        let mut plan = FilePlan {
            path: path.to_owned(),
            new: 0,
            known: 0,
            conflicts: 0,
            clock_ahead: false,
            refused: None,
        };
        self.connection.execute_batch("SAVEPOINT file")?;
        let refused = match self.read(path, number, target, &mut plan) {
            Ok(latest) => {
                plan.clock_ahead = latest > Hlc::latest_credible(now);
                None
            }
            Err(Failure::Own(error)) => return Err(error),
            Err(Failure::Unopened(error)) => Some(error),
            Err(Failure::Refused(refusal)) => Some(refusal.at(path)),
        };
        if refused.is_some() {
            self.connection.execute_batch("ROLLBACK TO file")?;
            plan = FilePlan { new: 0, known: 0, refused, ..plan };
        }
        self.connection.execute_batch("RELEASE file")?;
        Ok(plan)
    }

    fn read(
        &self,
        path: &Path,
        number: i64,
        target: Option<&Connection>,
        plan: &mut FilePlan,
    ) -> Result<Hlc, Failure> {
        let (file, _private) = reading(path).map_err(Failure::Unopened)?;
        let mut insert = self.connection.prepare_cached(
            "INSERT OR IGNORE INTO event (file, replica, seq, hlc, entity_kind, entity, parents, salt, payload, \
             commitment, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?;
        let mut in_target = target
            .map(|target| {
                target.prepare_cached("SELECT 1 FROM main.event WHERE replica = ?1 AND seq = ?2 AND digest = ?3")
            })
            .transpose()?;
        let mut places: BTreeMap<i64, Place> = BTreeMap::new();
        let verified = verify::<Failure>(&file, |event, replica, _| {
            let place = match places.get(&event.replica) {
                Some(place) => *place,
                None => *places.entry(event.replica).or_insert(self.place(replica, target)?),
            };
            if let (Some(no), Some(known)) = (place.in_target, &mut in_target)
                && known.exists(params![no, event.seq, event.digest])?
            {
                plan.known += 1;
                return Ok(());
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
            Ok(())
        })?;
        for AuthorRow { id, device, person, digest } in verified.authors.values() {
            self.connection
                .prepare_cached("INSERT OR IGNORE INTO author (digest, id, device, person) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![digest, id, device, person])?;
        }
        copy_attachments(&file, &self.connection)?;
        Ok(verified.latest)
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

    /// The ids of the staged replicas by their staged number, in the order in which they were met.
    pub(super) fn replicas(&self) -> rusqlite::Result<Vec<(i64, Uuid, [u8; 32], String)>> {
        self.connection
            .prepare("SELECT no, id, author, app_version FROM replica ORDER BY no")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
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
    Unopened(Error),
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

