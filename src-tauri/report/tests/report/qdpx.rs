//! The report as a project for programs of qualitative analysis. Each thing that a reader is strict about has a test.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use kelechek_core::language::Language;
use kelechek_report::model::{Options, Report};
use kelechek_report::qdpx;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::docx::parts_of;
use super::sample;

pub fn bytes_of(report: &Report) -> Vec<u8> {
    let mut bytes = Vec::new();
    qdpx::write(report, &mut bytes).unwrap();
    bytes
}

fn report(language: Language) -> Report {
    let (material, draft) = sample::two_sessions();
    sample::build(&material, &draft, &Options::new(language))
}

fn nothing() -> Report {
    let mut material = sample::material();
    material.sessions.clear();
    material.contributions.clear();
    sample::build(&material, &Default::default(), &Options::new(Language::En))
}

struct Element {
    name: String,
    parent: String,
    attributes: BTreeMap<String, String>,
}

/// The elements of the project in their order.
fn elements(project: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(project);
    let (mut found, mut open) = (Vec::new(), Vec::<String>::new());
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
                    (attribute.key.as_ref().to_owned(), value)
                });
                found.push(Element {
                    name: name.clone(),
                    parent: open.last().cloned().unwrap_or_default(),
                    attributes: attributes.collect(),
                });
                if matches!(event, Event::Start(_)) {
                    open.push(name);
                }
            }
            Event::End(_) => drop(open.pop()),
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn project_of(report: &Report) -> (String, BTreeMap<String, String>) {
    let mut parts: BTreeMap<String, String> = parts_of(bytes_of(report)).into_iter().collect();
    (parts.remove("project.qde").unwrap(), parts)
}

fn named<'a>(elements: &'a [Element], name: &'a str) -> impl Iterator<Item = &'a Element> {
    elements.iter().filter(move |element| element.name == name)
}

#[test]
fn a_project_is_valid_against_the_published_schema() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/third-party/refi-qda/Project.xsd");
    let reports = Language::ALL.map(report).into_iter().chain([nothing()]);
    for report in reports {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(project_of(&report).0.as_bytes()).unwrap();
        let checked =
            Command::new("xmllint").arg("--noout").arg("--schema").arg(&schema).arg(file.path()).output();
        match checked {
            Ok(output) => {
                assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            }
            Err(_) if !cfg!(target_os = "linux") => eprintln!("skipped: there is no xmllint here"),
            Err(error) => {
                panic!("xmllint checks projects against the schema: install libxml2-utils ({error})")
            }
        }
    }
}

#[test]
fn the_schema_finds_what_is_wrong_so_that_the_check_can_fail() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/third-party/refi-qda/Project.xsd");
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let wrong = project_of(&report(Language::En)).0.replace("isCodable=\"true\"", "");
    file.write_all(wrong.as_bytes()).unwrap();
    if let Ok(output) =
        Command::new("xmllint").arg("--noout").arg("--schema").arg(&schema).arg(file.path()).output()
    {
        assert!(!output.status.success());
    }
}

