//! The contributions as a table: UTF-8 with a byte order mark, so that spreadsheet programs show ө, ү and ң, and the
//! columns that an import reads back.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe before it, which is how spreadsheets themselves
//! mark text; [`crate::table`] takes it away again, so that nothing is lost on the way out and in. Erased contributions
//! without words are no rows: a table has no place for what is not there.

pub(crate) mod formula;

use std::io::Write;

use chrono::SecondsFormat;
use kelechek_core::contribution::Quotation;
use kelechek_core::import::COLUMNS;

use crate::error::WriteError;
use crate::model::{Entry, Report};

/// Writes the contributions of the report as CSV.
///
/// # Errors
/// Only when `out` refuses to be written to.
pub fn write(report: &Report, out: &mut dyn Write) -> Result<(), WriteError> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut table = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    table.write_record(COLUMNS)?;
    for entry in report.entries.iter().filter(|entry| !entry.words.text.trim().is_empty()) {
        let cells = COLUMNS.iter().map(|column| cell(entry, column));
        table.write_record(cells.map(formula::mark))?;
    }
    table.flush()?;
    Ok(())
}

/// What stands in this column. A public table holds a contribution's number in place of its ref.
pub(crate) fn cell(entry: &Entry, column: &str) -> String {
    let internal = entry.internal.as_ref();
    let flag = |set: bool| if set { "yes".to_owned() } else { String::new() };
    match column {
        "text" => entry.words.text.clone(),
        "ref" => internal.map_or_else(|| entry.number.to_string(), |i| i.reference.clone()),
        "theme" => entry.theme.clone().unwrap_or_default(),
        "horizon" => entry.horizon.map(|h| h.to_string()).unwrap_or_default(),
        "kind" => entry.kind.map(|k| k.code().to_owned()).unwrap_or_default(),
        "group" => entry.group.clone().unwrap_or_default(),
        "participant" => internal.and_then(|i| i.participant.clone()).unwrap_or_default(),
        "lang" => entry.spoken.map(|l| l.code().to_owned()).unwrap_or_default(),
        "time" => internal.map(|i| i.time.to_rfc3339_opts(SecondsFormat::AutoSi, true)).unwrap_or_default(),
        "session" => internal.map(|i| i.session.clone()).unwrap_or_default(),
        "note_taker" => internal.map(|i| i.note_taker.clone()).unwrap_or_default(),
        "verbatim" => flag(entry.verbatim),
        "parked" => flag(entry.parked),
        "may_be_quoted" => match internal.map(|i| i.may_be_quoted) {
            None | Some(Quotation::Yes) => String::new(),
            Some(other) => other.code().to_owned(),
        },
        "paraphrase" => internal.and_then(|i| i.paraphrase.clone()).unwrap_or_default(),
        "tags" => internal.map(|i| i.tags.join(", ")).unwrap_or_default(),
        _ => String::new(),
    }
}
