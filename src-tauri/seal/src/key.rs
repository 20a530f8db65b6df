//! Keys: a public one to seal to, which anybody may know, and the secret one that opens what was sealed to it.

use std::io::Write;
use std::path::Path;

use age::secrecy::ExposeSecret;
use age::x25519;
use kelechek_core::Error;
use kelechek_core::file::bytes::at_most;

use crate::error::SealError;

/// To whom something is sealed: begins with `age1`.
pub type PublicKey = x25519::Recipient;
/// What opens it: begins with `AGE-SECRET-KEY-1`.
pub type SecretKey = x25519::Identity;

/// Longer than a file with any number of keys that somebody keeps, in bytes.
const LONGEST_FILE: u64 = 64 * 1024;

/// Secret keys, as they lie in a file: one a line, beside lines that begin with `#`.
pub struct Keys(Vec<SecretKey>);

impl Keys {
    /// Makes a new key and writes it into a new file that nobody else may read; answers with its public key.
    ///
    /// # Errors
    /// [`Error::FileExists`], or what kept the disk from taking it.
    pub fn make(path: &Path) -> Result<PublicKey, SealError> {
        let key = SecretKey::generate();
        let public = key.to_public();
        let write = || -> std::io::Result<()> {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            // A temporary file is readable by its owner alone, and stays so under its name.
            let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
            writeln!(file, "# public key: {public}\n{}", key.to_string().expose_secret())?;
            file.as_file().sync_all()?;
            file.persist_noclobber(path).map_err(|error| error.error)?;
            Ok(())
        };
        write().map_err(|error| Error::writing(path, &error))?;
        Ok(public)
    }

    /// Reads the keys in a file.
    ///
    /// # Errors
    /// [`SealError::NoKey`] where a line is none or there is none; what kept the file from being read.
    pub fn read(path: &Path) -> Result<Self, SealError> {
        let none = || SealError::NoKey(path.display().to_string());
        let text = String::from_utf8(at_most(path, LONGEST_FILE)?).map_err(|_| none())?;
        if text.len() as u64 > LONGEST_FILE {
            return Err(none());
        }
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let keys: Vec<SecretKey> =
            lines.map(|line| line.parse().map_err(|_| none())).collect::<Result<_, _>>()?;
        if keys.is_empty() { Err(none()) } else { Ok(Self(keys)) }
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = &dyn age::Identity> {
        self.0.iter().map(|key| -> &dyn age::Identity { key })
    }
}

/// Reads a public key.
///
/// # Errors
/// [`SealError::NoKey`]
pub(crate) fn public(text: &str) -> Result<PublicKey, SealError> {
    text.trim().parse().map_err(|_| SealError::NoKey(text.to_owned()))
}