#[test]
fn the_archive_holds_the_project_and_flat_texts_in_lower_case() {
    let parts = parts_of(bytes_of(&report(Language::Ky)));
    assert_eq!(parts[0].0, "project.qde");
    assert_eq!(parts.len(), 3, "one text a session");
    for (name, _) in &parts[1..] {
        let guid = name.strip_prefix("sources/").unwrap().strip_suffix(".txt").unwrap();
        assert_eq!(guid.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(guid.chars().all(|c| c == '-' || c.is_ascii_hexdigit()));
    }
}

#[test]
fn containers_stand_in_the_order_of_the_schema_and_none_is_empty() {
    let (project, _) = project_of(&report(Language::Ru));
    let found = elements(&project);
    let children: Vec<&str> =
        found.iter().filter(|e| e.parent == "Project").map(|e| e.name.as_str()).collect();
    assert_eq!(children, ["Users", "CodeBook", "Variables", "Cases", "Sources"]);
    let (project, texts) = project_of(&nothing());
    let found = elements(&project);
    let children: Vec<&str> =
        found.iter().filter(|e| e.parent == "Project").map(|e| e.name.as_str()).collect();
    assert_eq!(children, ["Users"], "what would be empty is left out");
    assert!(texts.is_empty());
}

#[test]
fn texts_have_no_mark_no_carriage_return_and_stand_beside_the_project() {
    let mut material = sample::material();
    material.contributions[0].text = "\u{feff}бир\r\nэки\rүч".to_owned();
    let (project, texts) =
        project_of(&sample::build(&material, &sample::draft(), &Options::new(Language::Ky)));
    for text in texts.values() {
        assert!(!text.contains(['\r', '\u{feff}']));
        assert!(text.contains("бир\nэки\nүч"));
    }
    assert!(!project.contains("PlainTextContent") && !project.contains("richTextPath"));
    for source in named(&elements(&project), "TextSource") {
        let path = source.attributes["plainTextPath"].strip_prefix("internal://").unwrap();
        assert_eq!(path, format!("{}.txt", source.attributes["guid"]));
        assert!(texts.contains_key(&format!("sources/{path}")));
    }
}

#[test]
fn positions_count_code_points_and_the_end_is_the_first_after() {
    let mut material = sample::material();
    material.contributions[0].text = "👩\u{200d}🌾 ө\u{301}".to_owned();
    let report = sample::build(&material, &sample::draft(), &Options::new(Language::Ky));
    let (project, texts) = project_of(&report);
    let text: Vec<char> = texts.values().next().unwrap().chars().collect();
    let found = elements(&project);
    let mut selections = 0;
    for selection in named(&found, "PlainTextSelection") {
        let at = |name: &str| selection.attributes[name].parse::<usize>().unwrap();
        let selected: String = text[at("startPosition")..at("endPosition")].iter().collect();
        let number: usize = selection.attributes["name"].parse().unwrap();
        assert_eq!(selected, report.entries[number - 1].words.text);
        selections += 1;
    }
    assert_eq!(selections, 13, "every contribution that has words");
}

#[test]
fn no_two_codes_have_one_name() {
    let mut material = sample::material();
    // Two themes of one name, and one that is called like a kind.
    material.themes[1].name = material.themes[0].name.clone();
    material.themes[2].name = sample::names("көйгөй", "Проблема", "Kind");
    for contribution in &mut material.contributions[6..8] {
        contribution.theme = Some(sample::theme(3));
    }
    for language in Language::ALL {
        let (project, _) = project_of(&sample::build(&material, &sample::draft(), &Options::new(language)));
        let found = elements(&project);
        let names: Vec<String> =
            named(&found, "Code").map(|code| code.attributes["name"].to_lowercase()).collect();
        let once: BTreeSet<&String> = names.iter().collect();
        assert!(names.len() > 8);
        assert_eq!(once.len(), names.len(), "{names:?}");
    }
}

#[test]
fn a_cluster_is_named_with_its_theme() {
    let (project, _) = project_of(&report(Language::En));
    let found = elements(&project);
    let below: Vec<&Element> = found.iter().filter(|e| e.name == "Code" && e.parent == "Code").collect();
    assert!(below.iter().any(|code| code.attributes["name"].starts_with("Services at the local level / ")));
    assert!(below.iter().all(|code| code.attributes["name"].contains(" / ")));
}

#[test]
fn users_and_dates_stand_everywhere() {
    for public in [false, true] {
        let (material, draft) = sample::two_sessions();
        let report = sample::build(&material, &draft, &Options { public, ..Options::new(Language::Ky) });
        let found = elements(&project_of(&report).0);
        let users: BTreeSet<&str> =
            named(&found, "User").map(|user| user.attributes["guid"].as_str()).collect();
        for element in
            found.iter().filter(|e| ["TextSource", "PlainTextSelection", "Coding"].contains(&e.name.as_str()))
        {
            assert!(users.contains(element.attributes["creatingUser"].as_str()), "{}", element.name);
            let date = &element.attributes["creationDateTime"];
            assert!(date.parse::<chrono::DateTime<chrono::Utc>>().is_ok(), "{}: {date}", element.name);
        }
    }
}

#[test]
fn a_session_without_a_day_has_a_date_all_the_same() {
    let mut material = sample::material();
    material.sessions[0].date = None;
    let report =
        sample::build(&material, &sample::draft(), &Options { public: true, ..Options::new(Language::Ky) });
    let found = elements(&project_of(&report).0);
    for source in named(&found, "TextSource") {
        assert!(source.attributes["creationDateTime"].parse::<chrono::DateTime<chrono::Utc>>().is_ok());
    }
}

#[test]
fn group_place_and_date_are_written_with_cases_and_with_texts() {
    let found = elements(&project_of(&report(Language::En)).0);
    let variables: BTreeMap<&str, &str> = named(&found, "Variable")
        .map(|v| (v.attributes["name"].as_str(), v.attributes["guid"].as_str()))
        .collect();
    assert_eq!(variables.keys().copied().collect::<Vec<_>>(), ["Date", "Place", "Stakeholder group"]);
    let mut given: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut inside = String::new();
    for element in &found {
        match element.name.as_str() {
            "Case" | "TextSource" => inside = element.name.clone(),
            "VariableRef" => {
                given.entry(inside.clone()).or_default().insert(element.attributes["targetGUID"].clone());
            }
            _ => {}
        }
    }
    for place in ["Case", "TextSource"] {
        assert_eq!(given[place].len(), 3, "{place}");
    }
    assert_eq!(
        named(&found, "SelectionRef").count(),
        15,
        "every contribution of a group belongs to its case"
    );
}

#[test]
fn every_reference_leads_somewhere_and_every_guid_is_its_own() {
    let found = elements(&project_of(&report(Language::Ru)).0);
    let guids: Vec<&str> =
        found.iter().filter_map(|e| e.attributes.get("guid")).map(String::as_str).collect();
    let once: BTreeSet<&str> = guids.iter().copied().collect();
    assert_eq!(once.len(), guids.len());
    for reference in found.iter().filter_map(|e| e.attributes.get("targetGUID")) {
        assert!(once.contains(reference.as_str()), "{reference}");
    }
}

#[test]
fn every_contribution_is_coded_with_theme_horizon_kind_and_cluster() {
    let found = elements(&project_of(&report(Language::En)).0);
    let names: BTreeMap<&str, &str> = named(&found, "Code")
        .map(|c| (c.attributes["guid"].as_str(), c.attributes["name"].as_str()))
        .collect();
    let mut coded: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut inside = String::new();
    for element in &found {
        match element.name.as_str() {
            "PlainTextSelection" => inside = element.attributes["name"].clone(),
            "CodeRef" => coded
                .entry(inside.clone())
                .or_default()
                .push(names[element.attributes["targetGUID"].as_str()]),
            _ => {}
        }
    }
    assert_eq!(coded["1"][0], "Services at the local level");
    assert!(coded["1"][1].starts_with("Services at the local level / "));
    assert_eq!(coded["1"][2..], ["Horizon / today", "Kind / problem"]);
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert!(bytes_of(&report(Language::Ky)) == bytes_of(&report(Language::Ky)));
}
