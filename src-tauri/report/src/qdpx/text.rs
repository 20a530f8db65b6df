//! The text of a session: contributions in order of time, one paragraph each, below a line with time, theme and group.

use uuid::Uuid;

use super::Guids;
use crate::layout::printable;
use crate::model::{Entry, Report};

/// The text of one session.
pub(super) struct Text<'a> {
    pub(super) guid: Uuid,
    /// the session's place in the report
    pub(super) meeting: usize,
    pub(super) content: String,
    pub(super) selections: Vec<Selection<'a>>,
}

/// Where a contribution stands in it, in code points from 0; the end is the first after it.
pub(super) struct Selection<'a> {
    pub(super) guid: Uuid,
    pub(super) entry: &'a Entry,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The texts of the sessions in which anything was said that may be printed.
pub(super) fn of<'a>(report: &'a Report, guids: &Guids) -> Vec<Text<'a>> {
    let mut texts: Vec<(Text<'a>, usize)> = Vec::new();
    for meeting in 0..report.meetings.len() {
        let guid = guids.guid("source", &meeting_key(report, meeting));
        texts.push((Text { guid, meeting, content: String::new(), selections: Vec::new() }, 0));
    }
    for entry in &report.entries {
        let words = printable::lines(&entry.words.text).join("\n");
        let Some((text, at)) = texts.get_mut(entry.meeting).filter(|_| !words.is_empty()) else { continue };
        let head = head(entry);
        let start = *at + head.chars().count() + 1;
        let end = start + words.chars().count();
        text.content.extend([head.as_str(), "\n", words.as_str(), "\n\n"]);
        *at = end + 2;
        let guid = guids.guid("selection", &Guids::key(entry));
        text.selections.push(Selection { guid, entry, start, end });
    }
    texts.into_iter().map(|(text, _)| text).filter(|text| !text.selections.is_empty()).collect()
}

pub(super) fn meeting_key(report: &Report, meeting: usize) -> String {
    report.meetings.get(meeting).map_or_else(String::new, |m| format!("{meeting} {}", m.reference))
}

/// Number, time where it may be told, theme and group.
fn head(entry: &Entry) -> String {
    let mut parts = vec![format!("[{}]", entry.number)];
    parts.extend(entry.internal.as_ref().map(|internal| internal.time.format("%H:%M").to_string()));
    let names = [&entry.theme_name, &entry.group_name];
    parts.extend(names.into_iter().flatten().map(|name| printable::in_one_line(&name.text)));
    parts.join(" · ")
}
