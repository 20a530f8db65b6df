//! Charts as Word has them: each a part of its own, with the workbook that its numbers stand in, so that whoever edits the
//! document can edit the chart.

use std::fmt::Write as _;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::body::Body;
use super::package::TEXT_WIDTH;
use super::xml::{self, Look, escape};
use crate::chart::{Chart, SERIES};
use crate::language::Messages;
use crate::layout::{Document, Figure};

/// English Metric Units in a twentieth of a point.
const EMU_PER_TWIP: usize = 635;
const ROW_HEIGHT: usize = 420_000;
/// Axis and margins.
const REST_HEIGHT: usize = 420_000;
/// Long names stand one below the other in the legend.
const LEGEND_HEIGHT: usize = 200_000;
/// A taller one would not fit on the page.
const TALLEST: usize = 8_000_000;

/// One chart of the document: its XML, and its workbook.
pub(super) struct Part {
    pub(super) xml: String,
    pub(super) workbook: Vec<u8>,
}

/// The chart and below it its caption.
pub(super) fn write(figure: &Figure, document: &Document, body: &mut Body) {
    let width = TEXT_WIDTH * EMU_PER_TWIP;
    let (rows, series) = (figure.chart.rows.len(), figure.chart.series.len());
    let height = (REST_HEIGHT + LEGEND_HEIGHT * series + ROW_HEIGHT * rows).min(TALLEST);
    let _ = write!(
        body.xml,
        "<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><w:drawing>\
         <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
         <wp:docPr id=\"{0}\" name=\"Chart {0}\" descr=\"{1}\"/><wp:cNvGraphicFramePr/><a:graphic>\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"chart{0}\"/>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        figure.number,
        escape(&figure.alt)
    );
    body.xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"FigureCaption\"/></w:pPr>");
    xml::run(&figure.before_number, Look::default(), &mut body.xml);
    let number = Messages::of(document.language).number(figure.number as u64);
    xml::field("SEQ Figure \\* ARABIC", &number, &mut body.xml);
    xml::run(&format!("{} ", figure.after_number), Look::default(), &mut body.xml);
    xml::spans(&figure.title, &mut body.xml);
    body.xml.push_str("</w:p>");
}

/// The chart as a part.
pub(super) fn part(figure: &Figure, document: &Document) -> Result<Part, XlsxError> {
    Ok(Part { xml: chart_xml(&figure.chart, document), workbook: workbook(&figure.chart)? })
}

fn chart_xml(chart: &Chart, document: &Document) -> String {
    let mut series = String::new();
    for (number, ((name, counts), colour)) in chart.series.iter().zip(SERIES.into_iter().cycle()).enumerate()
    {
        let (column, last) = (column(number + 1), chart.rows.len() + 1);
        let _ = write!(
            series,
            "<c:ser><c:idx val=\"{number}\"/><c:order val=\"{number}\"/>\
             <c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f>{}</c:strRef></c:tx>\
             <c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>\
             <c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f>{}</c:strRef></c:cat>\
             <c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${last}</c:f>{}</c:numRef></c:val></c:ser>",
            cache("str", std::iter::once(name.clone())),
            cache("str", chart.rows.iter().cloned()),
            cache("num", counts.iter().map(usize::to_string)),
        );
    }
    include_str!("parts/chart.xml")
        .replace("LANGUAGE", super::tag(document.language))
        // Last, since names may hold any word.
        .replace("SERIES", &series)
}

/// What a program shows as long as it has not opened the workbook.
fn cache(kind: &str, values: impl ExactSizeIterator<Item = String>) -> String {
    let format = if kind == "num" { "<c:formatCode>General</c:formatCode>" } else { "" };
    let mut xml = format!("<c:{kind}Cache>{format}<c:ptCount val=\"{}\"/>", values.len());
    for (place, value) in values.enumerate() {
        let _ = write!(xml, "<c:pt idx=\"{place}\"><c:v>{}</c:v></c:pt>", escape(&value));
    }
    let _ = write!(xml, "</c:{kind}Cache>");
    xml
}

/// The letters of a column, counted from 0.
fn column(number: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    match number / 26 {
        0 => letter(number).to_string(),
        more => format!("{}{}", column(more - 1), letter(number)),
    }
}

fn workbook(chart: &Chart) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.set_name("Sheet1")?;
    for (name, row) in chart.rows.iter().zip(1..) {
        sheet.write_string(row, 0, name)?;
    }
    for ((name, counts), column) in chart.series.iter().zip(1..) {
        sheet.write_string(0, column, name)?;
        for (count, row) in counts.iter().zip(1..) {
            sheet.write_number(row, column, *count as f64)?;
        }
    }
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::column;

    #[test]
    fn columns_have_letters() {
        assert_eq!([0, 1, 25, 26, 27, 701, 702].map(column), ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]);
    }
}
