//! `bench synthesis`: clusters, duplicates and the draft of very many texts, beside the recipe in Python where Python has what
//! it needs.
//!
//! The texts are made of the words of real sentences, those of the sample workshop and, where they lie beside the checkout,
//! of the labelled sets: each is most of one sentence with some words of others in it, so that texts have neighbours as
//! people's have.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use kelechek_core::contribution::{Horizon, Kind};
use kelechek_core::language::Language;
use kelechek_synthesis::cluster::{Options, Step, Text, cluster_watched};
use kelechek_synthesis::draft::{self, draft};
use kelechek_synthesis::duplicates::{self, duplicates};
use kelechek_tests::Random;

use crate::measure::{peak_memory, seconds};
use crate::quality::{id, material_of};

/// More would take Python's dense similarities more memory than an old laptop has.
const MOST_FOR_PYTHON: usize = 10_000;

pub fn run(arguments: &[String]) {
    let sizes: Vec<usize> = match arguments {
        [] => vec![1_000, 10_000, 100_000],
        given => given.iter().map(|size| size.parse().unwrap()).collect(),
    };
    println!(
        "Texts of one theme and language: seconds of each stage, and peak memory of a process that does it all."
    );
    println!(
        "Asked on two cores: 1,000 texts ≤ 0.3 s, 10,000 ≤ 4 s, 100,000 ≤ 60 s and ≤ 1.5 GiB; duplicates the same."
    );
    for size in sizes {
        for what in ["clusters", "no tables", "duplicates", "draft"] {
            let program = std::env::current_exe().unwrap();
            let output =
                Command::new(program).args(["synthesis-once", what, &size.to_string()]).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            println!("{size:>7} {what:<11} {}", String::from_utf8(output.stdout).unwrap().trim());
        }
        if size <= MOST_FOR_PYTHON {
            python(size);
        }
    }
}

/// One of them in a process of its own.
pub fn once(arguments: &[String]) {
    let [what, size] = arguments else { panic!("synthesis-once WHAT TEXTS") };
    let texts = texts(size.parse().unwrap());
    let mut stages: Vec<(String, f64)> = vec![];
    match what.as_str() {
        "duplicates" | "draft" => {
            let mut material = material_of(texts.iter().map(|text| (text, "")).collect());
            for (number, contribution) in material.contributions.iter_mut().enumerate() {
                contribution.note_taker = ["А.", "Б."][number % 2].to_owned();
                contribution.kind = Some([Kind::Problem, Kind::Need, Kind::Proposal][number % 3]);
                contribution.horizon =
                    Some([Horizon::Today, Horizon::Tomorrow, Horizon::Year(2030)][number / 3 % 3]);
            }
            let took = seconds(|| {
                if what == "draft" {
                    assert!(!draft(&material, &draft::Options::default()).lines.is_empty());
                } else {
                    let _ = duplicates(&material, &duplicates::Options::default());
                }
            });
            stages.push(("all".to_owned(), took));
        }
        _ => {
            let options = Options { tables: what == "clusters", ..Options::default() };
            let mut begun: Vec<(Step, Instant)> = vec![];
            let all = Instant::now();
            let found = cluster_watched(&texts, &options, &mut |step| begun.push((step, Instant::now())));
            let end = Instant::now();
            assert_eq!(found.iter().map(|cluster| cluster.members.len()).sum::<usize>(), texts.len());
            stages.push(("all".to_owned(), (end - all).as_secs_f64()));
            let ends = begun.iter().skip(1).map(|(_, at)| *at).chain([end]);
            stages.extend(
                begun
                    .iter()
                    .zip(ends)
                    .map(|((step, from), to)| (format!("{step:?}"), (to - *from).as_secs_f64())),
            );
        }
    }
    let mut line = String::new();
    for (stage, took) in stages {
        let _ = write!(line, "{stage} {took:.2} s, ");
    }
    println!("{line}peak {:.0} MiB", peak_memory().unwrap_or(0.0));
}

fn python(size: usize) {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut table = "id\tlang\tlabel\ttext\n".to_owned();
    for text in texts(size) {
        let _ = writeln!(table, "{}\t{}\tx\t{}", text.id, text.language.code(), text.text);
    }
    std::fs::write(file.path(), table).unwrap();
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let mut python = Command::new(std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into()));
    python.arg(shared.join("reference/cluster.py")).arg(file.path());
    match python.output() {
        Ok(output) if output.status.success() => {
            let stages = String::from_utf8_lossy(&output.stderr).trim().replace('\n', ", ");
            println!("{size:>7} in Python   {stages}");
        }
        _ => println!("{size:>7} in Python   skipped: it has not what it needs (set PYTHON to one that has)"),
    }
}

/// Texts in Russian.
fn texts(size: usize) -> Vec<Text> {
    let mut random = Random::new(7);
    let sentences = sentences();
    let mut below = |count: usize| random.below(count as u64) as usize;
    (0..size)
        .map(|number| {
            let base = &sentences[below(sentences.len())];
            let mut words: Vec<&str> = base.iter().filter(|_| below(5) > 0).map(String::as_str).collect();
            for _ in 0..3 + below(4) {
                let other = &sentences[below(sentences.len())];
                let place = below(words.len() + 1);
                words.insert(place, &other[below(other.len())]);
            }
            Text { id: id(&number.to_string()), text: words.join(" "), language: Language::Ru }
        })
        .collect()
}

fn sentences() -> Vec<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let sample = root.join("assets/samples/jeti-oguz");
    let shared = root.join("../shared/data/sib200/sib_ru_dev.tsv");
    let mut tables: Vec<PathBuf> = (1..=3).map(|n| sample.join(format!("note-taker-{n}.tsv"))).collect();
    tables.extend(shared.is_file().then_some(shared));
    let mut found = vec![];
    for table in tables {
        let text = std::fs::read_to_string(table).unwrap();
        for cell in text.lines().skip(1).flat_map(|line| line.split('\t')) {
            let words: Vec<String> = cell.split_whitespace().map(str::to_owned).collect();
            if words.len() > 4 {
                found.push(words);
            }
        }
    }
    found
}
