//! Runs of text as Word has them.

use std::fmt::Write as _;

use crate::layout::Span;
use crate::model::Mark;
pub(super) use crate::xml::escape;

/// The name of a place that links lead to; Word takes letters, digits and `_` only.
pub(super) fn bookmark(anchor: &str) -> String {
    anchor.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

/// Which properties a run has.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    style: Option<&'static str>,
    bold: bool,
    mark: Option<Mark>,
}

impl Look {
    pub(super) fn style(style: &'static str) -> Self {
        Self { style: Some(style), ..Self::default() }
    }

    pub(super) fn bold() -> Self {
        Self { bold: true, ..Self::default() }
    }

    /// The order of the properties is the schema's.
    fn write(self, out: &mut String) {
        let mut properties = String::new();
        if let Some(style) = self.style {
            let _ = write!(properties, "<w:rStyle w:val=\"{style}\"/>");
        }
        if self.bold {
            properties.push_str("<w:b/><w:bCs/>");
        }
        match self.mark {
            None | Some(Mark::Own) => {}
            Some(Mark::Other(language)) => {
                let _ = write!(properties, "<w:lang w:val=\"{}\"/>", super::tag(language));
            }
            // No dictionary fits words of two languages, or of one that nobody has named.
            Some(Mark::Mixed | Mark::Unknown) => properties.push_str("<w:noProof/>"),
        }
        if !properties.is_empty() {
            let _ = write!(out, "<w:rPr>{properties}</w:rPr>");
        }
    }
}

/// One run of text.
pub(super) fn run(text: &str, look: Look, out: &mut String) {
    out.push_str("<w:r>");
    look.write(out);
    let _ = write!(out, "<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text));
}

/// A field that Word computes, with what it shows until then.
pub(super) fn field(instruction: &str, shown: &str, out: &mut String) {
    out.push_str("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
    let _ = write!(out, "<w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r>");
    out.push_str("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
    run(shown, Look::default(), out);
    out.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

/// Stretches of text as runs.
pub(super) fn spans(stretches: &[Span], out: &mut String) {
    for span in stretches {
        match span {
            Span::Plain(text) => run(text, Look::default(), out),
            Span::Said(text, mark) => run(text, Look { mark: Some(*mark), ..Look::default() }, out),
            Span::Strong(text) => run(text, Look::bold(), out),
            Span::Aside(text) => run(&format!(" ({text})"), Look::style("Aside"), out),
            Span::Empty(text) => run(text, Look::style("Unfilled"), out),
            Span::Link { text, anchor } => {
                let _ = write!(out, "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", bookmark(anchor));
                run(text, Look::style("Hyperlink"), out);
                out.push_str("</w:hyperlink>");
            }
            Span::Break => out.push_str("<w:r><w:br/></w:r>"),
            Span::Support(below) => {
                // Stretches of text always stand in a paragraph; these get one of their own.
                out.push_str("</w:p><w:p><w:pPr><w:pStyle w:val=\"TableSupport\"/></w:pPr>");
                spans(below, out);
            }
        }
    }
}
