//! Why a table, or a row of it, cannot be read.

use std::io;

/// Why a table file as a whole cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The file could not be opened or read.
    #[error("reading: {0}")]
    Unreadable(#[source] io::Error),
    /// Its name ends in nothing that is known.
    #[error("not a known format of tables: {0:?}")]
    UnknownFormat(String),
    /// It is larger than [`super::LARGEST_FILE`], packed or unpacked.
    #[error("too large")]
    TooLarge,
    /// It has more columns than [`super::MOST_COLUMNS`].
    #[error("too many columns")]
    TooManyColumns,
    /// Its first row names no column.
    #[error("no header row")]
    NoHeader,
    /// Two columns have one name.
    #[error("two columns are named {0:?}")]
    ColumnTwice(String),
    /// Its text is not in UTF-8.
    #[error("not in UTF-8")]
    NotUtf8,
    /// It is not what the end of its name says: no workbook, no JSON, or no rows in it.
    #[error("broken: {0}")]
    Broken(String),
}

impl TableError {
    /// The code by which a message selects its words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::UnknownFormat(_) => "unknown-format",
            Self::TooLarge => "too-large",
            Self::TooManyColumns => "too-many-columns",
            Self::NoHeader => "no-header",
            Self::ColumnTwice(_) => "column-twice",
            Self::NotUtf8 => "not-utf-8",
            Self::Broken(_) => "broken",
        }
    }
}

/// A row that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableRow {
    /// Its number as a spreadsheet shows it; the header is 1.
    pub number: usize,
    /// Why.
    pub problem: RowProblem,
}

/// Why a row cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// It has more or fewer cells than the header.
    Ragged {
        /// cells of the header
        expected: usize,
        /// cells of the row
        found: usize,
    },
    /// Its text is not in UTF-8.
    NotUtf8,
    /// The cell of this column is larger than [`super::LARGEST_CELL`].
    CellTooLarge(String),
    /// The cell of this column holds an error of the spreadsheet, such as `#REF!`.
    CellError(String),
    /// It is no object, or the value of this name is neither text, number, yes or no, nor a list of these.
    NotARow(String),
}

impl RowProblem {
    /// The code by which a message selects its words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ragged { .. } => "ragged",
            Self::NotUtf8 => "not-utf-8",
            Self::CellTooLarge(_) => "cell-too-large",
            Self::CellError(_) => "cell-error",
            Self::NotARow(_) => "not-a-row",
        }
    }
}
