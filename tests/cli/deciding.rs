//! Conflicts settled, and notes, themes and participants joined, by script.

use serde_json::{Value, json};

use crate::program::Place;

/// One contribution that two people changed, and one that one of them deleted, in `m.kelechek`; with their refs.
fn apart(place: &Place) -> (String, String) {
    place.new_file("a.kelechek");
    let add = |text: &str| place.run(&["add", "a.kelechek", "--text", text]).good().out.trim().to_owned();
    let (edited, deleted) = (add("Суу жок"), add("Жол жок"));
    std::fs::copy(place.path("a.kelechek"), place.path("b.kelechek")).unwrap();
    for (file, who, text, theme) in
        [("a.kelechek", "А", "Суу такыр жок", "services"), ("b.kelechek", "Б", "Таза суу жок", "property")]
    {
        place.run(&["edit", file, &edited, "--text", text, "--theme", theme, "--note-taker", who]).good();
    }
    place.run(&["delete", "a.kelechek", &deleted, "--note-taker", "А"]).good();
    place.run(&["edit", "b.kelechek", &deleted, "--text", "Жол такыр жок", "--note-taker", "Б"]).good();
    place.run(&["merge", "-o", "m.kelechek", "a.kelechek", "b.kelechek"]).good();
    (edited, deleted)
}

/// An answer without what differs from run to run.
fn normalised(mut answer: Value) -> Value {
    fn walk(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for name in ["id", "ref", "author", "time", "replica", "event"] {
                    if let Some(value) = fields.get_mut(name) {
                        assert!(value.is_string(), "{name}: {value}");
                        *value = json!(format!("({name})"));
                    }
                }
                fields.values_mut().for_each(walk);
            }
            Value::Array(items) => items.iter_mut().for_each(walk),
            _ => {}
        }
    }
    walk(&mut answer);
    answer
}

#[test]
fn conflicts_are_listed_with_every_version() {
    let place = Place::new();
    apart(&place);
    let answer = place.run(&["conflicts", "m.kelechek", "--json"]).json();
    insta::assert_snapshot!("conflicts", serde_json::to_string_pretty(&normalised(answer)).unwrap());
    let shown = place.run(&["conflicts", "m.kelechek"]).good();
    assert!(shown.err.contains("3 conflicts"), "{}", shown.err);
    for said in ["А · Суу такыр жок", "Б · Таза суу жок", "А · deleted it", "text: Жол такыр жок"]
    {
        assert!(shown.out.contains(said), "{said} is not in:\n{}", shown.out);
    }
}

