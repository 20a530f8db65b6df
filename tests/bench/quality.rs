//! `bench quality`: how well clusters and duplicates agree with labelled sets, where those lie beside the checkout; and what
//! the recipe in Python gives on the same sets, where Python has what it needs.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use chrono::DateTime;
use kelechek_core::contribution::{Contribution, Quotation};
use kelechek_core::id::{NAMESPACE, derived};
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_synthesis::cluster::{Clustering, Options, Text, cluster, cluster_material};
use kelechek_synthesis::duplicates::{self, duplicates};
use kelechek_synthesis::theme::Themes;
use uuid::Uuid;

struct Row {
    reference: String,
    language: Language,
    label: String,
    text: String,
}

pub fn run(_: &[String]) {
    let shared: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let data = shared.join("data");
    if !data.is_dir() {
        println!("skipped: no labelled sets beside this checkout");
        return;
    }
    let sets = ["sib200/sib_ky_dev", "sib200/sib_ru_dev", "sib200/sib_en_dev"].map(|set| (set, 7));
    for (set, wanted) in sets.into_iter().chain([("argkp/dev", 8)]) {
        let rows = read(&data.join(format!("{set}.tsv")));
        for clustering in [Clustering::Clusters(wanted), Clustering::Granularity(1.5)] {
            for tables in [false, true] {
                let start = Instant::now();
                let (ari, count) = clusters(&rows, Options { clustering, tables, ..Options::default() });
                println!(
                    "{set} {clustering:?}{}: ARI {ari:.4}, {count:.1} clusters, {:.2} s",
                    if tables { " with tables" } else { "" },
                    start.elapsed().as_secs_f64()
                );
            }
            reference(&shared, set, clustering, &rows);
        }
    }
    let [ky, ru] = ["ky", "ru"].map(|language| read(&data.join(format!("sib200/sib_{language}_dev.tsv"))));
    let mixed = mixed(ky, ru);
    for join_languages in [false, true] {
        let clustering = Clustering::Clusters(7);
        let (ari, across) = across(&mixed, Options { clustering, join_languages, ..Options::default() });
        println!(
            "sib200, half Kyrgyz and half Russian, {}: ARI {ari:.4}, F1 of pairs across languages {across:.3}",
            if join_languages { "joined" } else { "each language for itself" }
        );
    }
    for (set, _) in sets {
        let rows = read(&data.join(format!("{set}.tsv")));
        let (first, among) = themes(&rows);
        println!(
            "{set} themes suggested, learned from four fifths: first {first:.2}, among three {among:.2}"
        );
    }
    for set in ["polis_light", "polis_medium", "sibky_light", "sibky_medium"] {
        let rows = read(&data.join(format!("links/link_{set}.tsv")));
        let start = Instant::now();
        let (f1, at, proposed) = links(&rows);
        println!(
            "links/{set}: best F1 {f1:.4} at {at:.3}, {proposed} proposed, {:.2} s",
            start.elapsed().as_secs_f64()
        );
    }
}

/// The recipe in Python on the same set, without and with background text.
fn reference(shared: &Path, set: &str, clustering: Clustering, rows: &[Row]) {
    for background in [false, true] {
        let mut python = Command::new(std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into()));
        python.arg(shared.join("reference/cluster.py")).arg(shared.join(format!("data/{set}.tsv")));
        match clustering {
            Clustering::Clusters(wanted) => python.arg("--clusters").arg(wanted.to_string()),
            Clustering::Granularity(granularity) => python.arg("--granularity").arg(granularity.to_string()),
        };
        if background {
            python.arg("--background").arg(shared.join("data/background"));
        }
        let start = Instant::now();
        let Some(output) = python.output().ok().filter(|output| output.status.success()) else {
            println!("    reference: skipped, Python has not what it needs (set PYTHON to one that has)");
            return;
        };
        let found: HashMap<String, String> = String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once('\t'))
            .map(|(reference, cluster)| (reference.to_owned(), cluster.to_owned()))
            .collect();
        let (ari, count) = by_theme(rows, |rows| {
            let mut numbers: HashMap<&str, usize> = HashMap::new();
            let number = |row: &&Row| {
                let next = numbers.len();
                (row.label.clone(), *numbers.entry(&found[&row.reference]).or_insert(next))
            };
            rows.iter().map(number).collect()
        });
        println!(
            "    reference{}: ARI {ari:.4}, {count:.1} clusters, {:.2} s",
            if background { " with background" } else { "" },
            start.elapsed().as_secs_f64()
        );
    }
}

