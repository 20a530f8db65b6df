//! Writing documents.

pub mod write;
