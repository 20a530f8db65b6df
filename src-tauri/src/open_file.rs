//! The open session file, and the one queue to the one thread that owns it.
//!
//! Whatever reads or writes the file waits its turn here, so that writes keep their order and no two of them meet. Long
//! work does not belong into this queue: it takes from the file what it needs, and goes on elsewhere.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use kelechek_core::file::{Lock, connection};
use kelechek_core::{Error, Result, SessionFile};
use kelechek_seal::SealError;
use serde::Serialize;
use specta::Type;
use tokio::sync::oneshot;

use crate::behind::give_way;
use crate::error::CommandError;
use crate::surroundings::{now, writer};

type Job = Box<dyn FnOnce(&mut Option<Opened>) + Send>;

/// A file as it was opened.
struct Opened {
    file: SessionFile,
    read_only: Option<ReadOnly>,
    lock: Option<Arc<Lock>>,
}

/// Why nothing can be written to the open file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ReadOnly {
    /// It is open in another window.
    InUse,
    /// It, or the place where it lies, may not be written.
    Unwritable,
}

/// The file that the window shows, if it shows one.
pub struct OpenFile {
    jobs: Sender<Job>,
    places: Places,
    damaged: Mutex<Option<PathBuf>>,
    opened: Mutex<Option<Sender<()>>>,
}

/// Where what belongs to the person, and not to the file, is kept.
#[derive(Clone, Debug)]
pub struct Places {
    /// The file with the id of this installation.
    pub installation: PathBuf,
    /// The folder of the locks that say which files are open.
    pub locks: PathBuf,
}

impl OpenFile {
    /// Starts the thread, which ends with the program.
    pub fn new(places: Places) -> Self {
        let (jobs, queue) = channel::<Job>();
        thread::spawn(move || {
            let mut file = None;
            for job in queue {
                job(&mut file);
            }
        });
        Self { jobs, places, damaged: Mutex::default(), opened: Mutex::default() }
    }

