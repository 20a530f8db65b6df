//! Faults: what becomes of a file when the power, the disk, the clock or a stick fails.
//!
//! Each test has a short form, for every change, and a long one (`cargo xtask test --long`, which sets `KELECHEK_LONG`); what
//! the long ones came to stands in `tests/RELIABILITY.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on must stop"
)]
#![allow(clippy::print_stdout, reason = "the figures of tests/RELIABILITY.md")]

mod backups;
mod long_work;
#[cfg(target_os = "linux")]
mod power;
mod salvage;
#[cfg(target_os = "linux")]
mod trouble;
mod workshop;
