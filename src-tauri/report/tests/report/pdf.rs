//! The vision as a PDF.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::process::Command;

use kelechek_core::language::{Language, SpokenLanguage};
use kelechek_report::model::{Options, Report};
use kelechek_report::pdf;

use super::sample;

pub fn bytes_of(report: &Report) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf::write(report, &mut bytes).unwrap();
    bytes
}

/// The text as somebody copies it out of the document, by the program that Debian has for it.
pub fn text_of(bytes: &[u8]) -> String {
    ask("pdftotext", &["-layout"], bytes, &["-"])
}

/// Everything that stands in the document: the text of its pages, and every stream and string of the file itself, unpacked.
pub fn everything(bytes: &[u8]) -> String {
    let mut all = ask("pdftotext", &["-raw"], bytes, &["-"]).replace(['\n', '\u{c}'], " ");
    let mut raw = bytes.to_vec();
    for stream in streams(bytes) {
        let mut unpacked = Vec::new();
        if flate2::read::ZlibDecoder::new(stream).read_to_end(&mut unpacked).is_ok() {
            raw.extend(unpacked);
        }
    }
    all.push_str(&String::from_utf8_lossy(&raw));
    // Strings of more than Latin letters are UTF-16, in brackets of two sorts.
    let hexadecimal = String::from_utf8_lossy(&raw).replace(char::is_whitespace, "");
    for string in hexadecimal.split("<FEFF").chain(hexadecimal.split("<feff")).skip(1) {
        let digits: Vec<u8> = string.bytes().take_while(u8::is_ascii_hexdigit).collect();
        let units = digits
            .chunks_exact(4)
            .map(|unit| u16::from_str_radix(std::str::from_utf8(unit).unwrap(), 16).unwrap());
        all.extend(char::decode_utf16(units).map(|c| c.unwrap_or('?')));
    }
    for at in (0..raw.len()).filter(|at| raw[*at..].starts_with(b"(\xfe\xff")) {
        let end = raw[at..].iter().position(|byte| *byte == b')').map_or(raw.len(), |end| at + end);
        let units = raw[at + 3..end].chunks_exact(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
        all.extend(char::decode_utf16(units).map(|c| c.unwrap_or('?')));
    }
    all
}

fn streams(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let begins =
        (0..bytes.len()).filter(|at| bytes[*at..].starts_with(b"stream") && !bytes[..*at].ends_with(b"end"));
    begins.map(|at| bytes[at + 6..].trim_ascii_start())
}

fn ask(program: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let mut file = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    file.write_all(bytes).unwrap();
    let output = Command::new(program).args(before).arg(file.path()).args(after).output();
    let output = output
        .unwrap_or_else(|error| panic!("{program} reads PDFs in tests: install poppler-utils ({error})"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn report(language: Language) -> Report {
    let (material, draft) = sample::two_sessions();
    sample::build(&material, &draft, &Options::new(language))
}

/// Without what lines and pages break.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn every_contribution_can_be_copied_out_of_it_with_its_kyrgyz_letters() {
    for language in Language::ALL {
        let report = report(language);
        let bytes = bytes_of(&report);
        // Raw order: cells of a table beside one another are not mixed line by line.
        let text = letters(&ask("pdftotext", &["-raw"], &bytes, &["-"]));
        for entry in &report.entries {
            assert!(text.contains(&letters(&entry.words.text)), "{}: {}", language.code(), entry.words.text);
        }
    }
}

#[test]
fn it_is_tagged_accessible_and_in_its_language() {
    for language in Language::ALL {
        let bytes = bytes_of(&report(language));
        let info = ask("pdfinfo", &[], &bytes, &[]);
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(info.contains("Page size:       595.276 x 841.89 pts (A4)"), "{info}");
        let raw = String::from_utf8_lossy(&bytes);
        assert!(raw.contains("<pdfuaid:part>1</pdfuaid:part>"), "it says that it conforms to PDF/UA-1");
        assert!(
            raw.contains(&format!("/Lang({})", language.code()))
                || raw.contains(&format!("/Lang ({})", language.code()))
        );
        let structure = ask("pdfinfo", &["-struct"], &bytes, &[]);
        for tag in ["H1", "H2", "Table", "TH", "TD", "Figure", "Caption", "L (block)", "Link"] {
            assert!(structure.contains(tag), "{tag} is missing in {}", language.code());
        }
    }
}

#[test]
fn all_fonts_are_embedded_and_copied_text_is_unicode() {
    let fonts = ask("pdffonts", &[], &bytes_of(&report(Language::Ky)), &[]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(rows.len() >= 3, "{fonts}");
    for row in rows {
        let cells: Vec<&str> = row.split_whitespace().rev().collect();
        // From the right: object, number, unicode, subset, embedded.
        assert_eq!(cells[2..5], ["yes", "yes", "yes"], "{row}");
        assert!(row.contains("Golos") || row.contains("Literata"), "{row}");
    }
}

#[test]
fn its_bookmarks_are_its_headings() {
    let report = report(Language::En);
    let raw = bytes_of(&report);
    let outline = String::from_utf8_lossy(&raw).matches("/Dest").count();
    let document = kelechek_report::layout::of(&report);
    let headings = document.headings().count();
    assert!(outline >= headings, "{outline} destinations, {headings} headings");
    assert!(String::from_utf8_lossy(&raw).contains("/Outlines"));
}

#[test]
fn russian_words_are_divided() {
    let mut material = sample::material();
    let words = "неудовлетворительность высокотехнологичности и ".repeat(12);
    material.contributions[9].text = words;
    let report = sample::build(&material, &sample::draft(), &Options::new(Language::Ru));
    let text = text_of(&bytes_of(&report));
    assert!(text.lines().any(|line| line.trim_end().ends_with(['-', '\u{ad}', '\u{2010}'])), "{text}");
}

/// More than the engine lays out at once: it is one document all the same.
#[test]
fn thousands_of_contributions_are_one_document_whose_pages_are_counted_through() {
    let links = |bytes: &[u8]| everything(bytes).replace(' ', "").matches("/Subtype/Link").count();
    let (mut material, draft) = sample::two_sessions();
    let few = links(&bytes_of(&sample::build(&material, &draft, &Options::new(Language::Ky))));
    let more = (0..2_001).map(|number| sample::contribution(50_000 + number, "Суу жок.", SpokenLanguage::Ky));
    material.contributions.extend(more);
    let report = sample::build(&material, &draft, &Options::new(Language::Ky));
    let many = bytes_of(&report);
    // To thousands nothing leads, which would take the engine more than all the rest; headings and lines are led to.
    let cited: usize = draft.lines.iter().map(|line| line.evidence.len()).sum();
    assert!(cited > 5 && few > cited && links(&many) > 0, "{few} links among few, {cited} cited");

    let text = text_of(&many);
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() > 60, "{}", pages.len());
    for (page, number) in pages.iter().zip(1..) {
        assert!(page.contains(&format!("{number} / {}", pages.len())), "page {number}: {page}");
    }
    // The contents name the page on which the last annex begins.
    let heading = "Б тиркемеси. Чагылдырыла элек";
    let begins = pages.iter().rposition(|page| page.contains(heading)).unwrap() + 1;
    let named = text.lines().find(|line| line.contains(heading)).unwrap();
    assert!(named.trim_end().ends_with(&begins.to_string()), "page {begins}: {named}");
    // A place by its number, in whichever part it is.
    let listed = text.lines().filter(|line| line.trim_start().starts_with("2017 ")).count();
    assert_eq!(listed, 1, "each contribution stands once");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert!(bytes_of(&report(Language::Ky)) == bytes_of(&report(Language::Ky)));
}

#[test]
fn what_no_font_has_is_still_written_and_the_rest_stays_readable() {
    let mut material = sample::material();
    material.contributions[0].text = "Суу 👩\u{200d}🌾 水 ماء керек".to_owned();
    let report = sample::build(&material, &sample::draft(), &Options::new(Language::Ky));
    let text = letters(&text_of(&bytes_of(&report)));
    assert!(text.contains("керек"));
    let fonts: BTreeSet<char> = "өүң".chars().collect();
    assert!(fonts.iter().all(|letter| text.contains(*letter)));
}

#[test]
fn a_report_on_nothing_is_a_document() {
    let mut material = sample::material();
    material.sessions.clear();
    material.themes.clear();
    material.groups.clear();
    material.participants.clear();
    material.contributions.clear();
    for language in Language::ALL {
        let report = sample::build(&material, &Default::default(), &Options::new(language));
        assert!(bytes_of(&report).starts_with(b"%PDF-"));
    }
}