fn read(path: &Path) -> Vec<Row> {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .skip(1)
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [reference, language, label, text] = cells[..] else { return None };
            let language = Language::from_code(language)?;
            Some(Row { reference: reference.into(), language, label: label.into(), text: text.into() })
        })
        .collect()
}

fn clusters(rows: &[Row], options: Options) -> (f64, f64) {
    by_theme(rows, |rows| {
        let texts: Vec<Text> = rows
            .iter()
            .map(|row| Text { id: id(&row.reference), text: row.text.clone(), language: row.language })
            .collect();
        let labels: HashMap<Uuid, &str> =
            rows.iter().map(|row| (id(&row.reference), row.label.as_str())).collect();
        let found = cluster(&texts, &options);
        let members = found.iter().enumerate().flat_map(|(i, c)| c.members.iter().map(move |m| (i, m)));
        members.map(|(i, m)| (labels[m].to_owned(), i)).collect()
    })
}

/// Every other text in the one language and the rest in the other: the sets say the same sentences.
fn mixed(one: Vec<Row>, other: Vec<Row>) -> Vec<Row> {
    let pairs = one.into_iter().zip(other).enumerate();
    pairs.map(|(place, (one, other))| if place % 2 == 0 { one } else { other }).collect()
}

/// The adjusted Rand index of texts in two languages, and the F1 of pairs of texts in different ones.
fn across(rows: &[Row], options: Options) -> (f64, f64) {
    let found = cluster_material(&material(rows), &options);
    let members = found.iter().enumerate().flat_map(|(i, c)| c.cluster.members.iter().map(move |m| (*m, i)));
    let cluster: HashMap<Uuid, usize> = members.collect();
    let of = |row: &Row| cluster[&id(&row.reference)];
    let pairs: Vec<(String, usize)> = rows.iter().map(|row| (row.label.clone(), of(row))).collect();
    let (mut together, mut proposed, mut right) = (0.0, 0.0, 0.0);
    for (place, a) in rows.iter().enumerate() {
        for b in rows[place + 1..].iter().filter(|b| b.language != a.language) {
            let (same, found) = (a.label == b.label, of(a) == of(b));
            together += f64::from(u8::from(same));
            proposed += f64::from(u8::from(found));
            right += f64::from(u8::from(same && found));
        }
    }
    (rand_index(&pairs), 2.0 * right / (together + proposed))
}

/// Mean adjusted Rand index over the themes by size, and the mean number of clusters. `clusters` answers with label and
/// cluster of each row.
fn by_theme<'r>(rows: &'r [Row], clusters: impl Fn(&[&'r Row]) -> Vec<(String, usize)>) -> (f64, f64) {
    let mut themes: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        themes.entry(row.label.rsplit_once('|').map_or("", |(theme, _)| theme)).or_default().push(row);
    }
    let (mut sum, mut count) = (0.0, 0.0);
    for rows in themes.values() {
        let pairs = clusters(rows);
        let found: BTreeSet<usize> = pairs.iter().map(|(_, cluster)| *cluster).collect();
        sum += rand_index(&pairs) * rows.len() as f64;
        count += (found.len() * rows.len()) as f64;
    }
    (sum / rows.len() as f64, count / rows.len() as f64)
}

/// The adjusted Rand index: L. Hubert, P. Arabie, *Comparing partitions* (1985).
fn rand_index(pairs: &[(String, usize)]) -> f64 {
    let (mut both, mut left, mut right) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (a, b) in pairs {
        *both.entry((a, b)).or_insert(0.0) += 1.0;
        *left.entry(a).or_insert(0.0) += 1.0;
        *right.entry(b).or_insert(0.0) += 1.0;
    }
    let choose = |n: f64| n * (n - 1.0) / 2.0;
    let sum = |values: &mut dyn Iterator<Item = &f64>| values.map(|n| choose(*n)).sum::<f64>();
    let together = sum(&mut both.values());
    let (a, b) = (sum(&mut left.values()), sum(&mut right.values()));
    let expected = a * b / choose(pairs.len() as f64);
    let highest = f64::midpoint(a, b);
    if highest == expected { 1.0 } else { (together - expected) / (highest - expected) }
}

