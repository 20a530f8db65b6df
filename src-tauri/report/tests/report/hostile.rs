//! Whatever people write stays text.

use std::collections::BTreeMap;

use kelechek_core::contribution::Quotation;
use kelechek_core::language::{Language, Names, SpokenLanguage};
use kelechek_core::material::Material;
use kelechek_core::vision::{Draft, Level};
use kelechek_report::model::Options;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options as MarkdownOptions, Parser};

use super::documents::{html_of, markdown_of};
use super::docx::{bytes_of, parts_of, text_of};
use super::sample;

const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</w:t></w:r><w:r><w:instrText>INCLUDETEXT \"/etc/passwd\"</w:instrText>",
    "]]> <!-- &amp; &lt; & \" '",
    "# heading\n## another\n- item\n1. first",
    "| a | b |\n|---|---|",
    "[click](javascript:alert(1)) ![x](http://example.org/x.png) http://example.org www.example.org",
    "=cmd|'/c calc'!A0",
    "\u{202e}drow\u{202c} \u{2066}x\u{200f}",
    "\u{0}\u{1}\u{8}\u{b}\u{1b}[31m\u{fffe}\u{ffff}",
    "```\ncode\n``` ~~gone~~ **bold** __under__ `tick` \\",
    "👩\u{200d}🌾 zero\u{200b}width",
];

/// The sample with this text wherever a person can write.
fn everywhere(text: &str) -> (Material, Draft) {
    let (mut material, mut draft) = (sample::material(), sample::draft());
    let given = Some(text.to_owned());
    for contribution in &mut material.contributions {
        contribution.text = text.to_owned();
        contribution.paraphrase = given.clone();
        contribution.reference = text.to_owned();
        contribution.note_taker = text.to_owned();
        contribution.tags = vec![text.to_owned()];
        contribution.redacted = false;
        contribution.may_be_quoted = Quotation::Yes;
        contribution.language = Some(SpokenLanguage::Ru);
    }
    for line in &mut draft.lines {
        line.text = text.to_owned();
        line.concrete.responsible = given.clone();
        line.concrete.by_when = given.clone();
        line.concrete.means = given.clone();
        line.concrete.indicator = given.clone();
    }
    let names = Names { ky: given.clone(), ru: given.clone(), en: None };
    material.themes.iter_mut().for_each(|theme| theme.name = names.clone());
    material.groups.iter_mut().for_each(|group| group.name = names.clone());
    material.participants.iter_mut().for_each(|participant| participant.code = text.to_owned());
    for session in &mut material.sessions {
        session.title = names.clone();
        session.place.raion = given.clone();
        session.organiser = given.clone();
        session.funder = given.clone();
        session.horizons.iter_mut().for_each(|horizon| horizon.name = names.clone());
    }
    (material, draft)
}

/// The tags of a page, without what stands between them.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|rest| rest.split(['>', ' ']).next().unwrap()).collect()
}

#[test]
fn hostile_text_becomes_no_markup_in_html() {
    let harmless = {
        let (m, d) = everywhere("x");
        html_of(&sample::build(&m, &d, &Options::new(Language::En)))
    };
    for text in HOSTILE {
        let (material, draft) = everywhere(text);
        let page = html_of(&sample::build(&material, &draft, &Options::new(Language::En)));
        // Line breaks and empty words have tags of their own, and names in charts one a line; all others must be as many as
        // with a harmless word.
        let own = |tag: &&str| !matches!(*tag, "br" | "bdi" | "/bdi" | "em" | "/em" | "text" | "/text");
        let (expected, found) = (tags(&harmless), tags(&page));
        assert_eq!(
            found.iter().filter(|t| own(t)).count(),
            expected.iter().filter(|t| own(t)).count(),
            "{text:?}"
        );
        assert!(!page.contains("<script") && !page.contains("<img"), "{text:?}");
        assert!(!page.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
        assert!(!page.contains(['\u{202e}', '\u{2066}', '\u{200f}']), "{text:?}");
    }
}

#[test]
fn hostile_text_becomes_no_markup_in_a_word_document() {
    let elements = |xml: &str| xml.matches("<w:instrText").count() + xml.matches("<w:tbl>").count();
    let (material, draft) = everywhere("x");
    let harmless = parts_of(bytes_of(&sample::build(&material, &draft, &Options::new(Language::Ru))));
    for text in HOSTILE {
        let (material, draft) = everywhere(text);
        let parts = parts_of(bytes_of(&sample::build(&material, &draft, &Options::new(Language::Ru))));
        for ((name, xml), (_, expected)) in parts.iter().zip(&harmless) {
            text_of(xml);
            assert_eq!(elements(xml), elements(expected), "{name}: {text:?}");
            assert!(
                !xml.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{ffff}'),
                "{name}: {text:?}"
            );
        }
    }
}

/// What a reader of Markdown with every common extension takes for markup, apart from line breaks.
fn markup(page: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for event in Parser::new_ext(page, MarkdownOptions::all()) {
        let name = match event {
            Event::Start(tag) => format!("{tag:?}"),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) => {
                "inline".into()
            }
            Event::Rule | Event::TaskListMarker(_) => "block".into(),
            Event::Html(html) | Event::InlineHtml(html) if !html.starts_with("<br>") => html.to_string(),
            _ => continue,
        };
        // Words stand in links only where the program put them; the rest of a tag's description tells one from another.
        let name = if name.starts_with("Emphasis") { continue } else { name };
        *found.entry(name).or_insert(0) += 1;
    }
    found
}

