//! Tables: a caption whose number counts itself, a header row that repeats on every page, rows that stay whole.

use std::fmt::Write as _;

use kelechek_core::language::Language;

use super::body::Body;
use super::package::TEXT_WIDTH;
use super::xml::{self, Look};
use crate::language::Messages;
use crate::layout::{Align, Row, Span, Table};

pub(super) fn write(table: &Table, language: Language, body: &mut Body) {
    caption(table, language, body);
    let widths = widths(table);
    let _ = write!(
        body.xml,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"KelechekTable\"/><w:tblW w:w=\"{TEXT_WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>\
         <w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
        xml::escape(&words(&table.title))
    );
    for width in &widths {
        let _ = write!(body.xml, "<w:gridCol w:w=\"{width}\"/>");
    }
    body.xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(&widths) {
        cell(&column.heading, *width, "TableHead", column.align, body);
    }
    body.xml.push_str("</w:tr>");
    for row in &table.rows {
        write_row(row, table, &widths, body);
    }
    // Word joins two tables without a paragraph between them.
    body.xml.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
}

fn caption(table: &Table, language: Language, body: &mut Body) {
    body.xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>");
    xml::run(&table.before_number, Look::default(), &mut body.xml);
    xml::field("SEQ Table \\* ARABIC", &Messages::of(language).number(table.number as u64), &mut body.xml);
    xml::run(&format!("{} ", table.after_number), Look::default(), &mut body.xml);
    xml::spans(&table.title, &mut body.xml);
    body.xml.push_str("</w:p>");
}

fn write_row(row: &Row, table: &Table, widths: &[usize], body: &mut Body) {
    body.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    for (i, ((content, column), width)) in row.cells.iter().zip(&table.columns).zip(widths).enumerate() {
        let style = if row.total { "TableTotal" } else { "TableText" };
        match row.anchor.as_ref().filter(|_| i == 0) {
            None => cell(content, *width, style, column.align, body),
            Some(anchor) => {
                open_cell(*width, style, column.align, body);
                let bookmark = body.open(&xml::bookmark(anchor));
                xml::spans(content, &mut body.xml);
                body.close(bookmark);
                body.xml.push_str("</w:p></w:tc>");
            }
        }
    }
    body.xml.push_str("</w:tr>");
}

fn cell(content: &[Span], width: usize, style: &str, align: Align, body: &mut Body) {
    open_cell(width, style, align, body);
    xml::spans(content, &mut body.xml);
    body.xml.push_str("</w:p></w:tc>");
}

fn open_cell(width: usize, style: &str, align: Align, body: &mut Body) {
    let side = match align {
        Align::Start => "",
        Align::End => "<w:jc w:val=\"right\"/>",
    };
    let _ = write!(
        body.xml,
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{side}</w:pPr>"
    );
}

/// The width of each column in twentieths of a point; together the width of the text.
fn widths(table: &Table) -> Vec<usize> {
    let all: usize = table.columns.iter().map(|column| usize::from(column.width)).sum::<usize>().max(1);
    let mut widths: Vec<usize> =
        table.columns.iter().map(|column| usize::from(column.width) * TEXT_WIDTH / all).collect();
    let used: usize = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += TEXT_WIDTH - used;
    }
    widths
}

/// The bare words of a title.
fn words(spans: &[Span]) -> String {
    let word = |span: &Span| match span {
        Span::Plain(text) | Span::Said(text, _) | Span::Strong(text) | Span::Aside(text) => text.clone(),
        Span::Empty(text) | Span::Link { text, .. } => text.clone(),
        Span::Break => " ".to_owned(),
        Span::Support(below) => words(below),
    };
    spans.iter().map(word).collect()
}