/// The best F1 over all thresholds, the score at which it is reached, and how many pairs were proposed.
fn links(rows: &[Row]) -> (f64, f64, usize) {
    let labels: HashMap<Uuid, &Row> = rows.iter().map(|row| (id(&row.reference), row)).collect();
    let mut sides: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *sides.entry(&row.label).or_default() += 1;
    }
    let all = sides.values().filter(|count| **count == 2).count() as f64;
    let found = duplicates(&material(rows), &duplicates::Options::default());
    let (mut hits, mut best) = (0.0, (0.0, 0.0));
    for (rank, pair) in found.iter().enumerate() {
        hits += f64::from(u8::from(labels[&pair.a.0].label == labels[&pair.b.0].label));
        let f1 = 2.0 * hits / (rank as f64 + 1.0 + all);
        if f1 > best.0 {
            best = (f1, pair.score);
        }
    }
    (best.0, best.1, found.len())
}

/// How often the right theme is suggested first, and among the first three, of texts that were not learned from.
fn themes(rows: &[Row]) -> (f64, f64) {
    const PARTS: usize = 5;
    let (mut first, mut among) = (0, 0);
    let mut material = material(rows);
    for (contribution, row) in material.contributions.iter_mut().zip(rows) {
        contribution.theme = Some(id(&row.label).into());
    }
    for part in 0..PARTS {
        let is_asked = |place: usize| place % PARTS == part;
        let all = material.contributions.iter().enumerate();
        let learned = Themes::learn(all.clone().filter(|(place, _)| !is_asked(*place)).map(|(_, c)| c));
        for (_, asked) in all.filter(|(place, _)| is_asked(*place)) {
            let suggested = learned.suggest(&asked.text, 3);
            let place = suggested.iter().position(|suggestion| Some(suggestion.theme) == asked.theme);
            first += usize::from(place == Some(0));
            among += usize::from(place.is_some());
        }
    }
    (first as f64 / rows.len() as f64, among as f64 / rows.len() as f64)
}

fn material(rows: &[Row]) -> Material {
    let texts: Vec<Text> = rows
        .iter()
        .map(|row| Text { id: id(&row.reference), text: row.text.clone(), language: row.language })
        .collect();
    let taker = |row: &Row| row.reference.split_once(':').map_or("", |(taker, _)| taker).to_owned();
    let takers: Vec<String> = rows.iter().map(taker).collect();
    material_of(texts.iter().zip(takers.iter().map(String::as_str)).collect())
}

/// Contributions with these texts, written down by these note-takers.
pub fn material_of(texts: Vec<(&Text, &str)>) -> Material {
    let contributions = texts.into_iter().map(|(text, note_taker)| Contribution {
        id: text.id.into(),
        reference: text.id.to_string(),
        session: Uuid::nil().into(),
        text: text.text.clone(),
        language: Some(text.language.into()),
        theme: None,
        horizon: None,
        kind: None,
        verbatim: false,
        participant: None,
        group: None,
        said_at: None,
        entered_at: DateTime::UNIX_EPOCH,
        parked: false,
        cluster: None,
        may_be_quoted: Quotation::Yes,
        paraphrase: None,
        tags: Vec::new(),
        utterance: text.id.into(),
        voices: 0,
        author: Uuid::nil().into(),
        note_taker: note_taker.to_owned(),
        conflicts: Vec::new(),
        redacted: false,
    });
    Material {
        vision: Uuid::nil().into(),
        sessions: Vec::new(),
        themes: Vec::new(),
        questions: Vec::new(),
        groups: Vec::new(),
        participants: Vec::new(),
        contributions: contributions.collect(),
        decided: Vec::new(),
        dropped: Vec::new(),
        links: Vec::new(),
        clusters: Vec::new(),
        refused: Vec::new(),
        votes: Vec::new(),
        prioritised: Vec::new(),
    }
}

/// An id that follows from a reference.
pub fn id(reference: &str) -> Uuid {
    derived(NAMESPACE, "row", reference)
}
