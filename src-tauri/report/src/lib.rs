//! What leaves Kelechek, and what comes in as a table: one [`model::Report`], one writer per format, and the words of the
//! product in three languages.
//!
//! The way of a report: [`model::build`] turns material and draft into a [`model::Report`], pure data in the chosen
//! language; [`layout`] puts it in the order of the document; [`markdown`], [`html`] and [`docx`] only draw what the
//! layout says, [`pdf`] through the typesetting engine; [`csv`], [`xlsx`], [`json`] and [`qdpx`] write data; [`paper`] prints
//! what a meeting needs on paper. [`table`] reads what people bring along.
//!
//! What this crate deliberately is not: it opens no session file, asks no clock and decides nothing about what tables mean.

pub mod chart;
pub mod csv;
pub mod docx;
mod error;
mod file;
pub mod html;
pub mod json;
pub mod language;
pub mod layout;
pub mod markdown;
pub mod model;
pub mod paper;
pub mod pdf;
pub mod qdpx;
pub mod table;
pub mod xlsx;
mod xml;

pub use error::WriteError;
pub use file::{FileError, Format, Laid, lay_file, put, write_file};
