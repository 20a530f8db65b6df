//! The first hundred bytes of a file, read before SQLite opens it.
//!
//! Never call this on a path that this process holds open through SQLite: closing the second handle drops SQLite's locks.

use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

use super::{Damage, connection, open};
use crate::error::{Error, Result};

/// `KLCH`
pub const APPLICATION_ID: u32 = 0x4b4c_4348;
/// The version of the event encoding. Projections have none: they are not in the file.
pub const FORMAT_VERSION: u32 = 1;

/// What the header says, once it says that the file is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Length of the file in bytes.
    pub length: u64,
    /// Whether it lies on the disk as a single file: journal mode DELETE, and no journal or log beside it.
    pub settled: bool,
}

/// With these bytes ends a rollback journal that names another file. SQLite deletes that file once it has rolled back,
/// wherever it lies. Our own transactions never span two files, so a journal like this was made to do harm.
const NAMES_ANOTHER_FILE: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/// Looks at what lies beside a database and would be read with it.
fn check_companions(path: &Path) -> Result<()> {
    for companion in connection::companion_paths(path) {
        let Ok(metadata) = companion.symlink_metadata() else { continue };
        let unreadable = |error: std::io::Error| Error::reading(&companion, &error);
        let mut end = [0; 8];
        if metadata.is_file() && metadata.len() >= 8 {
            let mut file = match File::open(&companion) {
                // Whoever writes has just finished.
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                opened => opened.map_err(unreadable)?,
            };
            file.seek(SeekFrom::End(-8)).map_err(unreadable)?;
            file.read_exact(&mut end).map_err(unreadable)?;
        }
        if !metadata.is_file() || end == NAMES_ANOTHER_FILE {
            return Err(Error::DamagedFile { path: path.to_owned(), damage: Damage::ActiveContent });
        }
    }
    Ok(())
}

/// Reads the header.
///
/// # Errors
/// A reason why the file is not one that this version reads: missing, another program's, newer, cut off.
pub fn inspect(path: &Path) -> Result<Header> {
    let looked = look(path);
    let Err(Error::NotASessionFile(_) | Error::AnotherProgramsFile(_) | Error::DamagedFile { .. }) = looked
    else {
        return looked;
    };
    let is_file = path.metadata().is_ok_and(|metadata| metadata.is_file());
    if !is_file || connection::companions(path).is_empty() || check_companions(path).is_err() {
        return looked;
    }
    // The power was lost while the first page was written: what it was, its journal says.
    let rolled_back = || -> Result<Header> {
        let (private, copy) = open::private_copy(path)?;
        drop(connection::read_write(&copy)?);
        let header = look(&copy)?;
        drop(private);
        Ok(Header { settled: false, ..header })
    };
    rolled_back().or(looked)
}

fn look(path: &Path) -> Result<Header> {
    let mut bytes = [0; 100];
    let metadata = path.metadata().map_err(|error| Error::reading(path, &error))?;
    if !metadata.is_file() {
        // Opening a pipe would wait for ever for somebody to write into it.
        return Err(Error::NotASessionFile(path.to_owned()));
    }
    check_companions(path)?;
    let length = metadata.len();
    let mut file = File::open(path).map_err(|error| Error::reading(path, &error))?;
    let mut have = 0;
    while have < bytes.len() {
        match file.read(&mut bytes[have..]).map_err(|error| Error::reading(path, &error))? {
            0 => break,
            n => have += n,
        }
    }
    let database = check(&bytes[..have], path)?;
    let settled = bytes[18] == 1 && bytes[19] == 1 && connection::companions(path).is_empty();
    // While a journal lies beside it, a file may rightly be longer or shorter than its header says.
    if settled && length < database {
        return Err(Error::DamagedFile { path: path.to_owned(), damage: Damage::Truncated });
    }
    Ok(Header { length, settled })
}

/// Looks at a file that is in memory as a whole.
///
/// # Errors
/// As [`inspect`], for the file at `path` that the bytes come from.
pub(crate) fn inspect_bytes(bytes: &[u8], path: &Path) -> Result<()> {
    let length = check(&bytes[..bytes.len().min(100)], path)?;
    let damaged = |damage| Err(Error::DamagedFile { path: path.to_owned(), damage });
    if (bytes.len() as u64) < length {
        return damaged(Damage::Truncated);
    }
    // A copy as it is handed over has no log beside it, and none is here.
    if bytes[18..20] != [1, 1] { damaged(Damage::Structure) } else { Ok(()) }
}

/// Checks the first bytes; answers with the length that the file should have.
fn check(bytes: &[u8], path: &Path) -> Result<u64> {
    if bytes.len() < 100 || !bytes.starts_with(b"SQLite format 3\0") {
        return Err(Error::NotASessionFile(path.to_owned()));
    }
    let word = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    if word(68) != APPLICATION_ID {
        return Err(Error::AnotherProgramsFile(path.to_owned()));
    }
    let version = word(60);
    if version > FORMAT_VERSION {
        return Err(Error::NewerFile { path: path.to_owned(), version });
    }
    let damaged = |damage| Error::DamagedFile { path: path.to_owned(), damage };
    let page_size = match u16::from_be_bytes([bytes[16], bytes[17]]) {
        1 => 65_536,
        size if size >= 512 && size.is_power_of_two() => u64::from(size),
        _ => return Err(damaged(Damage::Structure)),
    };
    if version == 0 {
        return Err(damaged(Damage::Structure));
    }
    Ok(page_size * u64::from(word(28)))
}
