//! What was counted in the room, and what it comes to.

pub mod priorities;
pub mod record;
