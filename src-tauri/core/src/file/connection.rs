//! Opening SQLite connections that trust nothing in the file they open.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};

use super::{Damage, create};
use crate::error::{Error, Result};

/// The longest value in a row: an attachment, which a payload never exceeds.
const LONGEST_VALUE: i32 = 64 * 1024 * 1024;
/// How long somebody is waited for who writes to a file.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// What SQLite says when a write has failed, and not a reading: nothing is written to find out why something cannot be read.
const WRITE_FAILED: [i32; 4] = [
    ffi::SQLITE_IOERR_WRITE,
    ffi::SQLITE_IOERR_FSYNC,
    ffi::SQLITE_IOERR_DIR_FSYNC,
    ffi::SQLITE_IOERR_TRUNCATE,
];

/// Where a journal or a log of a database lies, if there is one.
pub fn companion_paths(path: &Path) -> [PathBuf; 2] {
    ["-journal", "-wal"].map(|suffix| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    })
}

/// The non-empty journal or log files that lie beside a database, such as a crash or a copy by hand leaves.
pub fn companions(path: &Path) -> Vec<PathBuf> {
    let there = |path: &PathBuf| path.metadata().is_ok_and(|metadata| metadata.len() > 0);
    companion_paths(path).into_iter().filter(there).collect()
}

/// Opens for reading only; the file is not written to, whatever it holds.
pub fn read_only(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| located(path, error))?;
    harden(&connection).map_err(|error| located(path, error))?;
    Ok(connection)
}

/// Opens one's own file for writing: acknowledged means synced, the folder included.
pub fn read_write(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| located(path, error))?;
    let set = || -> rusqlite::Result<()> {
        harden(&connection)?;
        connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "EXTRA")?;
        connection.pragma_update(None, "secure_delete", "ON")
    };
    set().map_err(|error| located(path, error))?;
    Ok(connection)
}

/// Turns off whatever a hostile file could use, and turns on every check.
pub fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "cell_size_check", "ON")?;
    connection.pragma_update(None, "mmap_size", 0)
}

/// What an error of SQLite means for the file that it was opened on.
pub fn located(path: &Path, error: rusqlite::Error) -> Error {
    let path = path.to_owned();
    if matches!(
        error,
        rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
    ) {
        return Error::DamagedFile { path, damage: Damage::Form };
    }
    // The file under this name is gone, or another one: a stick was pulled out, and perhaps put back.
    let exactly = error.sqlite_extended_error_code();
    let is_gone = exactly == Some(ffi::SQLITE_READONLY_DBMOVED) || !path.exists();
    let failed_to_write = exactly.is_some_and(|code| WRITE_FAILED.contains(&code));
    match error.sqlite_error_code() {
        Some(_) if is_gone => Error::FileMissing(path),
        Some(ErrorCode::NotADatabase) => Error::NotASessionFile(path),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::TooBig) => {
            Error::DamagedFile { path, damage: Damage::Structure }
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::FileInUse(path),
        Some(ErrorCode::CannotOpen) => Error::FileUnreadable(path, error.to_string()),
        Some(ErrorCode::SystemIoFailure) if failed_to_write && is_full_for_us(&path) => Error::DiskFull,
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::SystemIoFailure) => {
            Error::FileUnwritable(path, error.to_string())
        }
        _ => error.into(),
    }
}

/// Whether nothing more goes onto the disk that a file lies on. SQLite itself calls full only what is full for everybody, and
/// not a disk on which this person has used up what they may.
fn is_full_for_us(path: &Path) -> bool {
    /// As much as the smallest write of a session file and its journal.
    const LITTLE: [u8; 16 * 1024] = [0; 16 * 1024];
    let tried = create::beside(path).and_then(|mut beside| {
        let written = beside.write_all(&LITTLE).and_then(|()| beside.as_file().sync_all());
        written.map_err(|error| Error::writing(path, &error))
    });
    matches!(tried, Err(Error::DiskFull))
}

/// The same for an error that was met before it was said of which file.
pub fn relocated(path: &Path, error: Error) -> Error {
    match error {
        Error::Database(error) => located(path, error),
        other => other,
    }
}
