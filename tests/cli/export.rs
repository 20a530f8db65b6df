//! Reports as files: every format, what comes back, and every number counted once more from what `list` says.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::program::Place;

const FORMATS: [&str; 8] = ["docx", "pdf", "html", "md", "xlsx", "csv", "json", "qdpx"];

fn demo() -> Place {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    place
}

fn json_of(place: &Place, file: &str, more: &[&str]) -> Value {
    place.run(&[&["export", file, "-o", "x.json"], more].concat()).good();
    serde_json::from_str(&std::fs::read_to_string(place.path("x.json")).unwrap()).unwrap()
}

#[test]
fn every_format_is_written_whole_or_not_at_all() {
    let place = demo();
    for format in FORMATS {
        let out = format!("report.{format}");
        for what in ["all", "contributions"] {
            place.run(&["export", "demo/merged.kelechek", "-o", &out, "--what", what]).good();
            assert!(std::fs::metadata(place.path(&out)).unwrap().len() > 1000, "{out}");
        }
        let before = std::fs::read(place.path(&out)).unwrap();
        place.run(&["export", "demo/none.kelechek", "-o", &out]).refused();
        assert!(std::fs::read(place.path(&out)).unwrap() == before, "{out} was touched");
    }
    let left: Vec<_> = std::fs::read_dir(place.path("."))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(".kelechek-"))
        .collect();
    assert!(left.is_empty(), "left behind: {left:?}");
    let refused = place.run(&["export", "demo/merged.kelechek", "-o", "report.odt", "--lang", "en"]);
    assert_eq!(refused.code, 2);
    assert!(FORMATS.iter().all(|format| refused.err.contains(&format!(".{format}"))), "{}", refused.err);
}

#[test]
fn every_version_of_a_contribution_is_written_on_request_and_never_for_everyone() {
    let place = demo();
    let first = &json_of(&place, "demo/merged.kelechek", &[])["contributions"][0];
    assert_eq!(first.get("history"), None, "nobody has asked for it");
    let (reference, text) = (first["ref"].as_str().unwrap(), first["text"].as_str().unwrap());
    place.run(&["edit", "demo/merged.kelechek", reference, "--text", "башкача айтылды"]).good();
    let now = &json_of(&place, "demo/merged.kelechek", &["--history"])["contributions"][0];
    let versions = now["history"].as_array().unwrap().iter();
    let texts: Vec<&str> = versions.filter_map(|version| version["fields"]["text"].as_str()).collect();
    assert_eq!(texts, [text, "башкача айтылды"]);
    for refused in [&["-o", "y.csv"][..], &["-o", "y.json", "--public"]] {
        let arguments = [&["export", "demo/merged.kelechek", "--history"], refused].concat();
        assert_eq!(place.run(&arguments).code, 2, "{refused:?}");
    }
}

/// Out into a table, into a new file, and out again: the second table is the first.
#[test]
fn a_table_that_is_imported_again_loses_nothing() {
    let place = demo();
    place.run(&["export", "demo/merged.kelechek", "-o", "first.csv"]).good();
    let first = std::fs::read_to_string(place.path("first.csv")).unwrap();
    assert!(first.lines().count() > 100);
    for format in ["csv", "xlsx", "json"] {
        let (table, file, again) =
            (format!("first.{format}"), format!("{format}.kelechek"), format!("again.{format}.csv"));
        place.run(&["export", "demo/merged.kelechek", "-o", &table]).good();
        place.new_file(&file);
        place.run(&["import", &file, &table]).good();
        place.run(&["export", &file, "-o", &again]).good();
        let again = std::fs::read_to_string(place.path(&again)).unwrap();
        // What was said at the same moment has no order of its own.
        let sorted = |table: &str| {
            let mut lines: Vec<String> = table.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        for (one, other) in sorted(&first).iter().zip(&sorted(&again)) {
            assert_eq!(one, other, "{format}");
        }
        assert_eq!(first.len(), again.len(), "{format}");
    }
}

#[test]
fn every_number_is_that_of_the_file_counted_by_hand() {
    let place = demo();
    let file = "demo/merged.kelechek";
    let listed = place.run(&["list", file, "--json"]).json();
    let listed = listed["contributions"].as_array().unwrap();
    let drafted = place.run(&["draft", file, "--json"]).json();
    let report = json_of(&place, file, &["--lang", "en"]);
    let entries = report["contributions"].as_array().unwrap();
    assert_eq!(entries.len(), listed.len());
    let by_ref: BTreeMap<&str, &Value> = listed.iter().map(|c| (c["ref"].as_str().unwrap(), c)).collect();
    for entry in entries {
        let said = by_ref[entry["ref"].as_str().unwrap()];
        assert_eq!(entry["text"], said["text"]);
    }
    assert_eq!(report["coverage"]["all"], drafted["coverage"]["all"]);
    assert_eq!(report["coverage"]["reflected"], drafted["coverage"]["reflected"]);
    assert_eq!(report["lines"].as_array().unwrap().len(), drafted["lines"].as_array().unwrap().len());
    let count = |column: &str, names: &dyn Fn(&Value) -> String| {
        let mut counted: BTreeMap<String, u64> = BTreeMap::new();
        for one in listed {
            *counted.entry(names(one)).or_default() += 1;
        }
        let counts = &report[column];
        let mut stated: BTreeMap<String, u64> = BTreeMap::new();
        for row in counts["rows"].as_array().unwrap() {
            for (name, cell) in counts["columns"].as_array().unwrap().iter().zip(row[1].as_array().unwrap()) {
                *stated.entry(name.as_str().unwrap().to_owned()).or_default() += cell.as_u64().unwrap();
            }
        }
        stated.retain(|_, cell| *cell > 0);
        (counted.values().sum::<u64>(), counted.len(), stated.values().sum::<u64>(), stated.len())
    };
    for (column, field) in [("by_group", "group"), ("by_horizon", "horizon")] {
        let (said, kinds, stated, columns) = count(column, &|c| c[field].to_string());
        assert_eq!((said, kinds), (stated, columns), "{column}");
    }
}

#[test]
fn every_piece_of_evidence_is_there() {
    let place = demo();
    for more in [&["--lang", "ky"][..], &["--lang", "ru", "--public"][..]] {
        let report = json_of(&place, "demo/merged.kelechek", more);
        let numbers: Vec<u64> = report["contributions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c["number"].as_u64().unwrap())
            .collect();
        let labels: Vec<&str> =
            report["lines"].as_array().unwrap().iter().map(|line| line["label"].as_str().unwrap()).collect();
        let mut cited = 0;
        for line in report["lines"].as_array().unwrap() {
            for number in line["evidence"].as_array().unwrap() {
                assert!(numbers.contains(&number.as_u64().unwrap()), "{line}");
                cited += 1;
            }
            assert!(
                line["serves"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|label| labels.contains(&label.as_str().unwrap()))
            );
        }
        assert!(cited > 50);
        let clustered: usize = report["clusters"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c["contributions"].as_array().unwrap().len())
            .sum();
        assert_eq!(clustered, numbers.len(), "every contribution is in exactly one cluster");
    }
}
