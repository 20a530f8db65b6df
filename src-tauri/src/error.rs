//! What can go wrong in a command, as a code and its parameters. The sentence that a person reads is a message of the
//! interface, in the language that is chosen there.

use std::fmt::Display;
use std::io;
use std::path::{Path, PathBuf};

use kelechek_core::Error as Refusal;
use kelechek_report::FileError;
use kelechek_seal::SealError;
use serde::Serialize;
use specta::Type;

use crate::log::without_words;

/// Why a command was not done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Type)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum CommandError {
    /// The settings file is there, and cannot be read.
    #[error("the settings file {path} cannot be read ({reason:?})")]
    SettingsUnreadable {
        /// where it lies
        path: String,
        /// why not
        reason: FileTrouble,
    },
    /// The settings file is there, and is not one of ours.
    #[error("the settings file {path} is damaged")]
    SettingsDamaged {
        /// where it lies
        path: String,
    },
    /// What was chosen holds in this window, and will be forgotten with it.
    #[error("the settings file {path} cannot be written ({reason:?})")]
    SettingsNotSaved {
        /// where it would lie
        path: String,
        /// why not
        reason: FileTrouble,
    },
    /// There is no such file.
    #[error("no file {path}")]
    FileMissing {
        /// where it was looked for
        path: String,
    },
    /// The system does not let us read it.
    #[error("cannot read {path}")]
    FileUnreadable {
        /// the file
        path: String,
    },
    /// It is no session file at all.
    #[error("{path} is not a session file")]
    NotASessionFile {
        /// the file
        path: String,
    },
    /// It is another program's database.
    #[error("{path} belongs to another program")]
    AnotherProgramsFile {
        /// the file
        path: String,
    },
    /// It was made by a newer version.
    #[error("{path} was made by a newer version")]
    NewerFile {
        /// the file
        path: String,
    },
    /// It is a session file, and not whole.
    #[error("{path} is damaged ({damage})")]
    DamagedFile {
        /// the file
        path: String,
        /// what verification found, as a code
        damage: String,
    },
    /// Nothing in it can be read as an entry any more.
    #[error("nothing good in {path}")]
    NothingToSalvage {
        /// the file
        path: String,
    },
    /// A passphrase without a letter.
    #[error("no passphrase")]
    NoPassphrase,
    /// It was sealed, and must be opened with what it was sealed to.
    #[error("{path} is sealed")]
    Sealed {
        /// the file
        path: String,
    },
    /// It was sealed to another passphrase.
    #[error("wrong passphrase for {path}")]
    WrongPassphrase {
        /// the file
        path: String,
    },
    /// It was sealed to other keys.
    #[error("wrong key for {path}")]
    WrongKey {
        /// the file
        path: String,
    },
    /// It was sealed to a passphrase, and a key was given.
    #[error("{path} wants a passphrase")]
    WantsPassphrase {
        /// the file
        path: String,
    },
    /// It was sealed to keys, and a passphrase was given.
    #[error("{path} wants a key")]
    WantsKey {
        /// the file
        path: String,
    },
    /// Its end is missing, or something in it was changed.
    #[error("{path} is broken")]
    BrokenSeal {
        /// the file
        path: String,
    },
    /// To open it would take this computer too long.
    #[error("{path} wants too much work")]
    TooMuchWork {
        /// the file
        path: String,
    },
    /// A key that is none.
    #[error("{key} is no key")]
    NoKey {
        /// what was given, or the file in which it was looked for
        key: String,
    },
    /// Another program is writing to it.
    #[error("{path} is in use")]
    FileInUse {
        /// the file
        path: String,
    },
    /// No room is left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// Something is already there, and would be overwritten.
    #[error("{path} exists")]
    FileExists {
        /// the file
        path: String,
    },
    /// The system does not let us write there.
    #[error("cannot write {path}: {reason}")]
    FileUnwritable {
        /// the file
        path: String,
        /// in the words of the system
        reason: String,
    },
    /// The file was opened for reading only.
    #[error("opened for reading only")]
    ReadOnly,
    /// Nothing has this name.
    #[error("no {what} {name}")]
    Unknown {
        /// `session`, `theme`, `group`, `contribution`, `template`, `line`
        what: String,
        /// what was asked for
        name: String,
    },
    /// A contribution without text.
    #[error("no text")]
    EmptyText,
    /// A text longer than a file can carry.
    #[error("text too long")]
    TextTooLong,
    /// A template file that cannot be used.
    #[error("bad template: {why} at {at}")]
    BadTemplate {
        /// what is wrong with it, as a code
        why: String,
        /// where in it; may be empty
        at: String,
    },
    /// A file that is no picture which can be read.
    #[error("{name} is no photograph")]
    NotAPhotograph {
        /// the name of the file, without its folder
        name: String,
    },
    /// Photographs are switched off on this computer.
    #[error("photographs are switched off")]
    PhotographsOff,
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
    #[error("the last merge into {path} stays ({why})")]
    NotTakenBack {
        /// the file
        path: String,
        /// why not, as a code
        why: String,
    },
    /// No file is open.
    #[error("no file is open")]
    NoOpenFile,
    /// What nobody can act on but those who write the program.
    #[error("{reason}")]
    Unexpected {
        /// in the words of the system
        reason: String,
    },
}

