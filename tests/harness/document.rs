//! Reading what the program has written.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use zip::ZipArchive;

/// The words of a document, with one space between them: of a DOCX, or of anything that is text.
pub fn words_of(document: &Path) -> String {
    let text = if document.extension().is_some_and(|ending| ending == "docx") {
        docx_text(document)
    } else {
        fs::read_to_string(document).expect("a document that is text")
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a DOCX: runs joined, paragraphs by newlines.
pub fn docx_text(document: &Path) -> String {
    let mut archive =
        ZipArchive::new(File::open(document).expect("a document")).expect("a DOCX is an archive");
    let mut xml = String::new();
    let mut body = archive.by_name("word/document.xml").expect("a DOCX has a body");
    body.read_to_string(&mut xml).expect("the body is text");
    let mut text = String::new();
    for part in xml.replace("</w:p>", "\n").split('<') {
        let Some((tag, said)) = part.split_once('>') else { continue };
        if tag == "w:t" || tag.starts_with("w:t ") || tag.starts_with('/') {
            text.push_str(said);
        }
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}
