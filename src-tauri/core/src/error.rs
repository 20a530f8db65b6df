//! What can go wrong, as codes with parameters. The sentence that a person reads is the Fluent message `error-CODE`.

use std::path::{Path, PathBuf};

use crate::file::Damage;
use crate::merge::Kept;

/// Everything that the core refuses or fails at.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("no file {0}")]
    FileMissing(PathBuf),
    /// Something is already there, and would be overwritten.
    #[error("{0} exists")]
    FileExists(PathBuf),
    /// The system does not let us read it.
    #[error("cannot read {0}: {1}")]
    FileUnreadable(PathBuf, String),
    /// The system does not let us write there.
    #[error("cannot write {0}: {1}")]
    FileUnwritable(PathBuf, String),
    /// It is no SQLite file at all.
    #[error("{0} is not a session file")]
    NotASessionFile(PathBuf),
    /// It is another program's SQLite file.
    #[error("{0} belongs to another program")]
    AnotherProgramsFile(PathBuf),
    /// It was made by a newer version.
    #[error("{path} has version {version}")]
    NewerFile {
        /// the file
        path: PathBuf,
        /// its version of the encoding
        version: u32,
    },
    /// It is ours and not whole.
    #[error("{path} is damaged: {damage}")]
    DamagedFile {
        /// the file
        path: PathBuf,
        /// what is wrong with it
        damage: Damage,
    },
    /// Nothing in it could be read as an event.
    #[error("nothing good in {0}")]
    NothingToSalvage(PathBuf),
    /// Another window or program is writing to it.
    #[error("{0} is in use")]
    FileInUse(PathBuf),
    /// No room is left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The file was opened for reading only.
    #[error("opened for reading only")]
    ReadOnly,
    /// The file holds no session.
    #[error("no session")]
    NoSession,
    /// The file holds several sessions, and none was named.
    #[error("several sessions")]
    SeveralSessions(Vec<String>),
    /// Nothing has this name.
    #[error("no {what} {name}")]
    Unknown {
        /// `session`, `theme`, `group`, `contribution`, `template`, …
        what: &'static str,
        /// what was asked for
        name: String,
    },
    /// Several contributions have this ref.
    #[error("several contributions are called {reference}")]
    Ambiguous {
        /// the ref
        reference: String,
        /// their ids
        ids: Vec<String>,
    },
    /// A contribution without text.
    #[error("no text")]
    EmptyText,
    /// A text longer than a file can carry.
    #[error("text too long")]
    TextTooLong,
    /// A value that does not fit its field.
    #[error("{value} is no {field}")]
    Invalid {
        /// the field
        field: &'static str,
        /// what was given
        value: String,
    },
    /// A template file that cannot be used.
    #[error("bad template: {0}")]
    BadTemplate(crate::template::BadTemplate),
    /// Somebody called it off; nothing has changed.
    #[error("cancelled")]
    Cancelled,
    /// It was erased for ever: nothing can be written to it any more.
    #[error("redacted")]
    Redacted,
    /// Nothing is left to take back or to bring back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// The last merge into this file cannot be taken back.
    #[error("the last merge into {path} stays: {why:?}")]
    NotTakenBack {
        /// the file
        path: PathBuf,
        /// why not
        why: Kept,
    },
    /// Rows of a table that cannot be read.
    #[error("{} bad rows", .0.len())]
    BadRows(Vec<crate::import::BadRow>),
    /// The database said something that nobody acts on.
    #[error("database: {0}")]
    Database(rusqlite::Error),
    /// The system said something that nobody acts on.
    #[error("system: {0}")]
    System(#[from] std::io::Error),
}

/// What the core's fallible functions answer.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        // Which file is gone is for whoever knows its name to say.
        let is_gone = error.sqlite_extended_error_code() == Some(rusqlite::ffi::SQLITE_READONLY_DBMOVED);
        match error.sqlite_error_code() {
            _ if is_gone => Self::Database(error),
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            Some(rusqlite::ErrorCode::ReadOnly) => Self::ReadOnly,
            _ => Self::Database(error),
        }
    }
}

