//! Long work that somebody waits for and may call off: on a thread of its own, so that the file is free meanwhile.

use tokio::sync::watch;

use crate::behind::behind;
use crate::error::CommandError;

/// The calling off of one kind of work.
pub struct CallOff(watch::Sender<u64>);

impl CallOff {
    /// Nothing is under way yet.
    pub fn new() -> Self {
        Self(watch::Sender::new(0))
    }

    /// Takes what the work needs, and does it on a thread of its own.
    ///
    /// # Errors
    /// Those of the taking, or [`CommandError::Cancelled`]: whoever waits is told at once, and what the work would have come
    /// to is thrown away.
    pub async fn run<M: Send + 'static, T: Send + 'static>(
        &self,
        material: impl Future<Output = Result<M, CommandError>>,
        work: impl FnOnce(M) -> T + Send + 'static,
    ) -> Result<T, CommandError> {
        let mut called_off = self.0.subscribe();
        let material = material.await?;
        tokio::select! {
            done = behind(move || work(material)) => done.map_err(|_| CommandError::gone()),
            _ = called_off.changed() => Err(CommandError::Cancelled),
        }
    }

    /// Tells work that begins now whether it has been called off since, so that it need not go on for nobody.
    pub fn since_now(&self) -> impl Fn() -> bool + Send + 'static {
        let called_off = self.0.subscribe();
        move || called_off.has_changed().unwrap_or(true)
    }

    /// Told of every calling off from now on.
    pub fn told(&self) -> watch::Receiver<u64> {
        self.0.subscribe()
    }

    /// Calls off whatever is under way.
    pub fn call_off(&self) {
        self.0.send_modify(|times| *times += 1);
    }
}
