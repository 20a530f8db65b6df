//! What participants said: a file an operation, each of which only hands on to the core.

pub mod add;
pub mod agree;
pub mod delete;
pub mod edit;
pub mod find;
pub mod page;
pub mod undo;
pub mod unfinished;

use kelechek_core::language::SpokenLanguage;
use kelechek_synthesis::text::{dominant, recognise};

/// The language of a text whose writer did not say it.
fn language_of(text: &str) -> SpokenLanguage {
    recognise(text).or_else(|| dominant(text).map(Into::into)).unwrap_or(SpokenLanguage::Mixed)
}
