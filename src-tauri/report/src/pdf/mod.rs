//! The document as a PDF to print and to hand in: tagged, bookmarked, with its fonts.
//!
//! Here the layout is only put into the JSON that `kelechek-report-pdf` draws; the typesetting engine stays there.

use std::collections::HashSet;
use std::io::Write;

use kelechek_core::language::Language;
use serde::Serialize;

use crate::chart;
use crate::error::WriteError;
use crate::language::Messages;
use crate::layout::{self, Align, Block, Document, Span};
use crate::model::{Mark, Report};

/// Writes the report as a PDF.
///
/// # Errors
/// Only when `out` refuses to be written to.
pub fn write(report: &Report, out: &mut dyn Write) -> Result<(), WriteError> {
    // The engine needs much memory, and by then none of this.
    let parts = {
        let document = layout::of(report);
        Part::all(&document).into_iter().map(|part| serde_json::to_vec(&part)).collect::<Result<_, _>>()?
    };
    out.write_all(&kelechek_report_pdf::pdf(parts)?)?;
    out.flush()?;
    Ok(())
}

/// A part of the document, which begins on a new page.
#[derive(Serialize)]
struct Part<'a> {
    language: &'static str,
    title: &'a str,
    contents: &'a str,
    blocks: Vec<Item<'a>>,
}

/// A block, as the page design knows it.
#[derive(Serialize)]
#[serde(tag = "k", rename_all = "lowercase")]
enum Item<'a> {
    Title {
        kind: &'a str,
        title: Vec<Stretch<'a>>,
        variant: &'a str,
    },
    Facts {
        facts: Vec<(&'a str, Vec<Stretch<'a>>)>,
    },
    Contents,
    Heading {
        new_page: bool,
        level: u8,
        anchor: &'a str,
        spans: Vec<Stretch<'a>>,
    },
    Paragraph {
        spans: Vec<Stretch<'a>>,
    },
    Note {
        spans: Vec<Stretch<'a>>,
    },
    List {
        items: Vec<Vec<Stretch<'a>>>,
    },
    Lines {
        lines: Vec<Line<'a>>,
    },
    Table {
        number: String,
        title: Vec<Stretch<'a>>,
        columns: Vec<Column<'a>>,
        rows: Vec<Row<'a>>,
    },
    Listing {
        number: String,
        title: Vec<Stretch<'a>>,
        rows: Vec<Row<'a>>,
    },
    /// The listing of the part before goes on.
    More {
        rows: Vec<Row<'a>>,
    },
    Figure {
        number: String,
        title: Vec<Stretch<'a>>,
        svg: String,
        alt: String,
    },
}

#[derive(Serialize)]
struct Line<'a> {
    anchor: &'a str,
    label: &'a str,
    words: Vec<Stretch<'a>>,
    support: Vec<Stretch<'a>>,
}

#[derive(Serialize)]
struct Column<'a> {
    heading: Vec<Stretch<'a>>,
    width: u16,
    end: bool,
}

#[derive(Serialize)]
struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<&'a str>,
    cells: Vec<Vec<Stretch<'a>>>,
    total: bool,
}

/// A stretch of text: its kind, its text, its language or anchor.
#[derive(Serialize)]
struct Stretch<'a> {
    k: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    t: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    l: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    a: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Text<'a> {
    Words(&'a str),
    Below(Vec<Stretch<'a>>),
}

/// A part has no more contributions than this: some forty pages, which the engine lays out in a hundred megabytes.
const MOST_LISTED: usize = 1_000;

impl<'a> Part<'a> {
    fn all(document: &'a Document) -> Vec<Self> {
        let places = Places::of(document);
        let empty = || Self {
            language: document.language.code(),
            title: &document.title,
            contents: &document.contents,
            blocks: Vec::new(),
        };
        let (mut parts, mut part) = (Vec::new(), empty());
        let end = |part: &mut Self, parts: &mut Vec<Self>| parts.push(std::mem::replace(part, empty()));
        for block in &document.blocks {
            if matches!(block, Block::Heading { new_page: true, .. }) {
                end(&mut part, &mut parts);
            }
            match item(block, document.language, &places) {
                Item::Listing { number, title, mut rows } if rows.len() > MOST_LISTED => {
                    let mut rest = rows.split_off(MOST_LISTED).into_iter().peekable();
                    part.blocks.push(Item::Listing { number, title, rows });
                    while rest.peek().is_some() {
                        end(&mut part, &mut parts);
                        part.blocks.push(Item::More { rows: rest.by_ref().take(MOST_LISTED).collect() });
                    }
                }
                other => part.blocks.push(other),
            }
        }
        parts.push(part);
        parts
    }
}

/// Contributions of more than so many are found by their numbers alone: a link to each takes the engine more memory than all
/// the rest, and nobody follows thousands of them.
const MOST_LINKED: usize = 2_000;

/// Where links may lead: one that led nowhere would stop the engine.
struct Places<'a>(HashSet<&'a str>);

