//! Facts about the core, each told on a small file.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
#![allow(clippy::print_stdout, reason = "says which case failed")]

mod aliases;
mod attachments;
mod balance;
mod changes;
mod clusters;
mod conflicts;
mod decisions;
mod erasure;
mod held;
mod hostile;
mod links;
mod nouns;
mod planning;
mod preparing;
mod redaction;
mod resolving;
mod support;
mod undo;
