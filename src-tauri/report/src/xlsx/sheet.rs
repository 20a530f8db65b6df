//! What every sheet has: a header that stays in sight, filters, and cells that are what they look like.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::csv::formula;
use crate::language::Messages;

/// As many UTF-16 units as a cell holds.
const LONGEST: usize = 32_767;

/// Columns narrower than this many characters hold no sentences.
const NARROW: f64 = 20.0;
/// The height of a line in points, and how many a row shows at most.
const LINE: f64 = 15.0;
const MOST_LINES: usize = 20;

/// How cells look.
pub(super) struct Looks {
    head: Format,
    text: Format,
    /// In narrow columns, such as those of refs: what does not fit is hidden, not broken.
    short: Format,
    /// Should somebody edit such a cell, it stays text.
    text_like_formula: Format,
    number: Format,
    decimal: Format,
    share: Format,
    date: Format,
}

impl Default for Looks {
    fn default() -> Self {
        let body = Format::new().set_align(FormatAlign::Top);
        let text = body.clone().set_text_wrap();
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0xE3_EE_F0))
                .set_border_bottom(FormatBorder::Thin),
            text_like_formula: text.clone().set_quote_prefix(),
            text,
            short: body.clone(),
            number: body.clone().set_num_format("#,##0"),
            decimal: body.clone().set_num_format("0.0#"),
            share: body.clone().set_num_format("0%"),
            date: body.set_num_format("yyyy-mm-dd"),
        }
    }
}

/// A column: what it is headed by, and how wide it is in characters.
pub(super) type Column = (String, f64);

/// A sheet while it is written, row by row.
pub(super) struct Sheet<'a> {
    pub(super) inner: &'a mut Worksheet,
    pub(super) looks: &'a Looks,
    widths: Vec<f64>,
    /// how many lines the row needs so far
    lines: usize,
    /// the row that is being written
    pub(super) row: u32,
}

impl<'a> Sheet<'a> {
    /// A new sheet under the message `id`, with these columns.
    pub(super) fn new(
        id: &str,
        columns: &[Column],
        looks: &'a Looks,
        messages: &Messages,
        book: &'a mut Workbook,
    ) -> Result<Self, XlsxError> {
        let inner = book.add_worksheet();
        inner.set_name(messages.get(id, &[]))?;
        inner.set_freeze_panes(1, 0)?;
        inner.set_row_height(0, 32)?;
        for ((name, width), column) in columns.iter().zip(0..) {
            inner.set_column_width(column, *width)?;
            inner.write_string_with_format(0, column, name, &looks.head)?;
        }
        inner.set_landscape();
        inner.set_paper_size(9);
        inner.set_print_fit_to_pages(1, 0);
        inner.set_repeat_rows(0, 0)?;
        let widths = columns.iter().map(|(_, width)| *width).collect();
        Ok(Self { inner, looks, widths, lines: 1, row: 1 })
    }

    /// Words, as they are; an empty cell where there are none. What a cell does not hold is left out.
    pub(super) fn text(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        self.exact(column, pieces(text).next().unwrap_or_default())
    }

    /// Words that fit into a cell.
    pub(super) fn exact(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let width = self.widths.get(usize::from(column)).copied().unwrap_or(NARROW);
        let look = match (formula::would_be_computed(text), width < NARROW) {
            (true, _) => &self.looks.text_like_formula,
            (false, true) => &self.looks.short,
            (false, false) => &self.looks.text,
        };
        if width >= NARROW {
            // Programs that open the file do not all make rows high enough by themselves.
            let broken =
                text.split('\n').map(|line| (line.chars().count() as f64 * 1.1 / width).ceil().max(1.0));
            self.lines = self.lines.max(broken.sum::<f64>() as usize);
        }
        self.inner.write_string_with_format(self.row, column, text, look)?;
        Ok(())
    }

    pub(super) fn number(&mut self, column: u16, number: usize) -> Result<(), XlsxError> {
        // Counts are far below 2^53.
        self.inner.write_number_with_format(self.row, column, number as f64, &self.looks.number)?;
        Ok(())
    }

    /// A number with two digits after the point at most.
    pub(super) fn decimal(&mut self, column: u16, number: f64) -> Result<(), XlsxError> {
        self.inner.write_number_with_format(self.row, column, number, &self.looks.decimal)?;
        Ok(())
    }

    /// A share between 0 and 1.
    pub(super) fn share(&mut self, column: u16, share: f64) -> Result<(), XlsxError> {
        self.inner.write_number_with_format(self.row, column, share, &self.looks.share)?;
        Ok(())
    }

    /// A day; what a spreadsheet has no number for stays text.
    pub(super) fn date(&mut self, column: u16, day: NaiveDate) -> Result<(), XlsxError> {
        let year = u16::try_from(day.year()).ok().filter(|year| (1900..=9999).contains(year));
        let month_and_day = u8::try_from(day.month()).ok().zip(u8::try_from(day.day()).ok());
        match year.zip(month_and_day) {
            Some((year, (month, of_month))) => {
                let date = ExcelDateTime::from_ymd(year, month, of_month)?;
                self.inner.write_datetime_with_format(self.row, column, &date, &self.looks.date)?;
                Ok(())
            }
            None => self.exact(column, &day.to_string()),
        }
    }

    pub(super) fn truth(&mut self, column: u16, holds: bool) -> Result<(), XlsxError> {
        if holds {
            self.inner.write_boolean(self.row, column, true)?;
        }
        Ok(())
    }

    pub(super) fn next_row(&mut self) -> Result<(), XlsxError> {
        if self.lines > 1 {
            self.inner.set_row_height(self.row, LINE * self.lines.min(MOST_LINES) as f64)?;
        }
        self.lines = 1;
        self.row += 1;
        Ok(())
    }

    /// Filters over everything that was written.
    pub(super) fn finish(self) -> Result<(), XlsxError> {
        let last = u16::try_from(self.widths.len()).unwrap_or(u16::MAX).checked_sub(1);
        if let Some(last) = last {
            self.inner.autofilter(0, 0, self.row.saturating_sub(1), last)?;
        }
        Ok(())
    }
}

/// What stands between the name of a column and the number of its continuation.
pub(crate) const MORE: &str = " +";

/// The heading under which the text of a column goes on, such as `text +2`.
pub(super) fn continuation(column: &str, number: usize) -> String {
    format!("{column}{MORE}{number}")
}

/// The text in pieces that a cell holds.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut left = text;
    std::iter::from_fn(move || {
        let mut units = 0;
        let end = left.char_indices().find(|(_, c)| {
            units += c.len_utf16();
            units > LONGEST
        });
        let (piece, rest) = left.split_at(end.map_or(left.len(), |(at, _)| at));
        left = rest;
        Some(piece).filter(|piece| !piece.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, pieces};

    #[test]
    fn a_text_is_cut_where_a_cell_ends_and_never_within_a_character() {
        let text = "👩ө".repeat(LONGEST);
        let cut: Vec<&str> = pieces(&text).collect();
        assert_eq!(cut.concat(), text);
        assert!(cut.iter().all(|piece| piece.encode_utf16().count() <= LONGEST));
        assert_eq!(cut.len(), 4);
        assert_eq!(pieces("").count(), 0);
    }
}
