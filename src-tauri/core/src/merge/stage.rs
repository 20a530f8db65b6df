//! The staging file: what is new in the incoming files, each of them verified. It is laid out as a session file, in a private
//! place; or beside the place of the file that is to be made, which it then becomes.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::Receiver;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row};
use tempfile::TempDir;

use super::FilePlan;
use super::batch::Batch;
use super::reading::{Piece, Read};
use crate::error::{Error, Result};
use crate::event::{Digest, Hlc, SetHash};
use crate::file::append::{self, INSERT_UNLESS_THERE};
use crate::file::copy::{copy_attachments, insert_row};
use crate::file::create::Unfinished;
use crate::file::verify::{AuthorRow, ReplicaRow};
use crate::file::{Damage, schema, verify};
use crate::redaction::Covered;

/// How much of the staging file and of the target may lie in memory while a merge runs, for SQLite: 24 MiB.
pub(super) const CACHE: i32 = -24 * 1024;

pub(super) struct Staging {
    file: Unfinished,
    /// The last event of each file, by their numbers: what a file brought lies together.
    ends: Vec<i64>,
    set: SetHash,
    _private: Option<TempDir>,
}

impl Staging {
    /// Stages in a private place.
    pub fn private() -> Result<Self> {
        let folder = TempDir::new()?;
        let file = Unfinished::new(&folder.path().join("staging"))?;
        Self::new(file, Some(folder))
    }

    /// Stages beside the place of a file that is not there yet.
    pub fn beside(path: &Path) -> Result<Self> {
        Self::new(Unfinished::new(path)?, None)
    }

    fn new(file: Unfinished, private: Option<TempDir>) -> Result<Self> {
        file.connection.pragma_update(None, "cache_size", CACHE)?;
        // Made when all is there: one sorting instead of a search for every event.
        file.connection.execute_batch(schema::DROP_ENTITY_INDEX)?;
        Ok(Self { file, ends: vec![], set: SetHash::default(), _private: private })
    }

    pub fn connection(&self) -> &Connection {
        &self.file.connection
    }

    /// Stages what comes from the reading of a file, which is the next one; of a refused one nothing stays.
    pub fn add(&mut self, path: &Path, pieces: &Receiver<Piece>, now: DateTime<Utc>) -> Result<FilePlan> {
        let mut plan = FilePlan::of(path);
        let before = self.set;
        self.connection().execute_batch("SAVEPOINT file")?;
        match self.take(path, pieces, &mut plan)? {
            Ok(read) => {
                plan.known += read.known;
                plan.content_hash = Some(read.content_hash);
                plan.clock_ahead = read.latest > Hlc::latest_credible(now);
                if let Some((file, _)) = &read.attachments {
                    copy_attachments(file, self.connection(), &Covered::default())?;
                }
            }
            Err(error) => {
                self.connection().execute_batch("ROLLBACK TO file")?;
                self.set = before;
                plan = FilePlan { refused: Some(error), ..FilePlan::of(path) };
            }
        }
        self.connection().execute_batch("RELEASE file")?;
        self.end_file()?;
        Ok(plan)
    }

    /// A file that brings nothing, and need not be read.
    pub fn pass_over(&mut self) -> Result<()> {
        self.end_file()
    }

    fn end_file(&mut self) -> Result<()> {
        let last = self
            .connection()
            .prepare_cached("SELECT max(no) FROM main.event")?
            .query_row([], |row| row.get(0));
        self.ends.push(last.map(Option::unwrap_or_default)?);
        Ok(())
    }

    /// All that is staged.
    pub fn set(&self) -> SetHash {
        self.set
    }

    /// The number of the file that brought an event.
    pub fn file_of(&self, no: i64) -> usize {
        self.ends.partition_point(|end| *end < no)
    }

    /// Takes the pieces of one file, to the last one. The outer error is one of our own, the inner one the file's.
    fn take(&mut self, path: &Path, pieces: &Receiver<Piece>, plan: &mut FilePlan) -> Result<Result<Read>> {
        let mut places = Ok(BTreeMap::new());
        loop {
            // The thread that reads ends only when there is nothing left to read.
            match (pieces.recv().map_err(|_| Error::Cancelled)?, &places) {
                (Piece::Writers { replicas, authors }, _) => places = self.places(&replicas, &authors)?,
                (Piece::Events(batch), Ok(places)) => self.insert(&batch, places, plan)?,
                // Refused for who wrote it; the rest only has to be taken off the line.
                (Piece::Events(_), Err(_)) => {}
                (Piece::End(read), Ok(_)) => return Ok(read),
                (Piece::End(read), Err(damage)) => {
                    let damage = *damage;
                    return Ok(read.and(Err(Error::DamagedFile { path: path.to_owned(), damage })));
                }
            }
        }
    }

    fn insert(&mut self, batch: &Batch, places: &BTreeMap<i64, i64>, plan: &mut FilePlan) -> Result<()> {
        let mut insert = self.file.connection.prepare_cached(INSERT_UNLESS_THERE)?;
        for event in batch.iter() {
            let staged = insert_row(&mut insert, places[&event.replica], &event)?;
            if staged == 1 {
                self.set.add(&event.digest());
            }
            plan.new += staged;
            plan.known += 1 - staged;
        }
        Ok(())
    }

    /// Where each replica of an incoming file stands here, by the file's own number.
    fn places(
        &self,
        replicas: &BTreeMap<i64, ReplicaRow>,
        authors: &BTreeMap<[u8; 32], AuthorRow>,
    ) -> Result<Result<BTreeMap<i64, i64>, Damage>> {
        let connection = self.connection();
        for AuthorRow { id, device, person, digest } in authors.values() {
            append::insert_author(connection, *id, device, person, digest)?;
        }
        let mut places = BTreeMap::new();
        for (no, replica) in replicas {
            let known: Option<(i64, [u8; 32])> = connection
                .prepare_cached("SELECT no, digest FROM main.replica WHERE id = ?1")?
                .query_row([replica.id], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            let place = match known {
                Some((place, digest)) if digest == replica.digest => place,
                // One replica has one author: a file that says otherwise has been tampered with.
                Some(_) => return Ok(Err(Damage::Attribution)),
                None => {
                    append::insert_replica(connection, replica.id, &replica.author, &replica.app_version)?
                }
            };
            places.insert(*no, place);
        }
        Ok(Ok(places))
    }

    /// The staged replicas with their staged numbers, in the order in which they were met.
    pub fn replicas(&self) -> rusqlite::Result<Vec<(i64, ReplicaRow)>> {
        let read = |row: &Row<'_>| {
            let (id, author) = (row.get(1)?, row.get(2)?);
            Ok((row.get(0)?, ReplicaRow { id, author, app_version: row.get(3)?, digest: row.get(4)? }))
        };
        self.connection()
            .prepare(
                "SELECT replica.no, replica.id, author.digest, app_version, replica.digest \
                 FROM main.replica JOIN main.author ON author.no = replica.author ORDER BY replica.no",
            )?
            .query_map([], read)?
            .collect()
    }

    /// Makes what entities are found by, when every file is staged.
    pub fn index(&self) -> Result<()> {
        Ok(self.connection().execute_batch(schema::ENTITY_INDEX)?)
    }

    /// The content hash of all that is staged.
    pub fn content_hash(&self) -> Result<Digest> {
        verify::content_hash_of(self.connection()).map_err(|refusal| refusal.at(Path::new("")))
    }

    /// Makes the staging file the one beside whose place it lies.
    pub fn finish(self) -> Result<()> {
        append::state(self.connection(), &self.set)?;
        self.file.finish()
    }
}
