//! The bytes of a file that SQLite reads too.

use std::fs::File;
use std::io::{Result, Seek};
use std::path::Path;

use crate::event::Digest;

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
