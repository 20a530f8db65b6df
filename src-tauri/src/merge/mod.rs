//! Merging, in three steps: files are chosen, a plan is made, the plan is applied.

pub mod apply;
pub mod choose;
pub mod plan;
pub mod record;
pub mod redactions;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kelechek_core::merge::Plan;
use serde::Serialize;
use specta::Type;

use crate::session_file::FileName;

/// The merge that is being prepared.
#[derive(Default)]
pub struct Preparing {
    chosen: Mutex<Vec<PathBuf>>,
    plan: Mutex<Option<Plan>>,
    cancelled: Mutex<Arc<AtomicBool>>,
}

/// A file that was chosen to be merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ChosenFile {
    /// Its name, without the folder.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
}

impl Preparing {
    /// Adds files, each once; of a folder the session files and sealed ones that lie in it. Answers with all that are chosen now.
    pub fn choose(&self, paths: Vec<PathBuf>) -> Vec<ChosenFile> {
        let mut chosen = locked(&self.chosen);
        for path in paths.into_iter().flat_map(|path| session_files(&path)) {
            if !chosen.contains(&path) {
                chosen.push(path);
            }
        }
        drop(chosen);
        // What was planned was planned for other files.
        *locked(&self.plan) = None;
        self.chosen()
    }

    /// The file at this place of the list.
    pub fn path(&self, at: u32) -> Option<PathBuf> {
        locked(&self.chosen).get(at as usize).cloned()
    }

    /// Puts a file in the place of another one. Answers with all that are chosen now.
    pub fn replace(&self, old: &Path, new: PathBuf) -> Vec<ChosenFile> {
        let mut chosen = locked(&self.chosen);
        match chosen.iter_mut().find(|path| *path == old) {
            Some(place) => *place = new,
            None => chosen.push(new),
        }
        drop(chosen);
        self.choose(vec![])
    }

    fn chosen(&self) -> Vec<ChosenFile> {
        let describe = |path: &PathBuf| {
            let FileName { name, folder } = FileName::of(path);
            ChosenFile { name, folder }
        };
        locked(&self.chosen).iter().map(describe).collect()
    }
}

/// Nothing that is kept here is half-done when a thread panics.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn session_files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = path.read_dir() else { return vec![path.to_owned()] };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let endings = ["kelechek", "age"];
    files.retain(|file| {
        let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        ending.is_some_and(|ending| endings.contains(&ending.as_str()))
    });
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_chosen_once_and_a_folder_stands_for_its_session_files() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.kelechek", "a.kelechek", "notes.txt"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let preparing = Preparing::default();
        preparing.choose(vec![folder.path().join("b.kelechek")]);
        let chosen = preparing.choose(vec![folder.path().to_owned()]);
        let names: Vec<&str> = chosen.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["b.kelechek", "a.kelechek"]);
    }
}
