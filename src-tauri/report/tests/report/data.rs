//! Contributions as tables and documents for programs, and back again.

use std::fs;

use kelechek_core::import::{COLUMNS, Table};
use kelechek_core::language::Language;
use kelechek_report::model::{Options, Report};
use kelechek_report::{csv, json, table};
use proptest::prelude::*;
use serde_json::Value;

use super::documents::report;
use super::sample;

fn csv_of(report: &Report) -> Vec<u8> {
    let mut bytes = Vec::new();
    csv::write(report, &mut bytes).unwrap();
    bytes
}

fn json_of(report: &Report) -> Vec<u8> {
    let mut bytes = Vec::new();
    json::write(report, &mut bytes).unwrap();
    bytes
}

fn read_back(bytes: &[u8], name: &str) -> Table {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let reading = table::read(&path).unwrap();
    assert!(reading.unreadable.is_empty(), "{:?}", reading.unreadable);
    reading.table
}

/// The cells of one column, row by row; none when there is no such column.
fn column<'a>(table: &'a Table, name: &str) -> Option<Vec<&'a str>> {
    let at = table.columns.iter().position(|column| column == name)?;
    Some(table.rows.iter().map(|row| row.cells[at].as_str()).collect())
}

#[test]
fn a_table_begins_with_the_mark_and_the_columns_that_an_import_reads() {
    let bytes = csv_of(&report(Language::Ky));
    assert!(bytes.starts_with("\u{feff}text,ref,theme,horizon,".as_bytes()));
    assert_eq!(read_back(&bytes, "x.csv").columns, COLUMNS);
}

#[test]
fn both_formats_read_back_what_was_said() {
    let report = report(Language::En);
    for (bytes, name) in [(csv_of(&report), "x.csv"), (json_of(&report), "x.json")] {
        let table = read_back(&bytes, name);
        let spoken: Vec<_> = sample::material().contributions.into_iter().filter(|c| !c.redacted).collect();
        assert_eq!(
            column(&table, "text").unwrap(),
            spoken.iter().map(|c| c.text.as_str()).collect::<Vec<_>>()
        );
        assert_eq!(
            column(&table, "ref").unwrap(),
            spoken.iter().map(|c| c.reference.as_str()).collect::<Vec<_>>()
        );
        let row = |at: usize, name: &str| column(&table, name).unwrap()[at].to_owned();
        assert_eq!(row(0, "theme"), "services");
        assert_eq!(row(3, "horizon"), "2030");
        assert_eq!(row(1, "lang"), "ru");
        assert_eq!(row(0, "group"), "village-residents");
        assert_eq!(row(0, "participant"), "PCODE10");
        assert_eq!(row(0, "session"), "Жети-Өгүздөгү талкуу");
        assert_eq!(row(0, "note_taker"), "Notetaker-Zz");
        assert_eq!(row(5, "may_be_quoted"), "private");
        assert_eq!(row(1, "tags"), "тег-для-своих");
        assert!(row(0, "time").parse::<chrono::DateTime<chrono::Utc>>().unwrap() == spoken[0].time());
        assert!(["yes", "true"].contains(&row(0, "verbatim").as_str()));
        let unknown = table.columns.iter().find(|column| !COLUMNS.contains(&column.as_str()));
        assert_eq!(unknown, None, "{name}: a column that would become a tag");
    }
}

#[test]
fn the_document_for_programs_has_a_format_and_points_by_number() {
    let document: Value = serde_json::from_slice(&json_of(&report(Language::Ru))).unwrap();
    assert_eq!(document["format"], 1);
    assert_eq!(document["coverage"]["all"], 14);
    assert_eq!(document["lines"].as_array().unwrap().len(), 8);
    assert_eq!(document["lines"][0]["evidence"], serde_json::json!([1, 2]));
    assert_eq!(document["not_reflected"], serde_json::json!([9, 10, 12, 13]));
    assert_eq!(document["gaps"][0], serde_json::json!({"kind": "action_without_goal", "line": "2.2"}));
    assert_eq!(document["erased"], serde_json::json!([13]));
}

#[test]
fn the_shape_of_the_document_for_programs_is_as_it_was_looked_at() {
    let mut document: Value = serde_json::from_slice(&json_of(&report(Language::En))).unwrap();
    document["contributions"].as_array_mut().unwrap().truncate(2);
    document["lines"].as_array_mut().unwrap().truncate(2);
    insta::assert_snapshot!("json-en", serde_json::to_string_pretty(&document).unwrap());
}

#[test]
fn two_sessions_with_one_title_are_told_apart() {
    let mut material = sample::material();
    let mut other = material.sessions[0].clone();
    other.id = sample::session(2);
    material.sessions.push(other);
    let report = sample::build(&material, &sample::draft(), &Options::new(Language::Ky));
    let table = read_back(&csv_of(&report), "x.csv");
    assert_eq!(column(&table, "session").unwrap()[0], sample::session(1).to_string());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_comes_back_equal(text in "['=+@;,\"\t\r\n-]{0,3}\\PC{1,30}[\"\n,]{0,2}x") {
        let mut material = sample::material();
        material.contributions[0].text = text.clone();
        let report = sample::build(&material, &sample::draft(), &Options::new(Language::Ky));
        for (bytes, name) in [(csv_of(&report), "x.csv"), (json_of(&report), "x.json")] {
            let table = read_back(&bytes, name);
            prop_assert_eq!(column(&table, "text").unwrap()[0], &text, "{}", name);
        }
        let cells = csv_of(&report);
        let raw = String::from_utf8(cells).unwrap();
        for cell in raw.lines().flat_map(|line| line.split(',')) {
            prop_assert!(!cell.trim_start_matches('"').starts_with('=') || text.contains('='), "{}", cell);
        }
    }
}
