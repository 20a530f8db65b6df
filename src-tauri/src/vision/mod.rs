//! The draft vision, and what people decide about its lines.

pub mod decide;
pub mod draft;

use std::sync::{Mutex, MutexGuard, PoisonError};

use kelechek_core::id::VisionId;
use kelechek_core::vision::Draft;
use tokio::sync::watch;

/// The draft that was shown last, on whose lines people decide, and the calling off of the next one.
pub struct Drafted {
    last: Mutex<Option<(VisionId, Draft)>>,
    cancelled: watch::Sender<u64>,
}

impl Drafted {
    /// Nothing is drafted yet.
    pub fn new() -> Self {
        Self { last: Mutex::new(None), cancelled: watch::Sender::new(0) }
    }

    fn last(&self) -> MutexGuard<'_, Option<(VisionId, Draft)>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
