//! The vision in Markdown and HTML, in three languages.

use kelechek_core::language::Language;
use kelechek_report::model::{Options, Report, What};
use kelechek_report::{html, markdown};

use super::sample;

pub fn report(language: Language) -> Report {
    sample::build(&sample::material(), &sample::draft(), &Options::new(language))
}

pub fn markdown_of(report: &Report) -> String {
    let mut bytes = Vec::new();
    markdown::write(report, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

pub fn html_of(report: &Report) -> String {
    let mut bytes = Vec::new();
    html::write(report, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The page without its rules of style, which are a file of their own.
fn html_body(report: &Report) -> String {
    let page = html_of(report);
    page.split_once("<main>").unwrap().1.to_owned()
}

#[test]
fn the_vision_in_markdown_is_as_it_was_looked_at() {
    for language in Language::ALL {
        insta::assert_snapshot!(format!("markdown-{}", language.code()), markdown_of(&report(language)));
    }
}

#[test]
fn the_vision_in_html_is_as_it_was_looked_at() {
    for language in Language::ALL {
        insta::assert_snapshot!(format!("html-{}", language.code()), html_body(&report(language)));
    }
}

#[test]
fn the_public_vision_is_as_it_was_looked_at() {
    let options = Options { public: true, ..Options::new(Language::En) };
    let report = sample::build(&sample::material(), &sample::draft(), &options);
    insta::assert_snapshot!("markdown-public-en", markdown_of(&report));
}

#[test]
fn the_contributions_alone_are_as_they_were_looked_at() {
    let options = Options { what: What::Contributions, ..Options::new(Language::Ru) };
    let report = sample::build(&sample::material(), &sample::draft(), &options);
    insta::assert_snapshot!("markdown-contributions-ru", markdown_of(&report));
}
