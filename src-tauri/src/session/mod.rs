//! What is known about a meeting beside what was said: prepared before it, written down after it.

pub mod after;
pub mod edit;
pub mod preparation;
