//! The real window: the built program, on a screen of its own, used as a person uses it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a harness that cannot go on says why, and the test that needs it fails"
)]

mod harness;
mod meeting;
mod start;
