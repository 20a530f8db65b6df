//! Why something was not sealed or not opened, as codes.

use std::path::PathBuf;

use age::{DecryptError, EncryptError};

/// What sealing and opening refuse or fail at.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// It is no sealed file.
    #[error("{0} is not sealed")]
    NotSealed(PathBuf),
    /// It was sealed to another passphrase.
    #[error("wrong passphrase for {0}")]
    WrongPassphrase(PathBuf),
    /// It was sealed to other keys.
    #[error("wrong key for {0}")]
    WrongKey(PathBuf),
    /// It was sealed to a passphrase, and a key was given.
    #[error("{0} wants a passphrase")]
    WantsPassphrase(PathBuf),
    /// It was sealed to keys, and a passphrase was given.
    #[error("{0} wants a key")]
    WantsKey(PathBuf),
    /// Its end is missing, or something in it was changed.
    #[error("{0} is broken")]
    Broken(PathBuf),
    /// To open it would take this computer too long: it was made to.
    #[error("{0} wants too much work")]
    TooMuchWork(PathBuf),
    /// A key that is none.
    #[error("{0} is no key")]
    NoKey(String),
    /// A passphrase without a letter.
    #[error("no passphrase")]
    NoPassphrase,
    /// What the core says of the file.
    #[error(transparent)]
    Core(#[from] kelechek_core::Error),
}

impl SealError {
    /// The code that names the message, `error-CODE`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotSealed(_) => "not-sealed",
            Self::WrongPassphrase(_) => "wrong-passphrase",
            Self::WrongKey(_) => "wrong-key",
            Self::WantsPassphrase(_) => "wants-passphrase",
            Self::WantsKey(_) => "wants-key",
            Self::Broken(_) => "broken-seal",
            Self::TooMuchWork(_) => "too-much-work",
            Self::NoKey(_) => "no-key",
            Self::NoPassphrase => "no-passphrase",
            Self::Core(error) => error.code(),
        }
    }

    /// The parameters of the message, by name.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotSealed(path)
            | Self::WrongPassphrase(path)
            | Self::WrongKey(path)
            | Self::WantsPassphrase(path)
            | Self::WantsKey(path)
            | Self::Broken(path)
            | Self::TooMuchWork(path) => vec![("path", path.display().to_string())],
            Self::NoKey(key) => vec![("key", key.clone())],
            Self::NoPassphrase => vec![],
            Self::Core(error) => error.parameters(),
        }
    }

    pub(crate) fn decrypting(path: PathBuf, by_passphrase: bool, error: &DecryptError) -> Self {
        match error {
            DecryptError::ExcessiveWork { .. } => Self::TooMuchWork(path),
            DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed if by_passphrase => {
                Self::WrongPassphrase(path)
            }
            DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed => Self::WrongKey(path),
            DecryptError::DecryptionFailed if by_passphrase => Self::WrongPassphrase(path),
            _ => Self::Broken(path),
        }
    }
}

impl From<EncryptError> for SealError {
    fn from(error: EncryptError) -> Self {
        Self::Core(kelechek_core::Error::System(std::io::Error::other(error.to_string())))
    }
}
