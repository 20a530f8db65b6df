//! The body of the document: paragraphs in real styles.

use std::fmt::Write as _;

use super::xml::{self, Look};
use super::{chart, contents, table};
use crate::layout::{Block, Document, Line, Span};

/// The body while it is written.
pub(super) struct Body {
    pub(super) xml: String,
    bookmarks: usize,
    headings: usize,
}

/// The body of this document, up to the properties of its section.
pub(super) fn of(document: &Document) -> String {
    let mut body = Body { xml: String::new(), bookmarks: 0, headings: 0 };
    for block in &document.blocks {
        body.block(block, document);
    }
    body.xml
}

impl Body {
    fn block(&mut self, block: &Block, document: &Document) {
        match block {
            Block::Title { kind, title, variant } => {
                self.paragraph("Kind", &[Span::Plain(kind.clone())]);
                self.paragraph("Title", title);
                self.paragraph("Subtitle", &[Span::Plain(variant.clone())]);
            }
            Block::Facts(facts) => facts.iter().for_each(|(name, given)| self.fact(name, given)),
            Block::Contents => contents::write(document, self),
            Block::Heading { new_page, level, anchor, spans } => {
                let property = if *new_page { "<w:pageBreakBefore/>" } else { "" };
                self.heading(*level, property, anchor, spans);
            }
            Block::Paragraph(spans) => self.paragraph("BodyText", spans),
            Block::Note(spans) => self.paragraph("Note", spans),
            Block::List(items) => items.iter().for_each(|item| self.paragraph("ListBullet", item)),
            Block::Lines(lines) => lines.iter().for_each(|line| self.line(line)),
            Block::Table(table) => table::write(table, document.language, self),
            Block::Figure(figure) => chart::write(figure, document, self),
        }
    }

    pub(super) fn paragraph(&mut self, style: &str, spans: &[Span]) {
        let _ = write!(self.xml, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
        xml::spans(spans, &mut self.xml);
        self.xml.push_str("</w:p>");
    }

    fn fact(&mut self, name: &str, given: &[Span]) {
        self.xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"Fact\"/></w:pPr>");
        xml::run(name, Look::style("Aside"), &mut self.xml);
        self.xml.push_str("<w:r><w:tab/></w:r>");
        xml::spans(given, &mut self.xml);
        self.xml.push_str("</w:p>");
    }

    fn heading(&mut self, level: u8, property: &str, anchor: &str, spans: &[Span]) {
        let _ = write!(self.xml, "<w:p><w:pPr><w:pStyle w:val=\"Heading{level}\"/>{property}</w:pPr>");
        // The table of contents leads to bookmarks of its own, hidden ones, as Word itself makes them.
        let own = (level <= 2).then(|| self.open(&contents::bookmark(self.headings)));
        self.headings += usize::from(level <= 2);
        let named = self.open(&xml::bookmark(anchor));
        xml::spans(spans, &mut self.xml);
        self.close(named);
        own.into_iter().for_each(|bookmark| self.close(bookmark));
        self.xml.push_str("</w:p>");
    }

    fn line(&mut self, line: &Line) {
        self.xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"VisionLine\"/></w:pPr>");
        let bookmark = self.open(&xml::bookmark(&line.anchor));
        xml::run(&line.label, Look::bold(), &mut self.xml);
        self.close(bookmark);
        self.xml.push_str("<w:r><w:tab/></w:r>");
        xml::spans(&line.words, &mut self.xml);
        self.xml.push_str("</w:p>");
        self.paragraph("Support", &line.support);
    }

    /// Begins a place that links lead to.
    pub(super) fn open(&mut self, name: &str) -> usize {
        self.bookmarks += 1;
        let _ = write!(self.xml, "<w:bookmarkStart w:id=\"{}\" w:name=\"{name}\"/>", self.bookmarks);
        self.bookmarks
    }

    /// Ends it.
    pub(super) fn close(&mut self, bookmark: usize) {
        let _ = write!(self.xml, "<w:bookmarkEnd w:id=\"{bookmark}\"/>");
    }
}
