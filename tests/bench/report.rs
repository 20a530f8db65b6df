//! `bench report`: every format of a long report, each in a process of its own; beside the workbook the library that writes
//! it, given the same cells bare.
//!
//! What is timed is the way from material, draft and findings to the whole file on the disk. Drafting and clustering have a
//! benchmark of their own, so here the draft cites every second contribution, and three in a row are a cluster.

use std::fs;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use kelechek_core::SessionFile;
use kelechek_core::id::derived;
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_core::vision::{Cluster, Concrete, Draft, Findings, Level, Line, LineState};
use kelechek_report::model::{Options, build};
use kelechek_report::{Format, write_file};
use rust_xlsxwriter::Workbook;

use crate::material::session_file;
use crate::measure::{median, peak_memory, seconds};

/// Beyond so many only the formats that people load into other programs.
const MOST_FOR_DOCUMENTS: usize = 10_000;
const RUNS: usize = 3;

pub fn run(arguments: &[String]) {
    let sizes: Vec<usize> = match arguments {
        [] => vec![10_000, 100_000],
        given => given.iter().map(|size| size.parse().unwrap()).collect(),
    };
    println!("From material to a file on the disk, median of {RUNS} runs, each in a process of its own.");
    println!("Asked for 10,000 contributions on two cores: ≤ 3 s and ≤ 300 MiB, PDF ≤ 10 s.");
    let folder = tempfile::tempdir().unwrap();
    for size in sizes {
        let file = folder.path().join(format!("{size}.kelechek"));
        session_file(&file, 1, size);
        let material = measured(&file, "material");
        println!("{size:>7} material only     {:>7.2} s {:>6.0} MiB", material.0, material.1);
        let for_programs = [Format::Csv, Format::Json, Format::Xlsx, Format::Html];
        let formats: &[Format] = if size > MOST_FOR_DOCUMENTS { &for_programs } else { &Format::ALL };
        for format in formats {
            let (time, memory) = measured(&file, format.ending());
            let written = fs::metadata(file.with_extension(format.ending())).unwrap().len();
            let megabytes = written as f64 / 1e6;
            println!("{size:>7} {:<17} {time:>7.2} s {memory:>6.0} MiB {megabytes:>8.1} MB", format.ending());
            if *format == Format::Xlsx {
                let bare = measured(&file, "bare");
                println!(
                    "{size:>7} xlsx, bare cells  {:>7.2} s {:>6.0} MiB   ratio {:.2}",
                    bare.0,
                    bare.1,
                    time / bare.0
                );
            }
        }
    }
}

/// Median seconds and memory in MiB.
fn measured(file: &Path, what: &str) -> (f64, f64) {
    let mut runs: Vec<(f64, f64)> = Vec::new();
    for _ in 0..RUNS {
        let program = std::env::current_exe().unwrap();
        let output = Command::new(program).args(["report-once", what]).arg(file).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let answer = String::from_utf8(output.stdout).unwrap();
        let (time, memory) = answer.trim().split_once(' ').unwrap();
        runs.push((time.parse().unwrap(), memory.parse().unwrap()));
    }
    (median(runs.iter().map(|run| run.0).collect()), median(runs.iter().map(|run| run.1).collect()))
}

/// One of them in a process of its own.
pub fn once(arguments: &[String]) {
    let [what, file] = arguments else { panic!("report-once FORMAT FILE") };
    let path = Path::new(file);
    let took = match what.as_str() {
        "bare" => bare(&path.with_extension("xlsx")),
        "material" => seconds(|| assert!(!material(path).contributions.is_empty())),
        format => {
            let out = path.with_extension(format);
            let format = Format::of(&out).unwrap();
            let material = material(path);
            let (draft, findings) = (drafted(&material), found(&material));
            seconds(|| {
                let report = build(&material, &draft, &findings, &Options::new(Language::Ky));
                write_file(&report, format, &out).unwrap();
            })
        }
    };
    println!("{took} {}", peak_memory().unwrap_or(0.0));
}

fn material(path: &Path) -> Material {
    SessionFile::read(path).unwrap().material(None).unwrap()
}

fn drafted(material: &Material) -> Draft {
    let mut draft = Draft::default();
    for theme in &material.themes {
        let of_theme: Vec<_> =
            material.contributions.iter().filter(|c| c.theme == Some(theme.id)).step_by(2).collect();
        let share = of_theme.len().div_ceil(40).max(1);
        for (number, cited) in of_theme.chunks(share).enumerate() {
            draft.lines.push(Line {
                id: derived(theme.id.0, "line", &number.to_string()).into(),
                theme: Some(theme.id),
                level: Level::ALL[number % 4],
                text: cited[0].text.clone(),
                language: cited[0].language,
                words_of: Some(cited[0].id),
                evidence: cited.iter().map(|c| c.id).collect(),
                serves: Vec::new(),
                locked: false,
                state: LineState::Proposed,
                concrete: Concrete::default(),
            });
        }
    }
    draft
}

fn found(material: &Material) -> Findings {
    let mut findings = Findings::default();
    for theme in material.themes.iter().map(|theme| Some(theme.id)).chain([None]) {
        let of_theme: Vec<_> = material.contributions.iter().filter(|c| c.theme == theme).collect();
        findings.clusters.extend(of_theme.chunks(3).map(|members| Cluster {
            id: derived(members[0].id.0, "cluster", "").into(),
            theme,
            label: members[0].text.split(' ').take(5).collect::<Vec<_>>().join(" "),
            members: members.iter().map(|c| c.id).collect(),
            representative: members[0].id,
        }));
    }
    findings
}

/// The cells of our workbook, written by the library alone: no looks, no filters, no chart.
fn bare(ours: &Path) -> f64 {
    let mut book: Xlsx<_> = open_workbook(ours).unwrap();
    let sheets: Vec<_> =
        book.sheet_names().into_iter().map(|name| book.worksheet_range(&name).unwrap()).collect();
    let out = ours.with_extension("bare.xlsx");
    seconds(|| {
        let mut bare = Workbook::new();
        for sheet in &sheets {
            let into = bare.add_worksheet();
            for (row, cells) in (0..).zip(sheet.rows()) {
                for (column, cell) in (0..).zip(cells) {
                    match cell {
                        Data::String(text) => drop(into.write_string(row, column, text).unwrap()),
                        Data::Float(number) => drop(into.write_number(row, column, *number).unwrap()),
                        Data::Bool(is) => drop(into.write_boolean(row, column, *is).unwrap()),
                        _ => {}
                    }
                }
            }
        }
        bare.save(&out).unwrap();
    })
}
