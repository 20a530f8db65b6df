//! Stretches of text as HTML; whatever people wrote stays text.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::layout::Span;
use crate::model::Mark;

/// The text with every character that means something in HTML written as a reference, in elements and in attributes.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

/// The language that a mark stands for, as an attribute. An empty one says that it is not known.
fn language(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Own => None,
        Mark::Other(language) => Some(language.code()),
        Mark::Mixed => Some("mul"),
        Mark::Unknown => Some(""),
    }
}

pub(super) fn write_spans(spans: &[Span], out: &mut dyn Write) -> io::Result<()> {
    for span in spans {
        match span {
            Span::Plain(text) => write!(out, "{}", escape(text))?,
            // `bdi`: should the words run from right to left, they do not turn round what stands beside them.
            Span::Said(text, mark) => match language(*mark) {
                None => write!(out, "<bdi>{}</bdi>", escape(text))?,
                Some(language) => write!(out, "<bdi lang=\"{language}\">{}</bdi>", escape(text))?,
            },
            Span::Strong(text) => write!(out, "<strong>{}</strong>", escape(text))?,
            Span::Aside(text) => write!(out, " <small>({})</small>", escape(text))?,
            Span::Empty(text) => write!(out, "<em class=\"empty\">{}</em>", escape(text))?,
            Span::Link { text, anchor } => {
                write!(out, "<a href=\"#{}\">{}</a>", escape(anchor), escape(text))?
            }
            Span::Break => write!(out, "<br>")?,
            Span::Support(spans) => {
                write!(out, "<div class=\"support\">")?;
                write_spans(spans, out)?;
                write!(out, "</div>")?;
            }
        }
    }
    Ok(())
}

/// The spans as a text; for short ones.
pub(super) fn plain(spans: &[Span]) -> String {
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = write_spans(spans, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
