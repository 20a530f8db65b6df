//! Opens the program's window where nobody is looking, and gives tests and benchmarks hands and eyes.
//!
//! A screen (Xvfb), a driver (WebKitWebDriver) and the program itself are started for each window, on whatever display and
//! port are free, and are stopped when the [`Window`] is dropped. Everything is waited for by asking again until it is
//! so; nothing sleeps for a guessed time. The system's file dialogs are out of the driver's reach: what a person would
//! choose in them is laid ready beforehand, see [`Person::answers`].

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a harness that cannot go on says why, and the test that needs it fails"
)]

mod accessibility;
mod document;
mod driver;
mod keyboard;
mod opening;
mod person;
mod process;
mod program;
mod running;
mod screen;
mod trace;
mod until;
mod window;

pub use document::words_of;
pub use fantoccini::elements::Element;
pub use fantoccini::key::Key;
pub use keyboard::{Keyboard, Layout};
pub use opening::Opening;
pub use person::Person;
pub use program::{beside, program};
pub use running::Running;
pub use screen::{LAPTOP, PROJECTOR, Size};
pub use trace::{TRACES, connections};
pub use until::until;
pub use window::Window;
