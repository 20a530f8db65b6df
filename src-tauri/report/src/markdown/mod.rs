//! Markdown (CommonMark with tables), for everything that reads plain text.
//!
//! Every character of a participant's words that could begin markup is escaped. Languages have no place in Markdown; the
//! visible marks beside the words say them.

mod escape;

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::error::WriteError;
use crate::language::Messages;
use crate::layout::{self, Align, Block, Document, Line, Span, Table};
use crate::model::Report;
use escape::escape;

/// Writes the report as Markdown, in UTF-8.
///
/// # Errors
/// Only when `out` refuses to be written to.
pub fn write(report: &Report, out: &mut dyn Write) -> Result<(), WriteError> {
    let document = layout::of(report);
    let mut out = io::BufWriter::new(out);
    for block in &document.blocks {
        write_block(block, &document, &mut out)?;
    }
    out.flush()?;
    Ok(())
}

fn write_block(block: &Block, document: &Document, out: &mut impl Write) -> io::Result<()> {
    match block {
        Block::Title { kind, title, variant } => {
            writeln!(out, "# {}: {}\n\n{}\n", escape(kind), inline(title), escape(variant))
        }
        Block::Facts(facts) => {
            for (name, given) in facts {
                writeln!(out, "- {}: {}", escape(name), inline(given))?;
            }
            writeln!(out)
        }
        Block::Contents => write_contents(document, out),
        Block::Heading { level, anchor, spans, .. } => {
            let marks = "#".repeat(usize::from(*level) + 1);
            writeln!(out, "{marks} {}{}\n", place(anchor), inline(spans))
        }
        Block::Paragraph(spans) => writeln!(out, "{}\n", inline(spans)),
        Block::Note(spans) => writeln!(out, "{}\n", inline(spans)),
        Block::List(items) => {
            for item in items {
                writeln!(out, "- {}", inline(item))?;
            }
            writeln!(out)
        }
        Block::Lines(lines) => write_lines(lines, out),
        Block::Table(table) => write_table(table, document, out),
        // Plain text has no drawings; the table beside it has the numbers.
        Block::Figure(_) => Ok(()),
    }
}

fn write_contents(document: &Document, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "## {}\n", escape(&document.contents))?;
    for (level, anchor, spans) in document.headings() {
        let indent = "  ".repeat(usize::from(level) - 1);
        writeln!(out, "{indent}- [{}](#{anchor})", inline(spans))?;
    }
    writeln!(out)
}

fn write_lines(lines: &[Line], out: &mut impl Write) -> io::Result<()> {
    for line in lines {
        writeln!(out, "- {}**{}** {}", place(&line.anchor), line.label, inline(&line.words))?;
        writeln!(out, "  <br>{}", inline(&line.support))?;
    }
    writeln!(out)
}

fn write_table(table: &Table, document: &Document, out: &mut impl Write) -> io::Result<()> {
    let number = Messages::of(document.language).number(table.number as u64);
    let caption = format!("{}{number}{}", table.before_number, table.after_number);
    writeln!(out, "**{}** {}\n", escape(&caption), inline(&table.title))?;
    let headings: Vec<String> = table.columns.iter().map(|column| inline(&column.heading)).collect();
    writeln!(out, "| {} |", headings.join(" | "))?;
    let rules: Vec<&str> =
        table.columns.iter().map(|c| if c.align == Align::End { "---:" } else { "---" }).collect();
    writeln!(out, "| {} |", rules.join(" | "))?;
    for row in &table.rows {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| inline(cell)).collect();
        if let (Some(anchor), Some(first)) = (&row.anchor, cells.first_mut()) {
            first.insert_str(0, &place(anchor));
        }
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out)
}

/// Where links lead. Programs that leave out HTML lose the place, not the words.
fn place(anchor: &str) -> String {
    format!("<a id=\"{anchor}\"></a>")
}

fn inline(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Plain(words) | Span::Said(words, _) => text.push_str(&escape(words)),
            Span::Strong(words) => {
                let _ = write!(text, "**{}**", escape(words));
            }
            Span::Aside(words) => {
                let _ = write!(text, " ({})", escape(words));
            }
            Span::Empty(words) => {
                let _ = write!(text, "*{}*", escape(words));
            }
            Span::Link { text: words, anchor } => {
                let _ = write!(text, "[{}](#{anchor})", escape(words));
            }
            Span::Break => text.push_str("<br>"),
            Span::Support(spans) => {
                text.push_str("<br>");
                text.push_str(&inline(spans));
            }
        }
    }
    text
}
