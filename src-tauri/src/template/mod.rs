//! Templates: those that come along, and one's own, which lie as files in the person's data folder.

pub mod list;
mod own;
pub mod save;
pub mod share;
pub mod take;

pub use own::OwnTemplates;
