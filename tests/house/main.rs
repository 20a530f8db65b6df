//! What must hold of the house itself, read from its sources.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The sources below a folder, without what stands in their test modules.
fn sources(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = vec![];
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if endings.contains(&ending.as_str()) {
                let text = fs::read_to_string(&path).unwrap();
                let product = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                found.push((path, product));
            }
        }
    }
    assert!(!found.is_empty(), "no sources in {folder}");
    found
}

#[track_caller]
fn assert_none_says(folder: &str, endings: &[&str], words: &[&str]) {
    for (path, text) in sources(folder, endings) {
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for word in words {
                assert!(!line.contains(word), "{}:{}: {word}", path.display(), number + 1);
            }
        }
    }
}

/// Invariant 8.
#[test]
fn the_core_asks_no_clock_and_no_chance_and_speaks_no_language() {
    assert_none_says(
        "src-tauri/core/src",
        &["rs"],
        &[
            "Utc::now",
            "Local::now",
            "SystemTime",
            "Instant::",
            "getrandom",
            "rand::",
            "new_v4",
            "now_v7",
            "Uuid::new_v7",
            "env::var",
            "fluent",
            "println!",
            "eprintln!",
        ],
    );
    let letters =
        |text: &str| text.chars().any(|letter| ('А'..='я').contains(&letter) && !"ПпРр".contains(letter));
    for (path, text) in sources("src-tauri/core/src", &["rs"]) {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            // Search folds letters, which is knowledge of the alphabet, not speech.
            let folds = path.ends_with("contribution/search.rs");
            assert!(folds || !letters(line), "{}: a text in a language: {line}", path.display());
        }
    }
}

/// Part of invariant 7; the rest is shown on the running window.
#[test]
fn nothing_in_the_product_opens_a_connection() {
    let network = ["std::net", "TcpStream", "TcpListener", "UdpSocket", "reqwest", "hyper::", "ureq::"];
    for package in ["", "core/", "synthesis/", "report/", "cli/"] {
        assert_none_says(&format!("src-tauri/{package}src"), &["rs"], &network);
    }
    assert_none_says(
        "ui/src",
        &["ts", "svelte", "css"],
        &["fetch(", "XMLHttpRequest", "WebSocket", "http://", "https://"],
    );
}

#[test]
fn dependencies_point_one_way() {
    let depends = |package: &str| -> Vec<String> {
        let manifest = fs::read_to_string(root().join("src-tauri").join(package).join("Cargo.toml")).unwrap();
        let product = manifest.split("[dev-dependencies]").next().unwrap();
        let names = product.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
        names.filter(|name| !name.is_empty() && !name.starts_with('[')).map(str::to_owned).collect()
    };
    let forbidden = [
        ("core", vec!["tauri", "kelechek-synthesis", "kelechek-report", "kelechek-cli", "fluent-bundle"]),
        ("synthesis", vec!["tauri", "rusqlite", "kelechek-report", "kelechek-cli"]),
        ("report", vec!["tauri", "rusqlite", "kelechek-synthesis", "kelechek-cli"]),
        ("cli", vec!["tauri", "rusqlite"]),
    ];
    for (package, names) in forbidden {
        let there = depends(package);
        for name in names {
            assert!(!there.iter().any(|dependency| dependency == name), "{package} depends on {name}");
        }
    }
}

#[test]
fn every_invariant_in_the_readme_names_tests_that_are_there() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let table = readme.split("## Invariants").nth(1).unwrap().split("\n## ").next().unwrap();
    let everything: String =
        ["tests", "src-tauri/synthesis/tests", "src-tauri/report/tests", "src-tauri/core/src"]
            .iter()
            .flat_map(|folder| sources_with_tests(folder))
            .collect();
    let mut named = 0;
    for name in table.split('`').skip(1).step_by(2) {
        let function = name.rsplit("::").next().unwrap();
        let known = everything.contains(&format!("fn {function}("))
            || everything.contains(&format!("mod {function};"))
            || name.starts_with("kelechek-");
        assert!(known, "the README names a test that is not there: {name}");
        named += 1;
    }
    assert!(named >= 8, "the README names {named} tests for eight invariants");
}

fn sources_with_tests(folder: &str) -> Vec<String> {
    let mut found = vec![];
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

/// What is built is what everybody can look at: nothing comes from an address that only one machine knows.
#[test]
fn the_lock_files_name_no_address_but_the_ordinary_ones() {
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    for lock in ["Cargo.lock", "tests/fuzz/Cargo.lock"] {
        let text = read(lock);
        let sources: BTreeSet<&str> =
            text.lines().filter_map(|line| line.strip_prefix("source = ")).collect();
        let ordinary = |source: &&str| source.contains("/rust-lang/") && source.starts_with("\"registry+");
        assert!(sources.len() == 1 && sources.iter().all(ordinary), "{lock} names {sources:?}");
    }
    // npm need not name addresses where everything comes from its own registry; that nothing was changed, it always says.
    let packages = read("ui/package-lock.json");
    assert!(packages.contains("\"integrity\": \"sha512-"), "nothing says what the packages are");
    assert!(!packages.contains("\"resolved\""), "the lock file of the interface names addresses");
}
