//! Which contributions are one utterance: what is proposed, and what a person decides.

pub mod decide;
pub mod pair;
pub mod propose;

use crate::call_off::CallOff;

/// The looking for duplicates that may be under way, to be called off.
pub struct Looking(CallOff);

impl Looking {
    /// Nothing is looked for yet.
    pub fn new() -> Self {
        Self(CallOff::new())
    }
}
