//! The table of contents: a field that Word fills again, already filled with the headings.
//!
//! Page numbers are known only to the program that breaks the pages: the field is marked as one to be refreshed when the
//! document is opened. Programs that do not refresh it show the headings, each leading to its place, without numbers that
//! would be wrong.

use std::fmt::Write as _;

use super::body::Body;
use super::xml;
use crate::layout::{Document, Span};

/// The bookmark of the heading with this number, counted from 0.
pub(super) fn bookmark(number: usize) -> String {
    format!("_Toc{:09}", number + 1)
}

pub(super) fn write(document: &Document, body: &mut Body) {
    body.paragraph("TOCHeading", &[Span::Plain(document.contents.clone())]);
    let headings: Vec<_> = document.headings().collect();
    for (number, (level, _, spans)) in headings.iter().enumerate() {
        let _ = write!(body.xml, "<w:p><w:pPr><w:pStyle w:val=\"TOC{level}\"/></w:pPr>");
        if number == 0 {
            body.xml.push_str("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>");
            body.xml.push_str(
                "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>",
            );
            body.xml.push_str("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
        }
        let place = bookmark(number);
        let _ = write!(body.xml, "<w:hyperlink w:anchor=\"{place}\" w:history=\"1\">");
        xml::spans(spans, &mut body.xml);
        body.xml.push_str("</w:hyperlink>");
        if number + 1 == headings.len() {
            body.xml.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        }
        body.xml.push_str("</w:p>");
    }
}
