//! The file that was named on the command line.

use std::path::Path;

use kelechek_core::SessionFile;
use tauri::State;

use super::summary::summary;
use super::{GivenPath, OpenedFile};
use crate::error::CommandError;

/// Opens the file that was named on the command line, for reading; nothing, if none was.
///
/// It is verified as a whole first, so that a file that cannot be trusted is refused with the reason.
#[tauri::command(async)]
#[specta::specta]
pub fn given_file(given: State<'_, GivenPath>) -> Result<Option<OpenedFile>, CommandError> {
    given.0.as_deref().map(open).transpose()
}

fn open(path: &Path) -> Result<OpenedFile, CommandError> {
    let file = SessionFile::read(path)?;
    Ok(summary(&file)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_cannot_be_trusted_is_refused_with_its_code() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing.kelechek");
        assert!(matches!(open(&missing), Err(CommandError::FileMissing { .. })), "{:?}", open(&missing));
        let text = folder.path().join("text.kelechek");
        fs::write(&text, "Суу жок.").unwrap();
        assert!(matches!(open(&text), Err(CommandError::NotASessionFile { .. })), "{:?}", open(&text));
    }

    #[test]
    fn a_file_without_sessions_is_opened_and_empty() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("empty.kelechek");
        kelechek_core::file::create::create(&path).unwrap();
        let opened = open(&path).unwrap();
        assert_eq!(opened.name, "empty.kelechek");
        assert_eq!(opened.folder, folder.path().display().to_string());
        assert_eq!((opened.sessions, opened.contributions, opened.conflicts), (vec![], 0, 0));
    }
}
