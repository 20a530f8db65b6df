//! Documents: which one is wanted, what would leave with it, and writing it.

pub mod make;
pub mod preview;
pub mod show;
pub mod write;

use std::path::PathBuf;
use std::sync::Mutex;

use crate::call_off::CallOff;

/// The calling off of what is being made, the page that was previewed last, and where the last document was written.
pub struct Reporting {
    making: CallOff,
    page: Mutex<Vec<u8>>,
    written: Mutex<Option<PathBuf>>,
}

impl Reporting {
    /// Nothing is being made yet.
    pub fn new() -> Self {
        Self { making: CallOff::new(), page: Mutex::default(), written: Mutex::default() }
    }
}
