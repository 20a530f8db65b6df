//! What the cells of one row say.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::{BadRow, BadRowReason, Table, TableRow};
use crate::contribution::add::LONGEST_TEXT;
use crate::contribution::{Horizon, Kind, Quotation};
use crate::language::SpokenLanguage;
use crate::participant::Code;

/// The columns that mean something; any other one becomes a tag.
pub const COLUMNS: [&str; 16] = [
    "text",
    "ref",
    "theme",
    "horizon",
    "kind",
    "group",
    "participant",
    "lang",
    "time",
    "session",
    "note_taker",
    "verbatim",
    "parked",
    "may_be_quoted",
    "paraphrase",
    "tags",
];

/// A row that can be imported: words where names must still be looked up, values where the cell says it all.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub number: usize,
    pub text: String,
    pub reference: Option<String>,
    pub session: Option<String>,
    pub theme: Option<String>,
    pub group: Option<String>,
    pub note_taker: Option<String>,
    pub horizon: Option<Horizon>,
    pub kind: Option<Kind>,
    pub participant: Option<Code>,
    pub language: Option<SpokenLanguage>,
    pub said_at: Option<DateTime<FixedOffset>>,
    pub verbatim: bool,
    pub parked: bool,
    pub may_be_quoted: Quotation,
    pub paraphrase: Option<String>,
    pub tags: Vec<String>,
    /// Everything that it says, for the id of a row without a ref.
    pub content: String,
}

/// The columns that become tags.
pub(super) fn tag_columns(table: &Table) -> Vec<String> {
    let is_tag = |column: &&String| !COLUMNS.contains(&normal(column).as_str()) && !column.trim().is_empty();
    table.columns.iter().filter(is_tag).map(|column| column.trim().to_owned()).collect()
}

pub(super) fn normal(column: &str) -> String {
    column.trim().to_lowercase().replace([' ', '-'], "_")
}

pub(super) fn read(table: &Table, row: &TableRow) -> Result<Row, BadRow> {
    let bad =
        |reason, value: &str| BadRow { number: row.number, reason, value: value.chars().take(60).collect() };
    let mut cells: BTreeMap<String, &str> = BTreeMap::new();
    let mut tags = vec![];
    let mut content = String::new();
    for (column, cell) in table.columns.iter().zip(&row.cells) {
        let (name, cell) = (normal(column), cell.trim());
        if cell.is_empty() {
            continue;
        }
        content.push_str(&format!("{name}\u{1f}{cell}\u{1e}"));
        if COLUMNS.contains(&name.as_str()) {
            cells.insert(name, cell);
        } else if !column.trim().is_empty() {
            tags.push(format!("{}: {cell}", column.trim()));
        }
    }
    let text = |name: &str| cells.get(name).map(|cell| (*cell).to_owned());
    let flag = |name: &str| match cells.get(name).map(|cell| cell.to_lowercase()).as_deref() {
        None | Some("no" | "false" | "0") => Ok(false),
        Some("yes" | "true" | "1" | "x") => Ok(true),
        Some(other) => Err(bad(BadRowReason::Flag, other)),
    };
    let words = cells.get("text").copied().unwrap_or_default();
    if words.is_empty() {
        return Err(bad(BadRowReason::NoText, ""));
    }
    if words.len() > LONGEST_TEXT {
        return Err(bad(BadRowReason::TextTooLong, words));
    }
    let horizon = |cell: &&str| cell.to_lowercase().parse().map_err(|_| bad(BadRowReason::Horizon, cell));
    let kind =
        |cell: &&str| Kind::from_code(&cell.to_lowercase()).ok_or_else(|| bad(BadRowReason::Kind, cell));
    let language = |cell: &&str| {
        SpokenLanguage::from_code(&cell.to_lowercase()).ok_or_else(|| bad(BadRowReason::Language, cell))
    };
    let time = |cell: &&str| DateTime::parse_from_rfc3339(cell).map_err(|_| bad(BadRowReason::Time, cell));
    let quotation = |cell: &&str| {
        Quotation::from_code(&cell.to_lowercase()).ok_or_else(|| bad(BadRowReason::Quotation, cell))
    };
    let listed = cells.get("tags").copied().unwrap_or_default().split(',').map(|tag| tag.trim().to_owned());
    tags.extend(listed.filter(|tag| !tag.is_empty()));
    Ok(Row {
        number: row.number,
        text: words.to_owned(),
        reference: text("ref"),
        session: text("session"),
        theme: text("theme"),
        group: text("group"),
        note_taker: text("note_taker"),
        horizon: cells.get("horizon").map(horizon).transpose()?,
        kind: cells.get("kind").map(kind).transpose()?,
        participant: cells.get("participant").and_then(|cell| Code::read(cell)),
        language: cells.get("lang").map(language).transpose()?,
        said_at: cells.get("time").map(time).transpose()?,
        verbatim: flag("verbatim")?,
        parked: flag("parked")?,
        may_be_quoted: cells.get("may_be_quoted").map(quotation).transpose()?.unwrap_or_default(),
        paraphrase: text("paraphrase"),
        tags,
        content,
    })
}
