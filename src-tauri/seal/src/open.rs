//! Opening what was sealed.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::iter;
use std::path::Path;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, scrypt};
use kelechek_core::Error;
use kelechek_core::file::Verified;
use kelechek_core::file::bytes::at_most;
use kelechek_core::file::in_memory::put_bytes;

use crate::error::SealError;
use crate::key::Keys;

/// What every sealed file begins with.
const BEGINNING: &[u8] = b"age-encryption.org/";
/// Within so many bytes what stands before the content ends; recipients by the hundred fit into it.
const LONGEST_HEADER: u64 = 64 * 1024;
/// What its last line begins with.
const END_OF_HEADER: &[u8] = b"\n--- ";
/// Longer than any session file that anybody would send, in bytes: what is opened lies in memory.
const LONGEST: u64 = 2 * 1024 * 1024 * 1024;

/// What something is opened with.
pub enum Opener {
    /// What it was sealed to.
    Passphrase(SecretString),
    /// The secret keys, of which one may fit.
    Keys(Keys),
}

/// Opens the sealed file at `path` and makes the new file `out` of what it holds, once that has been verified.
///
/// # Errors
/// Why it could not be opened or trusted; [`Error::FileExists`]; what kept the disk from taking it; then nothing is there.
pub fn unseal(path: &Path, out: &Path, with: &Opener) -> Result<Verified, SealError> {
    if out.exists() {
        return Err(Error::FileExists(out.to_owned()).into());
    }
    let plain = open(path, with)?;
    Ok(put_bytes(&plain, path, out)?)
}

/// Whether a file says that it is a sealed one.
///
/// # Errors
/// What kept it from being read.
pub fn is_sealed(path: &Path) -> Result<bool, SealError> {
    let reading = |error: std::io::Error| SealError::Core(Error::reading(path, &error));
    if !path.metadata().map_err(reading)?.is_file() {
        return Ok(false);
    }
    let mut beginning = vec![];
    let file = File::open(path).map_err(reading)?;
    file.take(BEGINNING.len() as u64).read_to_end(&mut beginning).map_err(reading)?;
    Ok(beginning == BEGINNING)
}

/// Whether what stands before the content ends before it is too long to be taken into memory.
fn header_ends(path: &Path) -> Result<bool, SealError> {
    let header = at_most(path, LONGEST_HEADER - 1)?;
    Ok(header.windows(END_OF_HEADER.len()).any(|window| window == END_OF_HEADER))
}

/// What a sealed file holds, in memory alone. It is not yet verified.
///
/// # Errors
/// Why it could not be opened.
pub fn open(path: &Path, with: &Opener) -> Result<Vec<u8>, SealError> {
    if !is_sealed(path)? {
        return Err(SealError::NotSealed(path.to_owned()));
    }
    let at = || path.to_owned();
    if !header_ends(path)? {
        return Err(SealError::Broken(at()));
    }
    let by_passphrase = matches!(with, Opener::Passphrase(_));
    let file = File::open(path).map_err(|error| Error::reading(path, &error))?;
    let failed = |error: DecryptError| SealError::decrypting(at(), by_passphrase, &error);
    let sealed = Decryptor::new_buffered(BufReader::new(file)).map_err(failed)?;
    match (sealed.is_scrypt(), by_passphrase) {
        (true, false) => return Err(SealError::WantsPassphrase(at())),
        (false, true) => return Err(SealError::WantsKey(at())),
        _ => {}
    }
    let opened = match with {
        Opener::Passphrase(passphrase) => {
            let identity = scrypt::Identity::new(passphrase.clone());
            sealed.decrypt(iter::once(&identity as &dyn age::Identity))
        }
        Opener::Keys(keys) => sealed.decrypt(keys.each()),
    };
    let mut plain = vec![];
    opened.map_err(failed)?.take(LONGEST + 1).read_to_end(&mut plain).map_err(|error| {
        match error.kind() {
            // A piece that is missing or was changed.
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof => SealError::Broken(at()),
            _ => Error::reading(path, &error).into(),
        }
    })?;
    if plain.len() as u64 > LONGEST {
        return Err(SealError::Broken(at()));
    }
    Ok(plain)
}
