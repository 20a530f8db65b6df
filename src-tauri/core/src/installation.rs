//! The installation: one random id, kept in the person's configuration folder, from which the ids of the people who type
//! here are derived. So a person at one installation is the same author in every file.

use std::io::Write;
use std::path::Path;

use uuid::Uuid;

use crate::error::{Error, Result};
use crate::file::{Author, Entropy, Writer};
use crate::id::derived;

/// One installation of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Installation(pub Uuid);

impl Installation {
    /// Reads the id kept in this file, or keeps the one offered.
    ///
    /// # Errors
    /// What kept the system from reading or writing the file; [`Error::Invalid`] where it holds something else.
    pub fn keep(path: &Path, offered: Uuid) -> Result<Self> {
        let invalid =
            |text: &str| Error::Invalid { field: "installation", value: text.chars().take(40).collect() };
        match std::fs::read_to_string(path) {
            Ok(text) => Uuid::parse_str(text.trim()).map(Self).map_err(|_| invalid(&text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let write = || -> std::io::Result<()> {
                    let folder = path.parent().unwrap_or(Path::new("."));
                    std::fs::create_dir_all(folder)?;
                    let mut file = tempfile::NamedTempFile::new_in(folder)?;
                    writeln!(file, "{offered}")?;
                    file.as_file().sync_all()?;
                    // Another program of ours may have been quicker; then its id is the one.
                    let _ = file.persist_noclobber(path);
                    Ok(())
                };
                write().map_err(|error| Error::writing(path, &error))?;
                let text = std::fs::read_to_string(path).map_err(|error| Error::reading(path, &error))?;
                Uuid::parse_str(text.trim()).map(Self).map_err(|_| invalid(&text))
            }
            Err(error) => Err(Error::reading(path, &error)),
        }
    }

    /// A person who types at this installation.
    pub fn author(self, device: &str, person: &str) -> Author {
        let id = derived(self.0, "author", &person.trim().to_lowercase());
        Author { id: id.into(), device: device.to_owned(), person: person.trim().to_owned() }
    }
}

impl Writer {
    /// Who writes at the installation whose id is kept in this file, or will be: the one offered, unless there is one. Where
    /// nothing can be kept the installation is a new one each time; its events are still nobody else's.
    pub fn at(kept: Option<&Path>, offered: Uuid, person: &str, app_version: &str, entropy: Entropy) -> Self {
        let installation = kept.and_then(|path| Installation::keep(path, offered).ok());
        let author = installation.unwrap_or(Installation(offered)).author("", person);
        Self { author, app_version: app_version.to_owned(), entropy }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_id_offered_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/installation");
        let first = Installation::keep(&path, Uuid::from_u128(1)).unwrap();
        assert_eq!(Installation::keep(&path, Uuid::from_u128(2)).unwrap(), first);
        assert_eq!(first.author("", "Айым").id, first.author("laptop", " айым ").id);
        std::fs::write(&path, "something else").unwrap();
        assert!(Installation::keep(&path, Uuid::from_u128(3)).is_err());
    }
}
