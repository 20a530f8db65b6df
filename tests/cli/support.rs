//! Votes, the consensus of groups, and what a person decides about lines of the draft.

use std::collections::BTreeMap;

use crate::program::{Place, shared};

/// An exercise whose organisers published the consensus that they computed.
#[test]
fn the_published_consensus_of_a_real_exercise_is_reproduced() {
    let (Some(contributions), Some(votes), Some(published)) =
        (shared("bg2050/contributions.csv"), shared("bg2050/votes.csv"), shared("bg2050/consensus.csv"))
    else {
        return;
    };
    let place = Place::new();
    place.new_file("town.kelechek");
    place.run(&["import", "town.kelechek", contributions.to_str().unwrap()]).good();
    place.run(&["votes", "town.kelechek", votes.to_str().unwrap()]).good();
    let out = place.run(&["consensus", "town.kelechek", "--tsv"]).good().out;
    let computed: BTreeMap<&str, f64> = out
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            (cells[0], cells[4].parse().unwrap())
        })
        .collect();
    let published = std::fs::read_to_string(published).unwrap();
    let mut count = 0;
    for line in published.lines().skip(1) {
        let (reference, wanted) = line.split_once(',').unwrap();
        let wanted: f64 = wanted.parse().unwrap();
        assert!(
            (computed[reference] - wanted).abs() < 1e-9,
            "{reference}: {} for {wanted}",
            computed[reference]
        );
        count += 1;
    }
    assert_eq!(count, 371);
    let again = place.run(&["votes", "town.kelechek", votes.to_str().unwrap()]).good().err;
    assert!(again.contains(": 0;"), "a second time nothing is new: {again}");
}

#[test]
fn a_group_that_is_against_it_brings_a_consensus_down_and_what_divides_is_named() {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.write(
        "said.csv",
        "ref,text\n1,Таза суу керек\n2,Базарды көчүрүү керек\n3,Эч ким добуш берген жок\n",
    );
    place.run(&["import", "a.kelechek", "said.csv"]).good();
    place.write(
        "votes.csv",
        "ref,group,agree,disagree,pass\n1,Аялдар,9,1,0\n1,Жаштар,8,0,2\n2,Аялдар,10,0,0\n2,Жаштар,0,10,0\n2,ungrouped,40,0,0\n",
    );
    place.run(&["votes", "a.kelechek", "votes.csv"]).good();
    let found = place.run(&["consensus", "a.kelechek", "--json"]).json();
    let found = found["consensus"].as_array().unwrap();
    assert_eq!(found.iter().map(|of| of["ref"].as_str().unwrap()).collect::<Vec<_>>(), ["1", "2"]);
    let expected = [10.0 / 12.0 * 9.0 / 12.0, 11.0 / 12.0 * 1.0 / 12.0];
    for (of, expected) in found.iter().zip(expected) {
        assert!((of["group_aware_consensus"].as_f64().unwrap() - expected).abs() < 1e-12, "{of}");
    }
    assert_eq!(
        (&found[1]["agree"], &found[1]["disagree"]),
        (&50.into(), &10.into()),
        "all people are counted"
    );
    assert_eq!(found[0]["divides"].as_array().unwrap().len(), 0);
    let divides = found[1]["divides"].as_array().unwrap();
    assert_eq!(divides.len(), 2, "{divides:?}");
    assert!(divides.iter().any(|of| of["group"] == "Жаштар" && of["z"].as_f64().unwrap() < -3.0));
}

#[test]
fn a_table_of_votes_that_cannot_be_read_changes_nothing() {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.run(&["add", "a.kelechek", "--text", "Таза суу керек"]).good();
    let hash = || place.run(&["info", "a.kelechek", "--json"]).json()["content_hash"].clone();
    let before = hash();
    for (table, said) in [
        ("ref,group,agree,disagree\n1,A,1,0\n", "pass"),
        ("ref,group,agree,disagree,pass\nно,A,1,0,0\n", "но"),
        ("ref,group,agree,disagree,pass\nx,A,-1,0,0\n", "x"),
    ] {
        place.write("votes.csv", table);
        let refused = place.run(&["votes", "a.kelechek", "votes.csv", "--lang", "en"]).refused();
        assert!(refused.err.contains(said), "{}", refused.err);
        assert_eq!(hash(), before);
    }
}

#[test]
fn lines_that_are_accepted_locked_and_reworded_stay() {
    let place = Place::new();
    place.new_file("a.kelechek");
    for (text, horizon, kind) in [
        ("До мая починить насос, чтобы в каждом доме была вода.", "today", "proposal"),
        ("К 2030 году в каждом доме чистая питьевая вода.", "2030", "proposal"),
        ("Научить трёх человек ремонтировать водопровод в селе.", "tomorrow", "need"),
    ] {
        let add = [
            "add",
            "a.kelechek",
            "--text",
            text,
            "--horizon",
            horizon,
            "--kind",
            kind,
            "--theme",
            "services",
        ];
        place.run(&add).good();
    }
    let lines = || place.run(&["draft", "a.kelechek", "--json"]).json()["lines"].as_array().unwrap().clone();
    let proposed = lines();
    assert_eq!(proposed.len(), 3, "{proposed:?}");
    let ids: Vec<String> = proposed.iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect();
    place.run(&["accept", "a.kelechek", &ids[0]]).good();
    place.run(&["lock", "a.kelechek", &ids[1]]).good();
    place.run(&["line", "a.kelechek", &ids[2], "--text", "Обучить трёх мастеров водопровода"]).good();
    let decided = lines();
    let state = |id: &String| {
        let line = decided.iter().find(|line| line["id"] == id.as_str()).unwrap();
        (line["state"].as_str().unwrap().to_owned(), line["locked"].as_bool().unwrap(), line["text"].clone())
    };
    assert_eq!((state(&ids[0]).0.as_str(), state(&ids[0]).1), ("accepted", false));
    assert_eq!((state(&ids[1]).0.as_str(), state(&ids[1]).1), ("accepted", true));
    assert_eq!(
        (state(&ids[2]).0.as_str(), state(&ids[2]).2),
        ("edited", "Обучить трёх мастеров водопровода".into())
    );
    place.run(&["lock", "a.kelechek", "--unlock", &ids[1]]).good();
    assert!(lines().iter().all(|line| line["locked"] == false));
    place.run(&["drop", "a.kelechek", &ids[0], "--reason", "нет денег"]).good();
    let draft = place.run(&["draft", "a.kelechek", "--json"]).json();
    assert_eq!(draft["lines"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&draft["dropped"][0]["line"]["id"], &draft["dropped"][0]["reason"]),
        (&ids[0].as_str().into(), &"нет денег".into())
    );
    assert_eq!(draft["not_reflected"].as_array().unwrap().len(), 1, "what it rested on is listed");
    place.run(&["drop", "a.kelechek", "--restore", &ids[0]]).good();
    assert_eq!(lines().len(), 3);
    place.run(&["accept", "a.kelechek", "00000000-0000-0000-0000-000000000000"]).refused();
}
