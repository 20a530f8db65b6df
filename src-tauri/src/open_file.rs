//! The open session file, and the one queue to the one thread that owns it.
//!
//! Whatever reads or writes the file waits its turn here, so that writes keep their order and no two of them meet. Long
//! work does not belong into this queue: it takes from the file what it needs, and goes on elsewhere.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use kelechek_core::{Error, Result, SessionFile};
use tokio::sync::oneshot;

use crate::error::CommandError;
use crate::surroundings::{now, writer};

type Job = Box<dyn FnOnce(&mut Option<SessionFile>) + Send>;

/// The file that the window shows, if it shows one.
pub struct OpenFile {
    jobs: Sender<Job>,
    /// Where the id of this installation is kept.
    installation: PathBuf,
}

impl OpenFile {
    /// Starts the thread, which ends with the program. `installation` is where the id of this installation is kept.
    pub fn new(installation: PathBuf) -> Self {
        let (jobs, queue) = channel::<Job>();
        thread::spawn(move || {
            let mut file = None;
            for job in queue {
                job(&mut file);
            }
        });
        Self { jobs, installation }
    }

    /// Does something with the open file, in its turn.
    ///
    /// # Errors
    /// [`CommandError::NoOpenFile`], or those of the act.
    pub async fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut SessionFile) -> Result<T> + Send + 'static,
    ) -> Result<T, CommandError> {
        let act = move |file: &mut Option<SessionFile>| match file {
            Some(file) => act(file).map_err(CommandError::from),
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

    /// Opens a file in place of the one that was open, which stays open where this one is refused.
    ///
    /// # Errors
    /// Why it cannot be trusted, or read.
    pub async fn open(&self, path: PathBuf, note_taker: String) -> Result<(), CommandError> {
        let installation = self.installation.clone();
        let open = move |file: &mut Option<SessionFile>| {
            *file = Some(behind_the_window(|| open(&path, &installation, &note_taker))?);
            Ok(())
        };
        self.queue(open).await?
    }

    /// Closes the file. Everything that was acknowledged is on the disk already.
    ///
    /// # Errors
    /// None that anybody could act on.
    pub async fn close(&self) -> Result<(), CommandError> {
        self.queue(|file| *file = None).await
    }

    /// Where the open file lies; nothing where none is open.
    ///
    /// # Errors
    /// None that anybody could act on.
    pub async fn path(&self) -> Result<Option<PathBuf>, CommandError> {
        self.queue(|file| file.as_ref().map(|file| file.path().to_owned())).await
    }

    async fn queue<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Option<SessionFile>) -> T + Send + 'static,
    ) -> Result<T, CommandError> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |file| {
            // Whoever asked may have gone, as a window does that is closed.
            let _ = answer.send(act(file));
        });
        // A thread that has ended drops the job, and with it the answer: whoever waits is told.
        let _ = self.jobs.send(job);
        answered.await.map_err(|_| CommandError::gone())
    }
}

/// Opens a file on a thread that gives way to the window: a large file is checked for seconds, and meanwhile the window
/// is made, shown and typed into. Its priority cannot be raised again, so that it is no thread that stays.
fn behind_the_window(open: impl FnOnce() -> Result<SessionFile> + Send) -> Result<SessionFile, CommandError> {
    let opened = thread::scope(|scope| {
        let thread = scope.spawn(|| {
            give_way();
            open()
        });
        thread.join()
    });
    Ok(opened.map_err(|_| CommandError::gone())??)
}

/// Lets other threads of this computer go first. Where that is not allowed, opening is no slower, and the window waits.
fn give_way() {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::setpriority_process(None, 10);
}

/// Opens a file for writing; one that may only be read, such as on a stick whose switch is set, for reading.
fn open(path: &Path, installation: &Path, note_taker: &str) -> Result<SessionFile> {
    match SessionFile::open(path, writer(installation, note_taker)?, now()) {
        Err(Error::ReadOnly | Error::FileUnwritable(..)) => SessionFile::read(path),
        other => other,
    }
}
