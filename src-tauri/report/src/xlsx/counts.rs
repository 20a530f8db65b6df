//! Counts: themes by group with a chart, participants by group, and one session beside another.

use rust_xlsxwriter::{Chart, ChartType, Workbook, XlsxError};

use super::sheet::{Column, Looks, Sheet};
use crate::language::Messages;
use crate::model::{Balance, Report};

pub(super) fn write_balance(
    report: &Report,
    looks: &Looks,
    messages: &Messages,
    book: &mut Workbook,
) -> Result<(), XlsxError> {
    let title = messages.get("report-balance-caption", &[]);
    let sheet = matrix("report-sheet-balance", &report.balance, looks, messages, book)?;
    let below = sheet.row + 1;
    let rows = u32::try_from(report.balance.rows.len()).unwrap_or(u32::MAX);
    if rows > 0 && !report.balance.columns.is_empty() {
        let name = messages.get("report-sheet-balance", &[]);
        let mut chart = Chart::new(ChartType::BarStacked);
        chart.title().set_name(title.as_str());
        for column in (1..).take(report.balance.columns.len()) {
            chart
                .add_series()
                .set_name((name.as_str(), 0, column))
                .set_categories((name.as_str(), 1, 0, rows, 0))
                .set_values((name.as_str(), 1, column, rows, column));
        }
        // The first theme stands at the top, as in the table.
        chart.y_axis().set_reverse();
        chart.set_width(960).set_height(180 + 36 * rows.min(40));
        chart.set_alt_text(title.as_str());
        sheet.inner.insert_chart(below, 0, &chart)?;
    }
    sheet.finish()
}

/// Themes down, anything across.
fn matrix<'a>(
    id: &str,
    balance: &Balance,
    looks: &'a Looks,
    messages: &Messages,
    book: &'a mut Workbook,
) -> Result<Sheet<'a>, XlsxError> {
    let mut columns: Vec<Column> = vec![(messages.get("report-column-theme", &[]), 44.0)];
    columns.extend(balance.columns.iter().map(|name| (name.text.clone(), 18.0)));
    let mut sheet = Sheet::new(id, &columns, looks, messages, book)?;
    for (name, counts) in &balance.rows {
        sheet.text(0, &name.text)?;
        for (count, column) in counts.iter().zip(1..) {
            sheet.number(column, *count)?;
        }
        sheet.next_row()?;
    }
    Ok(sheet)
}

pub(super) fn write_groups(
    report: &Report,
    looks: &Looks,
    messages: &Messages,
    book: &mut Workbook,
) -> Result<(), XlsxError> {
    let columns: Vec<Column> = [
        ("report-column-group", 44.0),
        ("report-column-people", 14.0),
        ("report-column-contributions", 14.0),
    ]
    .map(|(id, width)| (messages.get(id, &[]), width))
    .into();
    let mut sheet = Sheet::new("report-sheet-groups", &columns, looks, messages, book)?;
    for group in &report.presence.groups {
        sheet.text(0, &group.name.text)?;
        sheet.number(1, group.people)?;
        sheet.number(2, group.contributions)?;
        sheet.next_row()?;
    }
    sheet.finish()
}

/// The sessions in order of date, with what each added; and themes by place.
pub(super) fn write_sessions(
    report: &Report,
    looks: &Looks,
    messages: &Messages,
    book: &mut Workbook,
) -> Result<(), XlsxError> {
    let Some(comparison) = &report.comparison else { return Ok(()) };
    let columns: Vec<Column> = [
        ("report-column-session", 44.0),
        ("report-column-date", 12.0),
        ("report-column-place", 36.0),
        ("report-column-contributions", 14.0),
        ("report-column-clusters-heard", 14.0),
        ("report-column-clusters-new", 14.0),
        ("report-column-clusters-known", 14.0),
        ("report-column-share", 10.0),
    ]
    .map(|(id, width)| (messages.get(id, &[]), width))
    .into();
    let mut sheet = Sheet::new("report-sheet-sessions", &columns, looks, messages, book)?;
    for (meeting, step) in report.meetings.iter().zip(&comparison.saturation.steps) {
        sheet.text(0, &meeting.title.text)?;
        if let Some(day) = meeting.day {
            sheet.date(1, day)?;
        }
        sheet.text(2, &meeting.place)?;
        sheet.number(3, meeting.contributions)?;
        sheet.number(4, step.heard)?;
        sheet.number(5, step.new)?;
        sheet.number(6, step.known)?;
        if comparison.saturation.clusters > 0 {
            sheet.share(7, step.known as f64 / comparison.saturation.clusters as f64)?;
        }
        sheet.next_row()?;
    }
    sheet.finish()?;
    matrix("report-sheet-places", &comparison.places, looks, messages, book)?.finish()
}
