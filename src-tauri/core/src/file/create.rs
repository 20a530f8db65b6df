//! Making a new session file: whole under its name, or not there.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use tempfile::NamedTempFile;

use super::{append, connection, schema};
use crate::error::{Error, Result};
use crate::event::SetHash;

/// Makes a file that holds no event yet.
///
/// # Errors
/// [`Error::FileExists`]; [`Error::FileUnwritable`] where the folder does not take it.
pub fn create(path: &Path) -> Result<()> {
    put(path, |_| Ok(()))
}

/// Makes the file `path` with what `fill` puts into it: filled beside its place, synced, checked, and only then moved there.
pub(crate) fn put(path: &Path, fill: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
    let unfinished = Unfinished::new(path)?;
    fill(&unfinished.connection)?;
    unfinished.finish()
}

/// Makes the file `path`, which is no session file, with what `write` writes: beside its place, synced, then moved there.
///
/// # Errors
/// [`Error::FileExists`]; what kept the disk from taking it; then nothing is there.
pub fn put_written(path: &Path, write: impl FnOnce(&mut std::fs::File) -> std::io::Result<()>) -> Result<()> {
    if path.exists() {
        return Err(Error::FileExists(path.to_owned()));
    }
    let mut beside = beside(path)?;
    write(beside.as_file_mut()).map_err(|error| Error::writing(path, &error))?;
    finish(beside, path)
}

/// A new file that is still being filled, beside the place where it will lie. It vanishes unless it is finished.
pub(crate) struct Unfinished {
    /// In a transaction, which [`Unfinished::finish`] commits.
    pub connection: Connection,
    beside: NamedTempFile,
    path: PathBuf,
}

impl Unfinished {
    /// Begins with a file without events.
    ///
    /// # Errors
    /// [`Error::FileExists`]; what kept the folder from taking it.
    pub fn new(path: &Path) -> Result<Self> {
        if path.exists() {
            return Err(Error::FileExists(path.to_owned()));
        }
        let beside = beside(path)?;
        let connection = begin(beside.path())?;
        Ok(Self { connection, beside, path: path.to_owned() })
    }

    /// Syncs the file and moves it to its place.
    ///
    /// # Errors
    /// What kept the disk from taking it; then nothing is there.
    pub fn finish(self) -> Result<()> {
        self.connection.execute_batch("COMMIT")?;
        self.connection.close().map_err(|(_, error)| error)?;
        finish(self.beside, &self.path)
    }
}

/// Makes a folder that nobody else may look into.
#[cfg(unix)]
pub(crate) fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
pub(crate) fn make_private(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// An empty file beside the place of another one; it vanishes unless it is finished.
pub(crate) fn beside(path: &Path) -> Result<NamedTempFile> {
    let folder = folder(path);
    if !folder.is_dir() {
        return Err(Error::FileMissing(folder.to_owned()));
    }
    tempfile::Builder::new()
        .prefix(".kelechek-")
        .suffix(".part")
        .tempfile_in(folder)
        .map_err(|error| Error::writing(path, &error))
}

fn begin(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // Nobody sees this file before it is synced as a whole, so a journal on the disk would only cost time.
    connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    schema::lay_out(&connection)?;
    connection::harden(&connection)?;
    connection.execute_batch("BEGIN")?;
    append::state(&connection, &SetHash::default())?;
    Ok(connection)
}

/// Syncs a file, moves it to its place, where nothing may be, and syncs the folder.
pub(crate) fn finish(beside: NamedTempFile, path: &Path) -> Result<()> {
    let write = || -> std::io::Result<()> {
        beside.as_file().sync_all()?;
        share(beside.as_file())?;
        beside.persist_noclobber(path).map_err(|error| error.error)?;
        sync_folder(folder(path))
    };
    write().map_err(|error| Error::writing(path, &error))
}

/// A temporary file is readable by its owner alone; a session file is as readable as any document.
#[cfg(unix)]
fn share(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn share(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

/// Windows has no handle on a folder that could be synced; its file system writes the rename through its own journal.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}
