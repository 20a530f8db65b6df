//! Making a backup: one state of the file, read again before it counts.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, backup, ffi};

use super::{Backup, Backups, ENDING, NAME, backups_in, name_of, rotation};
use crate::error::{Error, Result};
use crate::event::SetHash;
use crate::file::open::{IN_MEMORY, reading};
use crate::file::verify::{Refusal, stated, verify};
use crate::file::{connection, create};

/// What the making of a backup came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// A new one.
    New(Backup),
    /// Nothing was written since the last one, which still stands.
    Known(Backup),
}

impl Made {
    /// The backup that now is the newest.
    pub fn backup(&self) -> &Backup {
        match self {
            Self::New(backup) | Self::Known(backup) => backup,
        }
    }
}

impl Backups {
    /// Backs up a file that this program does not have open, and removes those backups of it that are too old.
    ///
    /// # Errors
    /// What is wrong with the file, or kept the disk from taking the backup; then there is none more than before.
    pub fn make(&self, path: &Path, now: DateTime<Utc>) -> Result<Made> {
        // Also where nothing was written since the last backup, whoever asks for one is told what is wrong with the file.
        let (file, _private) = reading(path, IN_MEMORY)?;
        verify::<Refusal>(&file, |_| Ok(())).map_err(|refusal| refusal.at(path))?;
        drop(file);
        self.make_beside(path, now)
    }

    /// The same of a file that is open, and may be written to, elsewhere in this program. It is locked only while its pages
    /// are copied; they are read and checked afterwards.
    ///
    /// # Errors
    /// See [`Backups::make`].
    pub fn make_beside(&self, path: &Path, now: DateTime<Utc>) -> Result<Made> {
        let source = connection::read_only(path)?;
        let folder = self.folder.join(name_of(path));
        let before = backups_in(&folder)?;
        let set = stated(&source).map_err(|refusal| refusal.at(path))?;
        if let Some(newest) = before.first().filter(|newest| holds(newest, set)) {
            return Ok(Made::Known(newest.clone()));
        }
        create::make_private(&folder).map_err(|error| Error::writing(&folder, &error))?;
        // A clock that was set back must not let an old backup pass for the newest one.
        let newest = before.first().map(|newest| newest.at + chrono::Duration::milliseconds(1));
        let at = newest.map_or(now, |newest| now.max(newest));
        let to = folder.join(format!("{}.{ENDING}", at.format(NAME)));
        let beside = create::beside(&to)?;
        copy(&source, beside.path()).map_err(|error| connection::located(path, error))?;
        drop(source);
        let (copied, _private) = reading(beside.path(), IN_MEMORY).map_err(|error| error.about(path))?;
        // What is wrong with the copy is wrong with the file, and whoever works with it should know.
        verify::<Refusal>(&copied, |_| Ok(())).map_err(|refusal| refusal.at(path))?;
        drop(copied);
        create::finish(beside, &to)?;
        rotate(&folder);
        Ok(Made::New(Backup { path: to, at }))
    }
}

/// Whether a backup holds this set of events. What it holds was checked when it was made.
fn holds(backup: &Backup, set: SetHash) -> bool {
    connection::read_only(&backup.path).is_ok_and(|file| stated(&file).is_ok_and(|known| known == set))
}

fn copy(source: &Connection, to: &Path) -> rusqlite::Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut copy = Connection::open_with_flags(to, flags)?;
    // Nobody sees this file before it is synced as a whole.
    copy.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    copy.pragma_update(None, "synchronous", "OFF")?;
    {
        let pages = backup::Backup::new(source, &mut copy)?;
        // All pages at once: other programs that write wait for that, and no state in between is ever copied.
        if pages.step(-1)? != backup::StepResult::Done {
            return Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_BUSY), None));
        }
    }
    copy.close().map_err(|(_, error)| error)
}

/// Removes what is too old. What cannot be removed now is removed the next time.
fn rotate(folder: &Path) {
    let Ok(backups) = backups_in(folder) else { return };
    let made: Vec<DateTime<Utc>> = backups.iter().map(|backup| backup.at).collect();
    for number in rotation::superfluous(&made) {
        let _ = fs::remove_file(&backups[number].path);
    }
}
