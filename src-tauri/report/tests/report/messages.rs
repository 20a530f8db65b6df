//! Messages: those that the code names exist, those that exist are named, and what is missing in one language is found.

#[path = "../../build/complete.rs"]
mod complete;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use complete::Source;
use kelechek_core::language::Language;
use kelechek_report::language::Messages;

/// Every string literal in the code of this crate that is written as an id of `report.ftl`.
fn named_in_code(folder: &Path, ids: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            named_in_code(&path, ids);
        } else if path.extension().is_some_and(|e| e == "rs")
            && path.file_name().is_some_and(|n| n != "tests.rs")
        {
            let code = fs::read_to_string(&path).unwrap();
            let literals = code.split('"').skip(1).step_by(2);
            let is_id =
                |l: &&str| l.starts_with("report-") && l.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            ids.extend(literals.filter(is_id).map(str::to_owned));
        }
    }
}

fn ids_in_code() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    named_in_code(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut ids);
    assert!(ids.len() > 50, "the search itself must find the ids: {ids:?}");
    ids
}

#[test]
fn every_message_that_the_code_names_exists_in_every_language() {
    for language in Language::ALL {
        let missing: Vec<_> =
            ids_in_code().into_iter().filter(|id| !Messages::of(language).has(id)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", language.code());
    }
}

#[test]
fn every_message_of_reports_is_named_by_the_code() {
    let named = ids_in_code();
    let of = Messages::of(Language::En);
    let ids = [of.ids_of("report.ftl"), of.ids_of("report-counts.ftl")].concat();
    assert!(ids.len() > 50);
    let unused: Vec<_> =
        ids.into_iter().filter(|id| !named.contains(id) && id != "report-count-contributions").collect();
    assert!(unused.is_empty(), "{unused:?}");
}

fn problems(ky: &str, ru: &str, en: &str) -> Vec<String> {
    let source = |language: &str, text: &str| Source {
        language: language.into(),
        file: "x.ftl".into(),
        text: text.into(),
    };
    complete::problems(&[source("ky", ky), source("ru", ru), source("en", en)])
}

#[test]
fn complete_messages_are_no_problem() {
    let ru = "a = { $n ->\n    [one] x\n    [few] y\n   *[other] z\n}\n    .title = t\n";
    let en = "a = { $n ->\n    [one] x\n   *[other] z\n}\n    .title = t\n";
    assert_eq!(problems("a = { $n } x\n    .title = т\n", ru, en), Vec::<String>::new());
}

#[test]
fn a_missing_message_attribute_or_variable_is_found() {
    assert_eq!(problems("a = x\n", "a = x\n", "a = x\nb = y\n"), ["ky: b is missing", "ru: b is missing"]);
    assert_eq!(problems("a = x\n", "a = x\n    .t = y\n", "a = x\n    .t = y\n"), ["ky: a.t is missing"]);
    assert_eq!(
        problems("a = { $n }\n", "a = { $n }\n", "a = x\n"),
        ["en: a lacks $n, which ky has", "en: a lacks $n, which ru has"]
    );
}

#[test]
fn a_missing_choice_plural_or_reference_is_found() {
    let two = "a = { $k ->\n    [x] 1\n   *[y] 2\n}\n";
    let one = "a = { $k ->\n   *[y] 2\n}\n";
    assert_eq!(problems(two, one, two), ["ru: a lacks k[x], which en has"]);
    let plural = "a = { $n ->\n    [one] x\n   *[other] z\n}\n";
    assert_eq!(problems(plural, plural, plural), ["ru/x.ftl: a selects by number but has no [few]"]);
    assert_eq!(problems("a = { b }\n", "a = { b }\n", "a = { b }\n").len(), 3);
}

#[test]
fn broken_syntax_and_doubled_messages_are_found() {
    assert!(
        problems("a = { $n\n", "a = x\n", "a = x\n").iter().any(|p| p.starts_with("ky/x.ftl: near line"))
    );
    assert!(
        problems("a = x\na = y\n", "a = x\n", "a = x\n").contains(&"ky/x.ftl: a stands twice".to_owned())
    );
}
