//! The real window: the built program, on a screen of its own, used as a person uses it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "what cannot go on says why, what waits says for what, and what is skipped says so"
)]

mod acts;
mod bug_reports;
mod calls;
mod capture_keys;
mod crashing;
mod deciding;
mod dropping;
mod focus;
mod hostile_text;
mod looks;
mod meeting;
mod offline;
mod one_file;
mod opening;
mod organising;
mod preparing;
mod prioritising;
mod projecting;
mod redact;
mod reporting;
mod rescue;
mod start;
mod suggesting;
mod taking_back;
mod three_laptops;
mod workshop;
