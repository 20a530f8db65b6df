//! Why a report could not be written.

use std::io;

/// Why a report could not be written. The report itself is always writable; what can fail is where it goes.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The place that it goes to refused it.
    #[error("writing: {0}")]
    Io(#[from] io::Error),
    /// A document of several parts could not be packed, such as one beyond 4 GiB.
    #[error("packing: {0}")]
    Pack(#[from] zip::result::ZipError),
    /// A table could not be written.
    #[error("table: {0}")]
    Table(#[from] ::csv::Error),
    /// A workbook could not be written, such as one with more rows than a sheet has.
    #[error("workbook: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The pages could not be set.
    #[error(transparent)]
    Pages(#[from] kelechek_report_pdf::PdfError),
    /// An export document could not be written.
    #[error("document: {0}")]
    Document(#[from] serde_json::Error),
}
