//! Backups of session files: made without asking, kept in a folder of the person's own, never beside the file.
//!
//! A backup is a session file like any other, read again before it is called one. Each file has a folder of backups, named
//! after it and after where it lies. [`make`] makes them and [`rotation`] says which are kept; [`redaction`] takes a
//! redaction into them, since what was erased for ever must not lie there; [`restore`] makes a file of one again, and
//! [`crate::salvage`] joins them with what is good in a damaged file.

mod make;
mod redaction;
mod restore;
mod rotation;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

pub use make::Made;
pub use redaction::Reached;
pub use restore::restore;

use crate::SessionFile;
use crate::error::{Error, Result};

/// The folder below which all backups lie.
#[derive(Clone, Debug)]
pub struct Backups {
    /// Where they are made.
    folder: PathBuf,
    /// Where they were made before.
    former: Vec<PathBuf>,
}

/// One backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
}

/// How the names of backups state when they were made, in UTC.
const NAME: &str = "%Y-%m-%dT%H%M%S%.3fZ";
const ENDING: &str = "kelechek";
/// The longest part of a file's name that the name of its folder begins with, in characters.
const LONGEST_STEM: usize = 40;

impl Backups {
    /// The backups below this folder, which need not be there yet.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), former: vec![] }
    }

    /// The same with those that were made below other folders: they are found, and redactions reach them.
    #[must_use]
    pub fn and_in(mut self, former: impl IntoIterator<Item = PathBuf>) -> Self {
        self.former.extend(former);
        self.former.retain(|former| *former != self.folder);
        self.former.sort();
        self.former.dedup();
        self
    }

    /// The backups of the file at this path, the newest first. Where there are none of it, those of a file of this name that
    /// lay elsewhere: a stick is not always plugged in at the same place.
    ///
    /// # Errors
    /// What kept the system from reading the folder.
    pub fn of(&self, path: &Path) -> Result<Vec<Backup>> {
        let mut found = vec![];
        for folder in self.places() {
            found.extend(backups_in(&folder.join(name_of(path)))?);
        }
        newest_first(&mut found);
        if !found.is_empty() {
            return Ok(found);
        }
        let begins = format!("{}-", stem_of(path));
        for folder in self.folders()? {
            let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.strip_prefix(&begins).is_some_and(|rest| rest.len() == 16) {
                found.extend(backups_in(&folder)?);
            }
        }
        newest_first(&mut found);
        Ok(found)
    }

    /// The newest backup of the file at this path that is good, read anew; nothing where there is none.
    ///
    /// # Errors
    /// What kept the system from reading the folder.
    pub fn newest_good(&self, path: &Path) -> Result<Option<(Backup, SessionFile)>> {
        Ok(self.of(path)?.into_iter().find_map(|backup| {
            let file = SessionFile::read(&backup.path).ok()?;
            Some((backup, file))
        }))
    }

    fn places(&self) -> impl Iterator<Item = &PathBuf> {
        std::iter::once(&self.folder).chain(&self.former)
    }

    /// The folders of backups, one a file.
    fn folders(&self) -> Result<Vec<PathBuf>> {
        let mut folders = vec![];
        for folder in self.places() {
            folders.extend(entries(folder)?);
        }
        folders.retain(|path| path.is_dir());
        folders.sort();
        Ok(folders)
    }
}

/// The name of the folder of a file's backups.
fn name_of(path: &Path) -> String {
    // The file may not be there any more, and then has no other name than this one.
    let place =
        path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned());
    let hash = blake3::hash(place.as_os_str().as_encoded_bytes()).to_hex();
    format!("{}-{}", stem_of(path), &hash[..16])
}

fn stem_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.chars().filter(|letter| !letter.is_control()).take(LONGEST_STEM).collect()
}

fn backups_in(folder: &Path) -> Result<Vec<Backup>> {
    let read = |path: PathBuf| {
        let stem = path.extension().is_some_and(|end| end == ENDING).then(|| path.file_stem())??;
        let at = NaiveDateTime::parse_from_str(stem.to_str()?, NAME).ok()?.and_utc();
        Some(Backup { at, path })
    };
    let mut found: Vec<Backup> = entries(folder)?.into_iter().filter_map(read).collect();
    newest_first(&mut found);
    Ok(found)
}

fn newest_first(backups: &mut [Backup]) {
    backups.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.path.cmp(&b.path)));
}

/// What lies in a folder; nothing where it is not there.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |error: std::io::Error| Error::reading(folder, &error);
    match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(vec![]),
        Err(error) => Err(unreadable(error)),
        Ok(entries) => entries.map(|entry| Ok(entry.map_err(unreadable)?.path())).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_its_backups_and_another_of_the_same_name_has_others() {
        let [one, other] = ["/a/Арча.kelechek", "/b/Арча.kelechek"].map(|path| name_of(Path::new(path)));
        assert!(one.starts_with("Арча-") && other.starts_with("Арча-") && one != other);
    }

    #[test]
    fn what_is_no_backup_is_not_taken_for_one() {
        let folder = tempfile::tempdir().unwrap();
        let at: DateTime<Utc> = "2026-10-14T03:30:00.250Z".parse().unwrap();
        let good = folder.path().join(format!("{}.kelechek", at.format(NAME)));
        for path in [&good, &folder.path().join("notes.kelechek"), &folder.path().join("x.part")] {
            fs::write(path, "").unwrap();
        }
        assert_eq!(backups_in(folder.path()).unwrap(), [Backup { path: good, at }]);
    }
}
