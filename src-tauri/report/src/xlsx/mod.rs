//! A workbook for analysts: contributions, clusters, support, the vision, themes by group with a chart, participants by
//! group. Numbers are numbers, headers stay in sight, every sheet has filters.
//!
//! Whatever people wrote is a string cell, never a formula. The first sheet has the columns that an import reads back; a
//! text longer than a cell holds goes on in further columns, which [`crate::table`] puts together again. The same report
//! gives the same bytes.

mod contributions;
mod counts;
mod findings;
mod sheet;
mod vision;

use std::io::Write;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::error::WriteError;
use crate::language::Messages;
use crate::model::{Report, What};
use sheet::Looks;

pub(crate) use sheet::MORE;

/// Writes the report as a workbook (Office Open XML).
///
/// # Errors
/// Only when `out` refuses to be written to, or there are more contributions than a sheet has rows.
pub fn write(report: &Report, out: &mut dyn Write) -> Result<(), WriteError> {
    let mut book = Workbook::new();
    fill(report, &mut book)?;
    out.write_all(&book.save_to_buffer()?)?;
    out.flush()?;
    Ok(())
}

fn fill(report: &Report, book: &mut Workbook) -> Result<(), XlsxError> {
    book.set_properties(&properties(report)?);
    let (looks, messages) = (Looks::default(), Messages::of(report.language));
    contributions::write(report, &looks, messages, book)?;
    findings::write_clusters(report, &looks, messages, book)?;
    findings::write_support(report, &looks, messages, book)?;
    if !report.priorities.is_empty() {
        findings::write_priorities(report, &looks, messages, book)?;
    }
    if report.what == What::Vision {
        vision::write(report, &looks, messages, book)?;
    }
    counts::write_balance(report, &looks, messages, book)?;
    counts::write_groups(report, &looks, messages, book)?;
    if report.comparison.is_some() {
        counts::write_sessions(report, &looks, messages, book)?;
    }
    Ok(())
}

/// There is no clock here: a workbook is as old as the last session in it.
fn properties(report: &Report) -> Result<DocProperties, XlsxError> {
    let day = report.meetings.iter().filter_map(|m| m.day).max();
    let (year, month, day) = day.map_or((2000, 1, 1), |day| (day.year(), day.month(), day.day()));
    let year = u16::try_from(year).unwrap_or(2000).clamp(1900, 9999);
    let made =
        ExcelDateTime::from_ymd(year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))?;
    let title = format!("{}: {}", report.title.kind, report.title.title.text);
    let title: String = title.chars().filter(|c| !c.is_control()).take(200).collect();
    Ok(DocProperties::new().set_title(title).set_author("").set_creation_datetime(&made))
}
