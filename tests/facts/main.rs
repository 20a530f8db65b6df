//! Facts about the core, each told on a small file.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod conflicts;
mod nouns;
mod redaction;
mod undo;
