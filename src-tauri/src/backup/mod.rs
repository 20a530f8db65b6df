//! Backups that nobody has to ask for, and what they are good for when a file turns out to be damaged.

pub mod folder;
pub mod rescue;

use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use kelechek_core::backup::Backups;
use tauri::{AppHandle, Manager};

use crate::behind::give_way;
use crate::error::CommandError;
use crate::happening::{Happening, Listener};
use crate::open_file::OpenFile;
use crate::settings::SettingsFile;
use crate::surroundings::now;

/// How often the open file is looked at. Where nothing was written since the last backup, looking costs two reads.
const EVERY: Duration = Duration::from_secs(5 * 60);

/// Where backups are kept, unless a folder was chosen for them.
pub struct BackupPlace(pub PathBuf);

impl BackupPlace {
    /// The backups, in the folder of the settings or else in the person's data folder; and those made elsewhere before.
    pub fn backups(&self, settings: &SettingsFile) -> Backups {
        let stored = settings.read().unwrap_or_default();
        let chosen = stored.backup_folder.unwrap_or_else(|| self.0.clone());
        Backups::in_folder(chosen).and_in(stored.former_backup_folders).and_in([self.0.clone()])
    }
}

/// Backs up whatever file is open, when it is opened and every few minutes, for as long as the program runs.
pub fn begin(app: &AppHandle) {
    let (opened, next) = channel();
    app.state::<OpenFile>().tell_when_opened(opened);
    let app = app.clone();
    thread::spawn(move || {
        give_way();
        while !matches!(next.recv_timeout(EVERY), Err(RecvTimeoutError::Disconnected)) {
            if let Err(error) = back_up(&app) {
                app.state::<Listener>().tell(Happening::NotBackedUp { error });
            }
        }
    });
}

/// Backs up the open file, beside whoever writes to it. A file that can only be read has somebody else who does that.
fn back_up(app: &AppHandle) -> Result<(), CommandError> {
    let open = app.state::<OpenFile>();
    let described = open.describe(|file, read_only| Ok((file.path().to_owned(), read_only)));
    let path = match tauri::async_runtime::block_on(described) {
        Ok((path, None)) => path,
        Ok((_, Some(_))) | Err(CommandError::NoOpenFile) => return Ok(()),
        Err(error) => return Err(error),
    };
    app.state::<BackupPlace>().backups(&app.state::<SettingsFile>()).make_beside(&path, now())?;
    Ok(())
}
