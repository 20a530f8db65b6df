//! A Word document that people go on editing: real heading styles, a table of contents, captions with numbers that count
//! themselves, table headers that repeat, page numbers, and the language of every stretch of text, so that spelling and
//! hyphenation work.
//!
//! The parts are written here rather than by a library: the one at hand knows neither the language of a run nor a header
//! row that repeats, and the format needs no more than these files. Charts are charts, and can be edited. The same report gives the same bytes.

mod body;
mod chart;
mod contents;
mod package;
mod table;
mod xml;

use std::io::Write;

use kelechek_core::language::Language;

use crate::error::WriteError;
use crate::layout::{self, Block};
use crate::model::Report;

/// Writes the report as a Word document (Office Open XML, transitional).
///
/// # Errors
/// Only when `out` refuses to be written to, or the document is beyond what a ZIP archive holds.
pub fn write(report: &Report, out: &mut dyn Write) -> Result<(), WriteError> {
    let document = layout::of(report);
    let body = body::of(&document);
    let figures = document.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(chart::part(figure, &document)),
        _ => None,
    });
    let charts = figures.collect::<Result<Vec<_>, _>>()?;
    package::write(&document, &body, &charts, out)
}

/// The language as Word names it.
fn tag(language: Language) -> &'static str {
    match language {
        Language::Ky => "ky-KG",
        Language::Ru => "ru-RU",
        Language::En => "en-GB",
    }
}
