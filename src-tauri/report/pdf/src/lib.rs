//! A document as a PDF that is tagged, bookmarked, hyphenated, and carries its fonts.
//!
//! What comes in is a document as JSON, part by part, already in its order and language; the page design is `document.typ`,
//! which draws what the JSON holds. Text goes through as values and never as markup, so that whatever people write stays
//! text. This crate knows nothing of the product: the typesetting engine is large, and is compiled once.

mod parts;
mod world;

use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use parts::laid_out;
use world::Files;

/// Why there is no PDF. A document of the known shape always becomes one; this is a fault of the program.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The page design and the document do not fit together.
    #[error("typesetting: {0}")]
    Typesetting(String),
}

impl From<EcoVec<SourceDiagnostic>> for PdfError {
    fn from(found: EcoVec<SourceDiagnostic>) -> Self {
        let messages: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
        Self::Typesetting(messages.join("; "))
    }
}

/// The PDF of a document given as JSON, in parts that each begin on a new page: beside the
/// pages themselves the engine takes as much memory as the largest of them needs. The same document gives the same bytes.
///
/// It conforms to PDF/UA-1 where every character has a glyph in its fonts. Somebody may have written in a script that they
/// do not hold; then it is tagged all the same, and the text can be copied and searched.
///
/// # Errors
/// [`PdfError::Typesetting`] when the JSON is not a document.
pub fn pdf(parts: Vec<Vec<u8>>) -> Result<Vec<u8>, PdfError> {
    // Between the large blocks that laying out and writing take for a moment, small things stay: the glyphs of the pages.
    kelechek_memory::give_back_large_blocks();
    let world = Files::of_parts(parts);
    let pages = laid_out(&world);
    drop(world);
    let written = pages.map_err(PdfError::from).and_then(|pages| export(&pages));
    // What the engine remembers would otherwise stay for as long as a window is open.
    typst::comemo::evict(0);
    written
}

fn export(pages: &PagedDocument) -> Result<Vec<u8>, PdfError> {
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1]).ok();
    if let Some(standards) = accessible
        && let Ok(bytes) = typst_pdf::pdf(pages, &PdfOptions { standards, ..PdfOptions::default() })
    {
        return Ok(bytes);
    }
    Ok(typst_pdf::pdf(pages, &PdfOptions::default())?)
}
