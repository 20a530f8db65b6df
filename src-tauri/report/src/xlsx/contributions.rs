//! The contributions, under the columns that an import reads back.

use rust_xlsxwriter::{Workbook, XlsxError};

use kelechek_core::contribution::Horizon;
use kelechek_core::import::COLUMNS;

use super::sheet::{Column, Looks, Sheet, continuation, pieces};
use crate::csv::cell;
use crate::language::Messages;
use crate::model::{Entry, Report};

pub(super) fn write(
    report: &Report,
    looks: &Looks,
    messages: &Messages,
    book: &mut Workbook,
) -> Result<(), XlsxError> {
    let entries = || report.entries.iter().filter(|entry| !entry.words.text.trim().is_empty());
    let width = |column: &str| match column {
        "text" => 70.0,
        "paraphrase" | "session" | "tags" => 24.0,
        "theme" | "group" | "time" => 20.0,
        _ => 12.0,
    };
    let mut columns: Vec<Column> = COLUMNS.iter().map(|name| ((*name).to_owned(), width(name))).collect();
    // Almost always there are none.
    let mut goes_on: Vec<(&str, usize)> = Vec::new();
    for name in ["text", "paraphrase", "tags"] {
        let most = entries().map(|entry| pieces(&cell(entry, name)).count()).max().unwrap_or(0);
        goes_on.extend((2..=most).map(|number| (name, number)));
    }
    columns.extend(goes_on.iter().map(|(name, number)| (continuation(name, *number), 70.0)));
    let mut sheet = Sheet::new("report-sheet-contributions", &columns, looks, messages, book)?;
    for entry in entries() {
        for (name, column) in COLUMNS.iter().zip(0..) {
            write_cell(entry, name, column, &mut sheet)?;
        }
        let first = u16::try_from(COLUMNS.len()).unwrap_or(u16::MAX);
        for ((name, number), column) in goes_on.iter().zip(first..) {
            sheet.exact(column, pieces(&cell(entry, name)).nth(number - 1).unwrap_or_default())?;
        }
        sheet.next_row()?;
    }
    sheet.finish()
}

fn write_cell(entry: &Entry, name: &str, column: u16, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
    match (name, entry.horizon) {
        ("horizon", Some(Horizon::Year(year))) => {
            sheet.inner.write_number(sheet.row, column, year)?;
            Ok(())
        }
        ("ref", _) if entry.internal.is_none() => sheet.number(column, entry.number),
        ("verbatim", _) => sheet.truth(column, entry.verbatim),
        ("parked", _) => sheet.truth(column, entry.parked),
        _ => sheet.text(column, &cell(entry, name)),
    }
}
