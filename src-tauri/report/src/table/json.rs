//! Tables as JSON: a list of objects, or an object that holds such a list under `contributions`.
//!
//! The text is read as it comes, one object after another, so that memory is taken for the cells alone.

use std::collections::HashMap;
use std::fmt;
use std::io::{BufRead, BufReader, Read};

use kelechek_core::import::{Table, TableRow};
use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::{
    LARGEST_CELL, LARGEST_FILE, MOST_COLUMNS, Reading, RowProblem, TableError, UnreadableRow, checked_columns,
};
use crate::json::FORMAT;

/// What an export of ours says beside the columns of a table.
const NO_COLUMNS: [&str; 4] = ["number", "id", "conflicts", "same_as"];

pub(super) fn read(source: impl Read) -> Result<Reading, TableError> {
    let mut source = BufReader::new(source.take(LARGEST_FILE + 1));
    let start = source.fill_buf().map_err(TableError::Unreadable)?;
    let mark = if start.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
    source.consume(mark);
    let mut found = Found::default();
    let mut deserializer = serde_json::Deserializer::from_reader(source);
    DocumentSeed(&mut found).deserialize(&mut deserializer).map_err(broken)?;
    deserializer.end().map_err(broken)?;
    found.into_reading()
}

fn broken(error: serde_json::Error) -> TableError {
    if error.is_io() {
        return TableError::Unreadable(error.into());
    }
    // The library tells a wrong encoding from wrong JSON by its words only.
    let words = error.to_string();
    if words.starts_with("invalid unicode code point") {
        TableError::NotUtf8
    } else {
        TableError::Broken(words)
    }
}

/// The rows so far, and the columns that any of them has.
#[derive(Default)]
struct Found {
    columns: Vec<String>,
    places: HashMap<String, usize>,
    rows: Vec<(usize, Vec<(usize, String)>)>,
    unreadable: Vec<UnreadableRow>,
    format: Option<u64>,
    any: bool,
}

impl Found {
    fn row<E: de::Error>(&mut self, value: Value) -> Result<(), E> {
        // Numbers count as in a spreadsheet, where the header is the first row.
        let number = self.rows.len() + self.unreadable.len() + 2;
        match self.cells(value) {
            Ok(cells) => self.rows.push((number, cells)),
            Err(problem) => self.unreadable.push(UnreadableRow { number, problem }),
        }
        if self.columns.len() > MOST_COLUMNS {
            return Err(E::custom("too many columns"));
        }
        Ok(())
    }

    fn cells(&mut self, value: Value) -> Result<Vec<(usize, String)>, RowProblem> {
        let Value::Object(fields) = value else { return Err(RowProblem::NotARow(String::new())) };
        let mut cells = Vec::with_capacity(fields.len());
        for (name, value) in fields {
            let Some(cell) = cell(&value) else { return Err(RowProblem::NotARow(name)) };
            if cell.len() > LARGEST_CELL {
                return Err(RowProblem::CellTooLarge(name));
            }
            let place = *self.places.entry(name).or_insert_with_key(|name| {
                self.columns.push(name.clone());
                self.columns.len() - 1
            });
            cells.push((place, cell));
        }
        Ok(cells)
    }

    fn into_reading(self) -> Result<Reading, TableError> {
        if !self.any {
            return Err(TableError::Broken("no list of contributions".to_owned()));
        }
        if self.format.is_some_and(|format| format > u64::from(FORMAT)) {
            return Err(TableError::Broken("made by a newer version".to_owned()));
        }
        // An export of ours holds more than a table; another program's columns are all its own.
        let ours = self.format.is_some();
        let kept: Vec<usize> = (0..self.columns.len())
            .filter(|place| {
                !ours || self.columns.get(*place).is_some_and(|name| !NO_COLUMNS.contains(&name.as_str()))
            })
            .collect();
        let columns: Vec<String> =
            kept.iter().filter_map(|place| self.columns.get(*place).cloned()).collect();
        let row = |(number, cells): (usize, Vec<(usize, String)>)| {
            let mut by_place: HashMap<usize, String> = cells.into_iter().collect();
            TableRow {
                number,
                cells: kept.iter().map(|place| by_place.remove(place).unwrap_or_default()).collect(),
            }
        };
        let rows: Vec<TableRow> = self.rows.into_iter().map(row).collect();
        let columns = if rows.is_empty() && columns.is_empty() { columns } else { checked_columns(columns)? };
        Ok(Reading { table: Table { columns, rows }, unreadable: self.unreadable })
    }
}

/// A value as a cell; a list of values stands between commas. Objects are no cells.
fn cell(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(is) => Some(is.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(values) => {
            let plain = values.iter().map(|v| if v.is_array() { None } else { cell(v) });
            plain.collect::<Option<Vec<String>>>().map(|cells| cells.join(", "))
        }
        Value::Object(_) => None,
    }
}

/// The whole document.
struct DocumentSeed<'a>(&'a mut Found);

impl<'de> DeserializeSeed<'de> for DocumentSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for DocumentSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects, or an object with such a list under \"contributions\"")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        RowsSeed(self.0).visit_seq(seq)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "contributions" => map.next_value_seed(RowsSeed(self.0))?,
                "format" => self.0.format = map.next_value::<Value>()?.as_u64(),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The list of rows.
struct RowsSeed<'a>(&'a mut Found);

impl<'de> DeserializeSeed<'de> for RowsSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for RowsSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.0.any = true;
        while let Some(value) = seq.next_element::<Value>()? {
            self.0.row(value)?;
        }
        Ok(())
    }
}
