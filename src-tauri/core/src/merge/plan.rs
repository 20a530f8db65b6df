//! Planning a merge: everything is read, nothing is written.

use std::path::{Path, PathBuf};
use std::sync::mpsc::sync_channel;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::stage::{self, Staging};
use super::{FilePlan, Progress, Watch, conflicts, redactions};
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

/// The file into which a merge goes.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) path: &'a Path,
    /// How many events it holds.
    pub(crate) events: usize,
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
    let staging = Staging::new()?;
    let connection = target.map(|target| target.connection);
    let target_path = target.and_then(|target| target.path.canonicalize().ok());
    let own = |path: &Path| target_path.is_some() && path.canonicalize().ok() == target_path;
    let mut files = Vec::with_capacity(incoming.len());
    // Reading and verifying the next file goes on beside the staging of the last one: two cores are what there is.
    std::thread::scope(|scope| {
        let (sender, checked) = sync_channel(1);
        let own = &own;
        scope.spawn(move || {
            // Opening by hand a file that SQLite holds open would drop SQLite's locks on it.
            for path in incoming.iter().filter(|path| !own(path)) {
                if sender.send(stage::check(path)).is_err() {
                    // Nobody listens any more: the merge was called off.
                    break;
                }
            }
        });
        for (number, path) in (0..).zip(incoming) {
            if watch(Progress { done: files.len(), all: incoming.len() }).is_break() {
                return Err(Error::Cancelled);
            }
            let plan = match target.filter(|_| own(path)) {
                Some(target) => all_known(path, target.events),
                None => {
                    let checked = checked.recv().map_err(|_| Error::Cancelled)?;
                    staging.add(path, number, checked, connection, now)?
                }
            };
            files.push(plan);
        }
        let _ = watch(Progress { done: files.len(), all: incoming.len() });
        Ok(())
    })?;
    let conflicts = conflicts::count(&staging, connection)?;
    let contributions = staging.contributions(connection)?;
    let redactions = redactions::count(&staging, connection)?;
    for (number, file) in (0..).zip(&mut files) {
        file.contributions = contributions.get(&number).copied().unwrap_or(0);
        file.conflicts = conflicts.get(&number).copied().unwrap_or(0);
        (file.redactions, file.erases) = redactions.get(&number).copied().unwrap_or_default();
    }
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
    let connection = connection::read_only(path)?;
    let events = verify::stated(&connection).map_err(|refusal| refusal.at(path))?.count;
    let events = usize::try_from(events).unwrap_or(usize::MAX);
    plan(Some(Target { connection: &connection, path, events }), incoming, now, watch)
}

fn all_known(path: &Path, events: usize) -> FilePlan {
    FilePlan {
        path: path.to_owned(),
        contributions: 0,
        new: 0,
        known: events,
        conflicts: 0,
        redactions: 0,
        erases: 0,
        clock_ahead: false,
        refused: None,
    }
}
