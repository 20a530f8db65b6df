//! The main job on real input: several note-takers' files are made and merged, and a draft vision comes out as a document,
//! with every contribution accounted for.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::document::{docx_text, words_of};
use crate::program::{Place, shared};

const NOTE_TAKERS: [&str; 3] =
    ["demo/note-taker-1.kelechek", "demo/note-taker-2.kelechek", "demo/note-taker-3.kelechek"];

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

/// Every contribution of the file is cited by a line or listed as not yet reflected, never both.
fn assert_all_accounted_for(place: &Place, file: &str) -> Value {
    let listed = place.run(&["list", file, "--json"]).json();
    let all: BTreeSet<&str> =
        listed["contributions"].as_array().unwrap().iter().map(|c| c["ref"].as_str().unwrap()).collect();
    let draft = place.run(&["draft", file, "--json"]).json();
    let cited: BTreeSet<&str> =
        draft["lines"].as_array().unwrap().iter().flat_map(|line| strings(&line["evidence"])).collect();
    let left: BTreeSet<&str> = strings(&draft["not_reflected"]).into_iter().collect();
    assert!(cited.is_disjoint(&left), "cited and listed: {:?}", cited.intersection(&left));
    assert_eq!(cited.union(&left).copied().collect::<BTreeSet<_>>(), all, "none missing, none invented");
    assert_eq!(draft["coverage"]["reflected"], cited.len());
    assert_eq!(draft["coverage"]["all"], all.len());
    for line in draft["lines"].as_array().unwrap() {
        assert!(!strings(&line["evidence"]).is_empty(), "a line without evidence: {line}");
    }
    draft
}

fn assert_lines_are_in_the_document(draft: &Value, path: &Path) {
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let document = words_of(path);
    for line in draft["lines"].as_array().unwrap() {
        let words = spaced(line["text"].as_str().unwrap());
        assert!(document.contains(&words), "not in the document: {words}");
    }
}

#[test]
fn real_contributions_that_nobody_here_wrote_become_a_draft_with_none_missing() {
    let Some(table) = shared("bg2050/contributions.csv") else { return };
    let place = Place::new();
    place.new_file("town.kelechek");
    place.run(&["import", "town.kelechek", table.to_str().unwrap()]).good();
    assert_eq!(place.run(&["info", "town.kelechek", "--json"]).json()["contributions"], 371);
    let clusters = place.run(&["cluster", "town.kelechek", "--tsv"]).good().out;
    let refs: BTreeSet<&str> = clusters.lines().map(|line| line.split('\t').next().unwrap()).collect();
    assert_eq!((clusters.lines().count(), refs.len()), (371, 371), "every contribution once");
    let draft = assert_all_accounted_for(&place, "town.kelechek");
    assert!(draft["lines"].as_array().unwrap().len() > 20);
    for lang in ["ky", "ru", "en"] {
        let out = format!("town.{lang}.docx");
        place.run(&["export", "town.kelechek", "-o", &out, "--lang", lang]).good();
        assert_lines_are_in_the_document(&draft, &place.path(&out));
    }
}

#[test]
fn the_sample_workshop_goes_all_the_way_and_comes_out_the_same_each_time() {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    let draft = assert_all_accounted_for(&place, "demo/merged.kelechek");
    for lang in ["ky", "ru", "en"] {
        assert_lines_are_in_the_document(&draft, &place.path(&format!("demo/draft.{lang}.docx")));
        for format in ["md", "html"] {
            let text = std::fs::read_to_string(place.path(&format!("demo/draft.{lang}.{format}"))).unwrap();
            assert!(text.len() > 10_000, "{lang}.{format} is short");
        }
    }
    let first = place.everything();
    place.run(&["demo", "demo"]).good();
    assert!(place.everything() == first, "a second run changed something");
}

