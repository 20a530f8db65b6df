//! Clusters, one row a contribution; and support, one row for everything that was voted on.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::sheet::{Column, Looks, Sheet};
use crate::language::Messages;
use crate::model::{Entry, Report};

/// What other sheets and the table of contributions call a contribution.
pub(super) fn reference(entry: &Entry) -> String {
    entry.internal.as_ref().map_or_else(|| entry.number.to_string(), |internal| internal.reference.clone())
}

pub(super) fn entry_of(report: &Report, number: usize) -> Option<&Entry> {
    report.entries.get(number.checked_sub(1)?)
}

pub(super) fn write_clusters(
    report: &Report,
    looks: &Looks,
    messages: &Messages,
    book: &mut Workbook,
) -> Result<(), XlsxError> {
    let name = |id: &str| messages.get(id, &[]);
    let columns: [Column; 8] = [
        (name("report-column-cluster"), 9.0),
        (name("report-column-name"), 36.0),
        (name("report-column-theme"), 32.0),
        (name("report-column-contributions"), 14.0),
        (name("report-column-groups"), 10.0),
        (name("report-column-places"), 10.0),
        (name("report-column-ref"), 14.0),
        (name("report-column-text"), 70.0),
    ];
    let mut sheet = Sheet::new("report-sheet-clusters", &columns, looks, messages, book)?;
    for cluster in &report.clusters {
        for entry in cluster.entries.iter().filter_map(|number| entry_of(report, *number)) {
            sheet.number(0, cluster.number)?;
            sheet.text(1, cluster.label.as_ref().map_or("", |label| &label.text))?;
            sheet.text(2, &cluster.theme_name.text)?;
            sheet.number(3, cluster.utterances)?;
            sheet.number(4, cluster.groups)?;
            sheet.number(5, cluster.places.len())?;
            sheet.text(6, &reference(entry))?;
            sheet.text(7, &entry.words.text)?;
            sheet.next_row()?;
        }
    }
    sheet.finish()
}

pub(super) fn write_support(
    report: &Report,
    looks: &Looks,
    messages: &Messages,
    book: &mut Workbook,
) -> Result<(), XlsxError> {
    let name = |id: &str| messages.get(id, &[]);
    let groups: Vec<&str> = report
        .presence
        .groups
        .iter()
        .filter(|g| g.reference.is_some())
        .map(|g| g.name.text.as_str())
        .collect();
    let mut columns: Vec<Column> = vec![
        (name("report-column-ref"), 14.0),
        (name("report-column-text"), 60.0),
        (name("report-column-agree"), 10.0),
        (name("report-column-disagree"), 10.0),
        (name("report-column-pass"), 10.0),
        (name("report-column-consensus"), 12.0),
    ];
    for group in groups {
        for id in ["report-column-agree", "report-column-disagree", "report-column-pass"] {
            columns.push((format!("{group}: {}", name(id)), 16.0));
        }
    }
    let mut sheet = Sheet::new("report-sheet-support", &columns, looks, messages, book)?;
    for support in &report.support {
        let entry = support.entry.and_then(|number| entry_of(report, number));
        sheet.text(0, &entry.map(reference).unwrap_or_default())?;
        sheet.text(1, entry.map_or("", |entry| &entry.words.text))?;
        let votes = std::iter::once(&support.votes).chain(&support.by_group);
        for (votes, place) in votes.zip(0_u16..) {
            // The consensus stands between those of everybody and those of the groups.
            let column = if place == 0 { 2 } else { 3 + 3 * place };
            for (count, beside) in [votes.agree, votes.disagree, votes.pass].into_iter().zip(0..) {
                sheet.number(column + beside, count as usize)?;
            }
        }
        if let Some(consensus) = support.consensus {
            sheet.share(5, consensus)?;
        }
        sheet.next_row()?;
    }
    sheet.finish()
}
