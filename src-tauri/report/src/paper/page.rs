//! The file: its head, its styles, and the sheets in it, each with the size of its page.

use kelechek_core::language::Language;

use crate::html::spans::escape;

const STYLE: &str = include_str!("style.css");

/// A file that is being written.
pub(super) struct Page(String);

/// The text as it stands in the file: what people wrote stays text, without what no document can hold.
pub(super) fn text(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    escape(kept.trim()).replace('\n', "<br>")
}

impl Page {
    /// The head of a file with this title.
    pub(super) fn begin(language: Language, title: &str) -> Self {
        // What the file may load is nothing at all, whatever should ever stand in it.
        let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
        Self(format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
            language.code(),
            text(title)
        ))
    }

    /// Said on the screen, and not printed: how to print this.
    pub(super) fn on_screen(&mut self, words: &str) {
        self.add(&format!("<p class=\"screen\">{}</p>", text(words)));
    }

    /// A sheet of this sort, with its heading for those who hear it, and its foot.
    pub(super) fn sheet(&mut self, sort: &'static str, heading: &str, foot: &str, body: &str) {
        let foot = text(foot);
        let foot = if foot.is_empty() { String::new() } else { format!("\n<footer>{foot}</footer>") };
        self.add(&format!(
            "<section class=\"sheet {sort}\">\n<h1>{}</h1>\n{body}{foot}\n</section>",
            text(heading)
        ));
    }

    fn add(&mut self, html: &str) {
        self.0.push_str(html);
        self.0.push('\n');
    }

    /// The whole file.
    pub(super) fn end(mut self) -> String {
        self.0.push_str("</body>\n</html>\n");
        self.0
    }
}

/// A row of heads of columns, each with its share of the width.
pub(super) fn head(columns: &[(&str, &'static str)]) -> String {
    let column = |(name, class): &(&str, &'static str)| {
        format!("<th scope=\"col\" class=\"{class}\">{}</th>", text(name))
    };
    format!("<thead><tr>{}</tr></thead>", columns.iter().map(column).collect::<String>())
}

/// So many rows with nothing in them but room to write.
pub(super) fn blank_rows(rows: usize, columns: usize) -> String {
    format!("<tr>{}</tr>", "<td></td>".repeat(columns)).repeat(rows)
}
