//! Merging: the union of sets of events, planned first and applied as one.
//!
//! [`plan`](plan::plan) reads every incoming file from a private copy, verifies it, and puts what is new into a private
//! staging file; nothing else is written. [`merge_into`] and [`SessionFile::merge`](crate::SessionFile::merge) then
//! move it over in one transaction: all of it or none. Where there is no file yet, the staging file becomes it. Because a
//! file is a set of events, the order, the grouping and the repetition of merges make no difference.

mod apply;
mod batch;
mod count;
pub mod plan;
mod reading;
mod record;
mod redactions;
mod stage;
mod standing;
mod take_back;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

pub use apply::{Choice, Merged, merge_into};
pub use plan::{Plan, plan, plan_beside};
pub use record::{Record, RecordedFile, Records};
use serde::{Deserialize, Serialize};

pub use take_back::{Kept, take_back};

use crate::error::Error;
use crate::event::Digest;

/// What a merge does, or did, with one file.
#[derive(Debug)]
pub struct FilePlan {
    /// The file.
    pub path: PathBuf,
    /// Contributions that neither the target nor an earlier file of this merge has.
    pub contributions: usize,
    /// Events that neither the target nor an earlier file of this merge has.
    pub new: usize,
    /// Events that are there already.
    pub known: usize,
    /// Fields in which an event of this file will stand against another one.
    pub conflicts: usize,
    /// Contributions that a redaction in this file is the first to cover. They are not shown from then on.
    pub redactions: usize,
    /// Those of them whose words the target holds, or this merge brings. They are erased when somebody says yes, see
    /// [`crate::SessionFile::erase`].
    pub erases: usize,
    /// Depends on the set of its events alone; nothing for a file that is refused, or is the one merged into.
    pub content_hash: Option<Digest>,
    /// Whether the file was written by a clock that is ahead by more than a day.
    pub clock_ahead: bool,
    /// Why the file is refused.
    pub refused: Option<Error>,
}

impl FilePlan {
    /// Of a file of which nothing is known yet.
    fn of(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            contributions: 0,
            new: 0,
            known: 0,
            conflicts: 0,
            redactions: 0,
            erases: 0,
            content_hash: None,
            clock_ahead: false,
            refused: None,
        }
    }

    /// What becomes of the file.
    pub fn status(&self) -> FileStatus {
        match (&self.refused, self.new) {
            (Some(_), _) => FileStatus::Refused,
            (None, 0) => FileStatus::Known,
            (None, _) => FileStatus::Merged,
        }
    }
}

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum FileStatus {
    /// It brings something.
    Merged,
    /// All that it holds is there already.
    Known,
    /// It cannot be trusted.
    Refused,
}

impl FileStatus {
    /// `merged`, `known` or `refused`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Known => "known",
            Self::Refused => "refused",
        }
    }
}

/// How far a merge has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Files read.
    pub done: usize,
    /// Files in all.
    pub all: usize,
}

/// Told of progress; may call the merge off, which is safe at any moment.
pub type Watch<'a> = dyn FnMut(Progress) -> ControlFlow<()> + 'a;