impl Error {
    /// The code that names the message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FileMissing(_) => "file-missing",
            Self::FileExists(_) => "file-exists",
            Self::FileUnreadable(..) => "file-unreadable",
            Self::FileUnwritable(..) => "file-unwritable",
            Self::NotASessionFile(_) => "not-a-session-file",
            Self::AnotherProgramsFile(_) => "another-programs-file",
            Self::NewerFile { .. } => "newer-file",
            Self::DamagedFile { .. } => "damaged-file",
            Self::NothingToSalvage(_) => "nothing-to-salvage",
            Self::FileInUse(_) => "file-in-use",
            Self::DiskFull => "disk-full",
            Self::ReadOnly => "read-only",
            Self::NoSession => "no-session",
            Self::SeveralSessions(_) => "several-sessions",
            Self::Unknown { .. } => "unknown",
            Self::Ambiguous { .. } => "ambiguous",
            Self::EmptyText => "empty-text",
            Self::TextTooLong => "text-too-long",
            Self::Invalid { .. } => "invalid",
            Self::BadTemplate(_) => "bad-template",
            Self::Cancelled => "cancelled",
            Self::Redacted => "redacted",
            Self::NothingToUndo => "nothing-to-undo",
            Self::NotTakenBack { .. } => "not-taken-back",
            Self::BadRows(_) => "bad-rows",
            Self::Database(_) => "database",
            Self::System(_) => "system",
        }
    }

    /// The parameters of the message, by name.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        let path = |path: &Path| ("path", path.display().to_string());
        match self {
            Self::FileMissing(p)
            | Self::FileExists(p)
            | Self::NotASessionFile(p)
            | Self::AnotherProgramsFile(p) => {
                vec![path(p)]
            }
            Self::FileInUse(p) | Self::NothingToSalvage(p) => vec![path(p)],
            Self::FileUnreadable(p, reason) | Self::FileUnwritable(p, reason) => {
                vec![path(p), ("reason", reason.clone())]
            }
            Self::NewerFile { path: p, version } => vec![path(p), ("version", version.to_string())],
            Self::DamagedFile { path: p, damage } => vec![path(p), ("damage", damage.code().to_owned())],
            Self::NotTakenBack { path: p, why } => vec![path(p), ("why", why.code().to_owned())],
            Self::SeveralSessions(names) => vec![("names", names.join("; "))],
            Self::Unknown { what, name } => vec![("what", (*what).to_owned()), ("name", name.clone())],
            Self::Ambiguous { reference, ids } => vec![("ref", reference.clone()), ("ids", ids.join(", "))],
            Self::Invalid { field, value } => vec![("field", (*field).to_owned()), ("value", value.clone())],
            Self::BadTemplate(bad) => vec![("why", bad.why.code().to_owned()), ("at", bad.at.clone())],
            Self::BadRows(rows) => vec![("count", rows.len().to_string())],
            Self::Database(error) => vec![("reason", error.to_string())],
            Self::System(error) => vec![("reason", error.to_string())],
            Self::DiskFull | Self::ReadOnly | Self::NoSession | Self::EmptyText | Self::TextTooLong => vec![],
            Self::NothingToUndo | Self::Redacted | Self::Cancelled => vec![],
        }
    }

    /// The same error about another file: what is wrong with a private copy is wrong with what was copied.
    pub fn about(self, path: &Path) -> Self {
        match self {
            Self::DamagedFile { damage, .. } => Self::DamagedFile { path: path.to_owned(), damage },
            Self::NotASessionFile(_) => Self::NotASessionFile(path.to_owned()),
            other => other,
        }
    }

    /// The error for a file that the system did not let us read.
    pub fn reading(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::FileMissing(path.to_owned()),
            _ => Self::FileUnreadable(path.to_owned(), error.to_string()),
        }
    }

    /// The error for a file that the system did not let us write.
    pub fn writing(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::AlreadyExists => Self::FileExists(path.to_owned()),
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::FileUnwritable(path.to_owned(), error.to_string()),
        }
    }
}
