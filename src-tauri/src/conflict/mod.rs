//! What stands in several versions: a file an operation, each of which only hands on to the core.

pub mod page;
pub mod prefer;
pub mod resolve;
