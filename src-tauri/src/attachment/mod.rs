//! Photographs of flip-charts and walls: chosen, dropped or pasted, mended, attached to a session and linked to what stands on them.

pub mod attach;
pub mod change;
pub mod show;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use kelechek_core::attachment::photograph::{MEDIA_TYPE, mend};
use kelechek_core::attachment::{Attachment, NewAttachment};
use kelechek_core::id::ContributionId;
use serde::Serialize;
use specta::Type;

/// How names of photographs end.
const ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "webp"];

/// Photographs that were dropped on the window and are not yet attached.
#[derive(Default)]
pub struct Dropped(Mutex<Vec<PathBuf>>);

impl Dropped {
    /// Lays aside the photographs among some files; how many there are, and the files that are none.
    pub fn lay_aside(&self, paths: Vec<PathBuf>) -> (usize, Vec<PathBuf>) {
        let (photographs, others): (Vec<PathBuf>, Vec<PathBuf>) =
            paths.into_iter().partition(|path| is_photograph(path));
        let count = photographs.len();
        if count > 0 {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = photographs;
        }
        (count, others)
    }

    fn take(&self) -> Vec<PathBuf> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn is_photograph(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// A photograph of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Photograph {
    /// As it is attached to the session.
    pub attachment: Attachment,
    /// The contributions that stand on it.
    pub shows: Vec<ContributionId>,
}
