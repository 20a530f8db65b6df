//! The session file: one SQLite database that holds a grow-only set of events, and nothing else that matters.
//!
//! The file holds the truth only: `event`, `replica`, `author`, `attachment`, `meta` (see `assets/FORMAT.md`). What
//! screens and queries need is projected into temporary tables when a file is opened ([`crate::projection`]): so a
//! projection can never be stale, hostile or damaged, reading never writes, and the file on the stick stays small.
//!
//! [`header`] looks at a file before SQLite does; [`connection`] opens it defensively; [`verify`] reads every event and
//! believes none; [`open`], [`create`] and [`copy`] are what their names say; [`append`] is the one way to write.

pub mod append;
pub mod bytes;
pub mod connection;
pub mod copy;
pub mod create;
mod damage;
pub mod header;
pub(crate) mod held;
pub mod in_memory;
mod keys;
pub mod lock;
pub mod open;
pub(crate) mod schema;
pub mod verify;

pub use append::{Author, By, Draft, Entropy, Writer};
pub use damage::Damage;
pub use lock::Lock;
pub use open::SessionFile;
pub use verify::Verified;
