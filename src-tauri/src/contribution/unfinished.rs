//! Text that is typed and not yet recorded: kept on this laptop, beside no session file, and offered again after a crash.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use kelechek_core::Error;
use kelechek_core::event::payload;
use kelechek_core::id::SessionId;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// The folder in which it is kept, a file for each session.
pub struct Unfinished(PathBuf);

impl Unfinished {
    /// Keeps it in this folder, which is made when it is needed.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self(folder)
    }

    fn of(&self, session: SessionId) -> PathBuf {
        self.0.join(format!("{session}.txt"))
    }
}

/// Keeps what is typed in a session; empty text forgets it.
#[tauri::command]
#[specta::specta]
pub async fn keep_unfinished(
    kept: State<'_, Unfinished>,
    session: SessionId,
    text: String,
) -> Result<(), CommandError> {
    // What is longer could never be recorded, and would only fill the disk.
    if text.len() > payload::LONGEST {
        return Err(CommandError::TextTooLong);
    }
    let path = kept.of(session);
    let keep = move || keep(&path, &text).map_err(|error| Error::writing(&path, &error).into());
    tauri::async_runtime::spawn_blocking(keep).await.map_err(|_| CommandError::gone())?
}

/// What was typed in a session and never recorded; empty where there is nothing.
#[tauri::command]
#[specta::specta]
pub async fn unfinished(
    kept: State<'_, Unfinished>,
    open: State<'_, OpenFile>,
    session: SessionId,
) -> Result<String, CommandError> {
    let path = kept.of(session);
    let kept = match fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(String::new()),
        other => other.map_err(|error| Error::reading(&path, &error))?,
    };
    let last = open
        .read(move |file| {
            let total = file.contributions_page(session, 0, 0)?.total;
            let last = file.contributions_page(session, total.saturating_sub(1), 1)?.contributions.pop();
            Ok(last.map(|last| (last.text, modified(file.path()))))
        })
        .await?;
    let is_recorded = last.is_some_and(|(said, then)| is_recorded(&kept, modified(&path), &said, then));
    Ok(if is_recorded { String::new() } else { kept })
}

/// The program may have been killed between the recording of a line and the forgetting of it here: then what is kept is
/// that line, or how far it had come when it was last kept. A line that begins alike and was typed later is another one.
fn is_recorded(kept: &str, kept_at: Option<SystemTime>, said: &str, recorded_at: Option<SystemTime>) -> bool {
    let earlier = kept_at.zip(recorded_at).is_some_and(|(kept, recorded)| kept <= recorded + COARSE);
    said == kept.trim() || (earlier && said.starts_with(kept.trim()))
}

/// A stick tells the time of a file in steps of two seconds.
const COARSE: Duration = Duration::from_secs(2);

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}

/// All of the text or the text that was there before, whatever happens to the laptop meanwhile.
fn keep(path: &Path, text: &str) -> io::Result<()> {
    if text.is_empty() {
        return match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let new = path.with_extension("new");
    let mut file = File::create(&new)?;
    file.write_all(text.as_bytes())?;
    file.sync_data()?;
    fs::rename(&new, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_the_last_that_was_typed_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep").join("one.txt");
        keep(&path, "Суу").unwrap();
        keep(&path, "Суу жок").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "Суу жок");
        keep(&path, "").unwrap();
        keep(&path, "").unwrap();
        assert!(!path.exists());
    }

    #[test]
    fn a_line_that_was_recorded_just_before_a_crash_is_not_offered_again() {
        let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(43_200);
        let minute = Duration::from_secs(60);
        let (before, at, later) = (Some(noon - minute), Some(noon), Some(noon + minute));
        assert!(is_recorded("Таза суу кел", before, "Таза суу келсин.", at), "kept while it was typed");
        assert!(is_recorded("Таза суу келсин. ", later, "Таза суу келсин.", at), "the whole line");
        assert!(!is_recorded("Таза суу", later, "Таза суу келсин.", at), "typed later, a line of its own");
        assert!(!is_recorded("Жол", before, "Таза суу келсин.", at), "another line");
    }
}
