//! Clusters, one row a contribution; support, one row for everything that was voted on; priorities, one row for each round.

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
        sheet.text(0, &report.entry_of(&support.subject).map(reference).unwrap_or_default())?;
        sheet.text(1, report.words_of(&support.subject).map_or("", |words| &words.text))?;
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

pub(super) fn write_priorities(
    report: &Report,
    looks: &Looks,
    messages: &Messages,
    book: &mut Workbook,
) -> Result<(), XlsxError> {
    let name = |id: &str| messages.get(id, &[]);
    let mut columns: Vec<Column> = vec![
        (name("report-column-session"), 30.0),
        (name("report-column-theme"), 32.0),
        (name("report-column-ref"), 14.0),
        (name("report-column-text"), 60.0),
        (name("report-column-importance"), 13.0),
        (name("report-column-people-importance"), 13.0),
        (name("report-column-feasibility"), 13.0),
        (name("report-column-people-feasibility"), 13.0),
        (name("report-column-round"), 8.0),
        (name("report-column-dots"), 10.0),
        (name("report-column-share"), 10.0),
        (name("report-room"), 12.0),
    ];
    let groups = report.presence.groups.iter().filter(|group| group.reference.is_some());
    columns.extend(groups.map(|group| (group.name.text.clone(), 16.0)));
    let mut sheet = Sheet::new("report-sheet-priorities", &columns, looks, messages, book)?;
    for of in &report.priorities {
        let session = report.meetings.get(of.session).map_or("", |meeting| &meeting.title.text);
        for item in &of.items {
            let rounds =
                of.rounds.iter().zip(&item.dots).filter_map(|(round, dots)| Some((round, dots.as_ref()?)));
            let mut rounds: Vec<_> = rounds.map(Some).collect();
            if rounds.is_empty() {
                rounds.push(None);
            }
            for round in rounds {
                sheet.text(0, session)?;
                sheet.text(1, &of.theme_name.text)?;
                sheet.text(2, &report.entry_of(&item.subject).map(reference).unwrap_or_default())?;
                sheet.text(3, report.words_of(&item.subject).map_or("", |words| &words.text))?;
                for (mark, column) in [(item.importance, 4), (item.feasibility, 6)] {
                    if let Some(mark) = mark {
                        sheet.decimal(column, mark.median)?;
                        sheet.number(column + 1, mark.people as usize)?;
                    }
                }
                if let Some((round, dots)) = round {
                    sheet.text(8, &round.name)?;
                    sheet.number(9, dots.count as usize)?;
                    sheet.share(10, dots.share)?;
                    for (count, column) in std::iter::once(&dots.room).chain(&dots.by_group).zip(11..) {
                        sheet.number(column, *count as usize)?;
                    }
                }
                sheet.next_row()?;
            }
        }
    }
    sheet.finish()
}
