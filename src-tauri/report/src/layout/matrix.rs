//! The coherence matrix: the goals, and the tasks and actions that serve each.

use super::table::{Column, Row};
use super::{LINE, Pages, Say, Span};
use crate::model::{LinePart, Place, Report};

pub(super) fn lay(pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    pages.heading(1, "matrix", "report-matrix");
    let goals: Vec<&LinePart> = lines(report, Place::Goal).collect();
    if goals.is_empty() {
        pages.note("report-matrix-none");
        return;
    }
    let columns = vec![
        Column::words(say.text("report-column-line"), 8),
        Column::words(say.text("report-column-goal"), 52),
        Column::words(say.text("report-column-tasks"), 20),
        Column::words(say.text("report-column-actions"), 20),
    ];
    let rows = goals.into_iter().map(|goal| row(goal, report, say)).collect();
    pages.table("report-matrix-caption", columns, rows);
}

fn lines(report: &Report, place: Place) -> impl Iterator<Item = &LinePart> {
    report.themes.iter().flat_map(|theme| &theme.lines).filter(move |line| line.place == place)
}

/// An action serves a goal by itself, or through a task that does.
fn row(goal: &LinePart, report: &Report, say: &Say) -> Row {
    let serves = |line: &&LinePart, of: &str| line.serves.iter().any(|label| label == of);
    let tasks: Vec<&LinePart> = lines(report, Place::Task).filter(|l| serves(l, &goal.label)).collect();
    let actions: Vec<&LinePart> = lines(report, Place::Action)
        .filter(|l| serves(l, &goal.label) || tasks.iter().any(|task| serves(l, &task.label)))
        .collect();
    let links = |of: &[&LinePart]| match of {
        [] => vec![Span::Empty(say.text("report-matrix-nothing"))],
        of => say.links(LINE, of.iter().map(|line| line.label.as_str())),
    };
    let words = match &goal.words {
        Some(words) => say.words(words),
        None => vec![Span::Empty(say.text("report-line-withheld"))],
    };
    Row::of(vec![say.links(LINE, [goal.label.as_str()]), words, links(&tasks), links(&actions)])
}
