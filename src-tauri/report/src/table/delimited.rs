//! Tables of text: cells between commas, semicolons or tabs (RFC 4180, with both line ends).

use std::io::{BufRead, BufReader, Read};

use kelechek_core::import::{Table, TableRow};

use super::{LARGEST_CELL, LARGEST_FILE, Reading, RowProblem, TableError, UnreadableRow, checked_columns};
use crate::csv::formula;

/// Of a header beyond this, no delimiter is guessed.
const LONGEST_HEADER: usize = 64 * 1024;

/// Reads a table. Without a delimiter given, the header says whether it is a comma or a semicolon.
pub(super) fn read(source: impl Read, delimiter: Option<u8>) -> Result<Reading, TableError> {
    // The size of a file says nothing when it is a pipe, or still growing.
    let mut source = BufReader::with_capacity(LONGEST_HEADER, source.take(LARGEST_FILE + 1));
    let start = source.fill_buf().map_err(TableError::Unreadable)?;
    if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
        return Err(TableError::NotUtf8);
    }
    let mark = if start.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
    let delimiter = delimiter.unwrap_or_else(|| sniffed(start));
    source.consume(mark);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(source);
    let mut record = csv::ByteRecord::new();
    let mut columns: Option<Vec<String>> = None;
    let mut reading = Reading::default();
    let mut number = 0;
    while reader.read_byte_record(&mut record).map_err(unreadable)? {
        number += 1;
        let Some(columns) = &columns else {
            let header: Result<Vec<String>, _> =
                record.iter().map(|cell| String::from_utf8(cell.to_vec())).collect();
            columns = Some(checked_columns(header.map_err(|_| TableError::NotUtf8)?)?);
            continue;
        };
        match cells(&record, columns) {
            Ok(cells) if cells.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(cells) => reading.table.rows.push(TableRow { number, cells }),
            Err(problem) => reading.unreadable.push(UnreadableRow { number, problem }),
        }
    }
    if reader.position().byte() > LARGEST_FILE {
        return Err(TableError::TooLarge);
    }
    // A file in another encoding has hardly a row that can be read; that is worth one sentence, not thousands.
    let wrong = reading.unreadable.iter().filter(|row| row.problem == RowProblem::NotUtf8).count();
    if wrong > reading.table.rows.len() {
        return Err(TableError::NotUtf8);
    }
    reading.table = Table { columns: columns.ok_or(TableError::NoHeader)?, rows: reading.table.rows };
    Ok(reading)
}

fn cells(record: &csv::ByteRecord, columns: &[String]) -> Result<Vec<String>, RowProblem> {
    let mut cells = Vec::with_capacity(columns.len());
    for (i, cell) in record.iter().enumerate() {
        if cell.len() > LARGEST_CELL {
            return Err(RowProblem::CellTooLarge(columns.get(i).cloned().unwrap_or_default()));
        }
        let cell = std::str::from_utf8(cell).map_err(|_| RowProblem::NotUtf8)?;
        cells.push(formula::unmark(cell.to_owned()));
    }
    if cells.len() == columns.len() || cells.iter().all(|cell| cell.trim().is_empty()) {
        cells.resize(columns.len(), String::new());
        return Ok(cells);
    }
    Err(RowProblem::Ragged { expected: columns.len(), found: cells.len() })
}

/// The delimiter that the header has more of, outside quotation marks; a header of one column has none.
fn sniffed(start: &[u8]) -> u8 {
    let (mut commas, mut semicolons, mut quoted) = (0, 0, false);
    for byte in start {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            b',' if !quoted => commas += 1,
            b';' if !quoted => semicolons += 1,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}

fn unreadable(error: csv::Error) -> TableError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => TableError::Unreadable(error),
        other => TableError::Broken(format!("{other:?}")),
    }
}
