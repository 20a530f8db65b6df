//! The record of merges: what each one brought into which file, kept in a folder of the person's own. It is no part of any
//! session file, and says nothing of what anybody said.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use super::{FilePlan, FileStatus};
use crate::error::{Error, Result};
use crate::event::{Digest, SetHash};

/// The records kept in one folder, one file a merge.
#[derive(Clone, Debug)]
pub struct Records {
    folder: PathBuf,
}

/// One merge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// When.
    pub at: DateTime<Utc>,
    /// The file merged into.
    pub target: PathBuf,
    /// The content hash of that file before.
    pub before: String,
    /// And after.
    pub after: String,
    /// File by file, in the order in which they were given.
    pub files: Vec<RecordedFile>,
    /// When it was taken back, if it was.
    pub taken_back: Option<DateTime<Utc>>,
    /// The last row of each table before the merge: what it brought comes after.
    pub(super) rows: LastRows,
}

/// What one file brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedFile {
    /// The file.
    pub path: PathBuf,
    /// Its content hash; nothing where it was refused, or was the target itself.
    pub content_hash: Option<String>,
    /// What became of it.
    pub status: FileStatus,
    /// Events that it was the first to bring.
    pub new: usize,
    /// Events that were there already.
    pub known: usize,
    /// Contributions that it was the first to bring.
    pub contributions: usize,
    /// Fields in which one of its events stood against another one.
    pub conflicts: usize,
}

/// The highest numbers in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LastRows {
    pub event: i64,
    pub attachment: i64,
}

/// How a target stood before and after a merge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brought {
    pub before: Digest,
    pub after: Digest,
    /// Its events after.
    pub set: SetHash,
    pub rows: LastRows,
}

/// The bytes with which a merge left a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Left {
    /// Their hash.
    bytes: String,
    /// The content hash of the file.
    content: String,
    /// The program's version: a later one may check more.
    by: String,
}

impl Record {
    pub(super) fn new(target: &Path, brought: &Brought, files: &[FilePlan], now: DateTime<Utc>) -> Self {
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let recorded = |file: &FilePlan| RecordedFile {
            path: absolute(&file.path),
            content_hash: file.content_hash.map(|hash| hash.to_string()),
            status: file.status(),
            new: file.new,
            known: file.known,
            contributions: file.contributions,
            conflicts: file.conflicts,
        };
        Self {
            at: now,
            target: target.canonicalize().unwrap_or_else(|_| absolute(target)),
            before: brought.before.to_string(),
            after: brought.after.to_string(),
            files: files.iter().map(recorded).collect(),
            taken_back: None,
            rows: brought.rows,
        }
    }

    /// By which records sort in the order of their making.
    fn name(&self) -> String {
        format!("{:020}-{}", self.at.timestamp_micros(), &self.after.get(..16).unwrap_or_default())
    }
}

/// A record written before its merge is on the disk. Should the program die in between, the file itself says later whether
/// the merge was done: its content hash is then the one after it.
pub(super) struct Pending<'a> {
    records: &'a Records,
    record: Record,
}

const DONE: &str = "json";
const PENDING: &str = "pending";
const LEFT: &str = "left-by-merges";
/// So many files are known by their bytes.
const KNOWN: usize = 32;

impl Records {
    /// The records in this folder, which need not be there yet.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// The merges into a file, the last one first; those taken back among them.
    ///
    /// # Errors
    /// What kept the system from reading the folder.
    pub fn of(&self, target: &Path, content_hash: Digest) -> Result<Vec<Record>> {
        let target = target.canonicalize().unwrap_or_else(|_| target.to_owned());
        let now = content_hash.to_string();
        let mut found = self.all()?;
        found.retain(|(is_done, record)| record.after == now || (*is_done && record.target == target));
        Ok(found.into_iter().map(|(_, record)| record).collect())
    }

    /// All of them, the last one first, and whether each is known to have been done. What cannot be read as a record is none.
    fn all(&self) -> Result<Vec<(bool, Record)>> {
        let unreadable = |error: std::io::Error| Error::reading(&self.folder, &error);
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(vec![]),
            other => other.map_err(unreadable)?,
        };
        let mut paths = vec![];
        for entry in entries {
            paths.push(entry.map_err(unreadable)?.path());
        }
        paths.sort_unstable_by(|a, b| b.file_name().cmp(&a.file_name()));
        let read = |path: PathBuf| {
            let is_done = path.extension().is_some_and(|end| end == DONE);
            let is_one = is_done || path.extension().is_some_and(|end| end == PENDING);
            let text = is_one.then(|| fs::read(&path).ok()).flatten()?;
            Some((is_done, serde_json::from_slice(&text).ok()?))
        };
        Ok(paths.into_iter().filter_map(read).collect())
    }

    pub(super) fn begin(&self, record: Record) -> Result<Pending<'_>> {
        self.write(&self.path(&record, PENDING), &record)?;
        Ok(Pending { records: self, record })
    }

    /// Notes that a merge was taken back.
    pub(super) fn take_back(&self, record: &Record, now: DateTime<Utc>) -> Result<()> {
        let taken_back = Record { taken_back: Some(now), ..record.clone() };
        self.write(&self.path(record, DONE), &taken_back)?;
        let _ = fs::remove_file(self.path(record, PENDING));
        Ok(())
    }

    /// The content hash of the file that a merge left with these bytes.
    pub(super) fn content_of(&self, bytes: Digest) -> Option<Digest> {
        let known = self.known().into_iter().find(|left| left.bytes == bytes.to_string())?;
        blake3::Hash::from_hex(known.content).ok().map(|hash| Digest(*hash.as_bytes()))
    }

    /// Notes with which bytes a merge left a file.
    pub(super) fn left(&self, bytes: Digest, content: Digest) {
        let by = env!("CARGO_PKG_VERSION").to_owned();
        let left = Left { bytes: bytes.to_string(), content: content.to_string(), by };
        let mut known = self.known();
        known.retain(|other| other.bytes != left.bytes);
        known.insert(0, left);
        known.truncate(KNOWN);
        // What is not noted is verified again.
        let _ = self.write(&self.folder.join(LEFT), &known);
    }

    /// The files known by their bytes, the last one first.
    fn known(&self) -> Vec<Left> {
        let text = fs::read(self.folder.join(LEFT)).unwrap_or_default();
        let mut known: Vec<Left> = serde_json::from_slice(&text).unwrap_or_default();
        known.retain(|left| left.by == env!("CARGO_PKG_VERSION"));
        known
    }

    fn path(&self, record: &Record, ending: &str) -> PathBuf {
        self.folder.join(format!("{}.{ending}", record.name()))
    }

    fn write(&self, path: &Path, what: &impl Serialize) -> Result<()> {
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(&self.folder)?;
            let mut file = NamedTempFile::new_in(&self.folder)?;
            file.write_all(&serde_json::to_vec(what)?)?;
            file.as_file().sync_all()?;
            file.persist(path).map_err(|error| error.error)?;
            Ok(())
        };
        write().map_err(|error| Error::writing(path, &error))
    }
}

impl Pending<'_> {
    /// The merge is on the disk. Where that cannot be noted the file's content hash will say so.
    pub fn done(self) {
        let path = |ending| self.records.path(&self.record, ending);
        let _ = fs::rename(path(PENDING), path(DONE));
    }

    /// The merge was not done.
    pub fn undone(self) {
        let _ = fs::remove_file(self.records.path(&self.record, PENDING));
    }
}
