//! Tables: a caption, columns, and rows of which the first cell may head the row.

use super::{Block, PLACE, Pages, Span};

/// On which side of its column a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Where lines begin: for words.
    Start,
    /// Where lines end: for numbers.
    End,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// what it is headed by
    pub heading: Vec<Span>,
    /// its share of the width, relative to the other columns
    pub width: u16,
    /// where its cells stand
    pub align: Align,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// where links to it lead
    pub anchor: Option<String>,
    /// one for each column
    pub cells: Vec<Vec<Span>>,
    /// it sums up the rows above
    pub total: bool,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// what stands before the number, such as `Table `
    pub before_number: String,
    /// counted from 1 through the document
    pub number: usize,
    /// what stands after it, such as `-таблица.`
    pub after_number: String,
    /// what the table shows
    pub title: Vec<Span>,
    /// at least one
    pub columns: Vec<Column>,
    /// in order; the first cell of each heads it
    pub rows: Vec<Row>,
    /// its rows are contributions, number and words first: there may be thousands
    pub listing: bool,
}

impl Column {
    pub(super) fn words(heading: String, width: u16) -> Self {
        Self { heading: vec![Span::Plain(heading)], width, align: Align::Start }
    }

    pub(super) fn numbers(heading: String, width: u16) -> Self {
        Self { heading: vec![Span::Plain(heading)], width, align: Align::End }
    }
}

impl Row {
    pub(super) fn of(cells: Vec<Vec<Span>>) -> Self {
        Self { anchor: None, cells, total: false }
    }
}

impl Pages<'_> {
    /// A table under the next number, captioned with the message `id`.
    pub(super) fn table(&mut self, id: &str, columns: Vec<Column>, rows: Vec<Row>) {
        self.table_on(self.say.plain(id), columns, rows);
    }

    /// A table under the next number.
    pub(super) fn table_on(&mut self, title: Vec<Span>, columns: Vec<Column>, rows: Vec<Row>) {
        self.tables += 1;
        // Languages put the number before or after the word.
        let caption = self.say.messages.get("report-caption", &[("number", PLACE.into())]);
        let (before, after) = caption.split_once(PLACE).unwrap_or((&caption, ""));
        self.blocks.push(Block::Table(Table {
            before_number: before.to_owned(),
            number: self.tables,
            after_number: after.to_owned(),
            title,
            columns,
            rows,
            listing: false,
        }));
    }

    /// A table of contributions under the next number.
    pub(super) fn listing(&mut self, id: &str, columns: Vec<Column>, rows: Vec<Row>) {
        self.table(id, columns, rows);
        if let Some(Block::Table(table)) = self.blocks.last_mut() {
            table.listing = true;
        }
    }
}
