//! The draft vision, and what people decide about its lines.

pub mod decide;
pub mod draft;

use std::sync::{Mutex, MutexGuard, PoisonError};

use kelechek_core::id::VisionId;
use kelechek_core::vision::Draft;

use crate::call_off::CallOff;

/// The draft that was shown last, on whose lines people decide, and the calling off of the next one.
pub struct Drafted {
    last: Mutex<Option<(VisionId, Draft)>>,
    drafting: CallOff,
}

impl Drafted {
    /// Nothing is drafted yet.
    pub fn new() -> Self {
        Self { last: Mutex::new(None), drafting: CallOff::new() }
    }

    fn last(&self) -> MutexGuard<'_, Option<(VisionId, Draft)>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
