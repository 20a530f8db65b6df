//! The bytes of a file: of one that SQLite reads too, and of one that may be longer than anybody wants to read.

use std::fs::File;
use std::io::{Read, Result, Seek, SeekFrom, Write};
use std::path::Path;

use crate::Error;
use crate::event::Digest;

/// The bytes of a file of which no more is read than `most` and one more, which tells that it is longer.
///
/// # Errors
/// What kept the file from being read.
pub fn at_most(path: &Path, most: u64) -> crate::Result<Vec<u8>> {
    let mut bytes = vec![];
    let read = |file: File| file.take(most.saturating_add(1)).read_to_end(&mut bytes);
    File::open(path).and_then(read).map_err(|error| Error::reading(path, &error))?;
    Ok(bytes)
}

/// How much is copied at once, in bytes.
const BLOCK: usize = 64 * 1024;
static ZEROS: [u8; BLOCK] = [0; BLOCK];

/// Copies a file to where none is yet. Zeros take no room there, so that a file that was made to be long fills no disk.
///
/// # Errors
/// What kept the file from being read, or the copy from being written: a full disk, above all.
pub(crate) fn copy(from: &Path, to: &Path) -> crate::Result<()> {
    let unreadable = |error| Error::reading(from, &error);
    let unwritable = |error| Error::writing(to, &error);
    let mut source = File::open(from).map_err(unreadable)?;
    let mut copy = File::create_new(to).map_err(unwritable)?;
    let mut block = vec![0; BLOCK];
    let mut length = 0;
    loop {
        let read = match source.read(&mut block) {
            Ok(0) => break,
            Ok(read) => &block[..read],
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(unreadable(error)),
        };
        length += read.len() as u64;
        let put = if *read == ZEROS[..read.len()] {
            copy.seek(SeekFrom::Start(length)).map(|_| ())
        } else {
            copy.write_all(read)
        };
        put.map_err(unwritable)?;
    }
    copy.set_len(length).map_err(unwritable)
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
