//! One line of the vision: its words, what it rests on, who stands behind it, what it serves.

use kelechek_core::vision::LineState;

use super::{ENTRY, LINE, Line, Say, Span};
use crate::model::LinePart;

impl Say {
    pub(super) fn line(&self, line: &LinePart) -> Line {
        Line {
            anchor: format!("{LINE}{}", line.label),
            label: line.label.clone(),
            words: self.line_words(line),
            support: self.support(line),
        }
    }

    pub(super) fn line_words(&self, line: &LinePart) -> Vec<Span> {
        let mut spans = match &line.words {
            Some(words) => self.words(words),
            None => vec![Span::Empty(self.text("report-line-withheld"))],
        };
        if line.paraphrased {
            spans.push(Span::Aside(self.text("report-paraphrased")));
        }
        match line.state {
            LineState::Proposed => {}
            LineState::Accepted => spans.push(Span::Aside(self.text("report-state-accepted"))),
            LineState::Edited => spans.push(Span::Aside(self.text("report-state-edited"))),
        }
        spans
    }

    pub(super) fn support(&self, line: &LinePart) -> Vec<Span> {
        let mut spans = vec![Span::Strong(self.text("report-evidence")), Span::Plain(" ".to_owned())];
        let numbers: Vec<String> = line.evidence.iter().map(usize::to_string).collect();
        spans.extend(self.links(ENTRY, numbers.iter().map(String::as_str)));
        if line.withheld > 0 {
            let separator = if numbers.is_empty() { "" } else { ", " };
            spans.push(Span::Plain(format!(
                "{separator}{}",
                self.count("report-evidence-withheld", line.withheld)
            )));
        } else if numbers.is_empty() {
            spans.push(Span::Plain(self.text("report-evidence-none")));
        }
        if !line.groups.is_empty() {
            self.begin(&mut spans, "report-groups-behind");
            spans.extend(self.names(&line.groups));
        }
        if !line.serves.is_empty() {
            self.begin(&mut spans, "report-serves");
            spans.extend(self.links(LINE, line.serves.iter().map(String::as_str)));
        }
        spans
    }

    fn begin(&self, spans: &mut Vec<Span>, id: &str) {
        spans.push(Span::Plain(". ".to_owned()));
        spans.push(Span::Strong(self.text(id)));
        spans.push(Span::Plain(" ".to_owned()));
    }
}
