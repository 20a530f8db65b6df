//! The vision: statement, themes with their lines, coherence gaps.

use super::table::{Column, Row};
use super::{Block, LINE, Pages, Say, Span, matrix, priorities, support};
use crate::model::{GapItem, LinePart, Place, ThemePart, Words};

pub(super) fn lay(pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    pages.heading(1, "statement", "report-statement");
    pages.blocks.push(Block::Paragraph(match &report.statement {
        Some(words) => say.words(words),
        None => vec![Span::Empty(say.text("report-statement-not-written"))],
    }));
    for theme in &report.themes {
        lay_theme(theme, pages);
    }
    matrix::lay(pages);
    lay_gaps(pages);
    support::lay(pages);
    priorities::lay(pages);
}

fn lay_theme(theme: &ThemePart, pages: &mut Pages<'_>) {
    let (report, say, number) = (pages.report, pages.say, theme.number);
    let mut spans = vec![Span::Plain(format!("{number}. "))];
    spans.extend(say.in_one_line(&theme.name));
    pages.heading_of(1, format!("theme-{number}"), spans);
    let coverage = report.coverage.get(number.saturating_sub(1));
    let counts = [
        ("count", theme.contributions.into()),
        ("reflected", coverage.map_or(0, |row| row.reflected).into()),
    ];
    pages.blocks.push(Block::Note(vec![Span::Plain(say.messages.get("report-theme-count", &counts))]));

    if theme.lines.is_empty() {
        pages.note("report-no-line");
        return;
    }
    let of = |place: Place| theme.lines.iter().filter(|line| line.place == place).collect::<Vec<_>>();
    pages.heading(2, &format!("today-{number}"), "report-today");
    let today = [
        (Place::Problem, "problems", "report-problems"),
        (Place::Strength, "strengths", "report-strengths"),
        (Place::Observation, "observations", "report-observations"),
    ];
    let mut any = false;
    for (place, anchor, id) in today {
        let lines = of(place);
        if !lines.is_empty() {
            any = true;
            pages.heading(3, &format!("{anchor}-{number}"), id);
            pages.blocks.push(Block::Lines(lines.into_iter().map(|line| say.line(line)).collect()));
        }
    }
    if !any {
        pages.note("report-no-line");
    }

    let goals = match report.far_year {
        Some(year) => say.messages.get("report-goals", &[("year", year.to_string().into())]),
        None => say.text("report-goals-far"),
    };
    pages.heading_of(2, format!("goals-{number}"), vec![Span::Plain(goals)]);
    lay_lines(&of(Place::Goal), pages);
    pages.heading(2, &format!("tasks-{number}"), "report-tasks");
    lay_lines(&of(Place::Task), pages);
    pages.heading(2, &format!("actions-{number}"), "report-actions");
    let actions = of(Place::Action);
    if actions.is_empty() {
        pages.note("report-no-line");
    } else {
        lay_actions(theme, &actions, pages);
    }
}

fn lay_lines(lines: &[&LinePart], pages: &mut Pages<'_>) {
    if lines.is_empty() {
        pages.note("report-no-line");
    } else {
        pages.blocks.push(Block::Lines(lines.iter().map(|line| pages.say.line(line)).collect()));
    }
}

/// The actions of a theme: who, by when, with what, how we shall know.
fn lay_actions(theme: &ThemePart, actions: &[&LinePart], pages: &mut Pages<'_>) {
    let say = pages.say;
    let columns = vec![
        Column::words(say.text("report-column-line"), 9),
        Column::words(say.text("report-column-action"), 33),
        Column::words(say.text("report-column-responsible"), 18),
        Column::words(say.text("report-column-by-when"), 12),
        Column::words(say.text("report-column-means"), 12),
        Column::words(say.text("report-column-indicator"), 16),
    ];
    let title = say.around("report-actions-caption", "theme", &theme.name);
    let rows = actions.iter().map(|line| action(line, say)).collect();
    pages.table_on(title, columns, rows);
}

/// One action. What nobody filled in is visibly empty.
fn action(line: &LinePart, say: &Say) -> Row {
    let filled = |given: &Option<String>| match given.as_deref().filter(|g| !g.trim().is_empty()) {
        Some(given) => say.unmarked(&Words::own(given)),
        None => vec![Span::Empty(say.text("report-not-filled"))],
    };
    let mut words = say.line_words(line);
    words.push(Span::Support(say.support(line)));
    let concrete = &line.concrete;
    Row {
        anchor: Some(format!("{LINE}{}", line.label)),
        cells: vec![
            vec![Span::Strong(line.label.clone())],
            words,
            filled(&concrete.responsible),
            filled(&concrete.by_when),
            filled(&concrete.means),
            filled(&concrete.indicator),
        ],
        total: false,
    }
}

fn lay_gaps(pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    pages.heading(1, "gaps", "report-gaps");
    if report.gaps.is_empty() {
        pages.blocks.push(Block::Paragraph(say.plain("report-gaps-none")));
        return;
    }
    pages.blocks.push(Block::Paragraph(say.plain("report-gaps-note")));
    // Gaps of one kind stand in one item: forty goals without an action are forty numbers, not forty sentences.
    let mut items: Vec<(&str, Vec<Span>)> = Vec::new();
    for gap in &report.gaps {
        let (id, spans) = match gap {
            GapItem::GoalWithoutAction(label) => {
                ("report-gap-goal-without-action", say.links(LINE, [label.as_str()]))
            }
            GapItem::ActionWithoutGoal(label) => {
                ("report-gap-action-without-goal", say.links(LINE, [label.as_str()]))
            }
            GapItem::ThemeWithoutLine(name) => ("report-gap-theme-without-line", say.in_one_line(name)),
            GapItem::GroupWithoutLine(name) => ("report-gap-group-without-line", say.in_one_line(name)),
        };
        match items.iter_mut().find(|(of, _)| *of == id) {
            Some((_, listed)) => {
                listed.push(Span::Plain("; ".to_owned()));
                listed.extend(spans);
            }
            None => items.push((id, spans)),
        }
    }
    let item = |(id, listed): (&str, Vec<Span>)| {
        let mut spans = vec![Span::Strong(say.text(id)), Span::Plain(" ".to_owned())];
        spans.extend(listed);
        spans
    };
    pages.blocks.push(Block::List(items.into_iter().map(item).collect()));
}
