//! Files that were sealed, opened in the place of session files: with a passphrase or a key, into a plain file that lies
//! where its reader says. What was opened is in memory until then, and nowhere else.

pub mod key;
pub mod open;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use kelechek_core::file::in_memory::put_bytes;
use kelechek_seal::{Keys, Opener, SecretString, is_sealed};
use serde::Deserialize;
use specta::Type;
use tauri::AppHandle;

use crate::dialog::{Ask, ask};
use crate::error::{CommandError, shown};

/// What somebody has that may open a sealed file.
#[derive(Clone, Deserialize, Type)]
#[serde(tag = "with", rename_all = "lowercase")]
pub enum With {
    /// What it was sealed to.
    Passphrase {
        /// As it was typed.
        passphrase: String,
    },
    /// A file with the secret key, which is asked for.
    Key,
}

/// The sealed file that somebody wanted to open, and that waits for what opens it.
#[derive(Default)]
pub struct Waiting(Mutex<Option<PathBuf>>);

impl Waiting {
    /// Refuses a sealed file, and remembers it.
    ///
    /// # Errors
    /// [`CommandError::Sealed`]
    pub fn refuse(&self, path: &Path) -> Result<(), CommandError> {
        let sealed = refuse(path);
        if sealed.is_err() {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.to_owned());
        }
        sealed
    }

    fn path(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Refuses a sealed file. What cannot be read is refused by whoever reads it next.
///
/// # Errors
/// [`CommandError::Sealed`]
pub fn refuse(path: &Path) -> Result<(), CommandError> {
    match is_sealed(path) {
        Ok(true) => Err(CommandError::Sealed { path: shown(path) }),
        Ok(false) | Err(_) => Ok(()),
    }
}

/// Opens a sealed file, asks where the plain one shall lie, and makes it there; nothing when a dialog was closed.
///
/// # Errors
/// Why it could not be opened or trusted; what kept the disk from taking it; then nothing is there.
pub async fn unsealed(app: &AppHandle, sealed: PathBuf, with: With) -> Result<Option<PathBuf>, CommandError> {
    let opener = match with {
        With::Passphrase { passphrase } => Opener::Passphrase(SecretString::from(passphrase)),
        With::Key => match ask(app, Ask::OpenKey).await?.into_iter().next() {
            Some(path) => Opener::Keys(Keys::read(&path)?),
            None => return Ok(None),
        },
    };
    let opening = {
        let sealed = sealed.clone();
        move || kelechek_seal::open(&sealed, &opener)
    };
    let plain = tauri::async_runtime::spawn_blocking(opening).await.map_err(|_| CommandError::gone())??;
    let name = sealed.with_extension("kelechek");
    let name = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let Some(out) = ask(app, Ask::Save { name, ending: "kelechek" }).await?.into_iter().next() else {
        return Ok(None);
    };
    let making = {
        let out = out.clone();
        move || put_bytes(&plain, &sealed, &out)
    };
    tauri::async_runtime::spawn_blocking(making).await.map_err(|_| CommandError::gone())??;
    Ok(Some(out))
}
