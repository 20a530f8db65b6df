//! The lines of the vision, one row each.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::findings::{entry_of, reference};
use super::sheet::{Column, Looks, Sheet};
use crate::language::Messages;
use crate::model::{LinePart, Place, Report, ThemePart};

pub(super) fn write(
    report: &Report,
    looks: &Looks,
    messages: &Messages,
    book: &mut Workbook,
) -> Result<(), XlsxError> {
    let columns: Vec<Column> = [
        ("report-column-line", 8.0),
        ("report-column-theme", 30.0),
        ("report-column-level", 16.0),
        ("report-column-text-of-line", 60.0),
        ("report-column-state", 14.0),
        ("report-column-rests-on", 12.0),
        ("report-column-evidence", 24.0),
        ("report-column-groups-behind", 28.0),
        ("report-column-serves", 12.0),
        ("report-column-responsible", 22.0),
        ("report-column-by-when", 16.0),
        ("report-column-means", 20.0),
        ("report-column-indicator", 24.0),
    ]
    .map(|(id, width)| (messages.get(id, &[]), width))
    .into();
    let mut sheet = Sheet::new("report-sheet-vision", &columns, looks, messages, book)?;
    for theme in &report.themes {
        for line in &theme.lines {
            row(theme, line, report, messages, &mut sheet)?;
            sheet.next_row()?;
        }
    }
    sheet.finish()
}

fn row(
    theme: &ThemePart,
    line: &LinePart,
    report: &Report,
    messages: &Messages,
    sheet: &mut Sheet<'_>,
) -> Result<(), XlsxError> {
    let words = match &line.words {
        Some(words) => words.text.clone(),
        None => messages.get("report-line-withheld", &[]),
    };
    let behind: Vec<String> =
        line.evidence.iter().filter_map(|number| entry_of(report, *number)).map(reference).collect();
    let groups: Vec<&str> = line.groups.iter().map(|name| name.text.as_str()).collect();
    sheet.text(0, &line.label)?;
    sheet.text(1, &theme.name.text)?;
    sheet.text(2, &level(line.place, messages))?;
    sheet.text(3, &words)?;
    sheet.text(4, &messages.get("report-state", &[("state", line.state.code().into())]))?;
    sheet.number(5, line.evidence.len() + line.withheld)?;
    sheet.text(6, &behind.join(", "))?;
    sheet.text(7, &groups.join("; "))?;
    sheet.text(8, &line.serves.join(", "))?;
    let concrete = &line.concrete;
    let cells = [&concrete.responsible, &concrete.by_when, &concrete.means, &concrete.indicator];
    for (given, column) in cells.into_iter().zip(9..) {
        sheet.text(column, given.as_deref().unwrap_or_default())?;
    }
    Ok(())
}

fn level(place: Place, messages: &Messages) -> String {
    let code = match place {
        Place::Problem => "problem",
        Place::Strength => "strength",
        Place::Observation => "observation",
        Place::Goal => "goal",
        Place::Task => "task",
        Place::Action => "action",
    };
    messages.get("report-level", &[("level", code.into())])
}
