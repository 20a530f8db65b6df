//! Themes: preparing them; and on which of them a text may be, as the contributions of this file tell.

pub mod learn;
pub mod prepare;
pub mod suggest;

use std::sync::{Mutex, MutexGuard, PoisonError};

use kelechek_synthesis::theme::Themes;

/// What was learned last.
#[derive(Default)]
pub struct Learned(Mutex<Themes>);

impl Learned {
    fn themes(&self) -> MutexGuard<'_, Themes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
