//! The order of the document: a report as a row of headings, paragraphs, lists and tables that every format draws alike.
//!
//! All words are in place and clean of what no document can hold; what is left to a format is how a
//! heading, a link or another language is written in it. What this is not: it counts nothing and leaves nothing out.

mod annex;
mod compare;
mod figure;
mod front;
mod lines;
mod matrix;
pub(crate) mod printable;
mod priorities;
mod support;
mod table;
mod vision;

use kelechek_core::language::Language;

use crate::language::Messages;
use crate::model::{Mark, Report, What, Words};

pub use figure::Figure;
pub use table::{Align, Column, Row, Table};

/// A document, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// the language of everything that is not marked otherwise
    pub language: Language,
    /// the kind of document and its occasion, for the running line and the file's properties
    pub title: String,
    /// what the table of contents is headed by
    pub contents: String,
    /// in the order of the document
    pub blocks: Vec<Block>,
}

impl Document {
    /// The headings that a table of contents lists, with level and anchor.
    pub fn headings(&self) -> impl Iterator<Item = (u8, &str, &[Span])> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Heading { level, anchor, spans, .. } if *level <= 2 => {
                Some((*level, anchor.as_str(), spans.as_slice()))
            }
            _ => None,
        })
    }
}

/// One part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The head of the title page.
    Title {
        /// what kind of document it is
        kind: String,
        /// the occasion
        title: Vec<Span>,
        /// for whom
        variant: String,
    },
    /// What things are called, and what was given.
    Facts(Vec<(String, Vec<Span>)>),
    /// Where the table of contents stands.
    Contents,
    /// A heading; 1 is the highest below the title.
    Heading {
        /// it begins a new page, where there are pages
        new_page: bool,
        /// 1 to 3
        level: u8,
        /// unique in the document
        anchor: String,
        /// its words
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A paragraph that says something about the document.
    Note(Vec<Span>),
    /// Items without an order.
    List(Vec<Vec<Span>>),
    /// Lines of the vision.
    Lines(Vec<Line>),
    /// A table with its caption.
    Table(Table),
    /// A chart with its caption.
    Figure(Figure),
}

/// One line of the vision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// where links to it lead
    pub anchor: String,
    /// such as `2.7`
    pub label: String,
    /// its words and marks
    pub words: Vec<Span>,
    /// what it rests on, who stands behind it, what it serves
    pub support: Vec<Span>,
}

/// A stretch of text of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words of the program.
    Plain(String),
    /// Words of people, in their language.
    Said(String, Mark),
    /// What a stretch of text is called.
    Strong(String),
    /// A mark beside words, such as their language.
    Aside(String),
    /// What nobody has filled in yet.
    Empty(String),
    /// Leads to an anchor of the document.
    Link {
        /// what is read
        text: String,
        /// where it leads
        anchor: String,
    },
    /// A new line within the paragraph.
    Break,
    /// What a line rests on, below its words, where both stand in one cell.
    Support(Vec<Span>),
}

/// The report in the order of the document.
pub fn of(report: &Report) -> Document {
    let say = Say { messages: Messages::of(report.language) };
    let mut pages = Pages { report, say: &say, tables: 0, figures: 0, blocks: Vec::new() };
    front::lay(&mut pages);
    if report.what == What::Vision {
        vision::lay(&mut pages);
    }
    annex::lay(&mut pages);
    let occasion = printable::in_one_line(&report.title.title.text);
    Document {
        language: report.language,
        title: format!("{}: {}", report.title.kind, occasion),
        contents: say.text("report-contents"),
        blocks: pages.blocks,
    }
}

/// The document while it is laid out.
struct Pages<'a> {
    report: &'a Report,
    say: &'a Say,
    /// how many tables there are so far
    tables: usize,
    /// how many figures there are so far
    figures: usize,
    blocks: Vec<Block>,
}