    /// Does something with the open file, in its turn.
    ///
    /// # Errors
    /// [`CommandError::NoOpenFile`], or those of the act.
    pub async fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut SessionFile) -> Result<T> + Send + 'static,
    ) -> Result<T, CommandError> {
        let act = move |opened: &mut Option<Opened>| match opened {
            Some(Opened { file, .. }) => {
                act(file).map_err(|error| connection::relocated(file.path(), error).into())
            }
            None => Err(CommandError::NoOpenFile),
        };
        self.queue(act).await?
    }

    /// Describes the open file, in its turn: what it holds, and why nothing can be written to it, if so.
    ///
    /// # Errors
    /// [`CommandError::NoOpenFile`], or those of the reading.
    pub async fn describe<T: Send + 'static>(
        &self,
        describe: impl FnOnce(&SessionFile, Option<ReadOnly>) -> Result<T> + Send + 'static,
    ) -> Result<T, CommandError> {
        let act = move |opened: &mut Option<Opened>| match opened {
            Some(Opened { file, read_only, .. }) => describe(file, *read_only).map_err(CommandError::from),
            None => Err(CommandError::NoOpenFile),
        };
        self.queue(act).await?
    }

    /// Reads something from the open file, in its turn.
    ///
    /// # Errors
    /// [`CommandError::NoOpenFile`], or those of the reading.
    pub async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&SessionFile) -> Result<T> + Send + 'static,
    ) -> Result<T, CommandError> {
        self.write(|file| read(file)).await
    }

    /// Seals what the open file holds, in its turn.
    ///
    /// # Errors
    /// [`CommandError::NoOpenFile`], or those of the sealing.
    pub async fn seal<T: Send + 'static>(
        &self,
        seal: impl FnOnce(&SessionFile) -> Result<T, SealError> + Send + 'static,
    ) -> Result<T, CommandError> {
        let act = move |opened: &mut Option<Opened>| match opened {
            Some(opened) => seal(&opened.file).map_err(CommandError::from),
            None => Err(CommandError::NoOpenFile),
        };
        self.queue(act).await?
    }

    /// Opens a file in place of the one that was open, which stays open where this one is refused.
    ///
    /// # Errors
    /// Why it cannot be trusted, or read.
    pub async fn open(&self, path: PathBuf, note_taker: String) -> Result<(), CommandError> {
        let (places, tried) = (self.places.clone(), path.clone());
        let open = move |opened: &mut Option<Opened>| {
            let own = opened.as_ref().and_then(|opened| opened.lock.clone());
            *opened = Some(behind_the_window(|| open(&path, &places, &note_taker, own))?);
            Ok(())
        };
        let done = self.queue(open).await?;
        let is_damaged = matches!(done, Err(CommandError::DamagedFile { .. }));
        *self.damaged.lock().unwrap_or_else(PoisonError::into_inner) = is_damaged.then_some(tried);
        if let (Ok(()), Some(listener)) =
            (&done, &*self.opened.lock().unwrap_or_else(PoisonError::into_inner))
        {
            // Whoever listened may have gone.
            let _ = listener.send(());
        }
        done
    }

    /// The file that was found damaged when it was last tried to open one.
    pub fn damaged(&self) -> Option<PathBuf> {
        self.damaged.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells somebody of each file that is opened from now on.
    pub fn tell_when_opened(&self, listener: Sender<()>) {
        *self.opened.lock().unwrap_or_else(PoisonError::into_inner) = Some(listener);
    }

    /// The file with the id of this installation.
    pub fn installation(&self) -> &Path {
        &self.places.installation
    }

    /// Closes the file. Everything that was acknowledged is on the disk already.
    ///
    /// # Errors
    /// None that anybody could act on.
    pub async fn close(&self) -> Result<(), CommandError> {
        self.queue(|opened| *opened = None).await
    }

    /// Where the open file lies; nothing where none is open.
    ///
    /// # Errors
    /// None that anybody could act on.
    pub async fn path(&self) -> Result<Option<PathBuf>, CommandError> {
        self.queue(|opened| opened.as_ref().map(|opened| opened.file.path().to_owned())).await
    }

    async fn queue<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Option<Opened>) -> T + Send + 'static,
    ) -> Result<T, CommandError> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |opened| {
            // Whoever asked may have gone, as a window does that is closed.
            let _ = answer.send(act(opened));
        });
        // A thread that has ended drops the job, and with it the answer: whoever waits is told.
        let _ = self.jobs.send(job);
        answered.await.map_err(|_| CommandError::gone())
    }
}

/// Opens a file on a thread that gives way to the window: a large file is checked for seconds, and meanwhile the window
/// is made, shown and typed into. Its priority cannot be raised again, so that it is no thread that stays.
fn behind_the_window(open: impl FnOnce() -> Result<Opened> + Send) -> Result<Opened, CommandError> {
    let opened = thread::scope(|scope| {
        let thread = scope.spawn(|| {
            give_way();
            open()
        });
        thread.join()
    });
    Ok(opened.map_err(|_| CommandError::gone())??)
}

/// Opens a file for writing; one that another window has, or that may only be read, such as on a stick whose switch is set,
/// for reading. `own` is the lock on the file that this window has open, which may be the same one.
fn open(path: &Path, places: &Places, note_taker: &str, own: Option<Arc<Lock>>) -> Result<Opened> {
    let reading = |why| SessionFile::read(path).map(|file| Opened { file, read_only: Some(why), lock: None });
    let lock = match own.filter(|own| own.is_on(path)) {
        Some(own) => Some(own),
        None => match Lock::take(path, &places.locks) {
            Ok(lock) => Some(Arc::new(lock)),
            Err(Error::FileInUse(_)) => return reading(ReadOnly::InUse),
            // A lock that cannot be kept is no reason not to work; SQLite's own locks still keep writes apart.
            Err(_) => None,
        },
    };
    match SessionFile::open(path, writer(&places.installation, note_taker)?, now()) {
        Err(Error::ReadOnly | Error::FileUnwritable(..)) => reading(ReadOnly::Unwritable),
        other => other.map(|file| Opened { file, read_only: None, lock }),
    }
}
