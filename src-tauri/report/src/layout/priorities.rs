//! What rooms prioritised: dots, importance and feasibility, theme by theme. It is there whenever anybody counted any.

use kelechek_core::vision::Round;

use super::support::{SHOWN, bar, begin};
use super::table::{Column, Row};
use super::{Block, Pages, Say, Span, printable};
use crate::chart::Chart;
use crate::model::{DotsPart, PrioritiesPart, PriorityPart, Report};

/// More bars than this are no picture.
const DRAWN: usize = 12;

pub(super) fn lay(pages: &mut Pages<'_>) {
    let report = pages.report;
    if report.priorities.is_empty() {
        return;
    }
    pages.heading(1, "priorities", "report-priorities");
    pages.note("report-priorities-note");
    for (of, number) in report.priorities.iter().zip(1..) {
        lay_theme(of, number, pages);
    }
}

fn lay_theme(of: &PrioritiesPart, number: usize, pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    let mut heading = say.unmarked(&of.theme_name);
    if let (true, Some(meeting)) = (report.meetings.len() > 1, report.meetings.get(of.session)) {
        heading.push(Span::Plain(" · ".to_owned()));
        heading.extend(say.in_one_line(&meeting.title));
    }
    pages.heading_of(2, format!("priorities-{number}"), heading);
    if !of.rounds.is_empty() {
        let rounds = of.rounds.iter().map(|round| vec![Span::Plain(said_of(round, of, say))]);
        pages.blocks.push(Block::List(rounds.collect()));
    }
    pages.figure("report-chart-dots", chart(of, report, say));
    let several = of.rounds.len() > 1;
    let marked = of.items.iter().any(|item| item.importance.is_some() || item.feasibility.is_some());
    let mut columns = vec![
        Column::numbers(say.text("report-column-number"), 7),
        Column::words(say.text("report-column-text"), 38),
    ];
    for round in &of.rounds {
        let heading = match several {
            true => say
                .messages
                .get("report-column-dots-of", &[("round", printable::in_one_line(&round.name).into())]),
            false => say.text("report-column-dots"),
        };
        columns.push(Column::numbers(heading, 10));
    }
    if !of.rounds.is_empty() {
        columns.push(Column::numbers(say.text("report-column-share"), 9));
        columns.push(Column::words(say.text("report-column-group"), 24));
    }
    if marked {
        columns.push(Column::numbers(say.text("report-column-importance"), 12));
        columns.push(Column::numbers(say.text("report-column-feasibility"), 12));
    }
    let rows = of.items.iter().take(SHOWN).map(|item| row(item, of, marked, report, say)).collect();
    pages.table("report-priorities-caption", columns, rows);
    pages.only_first(of.items.len().min(SHOWN), of.items.len());
}

/// How many dots there were of those that there could be.
fn said_of(round: &Round, of: &PrioritiesPart, say: &Say) -> String {
    let given = ("given", round.given.into());
    let dots = match round.possible {
        Some(possible) => say.messages.get("report-dots-of", &[given, ("possible", possible.into())]),
        None => say.messages.get("report-dots-given", &[given]),
    };
    match of.rounds.len() {
        1 => dots,
        _ => {
            let round = ("round", printable::in_one_line(&round.name).into());
            say.messages.get("report-dots-of-round", &[round, ("dots", dots.into())])
        }
    }
}

fn row(item: &PriorityPart, of: &PrioritiesPart, marked: bool, report: &Report, say: &Say) -> Row {
    let [number, words] = begin(&item.subject, report, say);
    let mut cells = vec![number, words];
    for dots in &item.dots {
        cells.push(dots.as_ref().map_or(Vec::new(), |dots| say.number(dots.count as usize)));
    }
    if !of.rounds.is_empty() {
        let last = item.last();
        let all = of.rounds.last().map_or(0, |round| round.given as usize);
        let share = last.map(|dots| Span::Plain(say.messages.percent(dots.count as usize, all)));
        cells.push(share.into_iter().collect());
        cells.push(last.map_or(Vec::new(), |dots| by_group(dots, report, say)));
    }
    if marked {
        for mark in [item.importance, item.feasibility] {
            let mark = mark.map(|mark| Span::Plain(say.messages.decimal(mark.median)));
            cells.push(mark.into_iter().collect());
        }
    }
    Row::of(cells)
}

/// The groups that gave dots, each with how many.
fn by_group(dots: &DotsPart, report: &Report, say: &Say) -> Vec<Span> {
    let groups = report.presence.groups.iter().filter(|group| group.reference.is_some());
    let mut parts: Vec<Vec<Span>> = groups
        .zip(&dots.by_group)
        .filter(|(_, count)| **count > 0)
        .map(|(group, count)| {
            let mut part = say.in_one_line(&group.name);
            part.push(Span::Plain(format!("\u{a0}{}", say.messages.number(u64::from(*count)))));
            part
        })
        .collect();
    if dots.room > 0 {
        let count = say.messages.number(u64::from(dots.room));
        parts.push(vec![Span::Plain(format!("{}\u{a0}{count}", say.text("report-room")))]);
    }
    parts.join(&Span::Plain("; ".to_owned()))
}

/// The dots of the last round.
fn chart(of: &PrioritiesPart, report: &Report, say: &Say) -> Option<Chart> {
    let drawn =
        of.items.iter().filter_map(|item| Some((bar(&item.subject, report)?, item.last()?.count as usize)));
    let (rows, counts): (Vec<String>, Vec<usize>) = drawn.take(DRAWN).unzip();
    if rows.len() < 2 {
        return None;
    }
    Chart::of(rows, vec![(say.text("report-column-dots"), counts)])
}