#[test]
fn hostile_text_becomes_no_markup_in_markdown() {
    let (material, draft) = everywhere("x");
    let harmless = markup(&markdown_of(&sample::build(&material, &draft, &Options::new(Language::Ky))));
    assert!(harmless.len() > 30, "the reader must find the program's own markup: {harmless:?}");
    for text in HOSTILE {
        let (material, draft) = everywhere(text);
        let page = markdown_of(&sample::build(&material, &draft, &Options::new(Language::Ky)));
        assert_eq!(markup(&page), harmless, "{text:?}");
        // Programs that make links of bare addresses find none.
        assert!(!page.contains("http://") && !page.contains("www."), "{text:?}");
    }
}

#[test]
fn hostile_text_goes_through_pdf_workbook_and_project() {
    for text in HOSTILE {
        let (material, draft) = everywhere(text);
        let report = sample::build(&material, &draft, &Options::new(Language::Ru));
        assert!(super::pdf::bytes_of(&report).starts_with(b"%PDF-"), "{text:?}");
        for bytes in [super::workbook::bytes_of(&report), super::qdpx::bytes_of(&report)] {
            for (name, part) in parts_of(bytes) {
                assert!(!part.contains("<f>") && !part.contains("<hyperlink"), "{name}: {text:?}");
                if !name.ends_with(".txt") {
                    text_of(&part);
                    assert!(
                        !part.chars().any(|c| c == '\u{ffff}' || (c.is_control() && !"\t\r\n".contains(c))),
                        "{name}: {text:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_looks_like_markup_is_printed_as_it_was_written() {
    let mut material = sample::material();
    material.contributions[0].text = "#strong[x] $x^2$ *y* _z_ @n1 <line-1.1> // `raw` \\u{41}".to_owned();
    let report = sample::build(&material, &sample::draft(), &Options::new(Language::En));
    let text = super::pdf::text_of(&super::pdf::bytes_of(&report));
    assert!(text.contains("#strong[x] $x^2$ *y* _z_ @n1 <line-1.1> // `raw` \\u{41}"), "{text}");
}

#[test]
fn a_text_of_a_megabyte_goes_through_every_document() {
    let mut material = sample::material();
    material.contributions[0].text = "суу керек ".repeat(1024 * 1024 / 19);
    let report = sample::build(&material, &sample::draft(), &Options::new(Language::Ky));
    let words = material.contributions[0].text.trim();
    assert!(html_of(&report).contains(words));
    assert!(markdown_of(&report).contains(words));
    assert!(parts_of(bytes_of(&report)).iter().any(|(_, xml)| xml.contains(words)));
    assert!(parts_of(super::qdpx::bytes_of(&report)).iter().any(|(_, part)| part.contains(words)));
    assert!(super::pdf::bytes_of(&report).len() > 100_000);
}

#[test]
fn a_report_on_nothing_is_a_report() {
    let mut material = sample::material();
    material.sessions.clear();
    material.themes.clear();
    material.groups.clear();
    material.participants.clear();
    material.contributions.clear();
    for language in Language::ALL {
        for public in [false, true] {
            let options = Options { public, ..Options::new(language) };
            let report = sample::build(&material, &Draft::default(), &options);
            parts_of(bytes_of(&report)).iter().for_each(|(_, xml)| drop(text_of(xml)));
            assert!(!html_of(&report).is_empty() && !markdown_of(&report).is_empty());
        }
    }
}

#[test]
fn a_draft_that_points_to_nothing_is_still_written() {
    let mut draft = sample::draft();
    draft.lines[0].evidence = vec![sample::said(777)];
    draft.lines[1].serves = vec![sample::line(778)];
    draft.lines[2].theme = Some(sample::theme(779));
    draft.lines[3].level = Level::Goal;
    let report = sample::build(&sample::material(), &draft, &Options::new(Language::Ru));
    assert_eq!(report.themes.iter().map(|t| t.lines.len()).sum::<usize>(), 8);
    assert!(markdown_of(&report).contains("Без темы"));
    // What the lost evidence leaves uncited is listed, although the draft's own list does not say so.
    assert!(report.entries.iter().any(|e| e.number == 2 && e.lines.is_empty()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn any_text_stays_text_in_markdown(text in "[-+*_#>|`~!\\[\\]()<>&:=.$^{}1a \n\\\\]{1,24}") {
        prop_assume!(!text.trim().is_empty());
        let (material, draft) = everywhere("x");
        let harmless = markup(&markdown_of(&sample::build(&material, &draft, &Options::new(Language::Ky))));
        let (material, draft) = everywhere(&text);
        let page = markdown_of(&sample::build(&material, &draft, &Options::new(Language::Ky)));
        prop_assert_eq!(markup(&page), harmless);
    }

    #[test]
    fn any_text_gives_a_well_formed_document(text in "\\PC{0,40}|[\\x00-\\x7f]{0,40}") {
        let (material, draft) = everywhere(&text);
        let report = sample::build(&material, &draft, &Options::new(Language::Ky));
        parts_of(bytes_of(&report)).iter().for_each(|(_, xml)| drop(text_of(xml)));
    }
}
