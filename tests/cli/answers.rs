//! The JSON answers, whose names stay: fields may be added, none may go.

use serde_json::Value;

use crate::program::Place;

/// The names and types of a document, one a line; of a list those of its first item.
fn shape(value: &Value, path: &str, lines: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| shape(value, &format!("{path}.{name}"), lines))
        }
        Value::Array(items) => match items.first() {
            Some(first) => shape(first, &format!("{path}[]"), lines),
            None => lines.push(format!("{path}[]")),
        },
        _ => lines.push(path.to_owned()),
    }
}

#[track_caller]
fn assert_has(document: &Value, wanted: &[&str]) {
    let mut lines = vec![];
    shape(document, "", &mut lines);
    for name in wanted {
        let there = |line: &String| {
            line == name || line.starts_with(&format!("{name}.")) || line.starts_with(&format!("{name}["))
        };
        assert!(lines.iter().any(there), "{name} is not in {lines:#?}");
    }
}

#[test]
fn every_answer_has_the_names_that_other_programs_rely_on() {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    let file = "demo/merged.kelechek";
    let answer = |arguments: &[&str]| place.run(arguments).json();

    let info = answer(&["info", file, "--json"]);
    assert_has(
        &info,
        &[
            ".format",
            ".content_hash",
            ".sessions",
            ".contributions",
            ".by_theme.services",
            ".by_horizon.today",
            ".by_group.experts",
            ".conflicts",
            ".open_duplicates",
        ],
    );
    assert_eq!(
        (&info["format"], &info["sessions"], &info["contributions"]),
        (&1.into(), &1.into(), &230.into())
    );

    let list = answer(&["list", file, "--json"]);
    assert_has(
        &list,
        &[
            ".format",
            ".contributions[].ref",
            ".contributions[].id",
            ".contributions[].text",
            ".contributions[].theme",
            ".contributions[].horizon",
            ".contributions[].kind",
            ".contributions[].group",
            ".contributions[].participant",
            ".contributions[].lang",
            ".contributions[].time",
            ".contributions[].session",
            ".contributions[].note_taker",
            ".contributions[].conflicts",
        ],
    );
    let merge = answer(&["merge", "--json", "-o", "m.kelechek", file]);
    assert_has(
        &merge,
        &[
            ".format",
            ".files[].path",
            ".files[].status",
            ".files[].new",
            ".files[].known",
            ".files[].conflicts",
            ".files[].reason",
            ".content_hash",
        ],
    );
    assert_eq!(merge["files"][0]["status"], "merged");

    let draft = answer(&["draft", file, "--json"]);
    assert_has(
        &draft,
        &[
            ".format",
            ".lines[].id",
            ".lines[].theme",
            ".lines[].level",
            ".lines[].text",
            ".lines[].evidence[]",
            ".lines[].serves",
            ".lines[].locked",
            ".lines[].state",
            ".not_reflected[]",
            ".coverage.reflected",
            ".coverage.all",
            ".gaps[].kind",
            ".gaps[].line",
            ".gaps[].theme",
            ".gaps[].group",
        ],
    );
    let cluster = answer(&["cluster", file, "--json"]);
    assert_has(
        &cluster,
        &["[].id", "[].theme", "[].label", "[].keywords[]", "[].members[]", "[].representative"],
    );
    let verify = answer(&["verify", file, "--json"]);
    assert_has(&verify, &[".format", ".ok", ".checks[].name", ".checks[].ok", ".checks[].detail"]);
}

#[test]
fn filters_narrow_the_list() {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    let count = |more: &[&str]| {
        let arguments = [&["list", "demo/merged.kelechek", "--json"], more].concat();
        place.run(&arguments).json()["contributions"].as_array().unwrap().len()
    };
    let info = place.run(&["info", "demo/merged.kelechek", "--json"]).json();
    assert_eq!(info["by_theme"]["services"], count(&["--theme", "services"]));
    assert_eq!(info["by_horizon"]["2030"], count(&["--horizon", "2030"]));
    assert_eq!(info["by_group"]["experts"], count(&["--group", "experts"]));
    assert_eq!(
        count(&["--theme", "Предоставление услуг на местном уровне"]),
        count(&["--theme", "services"])
    );
}