impl CommandError {
    /// What did the work has ended before its time.
    pub fn gone() -> Self {
        Self::unexpected("the work ended without an answer")
    }

    /// What nobody can act on but those who write the program: they find it in the log.
    pub fn unexpected(reason: impl Display) -> Self {
        let reason = reason.to_string();
        log::error!("unexpected: {}", without_words(&reason));
        Self::Unexpected { reason }
    }
}

impl From<Refusal> for CommandError {
    fn from(refusal: Refusal) -> Self {
        Self::from(&refusal)
    }
}

impl From<&Refusal> for CommandError {
    fn from(refusal: &Refusal) -> Self {
        log::warn!("refused: {}", refusal.code());
        let path = |path: &PathBuf| shown(path);
        match refusal {
            Refusal::FileMissing(file) => Self::FileMissing { path: path(file) },
            Refusal::FileExists(file) => Self::FileExists { path: path(file) },
            Refusal::FileUnreadable(file, _) => Self::FileUnreadable { path: path(file) },
            Refusal::FileUnwritable(file, reason) => {
                Self::FileUnwritable { path: path(file), reason: reason.clone() }
            }
            Refusal::NotASessionFile(file) => Self::NotASessionFile { path: path(file) },
            Refusal::AnotherProgramsFile(file) => Self::AnotherProgramsFile { path: path(file) },
            Refusal::NewerFile { path: file, .. } => Self::NewerFile { path: path(file) },
            Refusal::DamagedFile { path: file, damage } => {
                Self::DamagedFile { path: path(file), damage: damage.code().to_owned() }
            }
            Refusal::NothingToSalvage(file) => Self::NothingToSalvage { path: path(file) },
            Refusal::FileInUse(file) => Self::FileInUse { path: path(file) },
            Refusal::DiskFull => Self::DiskFull,
            Refusal::ReadOnly => Self::ReadOnly,
            Refusal::Unknown { what, name } => Self::Unknown { what: (*what).to_owned(), name: name.clone() },
            Refusal::EmptyText => Self::EmptyText,
            Refusal::TextTooLong => Self::TextTooLong,
            Refusal::BadTemplate(bad) => {
                Self::BadTemplate { why: bad.why.code().to_owned(), at: bad.at.clone() }
            }
            Refusal::Cancelled => Self::Cancelled,
            Refusal::Redacted => Self::Redacted,
            Refusal::NothingToUndo => Self::NothingToUndo,
            Refusal::NotTakenBack { path: file, why } => {
                Self::NotTakenBack { path: path(file), why: why.code().to_owned() }
            }
            // The window asks for nothing that ends in one of the others; whatever does is said in its own words.
            other => Self::unexpected(other),
        }
    }
}

impl From<SealError> for CommandError {
    fn from(error: SealError) -> Self {
        if !matches!(error, SealError::Core(_)) {
            log::warn!("refused: {}", error.code());
        }
        let path = |path: &PathBuf| shown(path);
        match &error {
            SealError::Core(refusal) => refusal.into(),
            SealError::NoPassphrase => Self::NoPassphrase,
            SealError::WrongPassphrase(file) => Self::WrongPassphrase { path: path(file) },
            SealError::WrongKey(file) => Self::WrongKey { path: path(file) },
            SealError::WantsPassphrase(file) => Self::WantsPassphrase { path: path(file) },
            SealError::WantsKey(file) => Self::WantsKey { path: path(file) },
            SealError::Broken(file) => Self::BrokenSeal { path: path(file) },
            SealError::TooMuchWork(file) => Self::TooMuchWork { path: path(file) },
            SealError::NoKey(key) => Self::NoKey { key: key.clone() },
            // Only what is sealed is given to be opened.
            SealError::NotSealed(_) => Self::unexpected(error),
        }
    }
}

impl From<FileError> for CommandError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Place(refusal) => refusal.into(),
            FileError::Report(error) => Self::unexpected(error),
        }
    }
}

/// Why a file could not be read or written, as far as somebody can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum FileTrouble {
    /// It, or its folder, may not be read or written by this user.
    NotAllowed,
    /// The disk is full.
    DiskFull,
    /// Anything else.
    Other,
}

impl From<&io::Error> for FileTrouble {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NotAllowed,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Other,
        }
    }
}

/// A path as it is shown to a person; bytes that are not text are shown as replacement characters.
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}
