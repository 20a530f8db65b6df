//! Import: contributions, or votes on them, out of a table that somebody else made.
//!
//! [`plan`] says what every row comes to, and writes nothing; [`SessionFile::import`] writes it all in one transaction. A
//! row's id follows from its session and its `ref`, or else from its content and how often that occurs: importing a
//! table twice adds nothing. Reading table files is not done here, but in `report`, which also writes them.

mod plan;
mod row;
mod votes;

use serde::{Deserialize, Serialize};

pub use row::COLUMNS;
pub use votes::{VOTE_COLUMNS, VotesOutcome};

/// A table as it was read: a header, and rows with as many cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The header, as it stands in the file.
    pub columns: Vec<String>,
    /// What stands below it.
    pub rows: Vec<TableRow>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Its number as a spreadsheet shows it; the header is 1.
    pub number: usize,
    /// As many as there are columns.
    pub cells: Vec<String>,
}

/// A row that cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BadRow {
    /// Its number as a spreadsheet shows it.
    pub number: usize,
    /// Why.
    pub reason: BadRowReason,
    /// The cell or name that is wrong.
    pub value: String,
}

/// Why a row cannot be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BadRowReason {
    /// It has no text.
    NoText,
    /// Its text is too long.
    TextTooLong,
    /// Its horizon is neither `today`, `tomorrow` nor a year.
    Horizon,
    /// Its kind is none.
    Kind,
    /// Its language is none of ours.
    Language,
    /// Its time is not of RFC 3339.
    Time,
    /// A yes-or-no cell says something else.
    Flag,
    /// *May be quoted* says something else.
    Quotation,
    /// Its ref is there already, with other cells.
    OtherCells,
    /// No contribution has its ref.
    UnknownRef,
    /// A number of votes is none.
    Count,
    /// It could not be read at all.
    Unreadable,
}

impl BadRowReason {
    /// The code by which the message selects its words.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoText => "no-text",
            Self::TextTooLong => "text-too-long",
            Self::Horizon => "horizon",
            Self::Kind => "kind",
            Self::Language => "language",
            Self::Time => "time",
            Self::Flag => "flag",
            Self::Quotation => "quotation",
            Self::OtherCells => "other-cells",
            Self::UnknownRef => "unknown-ref",
            Self::Count => "count",
            Self::Unreadable => "unreadable",
        }
    }
}

/// How a table is to be imported.
pub struct Options<'a> {
    /// The session for rows that name none; needed only where the file holds several.
    pub session: Option<String>,
    /// Leave out the rows that cannot be read, rather than import nothing.
    pub skip_bad_rows: bool,
    /// Let rows with other cells change the contributions that have their refs.
    pub update: bool,
    /// The language in which names of new themes, groups and sessions are given.
    pub language: crate::language::Language,
    /// Recognises the language of a text whose row does not say it.
    pub recognise: &'a dyn Fn(&str) -> crate::language::SpokenLanguage,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Contributions added.
    pub new: usize,
    /// Rows that were there already.
    pub known: usize,
    /// Contributions changed.
    pub updated: usize,
    /// Themes that were not there, by name.
    pub themes: Vec<String>,
    /// Groups that were not there, by name.
    pub groups: Vec<String>,
    /// Sessions that were not there, by title.
    pub sessions: Vec<String>,
    /// Columns that became tags.
    pub tags: Vec<String>,
    /// Rows that cannot be read.
    pub bad: Vec<BadRow>,
}
