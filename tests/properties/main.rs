//! What must hold for every history of any files: the properties of the session file.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot go on must stop"
)]

mod damage;
mod deciding;
mod merging;
mod organising;
mod projecting;
mod redacting;
mod saving;
mod taking_back;
mod world;
