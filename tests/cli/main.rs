//! The program `kelechek` as scripts use it: run as a program, judged by what it prints, writes and exits with.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on must stop"
)]
#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

mod answers;
mod backup;
mod beside;
mod bombs;
mod crash;
mod deciding;
mod decisions;
#[path = "../harness/document.rs"]
mod document;

mod export;
mod import;
mod main_job;
mod program;
mod recount;
mod redact;
mod sealing;
mod support;
mod taking_back;
mod wrong_input;