#[test]
fn the_three_files_give_one_content_hash_in_every_order_nested_and_twice() {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    let merge = |out: &str, files: &[&str]| -> String {
        let arguments = [&["merge", "--json", "-o", out], files].concat();
        let merged = place.run(&arguments).json()["content_hash"].as_str().unwrap().to_owned();
        assert_eq!(place.run(&["info", out, "--json"]).json()["content_hash"], merged);
        merged
    };
    let [a, b, c] = NOTE_TAKERS;
    let info = place.run(&["info", "demo/merged.kelechek", "--json"]).json();
    let expected = info["content_hash"].as_str().unwrap();
    let orders = [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]];
    for (number, order) in orders.iter().enumerate() {
        assert_eq!(merge(&format!("order-{number}.kelechek"), order), expected, "{order:?}");
        let pair = format!("pair-{number}.kelechek");
        merge(&pair, &order[..2]);
        assert_eq!(
            merge(&format!("left-{number}.kelechek"), &[&pair, order[2]]),
            expected,
            "nested to the left"
        );
        assert_eq!(
            merge(&format!("right-{number}.kelechek"), &[order[2], &pair]),
            expected,
            "nested to the right"
        );
        let [first, second, third] = *order;
        let twice = [first, second, third, third, second, first];
        assert_eq!(
            merge(&format!("twice-{number}.kelechek"), &twice),
            expected,
            "each file twice: {order:?}"
        );
        // Into a file that is there, one after the other, each twice.
        let one_by_one = format!("one-by-one-{number}.kelechek");
        let hashes = twice.map(|file| merge(&one_by_one, &[file]));
        assert_eq!(hashes[2..], [expected; 4].map(str::to_owned), "one by one: {order:?}");
    }
    assert_eq!(merge("twice.kelechek", &[a, a, b, b, c, c, a]), expected, "each file twice");
    let before = place.everything();
    let again = place.run(&["merge", "--json", "-o", "twice.kelechek", c, b, a]).json();
    assert!(
        again["files"].as_array().unwrap().iter().all(|file| file["status"] == "known" && file["new"] == 0)
    );
    assert_eq!(again["content_hash"], expected);
    assert!(place.everything() == before, "merging what is known wrote something");
}

#[test]
fn utterances_that_two_note_takers_wrote_down_are_found_as_likely_duplicates() {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    let found = place.run(&["duplicates", "demo/merged.kelechek", "--tsv"]).good().out;
    let listed = place.run(&["list", "demo/merged.kelechek", "--json"]).json();
    let text_of = |reference: &str| {
        let all = listed["contributions"].as_array().unwrap();
        all.iter().find(|c| c["ref"] == reference).unwrap()["text"].as_str().unwrap().to_owned()
    };
    let proposed: BTreeSet<(String, String)> = found
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells[0] < cells[1]);
            let (a, b) = (text_of(cells[0]), text_of(cells[1]));
            if a < b { (a, b) } else { (b, a) }
        })
        .collect();
    let key = key_of_duplicates();
    let hit = key.intersection(&proposed).count();
    assert!(hit * 10 >= key.len() * 7, "{hit} of {} pairs found", key.len());
    assert!(hit * 10 >= proposed.len() * 6, "{hit} of {} proposals are right", proposed.len());
}

/// The pairs that the sample's own column `utterance` says are one utterance.
fn key_of_duplicates() -> BTreeSet<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/samples/jeti-oguz");
    let mut by_utterance: std::collections::BTreeMap<String, Vec<String>> = Default::default();
    for number in 1..=3 {
        let text = std::fs::read_to_string(folder.join(format!("note-taker-{number}.tsv"))).unwrap();
        for line in text.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            if !cells[9].is_empty() {
                by_utterance.entry(cells[9].to_owned()).or_default().push(cells[10].to_owned());
            }
        }
    }
    let pair = |mut texts: Vec<String>| {
        texts.sort();
        (texts.len() == 2).then(|| (texts[0].clone(), texts[1].clone()))
    };
    let pairs: BTreeSet<_> = by_utterance.into_values().filter_map(pair).collect();
    assert!(pairs.len() >= 20);
    pairs
}

#[test]
fn verify_finds_the_sample_whole_and_reading_commands_write_nothing() {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    let file = "demo/merged.kelechek";
    let before = place.everything();
    let verified = place.run(&["verify", file, "--json"]).json();
    assert_eq!(verified["ok"], true);
    assert!(verified["checks"].as_array().unwrap().iter().all(|check| check["ok"] == true));
    for command in [
        vec!["verify", file],
        vec!["info", file],
        vec!["list", file],
        vec!["cluster", file],
        vec!["duplicates", file],
        vec!["draft", file],
        vec!["merge", "-o", file, "demo/note-taker-1.kelechek", "--dry-run"],
        vec!["merge", "-o", "new.kelechek", "demo/note-taker-1.kelechek", "--dry-run"],
    ] {
        place.run(&command).good();
        assert!(place.everything() == before, "{command:?} wrote something");
    }
}

#[test]
fn a_public_document_names_no_code_note_taker_tag_or_ref() {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    let listed = place.run(&["list", "demo/merged.kelechek", "--json"]).json();
    let id = listed["contributions"][0]["id"].as_str().unwrap();
    for format in ["md", "html", "csv", "json", "docx"] {
        let out = format!("public.{format}");
        place.run(&["export", "demo/merged.kelechek", "-o", &out, "--public"]).good();
        let text = match format {
            "docx" => docx_text(&place.path(&out)),
            _ => std::fs::read_to_string(place.path(&out)).unwrap(),
        };
        for hidden in ["P01", "P17", "Айым", "өзгөчө пикир", id] {
            assert!(!text.contains(hidden), "{out} shows {hidden}");
        }
    }
}