impl Pages<'_> {
    fn heading(&mut self, level: u8, anchor: &str, id: &str) {
        self.heading_of(level, anchor.to_owned(), self.say.plain(id));
    }

    fn heading_of(&mut self, level: u8, anchor: String, spans: Vec<Span>) {
        self.blocks.push(Block::Heading { new_page: false, level, anchor, spans });
    }

    fn heading_on_new_page(&mut self, anchor: &str, id: &str) {
        let spans = self.say.plain(id);
        self.blocks.push(Block::Heading { new_page: true, level: 1, anchor: anchor.to_owned(), spans });
    }

    fn note(&mut self, id: &str) {
        self.blocks.push(Block::Note(self.say.plain(id)));
    }
}

/// Puts words into spans.
struct Say {
    messages: &'static Messages,
}

impl Say {
    fn text(&self, id: &str) -> String {
        self.messages.get(id, &[])
    }

    fn count(&self, id: &str, count: usize) -> String {
        self.messages.get(id, &[("count", count.into())])
    }

    fn plain(&self, id: &str) -> Vec<Span> {
        vec![Span::Plain(self.text(id))]
    }

    /// Words of people, with a mark when they are in another language than the document.
    fn words(&self, words: &Words) -> Vec<Span> {
        let mut spans = self.unmarked(words);
        if spans.is_empty() {
            return vec![Span::Empty(self.text("report-empty"))];
        }
        let code = match words.mark {
            Mark::Own | Mark::Unknown => return spans,
            Mark::Other(language) => language.code(),
            Mark::Mixed => "mixed",
        };
        spans.push(Span::Aside(self.messages.get("report-language-mark", &[("language", code.into())])));
        spans
    }

    /// Words of people without a visible mark, as in headings; their language is kept.
    fn unmarked(&self, words: &Words) -> Vec<Span> {
        let mut spans = Vec::new();
        for line in printable::lines(&words.text) {
            if !spans.is_empty() {
                spans.push(Span::Break);
            }
            spans.push(Span::Said(line, words.mark));
        }
        spans
    }

    /// A message that holds words of people under `name`, which keep their language.
    fn around(&self, id: &str, name: &str, words: &Words) -> Vec<Span> {
        let message = self.messages.get(id, &[(name, PLACE.into())]);
        let (before, after) = message.split_once(PLACE).unwrap_or((&message, ""));
        let mut spans = vec![Span::Plain(before.to_owned())];
        spans.extend(self.in_one_line(words));
        spans.push(Span::Plain(after.to_owned()));
        spans.retain(|span| !matches!(span, Span::Plain(text) if text.is_empty()));
        spans
    }

    /// Words of people that must stand in one line.
    fn in_one_line(&self, words: &Words) -> Vec<Span> {
        vec![Span::Said(printable::in_one_line(&words.text), words.mark)]
    }

    fn number(&self, number: usize) -> Vec<Span> {
        vec![Span::Plain(self.messages.number(number as u64))]
    }

    /// Names one after another. Their own commas stay readable.
    fn names(&self, names: &[Words]) -> Vec<Span> {
        let mut spans = Vec::new();
        for name in names {
            if !spans.is_empty() {
                spans.push(Span::Plain("; ".to_owned()));
            }
            spans.extend(self.in_one_line(name));
        }
        spans
    }

    /// Links one after another, all on the same sort of anchor.
    fn links<'a>(&self, anchor: &str, labels: impl IntoIterator<Item = &'a str>) -> Vec<Span> {
        let mut spans = Vec::new();
        for label in labels {
            if !spans.is_empty() {
                spans.push(Span::Plain(", ".to_owned()));
            }
            spans.push(Span::Link { text: label.to_owned(), anchor: format!("{anchor}{label}") });
        }
        spans
    }
}

/// A sign that no message holds: where something is put that is more than text.
const PLACE: &str = "\u{fffc}";
/// Where links to contributions lead, before the number.
const ENTRY: &str = "n";
/// Where links to lines lead, before the label.
const LINE: &str = "line-";
