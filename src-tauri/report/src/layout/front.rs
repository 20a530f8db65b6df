//! Title page, contents, who took part, how to read.

use super::table::{Column, Row};
use super::{Block, Pages, Say, Span, printable};
use crate::model::{Meeting, Words};

pub(super) fn lay(pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    let title = &report.title;
    pages.blocks.push(Block::Title {
        kind: title.kind.clone(),
        title: say.in_one_line(&title.title),
        variant: title.variant.clone(),
    });
    if !title.facts.is_empty() {
        let facts = title.facts.iter().map(|(name, given)| (name.clone(), say.words(given)));
        pages.blocks.push(Block::Facts(facts.collect()));
    }
    pages.blocks.push(Block::Contents);
    pages.heading_on_new_page("present", "report-present");
    if report.meetings.len() > 1 {
        lay_meetings(pages);
    }
    lay_presence(pages);
    if !report.presence.absent.is_empty() {
        let mut spans = say.plain("report-absent");
        spans.push(Span::Plain(" ".to_owned()));
        spans.extend(say.names(&report.presence.absent));
        pages.blocks.push(Block::Note(spans));
    }
    pages.heading(1, "reading", "report-reading");
    let sentences = report.reading.iter().map(|sentence| vec![Span::Plain(printable::in_one_line(sentence))]);
    pages.blocks.push(Block::List(sentences.collect()));
}

fn lay_meetings(pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    let columns = vec![
        Column::words(say.text("report-column-session"), 40),
        Column::words(say.text("report-column-date"), 20),
        Column::words(say.text("report-column-place"), 25),
        Column::numbers(say.text("report-column-contributions"), 15),
    ];
    let rows = report.meetings.iter().map(|meeting| row(meeting, say)).collect();
    pages.table("report-meetings-caption", columns, rows);
}

fn row(meeting: &Meeting, say: &Say) -> Row {
    Row::of(vec![
        say.words(&meeting.title),
        meeting.date.iter().map(|date| Span::Plain(date.clone())).collect(),
        say.unmarked(&Words::own(meeting.place.clone())),
        say.number(meeting.contributions),
    ])
}

fn lay_presence(pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    let columns = vec![
        Column::words(say.text("report-column-group"), 60),
        Column::numbers(say.text("report-column-people"), 20),
        Column::numbers(say.text("report-column-contributions"), 20),
    ];
    let groups = report.presence.groups.iter();
    let mut rows: Vec<Row> = groups
        .map(|g| Row::of(vec![say.words(&g.name), say.number(g.people), say.number(g.contributions)]))
        .collect();
    rows.push(Row {
        anchor: None,
        cells: vec![
            say.plain("report-all"),
            say.number(report.presence.people),
            say.number(report.total.all),
        ],
        total: true,
    });
    pages.table("report-present-caption", columns, rows);
}