#[test]
fn a_conflict_is_settled_by_author_by_value_or_by_rule() {
    let place = Place::new();
    let (edited, deleted) = apart(&place);
    let open = || place.run(&["info", "m.kelechek", "--json"]).json()["conflicts"].clone();
    assert_eq!(open(), 3);
    place.run(&["resolve", "m.kelechek", &edited, "text", "--author", "б"]).good();
    place.run(&["resolve", "m.kelechek", &edited, "theme", "--value", "services"]).good();
    place.run(&["resolve", "m.kelechek", &deleted, "deleted", "--value", "false"]).good();
    assert_eq!(open(), 0);
    let listed = place.run(&["list", "m.kelechek", "--json"]).json();
    let texts: Vec<&str> =
        listed["contributions"].as_array().unwrap().iter().map(|c| c["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["Таза суу жок", "Жол такыр жок"]);
    assert_eq!(listed["contributions"][0]["theme"], "services");
    let history = place.run(&["history", "m.kelechek", &edited]).good().out;
    assert!(history.contains("chose between versions: text"), "{history}");

    // Two people decide differently: that is a conflict again, and a rule settles it.
    place.run(&["merge", "-o", "n.kelechek", "a.kelechek", "b.kelechek"]).good();
    place.run(&["resolve", "n.kelechek", "--prefer", "А"]).good();
    place.run(&["merge", "-o", "m.kelechek", "n.kelechek"]).good();
    assert_eq!(open(), 2, "text and deleted; both said services");
}

#[test]
fn what_cannot_be_settled_is_refused_with_a_reason() {
    let place = Place::new();
    let (edited, _) = apart(&place);
    let refused = |arguments: &[&str], code: i32, word: &str| {
        let run = place.run(&[&["resolve", "m.kelechek"], arguments].concat());
        assert_eq!(run.code, code, "{arguments:?}: {}", run.err);
        assert!(run.err.contains(word), "{arguments:?}: {}", run.err);
    };
    refused(&[&edited, "horizon", "--value", "today"], 1, "horizon");
    refused(&["nothing", "text", "--value", "x"], 1, "nothing");
    refused(&[&edited, "text", "--author", "В"], 1, "“В”");
    refused(&[&edited, "theme", "--value", "no such theme"], 1, "no such theme");
    refused(&[&edited, "text", "--value", ""], 1, "text");
    refused(&[&edited, "text"], 2, "--value");
    refused(&[&edited], 2, "FIELD");
    refused(&["--prefer", "В"], 1, "“В”");
    assert_eq!(place.run(&["info", "m.kelechek", "--json"]).json()["conflicts"], 3);
}

#[test]
fn two_notes_of_one_utterance_are_joined_told_apart_and_no_longer_proposed() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let add = |text: &str, who: &str| {
        let run = place.run(&["add", "a.kelechek", "--text", text, "--note-taker", who]);
        run.good().out.trim().to_owned()
    };
    let a = add("Мост снесло селем, дети ходят в школу по брёвнам.", "А");
    let b = add("мост снесло селем - дети в школу по бревнам ходят", "Б");
    let info = || {
        let info = place.run(&["info", "a.kelechek", "--json"]).json();
        (info["contributions"].clone(), info["notes"].clone(), info["open_duplicates"].clone())
    };
    let numbers = |said: u32, notes: u32, open: u32| (json!(said), json!(notes), json!(open));
    assert_eq!(info(), numbers(2, 2, 1));
    place.run(&["same", "a.kelechek", &b, &a]).good();
    assert_eq!(info(), numbers(1, 2, 0));
    let listed = place.run(&["list", "a.kelechek", "--json"]).json();
    assert_eq!(listed["contributions"][0]["same_as"], json!([b]));
    assert_eq!(place.run(&["draft", "a.kelechek", "--json"]).json()["coverage"]["all"], 1);
    place.run(&["different", "a.kelechek", &a, &b]).good();
    assert_eq!(info(), numbers(2, 2, 0));
    assert_eq!(place.run(&["duplicates", "a.kelechek", "--tsv"]).good().out, "");
    place.run(&["undecide", "a.kelechek", &a, &b]).good();
    assert_eq!(info(), numbers(2, 2, 1));
    assert_eq!(place.run(&["same", "a.kelechek", &a, &a]).code, 1);
    assert_eq!(place.run(&["same", "a.kelechek", &a, "nothing"]).code, 1);
}

#[test]
fn two_themes_groups_or_participants_made_twice_are_joined() {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.write("t.csv", "ref,text,theme,group,participant\n1,Жол жок,Roads,Чабандар,P01\n2,Жол жаман,Жолдор,Малчылар,farmer-1\n");
    place.run(&["import", "a.kelechek", "t.csv"]).good();
    let counted = |by: &str| place.run(&["info", "a.kelechek", "--json"]).json()[by].clone();
    assert_eq!(counted("by_theme"), json!({ "Roads": 1, "Жолдор": 1 }));
    place.run(&["same", "a.kelechek", "--themes", "Roads", "Жолдор"]).good();
    place.run(&["same", "a.kelechek", "--groups", "Чабандар", "Малчылар"]).good();
    place.run(&["same", "a.kelechek", "--participants", "P01", "farmer-1"]).good();
    for by in ["by_theme", "by_group"] {
        let counted = counted(by);
        assert_eq!(counted.as_object().unwrap().values().collect::<Vec<_>>(), [2], "{counted}");
    }
    for name in ["Roads", "Жолдор"] {
        let listed = place.run(&["list", "a.kelechek", "--json", "--theme", name]).json();
        assert_eq!(listed["contributions"].as_array().unwrap().len(), 2, "{name}");
    }
    let again = place.run(&["import", "a.kelechek", "t.csv", "--json"]).json();
    assert_eq!((&again["new"], &again["known"]), (&json!(0), &json!(2)), "{again}");
    place.run(&["different", "a.kelechek", "--themes", "Roads", "Жолдор"]).good();
    assert_eq!(counted("by_theme"), json!({ "Roads": 1, "Жолдор": 1 }));
    assert_eq!(place.run(&["same", "a.kelechek", "--themes", "Roads", "services", "--groups"]).code, 2);
    assert_eq!(place.run(&["same", "a.kelechek", "--themes", "Roads", "nothing"]).code, 1);
}
