//! Votes, and the groups that stand apart from all others. It is there whenever anybody voted, and cannot be left out.

use super::table::{Column, Row};
use super::{Block, ENTRY, Pages, Say, Span, printable};
use crate::chart::Chart;
use crate::model::{Report, Subject, SupportPart, Words};

/// More rows than this nobody reads in a document.
pub(super) const SHOWN: usize = 20;
/// More bars than this are no picture.
const DRAWN: usize = 8;

pub(super) fn lay(pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    if report.support.is_empty() {
        return;
    }
    pages.heading(1, "support", "report-support");
    pages.note("report-support-note");
    pages.figure("report-chart-support", chart(report, say));
    let columns = vec![
        Column::numbers(say.text("report-column-number"), 8),
        Column::words(say.text("report-column-text"), 44),
        Column::numbers(say.text("report-column-agree"), 11),
        Column::numbers(say.text("report-column-disagree"), 12),
        Column::numbers(say.text("report-column-pass"), 13),
        Column::numbers(say.text("report-column-consensus"), 15),
    ];
    let rows = report.support.iter().take(SHOWN).map(|of| row(of, report, say)).collect();
    pages.table("report-support-caption", columns, rows);
    let more = report.support.len().saturating_sub(SHOWN);
    if more > 0 {
        pages.blocks.push(Block::Note(vec![Span::Plain(say.count("report-support-more", more))]));
    }
    lay_divides(pages);
}

/// Number and words of what people were asked about; a cluster has no number that leads anywhere.
pub(super) fn begin(of: &Subject, report: &Report, say: &Say) -> [Vec<Span>; 2] {
    let number = match report.entry_of(of) {
        Some(entry) => say.links(ENTRY, [entry.number.to_string().as_str()]),
        None => Vec::new(),
    };
    match report.words_of(of) {
        Some(words) => [number, say.words(words)],
        None => [number, vec![Span::Empty(say.text("report-line-withheld"))]],
    }
}

/// What heads the bar of it in a chart; none when that may not be printed.
pub(super) fn bar(of: &Subject, report: &Report) -> Option<String> {
    let words = printable::in_one_line(&report.words_of(of)?.text);
    Some(match report.entry_of(of) {
        Some(entry) => format!("{}. {words}", entry.number),
        None => words,
    })
}

fn row(of: &SupportPart, report: &Report, say: &Say) -> Row {
    let [number, words] = begin(&of.subject, report, say);
    let count = |count: u32| say.number(count as usize);
    let consensus = of.consensus.map(|share| {
        // Rounded down like every share in a report.
        Span::Plain(say.messages.percent((share * 1000.0).floor().max(0.0) as usize, 1000))
    });
    Row::of(vec![
        number,
        words,
        count(of.votes.agree),
        count(of.votes.disagree),
        count(of.votes.pass),
        consensus.into_iter().collect(),
    ])
}

fn chart(report: &Report, say: &Say) -> Option<Chart> {
    let drawn = report.support.iter().filter_map(|of| Some((of, bar(&of.subject, report)?)));
    let (of, rows): (Vec<&SupportPart>, Vec<String>) = drawn.take(DRAWN).unzip();
    let series = |id: &str, count: fn(&SupportPart) -> u32| {
        (say.text(id), of.iter().map(|support| count(support) as usize).collect())
    };
    let series = vec![
        series("report-column-agree", |of| of.votes.agree),
        series("report-column-disagree", |of| of.votes.disagree),
        series("report-column-pass", |of| of.votes.pass),
    ];
    Chart::of(rows, series)
}

fn lay_divides(pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    pages.heading(2, "divides", "report-divides");
    let named: Vec<&Words> =
        report.presence.groups.iter().filter(|g| g.reference.is_some()).map(|g| &g.name).collect();
    let mut rows = Vec::new();
    for of in &report.support {
        for (group, ratio) in &of.divides {
            let Some(name) = named.get(*group) else { continue };
            let [number, words] = begin(&of.subject, report, say);
            let standing = if *ratio > 1.0 { "report-divides-more" } else { "report-divides-less" };
            rows.push(Row::of(vec![number, words, say.in_one_line(name), say.plain(standing)]));
        }
    }
    if rows.is_empty() {
        pages.note("report-divides-none");
        return;
    }
    let columns = vec![
        Column::numbers(say.text("report-column-number"), 8),
        Column::words(say.text("report-column-text"), 44),
        Column::words(say.text("report-column-group"), 26),
        Column::words(say.text("report-column-standing"), 22),
    ];
    let (shown, all) = (rows.len().min(SHOWN), rows.len());
    rows.truncate(SHOWN);
    pages.table("report-divides-caption", columns, rows);
    pages.only_first(shown, all);
}
