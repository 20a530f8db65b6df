//! Planning a merge: everything is read, nothing is written.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::stage::Staging;
use super::{FilePlan, Progress, Watch, count, reading, redactions};
use crate::error::{Error, Result};
use crate::file::{connection, verify};

/// What a merge will do, and the verified events with which it will do it.
pub struct Plan {
    /// File by file, in the order given.
    pub files: Vec<FilePlan>,
    pub(super) staging: Staging,
}

impl std::fmt::Debug for Plan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plan").field("files", &self.files).finish_non_exhaustive()
    }
}

impl Plan {
    /// Whether any file is refused. By default nothing is then applied.
    pub fn has_refused(&self) -> bool {
        self.files.iter().any(|file| file.refused.is_some())
    }

    /// Whether there is nothing to bring over.
    pub fn is_empty(&self) -> bool {
        self.files.iter().all(|file| file.new == 0)
    }
}

/// The file into which a merge goes. It is read through connections of the plan's own.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    pub(crate) path: &'a Path,
    /// How many events it holds.
    pub(crate) events: usize,
}

impl<'a> Target<'a> {
    /// The file at this path, with what a connection to it says.
    pub(crate) fn at(path: &'a Path, connection: &Connection) -> Result<Self> {
        let events = verify::stated(connection).map_err(|refusal| refusal.at(path))?.count;
        Ok(Self { path, events: usize::try_from(events).unwrap_or(usize::MAX) })
    }
}

/// Plans the merge of some files into a target, or into a file that is yet to be made.
///
/// # Errors
/// [`Error::Cancelled`], or a failure of one's own disk. What is wrong with an incoming file stands in its plan.
pub fn plan(
    target: Option<Target<'_>>,
    incoming: &[PathBuf],
    now: DateTime<Utc>,
    watch: &mut Watch<'_>,
) -> Result<Plan> {
    plan_in(Staging::private()?, target, incoming, now, watch)
}

/// The same, in a staging file of the caller's.
pub(super) fn plan_in(
    mut staging: Staging,
    target: Option<Target<'_>>,
    incoming: &[PathBuf],
    now: DateTime<Utc>,
    watch: &mut Watch<'_>,
) -> Result<Plan> {
    let target_path = target.and_then(|target| target.path.canonicalize().ok());
    let own = |path: &Path| target_path.is_some() && path.canonicalize().ok() == target_path;
    // Opening by hand a file that SQLite holds open would drop SQLite's locks on it.
    let others: Vec<&PathBuf> = incoming.iter().filter(|path| !own(path)).collect();
    let mut files = Vec::with_capacity(incoming.len());
    std::thread::scope(|scope| -> Result<()> {
        let readers = reading::begin(scope, &others, target)?;
        let mut number = 0;
        for path in incoming {
            if watch(Progress { done: files.len(), all: incoming.len() }).is_break() {
                return Err(Error::Cancelled);
            }
            if let Some(target) = target.filter(|_| own(path)) {
                staging.pass_over()?;
                files.push(FilePlan { known: target.events, ..FilePlan::of(path) });
            } else {
                files.push(staging.add(path, &readers[number % readers.len()], now)?);
                number += 1;
            }
        }
        let _ = watch(Progress { done: files.len(), all: incoming.len() });
        Ok(())
    })?;
    staging.index()?;
    let connection = target.map(|target| connection::read_only(target.path)).transpose()?;
    count::count(&staging, connection.as_ref(), &mut files)?;
    redactions::count(&staging, connection.as_ref(), &mut files)?;
    Ok(Plan { files, staging })
}

/// Plans a merge into a file that may be open, and being written to, elsewhere in this program: what it holds is read
/// through a connection of its own, so that whoever writes need not wait for the reading of many files. A plan for an
/// older state of the file is as good as one for the newest, since only what is not there yet is brought over.
///
/// # Errors
/// See [`plan`].
pub fn plan_beside(
    open: Option<&Path>,
    incoming: &[PathBuf],
    now: DateTime<Utc>,
    watch: &mut Watch<'_>,
) -> Result<Plan> {
    let Some(path) = open else { return plan(None, incoming, now, watch) };
    plan(Some(Target::at(path, &connection::read_only(path)?)?), incoming, now, watch)
}
