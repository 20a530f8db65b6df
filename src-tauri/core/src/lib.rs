//! Kelechek's core: sessions, contributions, the session file and merging.
//!
//! Everything that a person records is an immutable *event* ([`event`]); a session file ([`file`]) is a grow-only set of
//! them in SQLite; what a screen shows is a projection of that set ([`projection`]); merging ([`merge`]) is its union.
//! Each noun of the product has a folder: [`session`], [`theme`], [`question`], [`agenda_item`], [`group`], [`participant`],
//! [`contribution`], [`attachment`], [`consent`], [`template`], [`cluster`], [`support`], [`link`], [`alias`], [`vision`],
//! [`redaction`]; each operation on it a file in that folder.
//!
//! What this crate deliberately is not: it has no window, no clock, no source of randomness and no language. Time and
//! randomness are passed in; errors are codes with parameters ([`error`]) that others put into words.

pub mod agenda_item;
pub mod alias;
pub mod attachment;
pub mod backup;
pub mod balance;
pub mod cluster;
pub mod conflict;
pub mod consent;
pub mod contribution;
pub mod entity;
pub mod error;
pub mod event;
pub mod file;
pub mod group;
pub mod history;
pub mod id;
pub mod import;
pub mod installation;
pub mod language;
pub mod link;
pub mod material;
pub mod merge;
pub mod participant;
pub mod position;
pub mod projection;
pub mod question;
pub mod redaction;
pub mod salvage;
pub mod session;
pub mod shift;
pub mod support;
pub mod template;
pub mod theme;
pub mod vision;

pub use error::{Error, Result};
pub use file::SessionFile;
