//! The bytes of a file: of one that SQLite reads too, and of one that may be longer than anybody wants to read.

use std::fs::File;
use std::io::{Read, Result, Seek};
use std::path::Path;

use crate::event::Digest;

/// The bytes of a file of which no more is read than `most` and one more, which tells that it is longer.
///
/// # Errors
/// What kept the file from being read.
pub fn at_most(path: &Path, most: u64) -> crate::Result<Vec<u8>> {
    let mut bytes = vec![];
    let read = |file: File| file.take(most.saturating_add(1)).read_to_end(&mut bytes);
    File::open(path).and_then(read).map_err(|error| crate::Error::reading(path, &error))?;
    Ok(bytes)
}

/// A file opened beside SQLite. Closing it drops the locks that this process holds on the file through SQLite: so it is
/// opened before any connection to it and outlives them all.
pub(crate) struct Bytes(File);

impl Bytes {
    /// Opens a file.
    ///
    /// # Errors
    /// What kept the system from opening it.
    pub fn of(path: &Path) -> Result<Self> {
        File::open(path).map(Self)
    }

    /// The hash of all bytes (BLAKE3, 32 bytes). Ask for it while a connection reads the file in a transaction: nobody can
    /// then write to it.
    ///
    /// # Errors
    /// What kept the system from reading it.
    pub fn hash(&self) -> Result<Digest> {
        let mut file = &self.0;
        file.rewind()?;
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(file)?;
        Ok(Digest(*hasher.finalize().as_bytes()))
    }
}
