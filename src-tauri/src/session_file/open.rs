//! Opening a file that a person chose, now or before.

use std::path::PathBuf;

use tauri::{AppHandle, State};

use super::recent::{paths, remember};
use super::{OpenedFile, summary};
use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::sealed::Waiting;
use crate::settings::SettingsFile;

/// Asks for a file and opens it; nothing when the dialog was closed. A sealed one is refused, and waits for
/// [`crate::sealed::open::open_sealed`].
#[tauri::command]
#[specta::specta]
pub async fn open_file(
    app: AppHandle,
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
    waiting: State<'_, Waiting>,
) -> Result<Option<OpenedFile>, CommandError> {
    let Some(path) = ask(&app, Ask::Open).await?.into_iter().next() else { return Ok(None) };
    waiting.refuse(&path)?;
    opened(&open, &settings, path).await.map(Some)
}

/// Opens the file at this place of the list of recent files.
#[tauri::command]
#[specta::specta]
pub async fn open_recent(
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
    at: u32,
) -> Result<OpenedFile, CommandError> {
    let path = paths(&settings).into_iter().nth(at as usize).ok_or(CommandError::NoOpenFile)?;
    opened(&open, &settings, path).await
}

/// What the open file holds now; nothing where none is open.
#[tauri::command]
#[specta::specta]
pub async fn opened_file(open: State<'_, OpenFile>) -> Result<Option<OpenedFile>, CommandError> {
    match open.describe(summary).await {
        Err(CommandError::NoOpenFile) => Ok(None),
        other => other.map(Some),
    }
}

/// Opens a file, remembers it, and says what it holds.
pub async fn opened(
    open: &OpenFile,
    settings: &SettingsFile,
    path: PathBuf,
) -> Result<OpenedFile, CommandError> {
    open.open(path.clone(), settings.note_taker()).await?;
    remember(settings, &path);
    let file = open.describe(summary).await?;
    log::info!(
        "opened: {} sessions, {} contributions, {} conflicts",
        file.sessions.len(),
        file.contributions,
        file.conflicts
    );
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::open_file::{Places, ReadOnly};

    fn of(folder: &std::path::Path) -> (OpenFile, SettingsFile) {
        let places = Places { installation: folder.join("installation"), locks: folder.join("open") };
        (OpenFile::new(places), SettingsFile::at(folder.join("settings.json")))
    }

    #[tokio::test]
    async fn what_cannot_be_trusted_is_refused_with_its_code() {
        let folder = tempfile::tempdir().unwrap();
        let (open, settings) = of(folder.path());
        let missing = opened(&open, &settings, folder.path().join("missing.kelechek")).await;
        assert!(matches!(missing, Err(CommandError::FileMissing { .. })), "{missing:?}");
        let text = folder.path().join("text.kelechek");
        fs::write(&text, "Суу жок.").unwrap();
        let refused = opened(&open, &settings, text).await;
        assert!(matches!(refused, Err(CommandError::NotASessionFile { .. })), "{refused:?}");
        assert!(paths(&settings).is_empty(), "what was refused is no recent file");
    }

    #[tokio::test]
    async fn a_file_without_sessions_is_opened_and_empty() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("empty.kelechek");
        kelechek_core::file::create::create(&path).unwrap();
        let (open, settings) = of(folder.path());
        let file = opened(&open, &settings, path.clone()).await.unwrap();
        assert_eq!(file.name, "empty.kelechek");
        assert_eq!(file.folder, folder.path().display().to_string());
        assert_eq!((file.sessions, file.contributions, file.conflicts), (vec![], 0, 0));
        assert_eq!(paths(&settings), [path]);
    }

    #[tokio::test]
    async fn the_second_window_on_a_file_says_so_and_only_reads() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.kelechek");
        kelechek_core::file::create::create(&path).unwrap();
        let ((first, settings), (second, _)) = (of(folder.path()), of(folder.path()));
        let read_only = async |open| opened(open, &settings, path.clone()).await.unwrap().read_only;
        assert_eq!(read_only(&first).await, None);
        assert_eq!(read_only(&second).await, Some(ReadOnly::InUse));
        assert_eq!(read_only(&first).await, None, "opening it once more in the same window");
        let written = second.write(|file| file.undo(crate::surroundings::now())).await;
        assert!(written.is_err());
        first.close().await.unwrap();
        assert_eq!(read_only(&second).await, None, "when the first window has let go of it");
    }

    #[tokio::test]
    async fn a_file_that_is_refused_leaves_the_open_one_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("good.kelechek");
        kelechek_core::file::create::create(&path).unwrap();
        let (open, settings) = of(folder.path());
        opened(&open, &settings, path.clone()).await.unwrap();
        assert!(opened(&open, &settings, folder.path().join("missing.kelechek")).await.is_err());
        assert_eq!(open.path().await.unwrap(), Some(path));
    }
}
