//! Opening a session file, one's own or somebody else's: verified first, then projected.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use tempfile::TempDir;

use super::append::{Replica, Writer};
use super::verify::{self, Refusal, Verified, verify};
use super::{bytes, connection, header};
use crate::error::{Error, Result};
use crate::event::Hlc;
use crate::history::undo::Undo;
use crate::projection;

/// An open session file.
pub struct SessionFile {
    pub(crate) connection: Connection,
    pub(super) path: PathBuf,
    pub(super) writer: Option<Writer>,
    pub(super) replicas: Vec<Replica>,
    pub(crate) newest: Hlc,
    pub(crate) data_version: DataVersion,
    pub(crate) undo: Undo,
    verified: Verified,
    /// Where the file was copied to, when it could not be read in its place.
    _private: Option<TempDir>,
}

/// What SQLite counts up when another connection has written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DataVersion(i64);

impl DataVersion {
    fn read(connection: &Connection) -> rusqlite::Result<Self> {
        connection.prepare_cached("PRAGMA main.data_version")?.query_row([], |row| row.get(0)).map(Self)
    }

    /// The reading now: another one where somebody else has written.
    pub(crate) fn now(self, connection: &Connection) -> rusqlite::Result<Self> {
        Self::read(connection)
    }
}

impl SessionFile {
    /// Opens a file for reading. The file is never written to, whatever is done.
    ///
    /// # Errors
    /// The reason why it is not a file that can be trusted; see [`Error`].
    pub fn read(path: &Path) -> Result<Self> {
        let (connection, private) = reading(path, IN_MEMORY)?;
        Self::after_verification(path, connection, None, Hlc::default(), private)
    }

    /// The same, with nothing of it in any other place than memory, however large it is; but for a file whose last write was
    /// cut off, which only SQLite can read, in a private place.
    ///
    /// # Errors
    /// See [`SessionFile::read`].
    pub fn read_in_memory(path: &Path) -> Result<Self> {
        let (connection, private) = reading(path, u64::MAX)?;
        Self::after_verification(path, connection, None, Hlc::default(), private)
    }

    /// Opens one's own file for writing. The writer's replica is made with the first event.
    ///
    /// # Errors
    /// The reason why it is not a file that can be trusted; see [`Error`].
    pub fn open(path: &Path, writer: Writer, now: DateTime<Utc>) -> Result<Self> {
        header::inspect(path)?;
        let connection = connection::read_write(path)?;
        let file = Self::after_verification(path, connection, Some(writer), Hlc::latest_credible(now), None)?;
        file.finish_erasing();
        Ok(file)
    }

    fn after_verification(
        path: &Path,
        connection: Connection,
        writer: Option<Writer>,
        credible: Hlc,
        private: Option<TempDir>,
    ) -> Result<Self> {
        // One state of the file, and one transaction for all the temporary rows.
        connection.execute_batch("BEGIN").map_err(|error| connection::located(path, error))?;
        let mut newest = Hlc::default();
        let verified = verify::<Refusal>(&connection, |event| {
            if event.hlc <= credible.0 {
                newest = newest.max(Hlc(event.hlc));
            }
            Ok(())
        });
        let verified = verified.map_err(|refusal| refusal.at(path))?;
        let project = || -> rusqlite::Result<DataVersion> {
            projection::prepare(&connection)?;
            projection::rebuild(&connection)?;
            projection::index(&connection)?;
            let data_version = DataVersion::read(&connection)?;
            connection.execute_batch("COMMIT")?;
            Ok(data_version)
        };
        let data_version = project().map_err(|error| connection::located(path, error))?;
        Ok(Self {
            connection,
            path: path.to_owned(),
            writer,
            replicas: vec![],
            newest,
            data_version,
            undo: Undo::default(),
            verified,
            _private: private,
        })
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The hash of the events that the file holds now.
    ///
    /// # Errors
    /// [`Error::Database`]
    pub fn content_hash(&self) -> Result<crate::event::Digest> {
        verify::content_hash_of(&self.connection).map_err(|refusal| refusal.at(&self.path))
    }

    /// What was found good when the file was opened.
    pub fn verified(&self) -> &Verified {
        &self.verified
    }

    /// The writer.
    ///
    /// # Errors
    /// [`Error::ReadOnly`]
    pub(crate) fn writer(&mut self) -> Result<&mut Writer> {
        self.writer.as_mut().ok_or(Error::ReadOnly)
    }
}

/// Files up to this size, in bytes, are opened in memory.
pub(crate) const IN_MEMORY: u64 = 32 * 1024 * 1024;

/// A connection that reads these bytes.
pub(super) fn from_bytes(bytes: &[u8]) -> rusqlite::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact("main", bytes, bytes.len(), true)?;
    connection::harden(&connection)?;
    Ok(connection)
}

