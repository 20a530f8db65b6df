//! Taking back the last merge: exactly the rows that it brought, as long as nothing was written after it.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::record::{LastRows, Record, Records};
use crate::error::{Error, Result};
use crate::file::verify::{self, Refusal};
use crate::file::{SessionFile, append, connection, header};
use crate::projection;

/// Why a merge was not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// No merge into this file is recorded here.
    NoMerge,
    /// Something was written after it.
    WrittenSince,
    /// What would be left is not what was there before: the file is another copy, or the merge erased something.
    Otherwise,
}

impl Kept {
    /// The code by which the message selects its words.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoMerge => "no-merge",
            Self::WrittenSince => "written-since",
            Self::Otherwise => "otherwise",
        }
    }
}

/// Takes back the last merge into the file at `path`; answers with its record.
///
/// # Errors
/// [`Error::NotTakenBack`], what is wrong with the file, or what kept the disk from taking it; then nothing has changed.
pub fn take_back(path: &Path, records: &Records, now: DateTime<Utc>) -> Result<Record> {
    header::inspect(path)?;
    let file = connection::read_write(path)?;
    let transaction = append::begin(&file).map_err(|error| connection::located(path, error))?;
    verify::verify::<Refusal>(&transaction, |_| Ok(())).map_err(|refusal| refusal.at(path))?;
    let record = remove(&transaction, path, records)?;
    transaction.commit().map_err(|error| connection::located(path, error))?;
    note(records, record, now)
}

impl SessionFile {
    /// The merges into this file that are recorded, the last one first; those taken back among them.
    ///
    /// # Errors
    /// What kept the records from being read.
    pub fn merges(&self, records: &Records) -> Result<Vec<Record>> {
        records.of(self.path(), self.content_hash()?)
    }

    /// Takes back the last merge into this file; answers with its record. What was done before that merge can still be
    /// undone.
    ///
    /// # Errors
    /// [`Error::NotTakenBack`], [`Error::ReadOnly`], or what kept the disk from taking it; then nothing has changed.
    pub fn take_back_merge(&mut self, records: &Records, now: DateTime<Utc>) -> Result<Record> {
        self.writer()?;
        let path = self.path().to_owned();
        let transaction =
            append::begin(&self.connection).map_err(|error| connection::located(&path, error))?;
        let record = remove(&transaction, &path, records)?;
        projection::rebuild(&transaction)?;
        let data_version = self.data_version.now(&transaction)?;
        let newest = append::newest_in(&transaction, now)?;
        transaction.commit().map_err(|error| connection::located(&path, error))?;
        self.newest = newest;
        self.data_version = data_version;
        self.undo.forget_undone();
        note(records, record, now)
    }
}

/// That the merge was taken back is true whether or not it can be noted.
fn note(records: &Records, record: Record, now: DateTime<Utc>) -> Result<Record> {
    let _ = records.take_back(&record, now);
    Ok(Record { taken_back: Some(now), ..record })
}

/// Removes what the last merge brought, inside the caller's transaction, and makes sure that it was exactly that.
fn remove(transaction: &Connection, path: &Path, records: &Records) -> Result<Record> {
    let not = |why: Kept| Error::NotTakenBack { path: path.to_owned(), why };
    let now = verify::content_hash_of(transaction).map_err(|refusal| refusal.at(path))?;
    let mut of_file = records.of(path, now)?;
    // What brought nothing cannot be taken back, and nothing was written by it.
    of_file.retain(|record| record.before != record.after);
    let Some(record) = of_file.iter().find(|record| record.after == now.to_string()) else {
        let is_none = of_file.iter().all(|record| record.taken_back.is_some());
        return Err(not(if is_none { Kept::NoMerge } else { Kept::WrittenSince }));
    };
    delete_after(transaction, record.rows).map_err(|error| connection::located(path, error))?;
    // Read anew like somebody else's file: a merge that erased what a redaction covers cannot be taken back, for the
    // redaction would go and what it erased would not come back.
    let left = verify::verify::<Refusal>(transaction, |_| Ok(()));
    match left {
        Ok(left) if left.content_hash.to_string() == record.before => Ok(record.clone()),
        _ => Err(not(Kept::Otherwise)),
    }
}

fn delete_after(transaction: &Connection, rows: LastRows) -> Result<(), rusqlite::Error> {
    transaction.execute("DELETE FROM main.event WHERE no > ?1", [rows.event])?;
    transaction.execute("DELETE FROM main.attachment WHERE no > ?1", [rows.attachment])?;
    transaction.execute("DELETE FROM main.replica WHERE no NOT IN (SELECT replica FROM main.event)", [])?;
    transaction.execute("DELETE FROM main.author WHERE no NOT IN (SELECT author FROM main.replica)", [])?;
    append::state(transaction, &append::add_up(transaction)?)
}
