//! Taking in tables.

use crate::program::Place;

const TABLE: &str = "ref,text,theme,horizon,kind,group,participant,lang,time,note_taker,weather\n\
    1,Таза суу жок,services,today,problem,village-residents,P3,ky,2026-10-14T09:30:00+06:00,Айым,rain\n\
    2,Нужна дорога,Дороги,2030,need,Шофёры,,ru,,Бакыт,\n\
    3,\"Light, please\",,,,,,,,,\n";

#[test]
fn a_table_is_taken_in_once_and_what_it_makes_is_said() {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.write("t.csv", TABLE);
    let dry = place.run(&["import", "a.kelechek", "t.csv", "--dry-run", "--json"]).json();
    assert_eq!((&dry["new"], &dry["dry_run"]), (&3.into(), &true.into()));
    assert_eq!(place.run(&["info", "a.kelechek", "--json"]).json()["contributions"], 0);

    let first = place.run(&["import", "a.kelechek", "t.csv"]).good();
    for said in ["Дороги", "Шофёры", "weather"] {
        assert!(first.err.contains(said), "{said} is not said: {}", first.err);
    }
    let listed = place.run(&["list", "a.kelechek", "--json"]).json();
    let by_ref = |reference: &str| {
        listed["contributions"].as_array().unwrap().iter().find(|c| c["ref"] == reference).unwrap().clone()
    };
    assert_eq!(by_ref("1")["theme"], "services");
    assert_eq!(by_ref("1")["note_taker"], "Айым");
    assert_eq!(by_ref("1")["participant"], "P03");
    assert_eq!(by_ref("1")["time"], "2026-10-14T09:30:00+06:00");
    assert_eq!(by_ref("1")["tags"][0], "weather: rain");
    assert_eq!(by_ref("2")["theme"], "Дороги");
    assert_eq!(by_ref("2")["group"], "Шофёры");
    assert_eq!(by_ref("2")["horizon"], "2030");
    assert_eq!(by_ref("3")["lang"], "en", "recognised");

    let before = place.everything();
    let again = place.run(&["import", "a.kelechek", "t.csv", "--json"]).json();
    assert_eq!((&again["new"], &again["known"], &again["updated"]), (&0.into(), &3.into(), &0.into()));
    assert!(place.everything() == before, "importing the same table again wrote something");
}

#[test]
fn the_same_table_taken_in_on_two_machines_is_one_after_merging() {
    let place = Place::new();
    place.new_file("a.kelechek");
    std::fs::copy(place.path("a.kelechek"), place.path("b.kelechek")).unwrap();
    place.write("t.csv", TABLE);
    place.run(&["import", "a.kelechek", "t.csv"]).good();
    place.run(&["import", "b.kelechek", "t.csv"]).good();
    place.run(&["merge", "-o", "m.kelechek", "a.kelechek", "b.kelechek"]).good();
    let info = place.run(&["info", "m.kelechek", "--json"]).json();
    assert_eq!((&info["contributions"], &info["conflicts"]), (&3.into(), &0.into()));
    assert_eq!(info["by_theme"]["Дороги"], 1);
}

#[test]
fn rows_without_a_ref_are_told_apart_by_their_content_and_how_often_it_occurs() {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.write("t.tsv", "text\tparticipant\nСуу жок\tP01\nСуу жок\tP01\nСуу жок\tP02\n");
    for expected in [3, 0] {
        let outcome = place.run(&["import", "a.kelechek", "t.tsv", "--json"]).json();
        assert_eq!(outcome["new"], expected);
    }
}

#[test]
fn the_same_ref_with_other_cells_is_a_bad_row_unless_it_is_an_update() {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.write("t.csv", "ref,text\n1,Суу жок\n");
    place.run(&["import", "a.kelechek", "t.csv"]).good();
    place.write("t.csv", "ref,text\n1,Суу бар\n");
    let before = place.everything();
    let refused = place.run(&["import", "a.kelechek", "t.csv"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("Row 2"), "{}", refused.err);
    assert!(place.everything() == before);
    let updated = place.run(&["import", "a.kelechek", "t.csv", "--update", "--json"]).json();
    assert_eq!(updated["updated"], 1);
    let listed = place.run(&["list", "a.kelechek", "--json"]).json();
    assert_eq!(listed["contributions"][0]["text"], "Суу бар");
}

#[test]
fn what_was_exported_as_a_table_reads_back_into_an_empty_file_without_loss() {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    place.run(&["export", "demo/merged.kelechek", "-o", "out.csv", "--what", "contributions"]).good();
    place.new_file("back.kelechek");
    place.run(&["import", "back.kelechek", "out.csv"]).good();
    let fields =
        ["ref", "text", "horizon", "kind", "participant", "lang", "note_taker", "verbatim", "parked", "tags"];
    let rows = |file: &str| {
        let listed = place.run(&["list", file, "--json"]).json();
        let row = |c: &serde_json::Value| fields.map(|field| c[field].to_string()).join("|");
        let mut rows: Vec<String> = listed["contributions"].as_array().unwrap().iter().map(row).collect();
        rows.sort();
        rows
    };
    assert_eq!(rows("back.kelechek"), rows("demo/merged.kelechek"));
}