impl<'a> Places<'a> {
    fn of(document: &'a Document) -> Self {
        let (mut places, mut listed) = (HashSet::new(), Vec::new());
        for block in &document.blocks {
            match block {
                Block::Heading { anchor, .. } => drop(places.insert(anchor.as_str())),
                Block::Lines(lines) => places.extend(lines.iter().map(|line| line.anchor.as_str())),
                Block::Table(table) => {
                    let anchors = table.rows.iter().filter_map(|row| row.anchor.as_deref());
                    if table.listing { listed.extend(anchors) } else { places.extend(anchors) }
                }
                _ => {}
            }
        }
        if listed.len() <= MOST_LINKED {
            places.extend(listed);
        }
        Self(places)
    }

    /// The place of a row, where anything may lead to it.
    fn of_row(&self, row: &'a layout::Row) -> Option<&'a str> {
        row.anchor.as_deref().filter(|anchor| self.0.contains(anchor))
    }

    fn stretches(&self, spans: &'a [Span]) -> Vec<Stretch<'a>> {
        spans.iter().map(|span| self.stretch(span)).collect()
    }

    fn stretch(&self, span: &'a Span) -> Stretch<'a> {
        let of = |k: &'static str, text: &'a str| Stretch { k, t: Some(Text::Words(text)), l: None, a: None };
        match span {
            Span::Plain(text) => of("plain", text),
            Span::Said(text, mark) => Stretch { l: language(*mark), ..of("said", text) },
            Span::Strong(text) => of("strong", text),
            Span::Aside(text) => of("aside", text),
            Span::Empty(text) => of("empty", text),
            Span::Link { text, anchor } if self.0.contains(anchor.as_str()) => {
                Stretch { a: Some(anchor), ..of("link", text) }
            }
            Span::Link { text, .. } => of("plain", text),
            Span::Break => Stretch { k: "break", t: None, l: None, a: None },
            Span::Support(below) => {
                Stretch { k: "support", t: Some(Text::Below(self.stretches(below))), l: None, a: None }
            }
        }
    }
}

/// The language that a mark stands for; an empty one says that it is none that words could be divided by.
fn language(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Own => None,
        Mark::Other(language) => Some(language.code()),
        Mark::Mixed | Mark::Unknown => Some(""),
    }
}

/// A contribution of a listing. What is below the words stands in one line, and leads nowhere: thousands of links take the
/// engine as long as all the rest.
fn listed<'a>(row: &'a layout::Row, places: &Places<'a>) -> Row<'a> {
    let below = |cell: &'a Vec<Span>| {
        let mut stretches = Vec::new();
        for mut stretch in places.stretches(cell) {
            match stretch.k {
                "break" => stretch = Stretch { k: "plain", t: Some(Text::Words(" · ")), l: None, a: None },
                "link" => (stretch.k, stretch.a) = ("plain", None),
                _ => {}
            }
            stretches.push(stretch);
        }
        stretches
    };
    let cells = row.cells.iter().enumerate();
    let cells = cells.map(|(place, cell)| if place < 2 { places.stretches(cell) } else { below(cell) });
    Row { anchor: places.of_row(row), cells: cells.collect(), total: row.total }
}

fn item<'a>(block: &'a Block, language: Language, places: &Places<'a>) -> Item<'a> {
    let number = |before: &str, number: usize, after: &str| {
        format!("{before}{}{after}", Messages::of(language).number(number as u64))
    };
    match block {
        Block::Title { kind, title, variant } => {
            Item::Title { kind, title: places.stretches(title), variant }
        }
        Block::Facts(facts) => Item::Facts {
            facts: facts.iter().map(|(name, given)| (name.as_str(), places.stretches(given))).collect(),
        },
        Block::Contents => Item::Contents,
        Block::Heading { new_page, level, anchor, spans } => {
            Item::Heading { new_page: *new_page, level: *level, anchor, spans: places.stretches(spans) }
        }
        Block::Paragraph(spans) => Item::Paragraph { spans: places.stretches(spans) },
        Block::Note(spans) => Item::Note { spans: places.stretches(spans) },
        Block::List(items) => Item::List { items: items.iter().map(|item| places.stretches(item)).collect() },
        Block::Lines(lines) => Item::Lines {
            lines: lines
                .iter()
                .map(|line| Line {
                    anchor: &line.anchor,
                    label: &line.label,
                    words: places.stretches(&line.words),
                    support: places.stretches(&line.support),
                })
                .collect(),
        },
        Block::Table(table) if table.listing => Item::Listing {
            number: number(&table.before_number, table.number, &table.after_number),
            title: places.stretches(&table.title),
            rows: table.rows.iter().map(|row| listed(row, places)).collect(),
        },
        Block::Table(table) => Item::Table {
            number: number(&table.before_number, table.number, &table.after_number),
            title: places.stretches(&table.title),
            columns: table
                .columns
                .iter()
                .map(|column| Column {
                    heading: places.stretches(&column.heading),
                    width: column.width,
                    end: column.align == Align::End,
                })
                .collect(),
            rows: table
                .rows
                .iter()
                .map(|row| Row {
                    anchor: places.of_row(row),
                    cells: row.cells.iter().map(|cell| places.stretches(cell)).collect(),
                    total: row.total,
                })
                .collect(),
        },
        Block::Figure(figure) => Item::Figure {
            number: number(&figure.before_number, figure.number, &figure.after_number),
            title: places.stretches(&figure.title),
            svg: chart::svg(&figure.chart, &chart::Colours::PRINT),
            alt: figure.alt.clone(),
        },
    }
}
