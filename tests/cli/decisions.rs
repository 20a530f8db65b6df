//! Adding, changing, deleting, and what two people did at the same time.

use crate::program::Place;

#[test]
fn a_contribution_is_added_changed_deleted_and_stays_in_the_history() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let added = place.run(&[
        "add",
        "a.kelechek",
        "--text",
        "Таза суу жок",
        "--theme",
        "services",
        "--horizon",
        "today",
        "--kind",
        "problem",
        "--participant",
        "П3",
        "--group",
        "village-residents",
        "--tag",
        "суу",
        "--verbatim",
        "--note-taker",
        "Айым",
    ]);
    let reference = added.good().out.trim().to_owned();
    let listed = place.run(&["list", "a.kelechek", "--json"]).json();
    let one = &listed["contributions"][0];
    assert_eq!(one["ref"], reference.as_str());
    assert_eq!(one["text"], "Таза суу жок");
    assert_eq!(one["theme"], "services");
    assert_eq!(one["horizon"], "today");
    assert_eq!(one["kind"], "problem");
    assert_eq!(one["participant"], "P03");
    assert_eq!(one["group"], "village-residents");
    assert_eq!(one["lang"], "ky", "recognised");
    assert_eq!(one["note_taker"], "Айым");
    assert_eq!(one["verbatim"], true);
    assert_eq!(one["tags"][0], "суу");

    place.run(&["edit", "a.kelechek", &reference, "--text", "Таза суу таптакыр жок", "--horizon", ""]).good();
    let listed = place.run(&["list", "a.kelechek", "--json"]).json();
    assert_eq!(listed["contributions"][0]["text"], "Таза суу таптакыр жок");
    assert!(listed["contributions"][0]["horizon"].is_null(), "an empty value empties");

    place.run(&["delete", "a.kelechek", &reference]).good();
    assert_eq!(place.run(&["info", "a.kelechek", "--json"]).json()["contributions"], 0);
    let history = place.run(&["history", "a.kelechek", &reference]).good().out;
    for said in ["Таза суу жок", "Таза суу таптакыр жок", "Айым", "deleted: true"]
    {
        assert!(history.contains(said), "{said} is not in:\n{history}");
    }
}

#[test]
fn search_finds_kyrgyz_typed_on_a_russian_keyboard() {
    let place = Place::new();
    place.new_file("a.kelechek");
    for text in ["Айылдын өнүгүү планы кеңештен өтсүн", "Ещё нет воды", "Road lights"]
    {
        place.run(&["add", "a.kelechek", "--text", text]).good();
    }
    let found = |words: &str| {
        let listed = place.run(&["list", "a.kelechek", "--json", "--search", words]).json();
        listed["contributions"].as_array().unwrap().len()
    };
    assert_eq!(found("онугуу"), 1);
    assert_eq!(found("кенеш ПЛАН"), 1);
    assert_eq!(found("еще"), 1);
    assert_eq!(found("road water"), 0);
}

#[test]
fn two_people_who_changed_one_text_are_both_kept_and_shown_as_a_conflict() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let reference = place.run(&["add", "a.kelechek", "--text", "Суу жок"]).good().out.trim().to_owned();
    std::fs::copy(place.path("a.kelechek"), place.path("b.kelechek")).unwrap();
    place.run(&["edit", "a.kelechek", &reference, "--text", "Суу такыр жок", "--note-taker", "А"]).good();
    place.run(&["edit", "b.kelechek", &reference, "--text", "Таза суу жок", "--note-taker", "Б"]).good();
    place.run(&["edit", "b.kelechek", &reference, "--horizon", "today", "--note-taker", "Б"]).good();
    let merged = place.run(&["merge", "--json", "-o", "m.kelechek", "a.kelechek", "b.kelechek"]).json();
    assert_eq!(merged["files"][1]["conflicts"], 1, "{merged}");
    let listed = place.run(&["list", "m.kelechek", "--json"]).json();
    assert_eq!(listed["contributions"][0]["conflicts"], serde_json::json!(["text"]));
    assert_eq!(listed["contributions"][0]["horizon"], "today", "another field is no conflict");
    assert_eq!(place.run(&["info", "m.kelechek", "--json"]).json()["conflicts"], 1);
    let history = place.run(&["history", "m.kelechek", &reference]).good().out;
    assert!(history.contains("Суу такыр жок") && history.contains("Таза суу жок"), "{history}");

    place.run(&["edit", "m.kelechek", &reference, "--text", "Суу такыр жок"]).good();
    assert_eq!(place.run(&["info", "m.kelechek", "--json"]).json()["conflicts"], 0, "choosing settles it");
}

#[test]
fn deleted_here_and_edited_there_stays_visible_and_marked() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let reference = place.run(&["add", "a.kelechek", "--text", "Суу жок"]).good().out.trim().to_owned();
    std::fs::copy(place.path("a.kelechek"), place.path("b.kelechek")).unwrap();
    place.run(&["delete", "a.kelechek", &reference]).good();
    place.run(&["edit", "b.kelechek", &reference, "--text", "Таза суу жок"]).good();
    place.run(&["merge", "-o", "m.kelechek", "a.kelechek", "b.kelechek"]).good();
    let listed = place.run(&["list", "m.kelechek", "--json"]).json();
    assert_eq!(listed["contributions"][0]["text"], "Таза суу жок");
    assert_eq!(listed["contributions"][0]["conflicts"], serde_json::json!(["deleted"]));
}

#[test]
fn one_ref_in_two_places_is_asked_about_with_the_ids() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let table = "ref,text,session\n1,Суу жок,Барскоон\n1,Жол жок,Тамга\n";
    place.write("t.csv", table);
    place.run(&["import", "a.kelechek", "t.csv"]).good();
    let asked = place.run(&["history", "a.kelechek", "1"]);
    assert_eq!(asked.code, 2);
    let listed = place.run(&["list", "a.kelechek", "--json"]).json();
    for contribution in listed["contributions"].as_array().unwrap() {
        assert!(asked.err.contains(contribution["id"].as_str().unwrap()), "{}", asked.err);
    }
    let id = listed["contributions"][0]["id"].as_str().unwrap();
    place.run(&["edit", "a.kelechek", id, "--kind", "problem"]).good();
}
