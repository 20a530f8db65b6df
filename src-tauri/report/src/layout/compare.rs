//! One session beside another: places, saturation, what is common and what is particular.

use super::table::{Column, Row};
use super::{Block, ENTRY, Pages, Say, Span};
use crate::model::{ClusterPart, Comparison};

/// More rows than this nobody reads in a document.
const SHOWN: usize = 15;
/// So many of a cluster's contributions are named; the workbook has all.
const NAMED: usize = 8;

pub(super) fn lay(pages: &mut Pages<'_>) {
    let report = pages.report;
    let Some(comparison) = &report.comparison else { return };
    pages.heading(1, "compare", "report-compare");
    pages.counts("report-places-caption", "report-column-place", &comparison.places);
    lay_saturation(comparison, pages);
    let cluster = |number: usize| report.clusters.get(number.checked_sub(1)?);
    let common: Vec<_> =
        comparison.common.iter().filter_map(|number| Some((cluster(*number)?, None))).collect();
    pages.heading(2, "common", "report-common");
    lay_clusters(&common, "report-common-caption", "report-common-none", comparison, pages);
    let particular = comparison.particular.iter();
    let particular: Vec<_> =
        particular.filter_map(|(number, place)| Some((cluster(*number)?, Some(*place)))).collect();
    pages.heading(2, "particular", "report-particular");
    lay_clusters(&particular, "report-particular-caption", "report-particular-none", comparison, pages);
}

fn lay_saturation(comparison: &Comparison, pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    let saturation = &comparison.saturation;
    pages.heading(2, "saturation", "report-saturation");
    pages.note("report-saturation-note");
    let reached = [80, 90].into_iter().filter_map(|percent| {
        let session = saturation.reached(percent)? + 1;
        let args = [
            ("percent", percent.into()),
            ("session", session.into()),
            ("sessions", saturation.steps.len().into()),
        ];
        Some(vec![Span::Plain(say.messages.get("report-saturation-reached", &args))])
    });
    let reached: Vec<Vec<Span>> = reached.collect();
    if !reached.is_empty() {
        pages.blocks.push(Block::List(reached));
    }
    let columns = vec![
        Column::numbers(say.text("report-column-number"), 6),
        Column::words(say.text("report-column-session"), 46),
        Column::numbers(say.text("report-column-clusters-heard"), 13),
        Column::numbers(say.text("report-column-clusters-new"), 10),
        Column::numbers(say.text("report-column-clusters-known"), 14),
        Column::numbers(say.text("report-column-share"), 11),
    ];
    let rows = report.meetings.iter().zip(&saturation.steps).zip(1..).map(|((meeting, step), number)| {
        Row::of(vec![
            say.number(number),
            say.words(&meeting.title),
            say.number(step.heard),
            say.number(step.new),
            say.number(step.known),
            vec![Span::Plain(say.messages.percent(step.known, saturation.clusters))],
        ])
    });
    let rows = rows.collect();
    pages.table("report-saturation-caption", columns, rows);
}

/// Clusters, with the place where each was heard, or in how many.
fn lay_clusters(
    clusters: &[(&ClusterPart, Option<usize>)],
    caption: &str,
    none: &str,
    comparison: &Comparison,
    pages: &mut Pages<'_>,
) {
    let say = pages.say;
    if clusters.is_empty() {
        pages.note(none);
        return;
    }
    let in_one = clusters.iter().any(|(_, place)| place.is_some());
    let place = if in_one {
        Column::words(say.text("report-column-place"), 20)
    } else {
        Column::numbers(say.text("report-column-places"), 10)
    };
    let columns = vec![
        Column::words(say.text("report-column-name"), 34),
        Column::words(say.text("report-column-theme"), 24),
        place,
        Column::numbers(say.text("report-column-said"), 12),
        Column::words(say.text("report-column-contributions"), 18),
    ];
    let row = |(cluster, place): &(&ClusterPart, Option<usize>)| {
        let where_heard = match place.and_then(|place| comparison.places.columns.get(place)) {
            Some(name) => say.in_one_line(name),
            None => say.number(cluster.places.len()),
        };
        Row::of(vec![
            name(cluster, say),
            say.in_one_line(&cluster.theme_name),
            where_heard,
            say.number(cluster.utterances),
            numbers(cluster, say),
        ])
    };
    let rows = clusters.iter().take(SHOWN).map(row).collect();
    pages.table(caption, columns, rows);
    pages.only_first(clusters.len().min(SHOWN), clusters.len());
}

fn name(cluster: &ClusterPart, say: &Say) -> Vec<Span> {
    match &cluster.label {
        Some(label) => say.words(label),
        None => vec![Span::Empty(say.text("report-line-withheld"))],
    }
}

/// The numbers of its first contributions, each leading to the annex.
fn numbers(cluster: &ClusterPart, say: &Say) -> Vec<Span> {
    let numbers: Vec<String> = cluster.entries.iter().take(NAMED).map(usize::to_string).collect();
    let mut spans = say.links(ENTRY, numbers.iter().map(String::as_str));
    if cluster.entries.len() > NAMED {
        spans.push(Span::Plain(", …".to_owned()));
    }
    spans
}

impl Pages<'_> {
    /// Says so where a table does not show everything.
    pub(super) fn only_first(&mut self, shown: usize, all: usize) {
        if shown < all {
            let args = [("shown", shown.into()), ("all", all.into())];
            let sentence = self.say.messages.get("report-only-first", &args);
            self.blocks.push(Block::Note(vec![Span::Plain(sentence)]));
        }
    }
}
