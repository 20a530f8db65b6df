//! Which contributions are one utterance: what is proposed, and what a person decides.

pub mod decide;
pub mod pair;
pub mod propose;

use tokio::sync::watch;

/// The looking for duplicates that may be under way, to be called off.
pub struct Looking {
    cancelled: watch::Sender<u64>,
}

impl Looking {
    /// Nothing is looked for yet.
    pub fn new() -> Self {
        Self { cancelled: watch::Sender::new(0) }
    }
}
