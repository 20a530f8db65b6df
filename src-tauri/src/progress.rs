//! How far long work has come, as the page is told.

use serde::Serialize;
use specta::Type;

/// How far it has come: in files of a merge, in contributions of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Progress {
    /// Done.
    pub done: u32,
    /// In all.
    pub all: u32,
}

impl Progress {
    /// JavaScript counts exactly to 2⁵³ and the bindings allow 32 bits; nothing comes near either.
    pub fn of(done: usize, all: usize) -> Self {
        let [done, all] = [done, all].map(|things| u32::try_from(things).unwrap_or(u32::MAX));
        Self { done, all }
    }
}
