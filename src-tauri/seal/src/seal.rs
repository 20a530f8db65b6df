//! Sealing a file.

use std::io::Write;
use std::path::Path;

use age::Encryptor;
use age::secrecy::{ExposeSecret, SecretString};
use kelechek_core::{Error, SessionFile};

use crate::error::SealError;
use crate::key::{self, PublicKey};

/// To what something is sealed.
pub enum SealedTo {
    /// Whoever knows it.
    Passphrase(SecretString),
    /// Whoever has one of the secret keys.
    Keys(Vec<PublicKey>),
}

impl SealedTo {
    /// A passphrase.
    ///
    /// # Errors
    /// [`SealError::NoPassphrase`]
    pub fn passphrase(passphrase: SecretString) -> Result<Self, SealError> {
        let is_empty = passphrase.expose_secret().trim().is_empty();
        if is_empty { Err(SealError::NoPassphrase) } else { Ok(Self::Passphrase(passphrase)) }
    }

    /// Public keys.
    ///
    /// # Errors
    /// [`SealError::NoKey`] for the first that is none.
    pub fn keys(keys: &[String]) -> Result<Self, SealError> {
        keys.iter().map(|text| key::public(text)).collect::<Result<_, _>>().map(Self::Keys)
    }

    fn encryptor(self) -> Result<Encryptor, SealError> {
        Ok(match self {
            Self::Passphrase(passphrase) => Encryptor::with_user_passphrase(passphrase),
            Self::Keys(keys) => {
                Encryptor::with_recipients(keys.iter().map(|key| -> &dyn age::Recipient { key }))?
            }
        })
    }
}

/// Seals the file at `path` into the new file `out`.
///
/// # Errors
/// What is wrong with the file; [`Error::FileExists`]; what kept the disk from taking it; then nothing is there.
pub fn seal(path: &Path, out: &Path, to: SealedTo) -> Result<(), SealError> {
    if out.exists() {
        return Err(Error::FileExists(out.to_owned()).into());
    }
    seal_open(&SessionFile::read_in_memory(path)?, out, to)
}

/// The same of a file that is open.
///
/// # Errors
/// See [`seal`].
pub fn seal_open(file: &SessionFile, out: &Path, to: SealedTo) -> Result<(), SealError> {
    if out.exists() {
        return Err(Error::FileExists(out.to_owned()).into());
    }
    let plain = file.copy_in_memory()?;
    let encryptor = to.encryptor()?;
    kelechek_core::file::create::put_written(out, |sealed| {
        let mut writer = encryptor.wrap_output(sealed)?;
        writer.write_all(&plain)?;
        writer.finish().map(drop)
    })?;
    Ok(())
}
