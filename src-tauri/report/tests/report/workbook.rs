//! The report as a workbook.

use std::collections::BTreeMap;
use std::fs;

use calamine::{Data, Reader, Xlsx};
use kelechek_core::import::{COLUMNS, Table};
use kelechek_core::language::Language;
use kelechek_report::model::{Options, Report};
use kelechek_report::{table, xlsx};
use proptest::prelude::*;

use super::docx::parts_of;
use super::sample;

pub fn bytes_of(report: &Report) -> Vec<u8> {
    let mut bytes = Vec::new();
    xlsx::write(report, &mut bytes).unwrap();
    bytes
}

fn report(language: Language) -> Report {
    sample::build(&sample::material(), &sample::draft(), &Options::new(language))
}

/// Every sheet by name, with its cells.
fn sheets(report: &Report) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes_of(report))).unwrap();
    let names = book.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let range = book.worksheet_range(&name).unwrap();
            (name, range.rows().map(<[Data]>::to_vec).collect())
        })
        .collect()
}

fn read_back(report: &Report) -> Table {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.xlsx");
    fs::write(&path, bytes_of(report)).unwrap();
    let reading = table::read(&path).unwrap();
    assert!(reading.unreadable.is_empty(), "{:?}", reading.unreadable);
    reading.table
}

#[test]
fn there_is_a_sheet_for_each_thing_in_the_language_of_the_report() {
    let names = |language| sheets(&report(language)).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(
        names(Language::En),
        [
            "Contributions",
            "Clusters",
            "Votes",
            "Priorities",
            "Vision",
            "Themes by group",
            "Participants by group"
        ]
    );
    assert_eq!(names(Language::Ky)[0], "Пикирлер");
    let (material, draft) = sample::two_sessions();
    let two = sample::build(&material, &draft, &Options::new(Language::Ru));
    let names: Vec<String> = sheets(&two).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names[7..], ["Встречи", "Темы по местам"]);
}

#[test]
fn numbers_are_numbers_and_truths_are_truths() {
    let sheets: BTreeMap<_, _> = sheets(&report(Language::En)).into_iter().collect();
    let said = &sheets["Contributions"];
    let at = |name: &str| said[0].iter().position(|cell| *cell == Data::String(name.to_owned())).unwrap();
    assert_eq!(said[1][at("verbatim")], Data::Bool(true));
    assert_eq!(said[4][at("horizon")], Data::Float(2030.0));
    let votes = &sheets["Votes"];
    assert_eq!(votes[1][2..6], [7.0, 1.0, 1.0, 0.25].map(Data::Float));
    let priorities = &sheets["Priorities"];
    assert_eq!(
        priorities[1][9..13],
        [12.0, 1.0, 4.0, 0.0].map(Data::Float),
        "dots, share, the room, a group"
    );
    assert_eq!(priorities[2][4..8], [4.5, 7.0, 2.0, 7.0].map(Data::Float), "marks, and how many gave one");
    let groups = &sheets["Participants by group"];
    assert_eq!(groups[1][1..], [4.0, 7.0].map(Data::Float));
    let balance = &sheets["Themes by group"];
    let all: f64 = balance[1..]
        .iter()
        .flatten()
        .filter_map(|cell| match cell {
            Data::Float(count) => Some(*count),
            _ => None,
        })
        .sum();
    assert_eq!(all, 14.0, "every contribution is counted once");
    let day = {
        let (material, draft) = sample::two_sessions();
        let sheets = self::sheets(&sample::build(&material, &draft, &Options::new(Language::En)));
        sheets[7].1[1][1].clone()
    };
    assert!(matches!(day, Data::DateTime(_)), "{day:?}");
}

#[test]
fn headers_stay_in_sight_and_every_sheet_has_filters() {
    let parts = parts_of(bytes_of(&report(Language::Ru)));
    let sheets: Vec<_> = parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).collect();
    assert_eq!(sheets.len(), 7);
    for (name, xml) in sheets {
        assert!(xml.contains("<pane ySplit=\"1\"") && xml.contains("state=\"frozen\""), "{name}");
        assert!(xml.contains("<autoFilter ref=\"A1:"), "{name}");
    }
}

#[test]
fn the_counts_by_theme_and_group_have_a_chart_of_their_own() {
    let parts = parts_of(bytes_of(&report(Language::Ky)));
    let (_, chart) = parts.iter().find(|(name, _)| name == "xl/charts/chart1.xml").unwrap();
    assert!(chart.contains("<c:barChart>") && chart.contains("'Темалар жана тараптар'!$B$2:$B$5"), "{chart}");
}

#[test]
fn no_cell_is_ever_a_formula() {
    for text in ["=cmd|'/c calc'!A0", "+1+1", "-5", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")", "\t=1"]
    {
        let mut material = sample::material();
        material.contributions[0].text = text.to_owned();
        material.contributions[0].tags = vec![text.to_owned()];
        material.themes[0].name = sample::names(text, text, text);
        material.groups[0].name = sample::names(text, text, text);
        let report = sample::build(&material, &sample::draft(), &Options::new(Language::En));
        for (name, xml) in parts_of(bytes_of(&report)) {
            if name.starts_with("xl/worksheets") {
                assert!(
                    !xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("<hyperlink"),
                    "{name}: {text}"
                );
            }
        }
        assert_eq!(read_back(&report).rows[0].cells[0], text);
    }
}

#[test]
fn a_text_longer_than_a_cell_comes_back_whole() {
    let mut material = sample::material();
    let long = "=суу 👩 керек\n".repeat(60_000);
    assert!(long.len() > 1024 * 1024);
    material.contributions[1].text = long[..long.floor_char_boundary(1024 * 1024 - 8)].to_owned();
    let long = material.contributions[1].text.clone();
    let report = sample::build(&material, &sample::draft(), &Options::new(Language::Ky));
    let table = read_back(&report);
    assert_eq!(table.columns, COLUMNS, "the columns in which it goes on are joined again");
    assert!(table.rows[1].cells[0] == long);
}

#[test]
fn a_workbook_reads_back_as_the_table_it_came_from() {
    let report = report(Language::En);
    let table = read_back(&report);
    assert_eq!(table.columns, COLUMNS);
    let at = |name: &str| COLUMNS.iter().position(|column| *column == name).unwrap();
    let row = |number: usize, name: &str| table.rows[number].cells[at(name)].clone();
    assert_eq!(table.rows.len(), 13);
    assert_eq!(row(0, "ref"), "R-1");
    assert_eq!(row(3, "horizon"), "2030");
    assert_eq!(row(0, "verbatim"), "true");
    assert_eq!(row(5, "may_be_quoted"), "private");
    assert_eq!(
        row(0, "time").parse::<chrono::DateTime<chrono::Utc>>().unwrap(),
        sample::material().contributions[0].time()
    );
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert!(bytes_of(&report(Language::Ky)) == bytes_of(&report(Language::Ky)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_comes_back_equal(text in "['=+@;,\"\t\r\n_x00-]{0,4}(\\PC|[\\x01-\\x1f]|_x000[0-9A-F]_){1,30}x") {
        let mut material = sample::material();
        material.contributions[0].text = text.clone();
        let report = sample::build(&material, &sample::draft(), &Options::new(Language::Ky));
        prop_assert_eq!(&read_back(&report).rows[0].cells[0], &text);
    }
}
