//! Asking for a path: the only way by which one comes into the program, but for the command line and what is dropped.
//!
//! Whoever drives the program without eyes answers in place of the system's dialogs: see [`ANSWERS`].

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;

use crate::error::CommandError;

/// Names a folder that answers in place of the dialogs: the first file in it, one path a line, is the next answer, and is
/// removed; an empty one closes the dialog.
const ANSWERS: &str = "KELECHEK_ANSWERS";
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(10);

/// What is asked for.
pub enum Ask {
    /// One session file that is there.
    Open,
    /// Any number of them.
    OpenSeveral,
    /// One template file that is there.
    OpenTemplate,
    /// A file with a secret key, whatever it is called.
    OpenKey,
    /// A folder that is there.
    Folder,
    /// Any number of photographs.
    OpenPhotographs,
    /// Where to save something under a name like this, and how such names end.
    Save {
        /// The name that is offered.
        name: String,
        /// `kelechek`, `docx`, …
        ending: &'static str,
    },
}

/// Asks the person at the screen. Nothing is chosen where the dialog was closed.
///
/// # Errors
/// None that anybody could act on.
pub async fn ask(app: &AppHandle, ask: Ask) -> Result<Vec<PathBuf>, CommandError> {
    let chosen = match env::var_os(ANSWERS) {
        Some(folder) => tauri::async_runtime::spawn_blocking(move || answered(Path::new(&folder)))
            .await
            .map_err(|_| CommandError::gone())?,
        None => shown(app, &ask).await?,
    };
    Ok(match ask {
        Ask::Save { ending, .. } => chosen.into_iter().map(|path| ending_in(path, ending)).collect(),
        Ask::Open
        | Ask::OpenSeveral
        | Ask::OpenTemplate
        | Ask::OpenKey
        | Ask::Folder
        | Ask::OpenPhotographs => chosen,
    })
}

async fn shown(app: &AppHandle, ask: &Ask) -> Result<Vec<PathBuf>, CommandError> {
    let (answer, answered) = oneshot::channel();
    let filtered =
        |ending: &str| -> FileDialogBuilder<_> { app.dialog().file().add_filter(ending, &[ending]) };
    // What was sealed is opened in the place of a session file.
    let sessions =
        || -> FileDialogBuilder<_> { app.dialog().file().add_filter("kelechek, age", &["kelechek", "age"]) };
    match ask {
        Ask::Open => sessions().pick_file(|file| {
            let _ = answer.send(file.map(|file| vec![file]));
        }),
        Ask::OpenSeveral => sessions().pick_files(|files| {
            let _ = answer.send(files);
        }),
        Ask::OpenKey => app.dialog().file().pick_file(|file| {
            let _ = answer.send(file.map(|file| vec![file]));
        }),
        Ask::Folder => app.dialog().file().pick_folder(|folder| {
            let _ = answer.send(folder.map(|folder| vec![folder]));
        }),
        Ask::OpenTemplate => filtered("json").pick_file(|file| {
            let _ = answer.send(file.map(|file| vec![file]));
        }),
        Ask::OpenPhotographs => {
            app.dialog().file().add_filter("jpg, png, webp", &["jpg", "jpeg", "png", "webp"]).pick_files(
                |files| {
                    let _ = answer.send(files);
                },
            );
        }
        Ask::Save { name, ending } => filtered(ending).set_file_name(name).save_file(|file| {
            let _ = answer.send(file.map(|file| vec![file]));
        }),
    }
    let chosen = answered.await.map_err(|_| CommandError::gone())?;
    Ok(chosen.unwrap_or_default().into_iter().filter_map(|file: FilePath| file.into_path().ok()).collect())
}

/// A name typed without its ending gets it.
fn ending_in(path: PathBuf, ending: &str) -> PathBuf {
    let has = path.extension().is_some_and(|typed| typed.eq_ignore_ascii_case(ending));
    if has {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(format!(".{ending}"));
    PathBuf::from(name)
}

fn answered(folder: &Path) -> Vec<PathBuf> {
    let asked = Instant::now();
    while asked.elapsed() < PATIENCE {
        let mut answers: Vec<PathBuf> =
            fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        answers.sort();
        if let Some(first) = answers.first() {
            let text = fs::read_to_string(first).unwrap_or_default();
            let _ = fs::remove_file(first);
            return text.lines().filter(|line| !line.is_empty()).map(PathBuf::from).collect();
        }
        std::thread::sleep(PAUSE);
    }
    vec![]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_its_ending_once() {
        assert_eq!(ending_in("a/b".into(), "kelechek"), PathBuf::from("a/b.kelechek"));
        assert_eq!(ending_in("a/b.Kelechek".into(), "kelechek"), PathBuf::from("a/b.Kelechek"));
        assert_eq!(ending_in("a/2026.10.14".into(), "docx"), PathBuf::from("a/2026.10.14.docx"));
    }
}
