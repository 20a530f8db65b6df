//! The vision as a Word document.

use std::io::{Cursor, Read};

use kelechek_core::language::Language;
use kelechek_report::docx;
use kelechek_report::model::Report;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::documents::report;

pub fn bytes_of(report: &Report) -> Vec<u8> {
    let mut bytes = Vec::new();
    docx::write(report, &mut bytes).unwrap();
    bytes
}

/// Every file of the archive, by name; an archive within it likewise, by both names.
pub fn parts_of(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for i in 0..archive.len() {
        let mut entry = archive.by_index(i).unwrap();
        let name = entry.name().to_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        match bytes.starts_with(b"PK") {
            true => parts
                .extend(parts_of(bytes).into_iter().map(|(within, part)| (format!("{name}/{within}"), part))),
            false => parts.push((name, String::from_utf8(bytes).unwrap())),
        }
    }
    parts
}

fn part(report: &Report, name: &str) -> String {
    parts_of(bytes_of(report)).into_iter().find(|(n, _)| n == name).unwrap().1
}

/// The text between tags, as a reader of the document sees it; fails on anything that is not well-formed.
pub fn text_of(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut text = String::new();
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Text(t) => text.push_str(&t),
            Event::GeneralRef(r) => text.push_str(match &*r {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("unknown reference {other}"),
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "an element was not closed");
    text
}

#[test]
fn every_part_is_well_formed_and_the_main_ones_are_there() {
    for language in Language::ALL {
        let parts = parts_of(bytes_of(&report(language)));
        parts.iter().for_each(|(_, xml)| drop(text_of(xml)));
        for name in ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"] {
            assert!(parts.iter().any(|(n, _)| n == name), "{name} is missing");
        }
    }
}

#[test]
fn every_line_and_every_contribution_stands_in_it() {
    for language in Language::ALL {
        let report = report(language);
        let text = text_of(&part(&report, "word/document.xml"));
        let lines: Vec<_> = report.themes.iter().flat_map(|t| &t.lines).collect();
        assert_eq!(lines.len(), 8);
        for line in lines {
            assert!(text.contains(&line.words.as_ref().unwrap().text), "line {} is missing", line.label);
        }
        assert_eq!(report.entries.len(), 14);
        for entry in &report.entries {
            assert!(text.contains(&entry.words.text), "contribution {} is missing", entry.number);
        }
    }
}

#[test]
fn headings_are_headings_and_the_contents_lead_to_each() {
    let xml = part(&report(Language::Ky), "word/document.xml");
    assert!(xml.contains("<w:pStyle w:val=\"Heading1\"/>"));
    assert!(xml.contains("TOC \\o \"1-2\" \\h"));
    let entries =
        xml.matches("<w:pStyle w:val=\"TOC1\"/>").count() + xml.matches("<w:pStyle w:val=\"TOC2\"/>").count();
    let headings = xml.matches("<w:pStyle w:val=\"Heading1\"/>").count()
        + xml.matches("<w:pStyle w:val=\"Heading2\"/>").count();
    assert_eq!(entries, headings);
    for number in 1..=headings {
        let name = format!("_Toc{number:09}");
        assert!(xml.contains(&format!("<w:hyperlink w:anchor=\"{name}\"")), "no entry leads to {name}");
        assert!(xml.contains(&format!("w:name=\"{name}\"/>")), "no heading is {name}");
    }
}

#[test]
fn every_link_leads_somewhere_and_every_place_is_named_once() {
    let xml = part(&report(Language::Ru), "word/document.xml");
    let after = |mark: &'static str| {
        let whole: Vec<String> =
            xml.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        whole
    };
    let mut places: Vec<String> = xml
        .split("<w:bookmarkStart ")
        .skip(1)
        .map(|rest| rest.split("w:name=\"").nth(1).unwrap().split('"').next().unwrap().to_owned())
        .collect();
    let links = after("<w:hyperlink w:anchor=\"");
    assert!(links.len() > 30);
    for link in links {
        assert!(places.contains(&link), "{link} leads nowhere");
    }
    let all = places.len();
    places.sort();
    places.dedup();
    assert_eq!(places.len(), all, "a place is named twice");
    assert!(places.iter().all(|place| place.len() <= 40), "Word cuts longer names");
}

#[test]
fn each_table_has_a_caption_that_counts_and_a_header_that_repeats() {
    let xml = part(&report(Language::En), "word/document.xml");
    let tables = xml.matches("<w:tbl>").count();
    assert_eq!(tables, 12);
    assert_eq!(xml.matches("<w:tblHeader/>").count(), tables);
    assert_eq!(xml.matches("SEQ Table").count(), tables);
    assert_eq!(xml.matches("<w:pStyle w:val=\"Caption\"/>").count(), tables);
}

#[test]
fn charts_are_charts_with_their_numbers_and_a_caption_that_counts() {
    for language in Language::ALL {
        let report = report(language);
        let parts = parts_of(bytes_of(&report));
        let of = |name: &str| parts.iter().find(|(n, _)| n == name).map(|(_, xml)| xml.as_str()).unwrap();
        let body = of("word/document.xml");
        let charts = body.matches("<c:chart r:id=").count();
        assert_eq!(charts, 3, "by group, by horizon, and votes");
        assert_eq!(body.matches("SEQ Figure").count(), charts);
        assert_eq!(body.matches("descr=\"").count(), charts, "each is said in words");
        for number in 1..=charts {
            let chart = of(&format!("word/charts/chart{number}.xml"));
            assert!(of("[Content_Types].xml").contains(&format!("/word/charts/chart{number}.xml")));
            assert!(of("word/_rels/document.xml.rels").contains(&format!("charts/chart{number}.xml")));
            let workbook = of(&format!("word/embeddings/chart{number}.xlsx/xl/worksheets/sheet1.xml"));
            assert!(chart.contains("<c:barChart>") && workbook.contains("<sheetData>"));
        }
        let counts: usize = of("word/charts/chart2.xml")
            .split("<c:numCache>")
            .skip(1)
            .flat_map(|cache| cache.split("</c:numCache>").next().unwrap().split("<c:v>").skip(1))
            .map(|value| value.split('<').next().unwrap().parse::<usize>().unwrap())
            .sum();
        assert_eq!(counts, report.total.all, "every contribution is in a bar");
    }
}

#[test]
fn the_document_and_each_stretch_in_another_language_say_their_language() {
    for (language, tag) in [(Language::Ky, "ky-KG"), (Language::Ru, "ru-RU"), (Language::En, "en-GB")] {
        let report = report(language);
        assert!(part(&report, "word/styles.xml").contains(&format!("<w:lang w:val=\"{tag}\"")));
        assert!(part(&report, "word/settings.xml").contains(&format!("<w:themeFontLang w:val=\"{tag}\"")));
        assert!(part(&report, "docProps/core.xml").contains(&format!("<dc:language>{tag}</dc:language>")));
        let xml = part(&report, "word/document.xml");
        let marked = |words: &str, tag: &str| {
            xml.contains(&format!(
                "<w:lang w:val=\"{tag}\"/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t>"
            ))
        };
        assert_eq!(marked("Воды не хватает, водопровод 1974 года.", "ru-RU"), language != Language::Ru);
        assert_eq!(marked("Ар бир үйдө таза суу болсун.", "ky-KG"), language != Language::Ky);
        let mixed = "<w:noProof/></w:rPr><w:t xml:space=\"preserve\">Бюджет менен элди";
        assert!(xml.contains(mixed), "no dictionary fits two languages at once");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert_eq!(bytes_of(&report(Language::Ky)), bytes_of(&report(Language::Ky)));
}
