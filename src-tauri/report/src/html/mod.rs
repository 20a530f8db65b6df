//! One HTML file: no script, no request to anywhere, its few rules of style inside it.
//!
//! It reads well without styles, prints, and has a dark side. Words in another language carry it, so that a screen reader
//! pronounces them and a browser hyphenates them rightly.

pub(crate) mod spans;

use std::io::{self, Write};

use crate::chart;
use crate::error::WriteError;
use crate::language::Messages;
use crate::layout::{self, Align, Block, Document, Figure, Line, Table};
use crate::model::Report;
use spans::{escape, plain, write_spans};

const STYLE: &str = include_str!("style.css");

/// Writes the report as one HTML file, in UTF-8.
///
/// # Errors
/// Only when `out` refuses to be written to.
pub fn write(report: &Report, out: &mut dyn Write) -> Result<(), WriteError> {
    let document = layout::of(report);
    let mut out = io::BufWriter::new(out);
    write_document(&document, &mut out)?;
    out.flush()?;
    Ok(())
}

fn write_document(document: &Document, out: &mut impl Write) -> io::Result<()> {
    let language = document.language.code();
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<meta name=\"color-scheme\" content=\"light dark\">")?;
    // What the file may load is nothing at all, whatever should ever stand in it.
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    writeln!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")?;
    writeln!(
        out,
        "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>",
        escape(&document.title)
    )?;
    for block in &document.blocks {
        write_block(block, document, out)?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

fn write_block(block: &Block, document: &Document, out: &mut impl Write) -> io::Result<()> {
    match block {
        Block::Title { kind, title, variant } => {
            writeln!(out, "<header>\n<p class=\"kind\">{}</p>", escape(kind))?;
            writeln!(
                out,
                "<h1>{}</h1>\n<p class=\"variant\">{}</p>\n</header>",
                plain(title),
                escape(variant)
            )
        }
        Block::Facts(facts) => {
            writeln!(out, "<dl class=\"facts\">")?;
            for (name, given) in facts {
                writeln!(out, "<div><dt>{}</dt><dd>{}</dd></div>", escape(name), plain(given))?;
            }
            writeln!(out, "</dl>")
        }
        Block::Contents => write_contents(document, out),
        Block::Heading { new_page, level, anchor, spans } => {
            let level = level + 1;
            let page = if *new_page { " class=\"page\"" } else { "" };
            writeln!(out, "<h{level} id=\"{anchor}\"{page}>{}</h{level}>", plain(spans))
        }
        Block::Paragraph(spans) => writeln!(out, "<p>{}</p>", plain(spans)),
        Block::Note(spans) => writeln!(out, "<p class=\"note\">{}</p>", plain(spans)),
        Block::List(items) => {
            writeln!(out, "<ul>")?;
            for item in items {
                writeln!(out, "<li>{}</li>", plain(item))?;
            }
            writeln!(out, "</ul>")
        }
        Block::Lines(lines) => write_lines(lines, out),
        Block::Table(table) => write_table(table, document, out),
        Block::Figure(figure) => write_figure(figure, document, out),
    }
}

/// Headings of the second level stand in a list within the item of the first: a table of contents is an outline.
fn write_contents(document: &Document, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ul>",
        escape(&document.contents)
    )?;
    let mut depth = 0;
    for (level, anchor, spans) in document.headings() {
        match (depth, level) {
            (0, _) => {}
            (1, 1) => writeln!(out, "</li>")?,
            (1, _) => writeln!(out, "\n<ul>")?,
            (_, 1) => writeln!(out, "</li>\n</ul>\n</li>")?,
            _ => writeln!(out, "</li>")?,
        }
        write!(out, "<li><a href=\"#{anchor}\">{}</a>", plain(spans))?;
        depth = level;
    }
    match depth {
        0 => {}
        1 => writeln!(out, "</li>")?,
        _ => writeln!(out, "</li>\n</ul>\n</li>")?,
    }
    writeln!(out, "</ul>\n</nav>")
}

fn write_lines(lines: &[Line], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "<ul class=\"lines\">")?;
    for line in lines {
        writeln!(out, "<li id=\"{}\"><span class=\"label\">{}</span>", line.anchor, escape(&line.label))?;
        writeln!(out, "<p>{}</p>", plain(&line.words))?;
        writeln!(out, "<p class=\"support\">{}</p></li>", plain(&line.support))?;
    }
    writeln!(out, "</ul>")
}

fn write_table(table: &Table, document: &Document, out: &mut impl Write) -> io::Result<()> {
    let number = Messages::of(document.language).number(table.number as u64);
    let caption = format!("{}{number}{}", table.before_number, table.after_number);
    // A wide table scrolls by itself, and can be scrolled with the keyboard.
    writeln!(
        out,
        "<div class=\"wide\" role=\"region\" aria-labelledby=\"table-{}\" tabindex=\"0\">",
        table.number
    )?;
    writeln!(out, "<table>\n<caption id=\"table-{}\">", table.number)?;
    writeln!(out, "<span class=\"number\">{}</span> {}</caption>", escape(&caption), plain(&table.title))?;
    writeln!(out, "<thead>\n<tr>")?;
    for column in &table.columns {
        writeln!(out, "<th scope=\"col\"{}>{}</th>", class(column.align), plain(&column.heading))?;
    }
    writeln!(out, "</tr>\n</thead>\n<tbody>")?;
    for row in &table.rows {
        let anchor = row.anchor.as_ref().map(|a| format!(" id=\"{a}\"")).unwrap_or_default();
        let total = if row.total { " class=\"total\"" } else { "" };
        write!(out, "<tr{anchor}{total}>")?;
        for (i, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
            let (tag, scope) = if i == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
            write!(out, "<{tag}{scope}{}>", class(column.align))?;
            write_spans(cell, out)?;
            write!(out, "</{tag}>")?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</div>")
}

fn write_figure(figure: &Figure, document: &Document, out: &mut impl Write) -> io::Result<()> {
    let number = Messages::of(document.language).number(figure.number as u64);
    let caption = format!("{}{number}{}", figure.before_number, figure.after_number);
    let drawn = chart::svg(&figure.chart, &chart::Colours::PAGE);
    let named = format!("<svg role=\"img\" aria-label=\"{}\"", escape(&figure.alt));
    writeln!(out, "<figure>\n{}", drawn.replacen("<svg", &named, 1))?;
    writeln!(
        out,
        "<figcaption><span class=\"number\">{}</span> {}</figcaption>\n</figure>",
        escape(&caption),
        plain(&figure.title)
    )
}

fn class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " class=\"end\"",
    }
}
