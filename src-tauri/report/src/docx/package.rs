//! The files of the document, packed.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::chart::Part;
use super::xml::escape;
use crate::error::WriteError;
use crate::layout::Document;

/// A4 (11906 × 16838 twentieths of a point) less the margins on the left and right.
pub(super) const TEXT_WIDTH: usize = 11906 - 1418 - 1134;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                          xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
                          xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
                          xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
                          xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";

/// Packs the document. It is put together in memory, since an archive writes its sizes before what they are the sizes of.
pub(super) fn write(
    document: &Document,
    body: &str,
    charts: &[Part],
    out: &mut dyn Write,
) -> Result<(), WriteError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let tag = super::tag(document.language);
    let title = escape(&document.title);
    let files = [
        ("[Content_Types].xml", content_types(charts)),
        ("_rels/.rels", include_str!("parts/package.rels").to_owned()),
        (
            "docProps/core.xml",
            include_str!("parts/core.xml").replace("TITLE", &title).replace("LANGUAGE", tag),
        ),
        ("docProps/app.xml", include_str!("parts/app.xml").to_owned()),
        ("word/_rels/document.xml.rels", relationships(charts)),
        ("word/styles.xml", include_str!("parts/styles.xml").replace("LANGUAGE", tag)),
        ("word/numbering.xml", include_str!("parts/numbering.xml").to_owned()),
        ("word/settings.xml", include_str!("parts/settings.xml").replace("LANGUAGE", tag)),
        ("word/fontTable.xml", include_str!("parts/font-table.xml").to_owned()),
        ("word/footer1.xml", include_str!("parts/footer.xml").replace("TITLE", &title)),
        ("word/document.xml", whole(body)),
    ];
    for (name, content) in files {
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(content.as_bytes())?;
    }
    for (chart, number) in charts.iter().zip(1..) {
        archive.start_file(format!("word/charts/chart{number}.xml"), SimpleFileOptions::default())?;
        archive.write_all(chart.xml.as_bytes())?;
        archive
            .start_file(format!("word/charts/_rels/chart{number}.xml.rels"), SimpleFileOptions::default())?;
        let workbook = include_str!("parts/chart.rels").replace("NUMBER", &number.to_string());
        archive.write_all(workbook.as_bytes())?;
        archive.start_file(format!("word/embeddings/chart{number}.xlsx"), SimpleFileOptions::default())?;
        archive.write_all(&chart.workbook)?;
    }
    out.write_all(archive.finish()?.get_ref())?;
    out.flush()?;
    Ok(())
}

/// The types of the parts, with those of the charts.
fn content_types(charts: &[Part]) -> String {
    let mut types = String::new();
    for number in 1..=charts.len() {
        let _ = write!(
            types,
            "<Override PartName=\"/word/charts/chart{number}.xml\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>"
        );
    }
    include_str!("parts/content-types.xml").replace("</Types>", &format!("{types}</Types>"))
}

/// What the document refers to, with the charts.
fn relationships(charts: &[Part]) -> String {
    let mut added = String::new();
    for number in 1..=charts.len() {
        let _ = write!(
            added,
            "<Relationship Id=\"chart{number}\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart\" \
             Target=\"charts/chart{number}.xml\"/>"
        );
    }
    include_str!("parts/document.rels").replace("</Relationships>", &format!("{added}</Relationships>"))
}

fn whole(body: &str) -> String {
    let section = include_str!("parts/section.xml");
    format!("{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>")
}
