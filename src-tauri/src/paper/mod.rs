//! What is printed: the paper pack before a meeting, and what is given back after it.

pub mod give_back;
pub mod pack;