/// By how much longer than the last time somebody is waited for who wrote to a file while it was read, before it is read
/// again: a small file is soon read, and a large one, whose reading takes longest, not a hundred times.
const PAUSE: Duration = Duration::from_millis(25);

/// A connection to a private copy, in memory where it has at most so many bytes, else in a temporary folder: whatever
/// happens to the file or the stick while it is read, what is read stays one state of it; and nothing is locked or written
/// where the file lies.
///
/// # Errors
/// [`Error::FileInUse`] where somebody writes to it all the time.
pub(crate) fn reading(path: &Path, in_memory: u64) -> Result<(Connection, Option<TempDir>)> {
    let (mut pause, mut waited) = (Duration::ZERO, Duration::ZERO);
    loop {
        let before = state_on_disk(path);
        let read = read_once(path, in_memory);
        if state_on_disk(path) == before {
            return read;
        }
        if waited >= connection::PATIENCE {
            return Err(Error::FileInUse(path.to_owned()));
        }
        pause += PAUSE;
        thread::sleep(pause);
        waited += pause;
    }
}

/// What a write changes first or last: the beginning of the file, where SQLite counts its transactions, and of the file and
/// each journal or log beside it the length and the time of the last change.
fn state_on_disk(path: &Path) -> impl PartialEq {
    // Opening a pipe would wait for ever for somebody to write into it.
    let is_file = path.metadata().is_ok_and(|metadata| metadata.is_file());
    let header = is_file.then(|| bytes::at_most(path, 99).ok());
    let [journal, log] = connection::companion_paths(path);
    let seen = [path, &journal, &log].map(|file| {
        let metadata = file.metadata().ok()?;
        Some((metadata.len(), metadata.modified().ok()))
    });
    (header, seen)
}

fn read_once(path: &Path, in_memory: u64) -> Result<(Connection, Option<TempDir>)> {
    let unreadable = |error: std::io::Error| Error::reading(path, &error);
    let header = header::inspect(path)?;
    if header.settled && header.length <= in_memory {
        let bytes = std::fs::read(path).map_err(unreadable)?;
        return Ok((from_bytes(&bytes).map_err(|error| connection::located(path, error))?, None));
    }
    let (private, copy) = private_copy(path)?;
    if header.settled {
        return Ok((connection::read_only(&copy)?, Some(private)));
    }
    // A journal beside the file says that its last write was cut off. Only a copy may be rolled back.
    // Looked at once more: it is the copy that SQLite will believe.
    header::inspect(&copy).map_err(|error| error.about(path))?;
    Ok((connection::read_write(&copy)?, Some(private)))
}

/// Copies a file, with the journal or log beside it, into a private place.
pub(super) fn private_copy(path: &Path) -> Result<(TempDir, PathBuf)> {
    let private = TempDir::new()?;
    let copy = private.path().join("copy.kelechek");
    bytes::copy(path, &copy)?;
    for companion in connection::companions(path) {
        let suffix = &companion.as_os_str().as_encoded_bytes()[path.as_os_str().len()..];
        let name = format!("copy.kelechek{}", String::from_utf8_lossy(suffix));
        match bytes::copy(&companion, &private.path().join(name)) {
            // Whoever writes has just finished; that the file has changed is seen by whoever reads it.
            Err(Error::FileMissing(_)) => {}
            copied => copied?,
        }
    }
    Ok((private, copy))
}
