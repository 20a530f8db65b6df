//! The vision as a web page: valid, whole in itself, and readable by whoever cannot see it.

use std::collections::BTreeSet;

use kelechek_core::language::Language;
use kelechek_report::model::{Options, Report, What};
use scraper::{ElementRef, Html, Selector};

use super::documents::html_of;
use super::sample;

fn reports() -> Vec<Report> {
    let (material, draft) = sample::two_sessions();
    let mut reports = Vec::new();
    for language in Language::ALL {
        for public in [false, true] {
            for what in [What::Vision, What::Contributions] {
                reports.push(sample::build(&material, &draft, &Options { language, public, what }));
            }
        }
    }
    reports
}

fn selected<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn a_strict_reader_of_html_finds_no_error() {
    for report in reports() {
        let page = html_of(&report);
        let read = Html::parse_document(&page);
        assert!(read.errors.is_empty(), "{}: {:?}", report.language.code(), read.errors);
    }
    let wrong = Html::parse_document("<!DOCTYPE html><p><table></p></div>");
    assert!(!wrong.errors.is_empty(), "the reader finds what is wrong");
}

#[test]
fn ids_are_unique_and_every_link_leads_to_one() {
    for report in reports() {
        let page = Html::parse_document(&html_of(&report));
        let ids: Vec<&str> = selected(&page, "[id]").into_iter().filter_map(|e| e.attr("id")).collect();
        let once: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(once.len(), ids.len());
        for link in selected(&page, "a") {
            let place = link.attr("href").unwrap().strip_prefix('#').expect("links stay in the page");
            assert!(once.contains(place), "{place}");
        }
    }
}

#[test]
fn nothing_in_it_asks_for_anything_from_anywhere() {
    for report in reports() {
        let page = html_of(&report);
        for word in ["<script", "<link", "<img", "<iframe", "url(", "@import", "src=", "javascript:"] {
            assert!(!page.contains(word), "{word}");
        }
        let addresses = page.matches("http").count() - page.matches("http-equiv").count();
        assert_eq!(addresses, page.matches("xmlns=\"http://www.w3.org/2000/svg\"").count());
    }
}

#[test]
fn every_chart_is_said_in_words_and_has_a_table_beside_it() {
    for report in reports() {
        let page = Html::parse_document(&html_of(&report));
        let charts = selected(&page, "figure > svg");
        assert!(charts.len() >= 2);
        for chart in charts {
            assert_eq!(chart.attr("role"), Some("img"));
            assert!(chart.attr("aria-label").unwrap().len() > 40);
        }
        let figures = selected(&page, "figure").len();
        assert_eq!(figures, selected(&page, "figure > figcaption").len());
        let beside = selected(&page, "figure + div.wide > table").len();
        assert_eq!(beside, figures, "the table stands right after the chart");
    }
}

#[test]
fn headings_go_down_one_step_at_a_time_and_tables_have_heads() {
    for report in reports() {
        let page = Html::parse_document(&html_of(&report));
        assert_eq!(selected(&page, "h1").len(), 1);
        let levels: Vec<u8> = selected(&page, "h1,h2,h3,h4")
            .into_iter()
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        for table in selected(&page, "table") {
            let within = |selector: &str| table.select(&Selector::parse(selector).unwrap()).count();
            assert_eq!(within("caption"), 1);
            assert!(within("thead th[scope=col]") > 1 && within("tbody th[scope=row]") == within("tbody tr"));
        }
    }
}
