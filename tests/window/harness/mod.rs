//! Opens the program's window where nobody is looking, and gives the tests hands and eyes.
//!
//! A screen (Xvfb), a driver (WebKitWebDriver) and the program itself are started for each window, on whatever display and
//! port are free, and are stopped when the [`Window`] is dropped. Everything is waited for by asking again until it is
//! so; nothing sleeps for a guessed time. Native file dialogs are out of the driver's reach.

mod driver;
mod person;
mod process;
mod program;
mod screen;
mod until;
mod window;

pub use person::Person;
pub use window::Window;
