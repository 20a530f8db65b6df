//! Workbooks: the first sheet of an `.xlsx` file.
//!
//! Cells are read one after another, so that a sheet whose only cell stands in its farthest corner takes no more memory
//! than that cell.

use std::io::{self, BufReader, Read, Seek};

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use kelechek_core::import::{Table, TableRow};

use super::{
    LARGEST_CELL, LARGEST_FILE, MOST_COLUMNS, Reading, RowProblem, TableError, UnreadableRow, checked_columns,
};
use crate::xlsx::MORE;

pub(super) fn read(source: impl Read + Seek) -> Result<Reading, TableError> {
    let mut source = BufReader::new(source);
    check_unpacked(&mut source)?;
    let mut workbook: Xlsx<_> = Xlsx::new(source).map_err(broken)?;
    let first = workbook.sheet_names().first().cloned().ok_or(TableError::NoHeader)?;
    let mut sheet = workbook.worksheet_cells_reader(&first).map_err(broken)?;
    let mut rows = Rows::default();
    while let Some(cell) = sheet.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        rows.cell(row as usize + 1, column as usize, cell.get_value())?;
    }
    rows.finish()
}

/// A small archive can unpack to a very large one; it is unpacked into nothing first.
fn check_unpacked(source: &mut (impl Read + Seek)) -> Result<(), TableError> {
    let mut archive = zip::ZipArchive::new(&mut *source).map_err(|e| TableError::Broken(e.to_string()))?;
    let mut left = LARGEST_FILE;
    for i in 0..archive.len() {
        let entry = archive.by_index(i).map_err(|e| TableError::Broken(e.to_string()))?;
        let unpacked = io::copy(&mut entry.take(left + 1), &mut io::sink());
        left = left
            .checked_sub(unpacked.map_err(|e| TableError::Broken(e.to_string()))?)
            .ok_or(TableError::TooLarge)?;
    }
    source.rewind().map_err(TableError::Unreadable)
}

fn broken(error: XlsxError) -> TableError {
    match error {
        XlsxError::Io(error) => TableError::Unreadable(error),
        other => TableError::Broken(other.to_string()),
    }
}

/// The sheet so far. The first row with anything in it is the header.
#[derive(Default)]
struct Rows {
    columns: Option<Vec<String>>,
    number: usize,
    cells: Vec<String>,
    problem: Option<RowProblem>,
    reading: Reading,
}

impl Rows {
    fn cell(&mut self, number: usize, column: usize, value: &DataRef<'_>) -> Result<(), TableError> {
        if matches!(value, DataRef::Empty) {
            return Ok(());
        }
        if number != self.number {
            self.end_row()?;
            self.number = number;
        }
        if column >= MOST_COLUMNS {
            return Err(TableError::TooManyColumns);
        }
        let text = match value {
            DataRef::Error(_) => {
                self.problem = Some(RowProblem::CellError(self.column_name(column)));
                return Ok(());
            }
            other => text(other),
        };
        if text.len() > LARGEST_CELL {
            self.problem = Some(RowProblem::CellTooLarge(self.column_name(column)));
            return Ok(());
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = text;
        }
        Ok(())
    }

    fn column_name(&self, column: usize) -> String {
        self.columns.as_ref().and_then(|names| names.get(column)).cloned().unwrap_or_default()
    }

    fn end_row(&mut self) -> Result<(), TableError> {
        let mut cells = std::mem::take(&mut self.cells);
        let (number, problem) = (self.number, self.problem.take());
        let Some(columns) = &self.columns else {
            if !cells.is_empty() {
                self.columns = Some(checked_columns(cells)?);
            }
            return Ok(());
        };
        let beyond = cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty());
        if let Some(problem) = problem {
            self.reading.unreadable.push(UnreadableRow { number, problem });
        } else if beyond {
            let problem = RowProblem::Ragged { expected: columns.len(), found: cells.len() };
            self.reading.unreadable.push(UnreadableRow { number, problem });
        } else if cells.iter().any(|cell| !cell.trim().is_empty()) {
            cells.resize(columns.len(), String::new());
            self.reading.table.rows.push(TableRow { number, cells });
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Reading, TableError> {
        self.end_row()?;
        let columns = self.columns.ok_or(TableError::NoHeader)?;
        self.reading.table = joined(Table { columns, rows: self.reading.table.rows });
        Ok(self.reading)
    }
}

/// A text longer than a cell holds goes on in the columns that [`crate::xlsx`] writes for it; here it is whole again.
fn joined(mut table: Table) -> Table {
    let begins = |name: &str| {
        let (name, number) = name.rsplit_once(MORE)?;
        number.parse::<usize>().ok()?;
        table.columns.iter().position(|column| column == name)
    };
    let goes_on: Vec<Option<usize>> = table.columns.iter().map(|name| begins(name)).collect();
    if goes_on.iter().all(Option::is_none) {
        return table;
    }
    for row in &mut table.rows {
        let cells = std::mem::take(&mut row.cells);
        row.cells = vec![String::new(); cells.len()];
        for ((cell, place), begins) in cells.into_iter().zip(0..).zip(&goes_on) {
            if let Some(whole) = row.cells.get_mut(begins.unwrap_or(place)) {
                whole.push_str(&cell);
            }
        }
        keep(&mut row.cells, &goes_on);
    }
    keep(&mut table.columns, &goes_on);
    table
}

/// Leaves out the columns that only went on.
fn keep(cells: &mut Vec<String>, goes_on: &[Option<usize>]) {
    let mut place = goes_on.iter();
    cells.retain(|_| place.next().is_none_or(Option::is_none));
}

/// A cell as text. Whole numbers have no decimals; a day without a time is only the day.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(is) => is.to_string(),
        DataRef::DateTime(when) => {
            let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
            match (hour, minute, second) {
                (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
            }
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        _ => String::new(),
    }
}
