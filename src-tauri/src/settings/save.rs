//! Writing what is to be remembered: all of it or nothing, whatever happens to the laptop meanwhile.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::Stored;
use crate::error::{CommandError, shown};

/// Writes this to the settings file. The folder is made if it is not there.
pub(super) fn save(path: &Path, stored: &Stored) -> Result<(), CommandError> {
    replace(path, stored)
        .map_err(|error| CommandError::SettingsNotSaved { path: shown(path), reason: (&error).into() })
}

fn replace(path: &Path, stored: &Stored) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let new = path.with_extension("json.new");
    let mut file = File::create(&new)?;
    serde_json::to_writer_pretty(&mut file, stored)?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    fs::rename(&new, path)
}
