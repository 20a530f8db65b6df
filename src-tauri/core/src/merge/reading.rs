//! Reading the incoming files, each from a private copy, on threads of their own: what is good of a file is handed over
//! while the rest of it is still being read, so that memory does not depend on how large a file is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::Scope;

use rusqlite::Connection;
use tempfile::TempDir;

use super::batch::Batch;
use super::plan::Target;
use crate::error::{Error, Result};
use crate::event::{Digest, Hlc};
use crate::file::connection;
use crate::file::held::Held;
use crate::file::open::reading;
use crate::file::verify::{AuthorRow, Refusal, ReplicaRow, Verified, Verifying};

/// Incoming files up to this size, in bytes, are read in memory.
const IN_MEMORY: u64 = 8 * 1024 * 1024;
/// How many batches may wait to be staged.
const WAITING: usize = 4;
/// More threads than this would only wait for the one that stages.
const MOST_THREADS: usize = 4;

/// What comes from the reading of a file.
pub(super) enum Piece {
    /// Who wrote it; before anything else.
    Writers { replicas: BTreeMap<i64, ReplicaRow>, authors: BTreeMap<[u8; 32], AuthorRow> },
    /// Good events that the target does not have.
    Events(Batch),
    /// The last piece: what the whole file came to. Of one that is refused, whatever came before must be dropped.
    End(Result<Read>),
}

/// A file that was read to its end and is good.
pub(super) struct Read {
    /// How many of its events the target has.
    pub known: usize,
    /// Depends on the set of its events alone.
    pub content_hash: Digest,
    /// The latest clock reading that any of them has.
    pub latest: Hlc,
    /// The private copy, where there are attachments to be taken from it.
    pub attachments: Option<(Connection, Option<TempDir>)>,
}

/// Reads some files, in their order, each beside the others as far as there are cores. What comes from the file numbered
/// `n` comes out of the receiver `n` modulo how many there are.
///
/// # Errors
/// What kept the target from being read.
pub(super) fn begin<'scope, 'env>(
    scope: &'scope Scope<'scope, 'env>,
    files: &'env [&'env PathBuf],
    target: Option<Target<'env>>,
) -> Result<Vec<Receiver<Piece>>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.min(MOST_THREADS).min(files.len());
    let begin = |thread: usize| {
        let target = target.map(|target| connection::read_only(target.path)).transpose()?;
        let (sender, receiver) = sync_channel(WAITING);
        scope.spawn(move || {
            for path in files.iter().skip(thread).step_by(threads) {
                let end = match read(path, target.as_ref(), &sender) {
                    Ok(read) => Ok(read),
                    Err(Stop::Refused(error)) => Err(error),
                    Err(Stop::HungUp) => return,
                };
                if sender.send(Piece::End(end)).is_err() {
                    return;
                }
            }
        });
        Ok(receiver)
    };
    (0..threads).map(begin).collect()
}

/// Why a file was not read to its end.
enum Stop {
    Refused(Error),
    /// Nobody listens any more: the merge was called off.
    HungUp,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

/// The same while SQLite reads, when it is not yet said of which file.
enum StopAt {
    Refused(Refusal),
    HungUp,
}

impl From<Refusal> for StopAt {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

fn read(path: &Path, target: Option<&Connection>, sender: &SyncSender<Piece>) -> Result<Read, Stop> {
    let at = |stop: StopAt| match stop {
        StopAt::Refused(refusal) => Stop::Refused(refusal.at(path)),
        StopAt::HungUp => Stop::HungUp,
    };
    let (file, private) = reading(path, IN_MEMORY)?;
    let mut held = target.map(Held::by).transpose().map_err(Error::from)?;
    let Verified { content_hash, latest, .. } = hand_over(&file, held.as_mut(), sender).map_err(at)?;
    let known = held.map_or(0, |held| held.count);
    let any = || file.prepare("SELECT 1 FROM main.attachment")?.exists([]);
    let has_attachments = any().map_err(|error: rusqlite::Error| connection::located(path, error))?;
    Ok(Read { known, content_hash, latest, attachments: has_attachments.then_some((file, private)) })
}

fn hand_over(
    file: &Connection,
    held: Option<&mut Held<'_>>,
    sender: &SyncSender<Piece>,
) -> Result<Verified, StopAt> {
    let send = |piece: Piece| sender.send(piece).map_err(|_| StopAt::HungUp);
    let verifying = Verifying::begin(file)?;
    send(Piece::Writers { replicas: verifying.replicas.clone(), authors: verifying.authors.clone() })?;
    let mut batch = Batch::default();
    let verified = verifying.events(held, |event| {
        batch.push(event);
        if batch.is_full() { send(Piece::Events(std::mem::take(&mut batch))) } else { Ok(()) }
    })?;
    if !batch.is_empty() {
        send(Piece::Events(batch))?;
    }
    Ok(verified)
}
