//! Reading the tables that people bring along: `.csv`, `.tsv`, `.xlsx`, `.json`, in UTF-8, with a header row.
//!
//! What comes out is words in cells, trusted in nothing: sizes are bounded before memory is taken, and a row that cannot
//! be read is reported with its number while the others are. What the columns *mean* is not decided here.

mod delimited;
mod error;
mod json;
mod xlsx;

use std::fs::File;
use std::path::Path;

use kelechek_core::import::Table;

pub use error::{RowProblem, TableError, UnreadableRow};

/// Larger files are refused.
pub const LARGEST_FILE: u64 = 256 * 1024 * 1024;
/// Rows with a larger cell are not read.
pub const LARGEST_CELL: usize = 1024 * 1024;
/// Tables with more columns are refused.
pub const MOST_COLUMNS: usize = 1024;

/// What a table file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// the rows that can be read
    pub table: Table,
    /// the rows that cannot
    pub unreadable: Vec<UnreadableRow>,
}

/// Reads a table; its format is told by the end of the file's name.
///
/// # Errors
/// [`TableError`] when the file as a whole cannot be read. Single rows that cannot be read are part of the answer.
pub fn read(path: &Path) -> Result<Reading, TableError> {
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let file = File::open(path).map_err(TableError::Unreadable)?;
    let metadata = file.metadata().map_err(TableError::Unreadable)?;
    if metadata.is_dir() {
        return Err(TableError::UnknownFormat(ending));
    }
    if metadata.len() > LARGEST_FILE {
        return Err(TableError::TooLarge);
    }
    match ending.as_str() {
        "csv" => delimited::read(file, None),
        "tsv" => delimited::read(file, Some(b'\t')),
        "xlsx" => xlsx::read(file),
        "json" => json::read(file),
        _ => Err(TableError::UnknownFormat(ending)),
    }
}

/// Looks at the header as every format needs it: at least one name, not too many columns, no name twice.
fn checked_columns(columns: Vec<String>) -> Result<Vec<String>, TableError> {
    if columns.len() > MOST_COLUMNS {
        return Err(TableError::TooManyColumns);
    }
    if columns.iter().all(|column| column.trim().is_empty()) {
        return Err(TableError::NoHeader);
    }
    let mut names: Vec<&str> =
        columns.iter().map(|column| column.trim()).filter(|name| !name.is_empty()).collect();
    names.sort_unstable();
    if let Some(twice) = names.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(TableError::ColumnTwice(twice[0].to_owned()));
    }
    Ok(columns)
}
