//! `bench merge`: merging many files, beside `ATTACH` and `INSERT OR IGNORE` of the same contributions as flat rows.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use kelechek_core::SessionFile;
use kelechek_core::merge::{Choice, Records, merge_into};
use rusqlite::Connection;
use tempfile::TempDir;

use kelechek_tests::{Random, morning as now, writer};

use crate::material::{flat_file, import, lay_out_flat, session_file, table};
use crate::measure::{median, peak_memory, seconds};

const CONTRIBUTIONS: usize = 300;
const RUNS: usize = 5;

pub fn run(arguments: &[String]) {
    let sizes: Vec<usize> = match arguments {
        [] => vec![100, 1_000],
        given => given.iter().map(|size| size.parse().unwrap()).collect(),
    };
    println!(
        "Merging files of {CONTRIBUTIONS} contributions (15 % edited) into a new file, median of {RUNS} alternating runs."
    );
    println!(
        "Bound: ATTACH, INSERT OR IGNORE of the same contributions as flat rows, one transaction a file, unsynced."
    );
    println!(
        "Asked: merge ≤ 3 × bound; again with one new contribution a file ≤ 0.5 × merge; ≤ 128 MiB; size ≤ 2.25 × flat."
    );
    println!(
        "{:>6} {:>9} {:>9} {:>6} {:>9} {:>6} {:>9} {:>10} {:>6}",
        "files", "bound, s", "merge, s", "ratio", "again, s", "ratio", "peak, MiB", "size, MiB", "ratio"
    );
    for size in sizes {
        measure(size);
    }
}

fn make_files(folder: &Path, files: usize) {
    for number in 0..files {
        let path = |name: &str| folder.join(format!("{name}-{number}.kelechek"));
        session_file(&path("in"), number as u64, CONTRIBUTIONS);
        flat_file(&path("flat"), &path("in"));
    }
}

/// One new contribution in each file.
fn add_to_each(folder: &Path, files: usize) {
    for number in 0..files {
        let path = folder.join(format!("in-{number}.kelechek"));
        let mut file = SessionFile::open(&path, writer((files + number) as u64, 2), now()).unwrap();
        import(&mut file, &table(&mut Random::new(number as u64), CONTRIBUTIONS, 1), false);
    }
}

/// The same alone, when they have been merged once.
pub fn add(arguments: &[String]) {
    let [folder, files] = arguments else { panic!("merge-more FOLDER FILES") };
    add_to_each(Path::new(folder), files.parse().unwrap());
}

/// Makes the files alone, for a profiler to run [`once`] on.
pub fn make(arguments: &[String]) {
    let [folder, files] = arguments else { panic!("merge-files FOLDER FILES") };
    make_files(Path::new(folder), files.parse().unwrap());
}

struct Once {
    seconds: f64,
    peak: f64,
    size: f64,
}

fn measure(files: usize) {
    let folder = TempDir::new_in(".").unwrap();
    make_files(folder.path(), files);
    let (mut bound, mut merge) = (vec![], vec![]);
    for _ in 0..RUNS {
        bound.push(in_process("flat", folder.path(), files));
        merge.push(in_process("new", folder.path(), files));
    }
    add_to_each(folder.path(), files);
    let again: Vec<Once> = (0..RUNS).map(|_| in_process("again", folder.path(), files)).collect();
    let time = |runs: &[Once]| median(runs.iter().map(|run| run.seconds).collect());
    let (bound_time, merge_time, again_time) = (time(&bound), time(&merge), time(&again));
    let peak = merge.iter().chain(&again).map(|run| run.peak).fold(0.0, f64::max);
    println!(
        "{files:>6} {bound_time:>9.3} {merge_time:>9.3} {:>6.2} {again_time:>9.3} {:>6.2} {peak:>9.0} {:>10.1} {:>6.2}",
        merge_time / bound_time,
        again_time / merge_time,
        merge[0].size,
        merge[0].size / bound[0].size,
    );
}

fn in_process(what: &str, folder: &Path, files: usize) -> Once {
    let program = std::env::current_exe().unwrap();
    let output =
        Command::new(program).args(["merge-once", what]).arg(folder).arg(files.to_string()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let figures: Vec<f64> = text.split_whitespace().map(|figure| figure.parse().unwrap()).collect();
    Once { seconds: figures[0], peak: figures[1], size: figures[2] }
}

/// One run in a process of its own: prints seconds, peak memory in MiB and the size of the result in MiB.
pub fn once(arguments: &[String]) {
    let [what, folder, files] = arguments else { panic!("merge-once WHAT FOLDER FILES") };
    let (folder, files): (PathBuf, usize) = (folder.into(), files.parse().unwrap());
    let numbered = |name: &str| -> Vec<PathBuf> {
        (0..files).map(|number| folder.join(format!("{name}-{number}.kelechek"))).collect()
    };
    let (out, time) = match what.as_str() {
        "flat" => {
            let out = folder.join("out-flat");
            let _ = std::fs::remove_file(&out);
            let files = numbered("flat");
            (out.clone(), seconds(|| attach_and_insert(&out, &files)))
        }
        _ => {
            let (first, again) = (folder.join("out-new"), folder.join("out-again"));
            let out = if what == "new" { &first } else { &again };
            let _ = std::fs::remove_file(out);
            if what == "again" {
                std::fs::copy(&first, out).unwrap();
            }
            let incoming = numbered("in");
            let records = Records::in_folder(folder.join("merges"));
            let choice = Choice { records: Some(&records), ..Choice::default() };
            let time = seconds(|| {
                let merged =
                    merge_into(out, &incoming, choice, now(), &mut |_| ControlFlow::Continue(())).unwrap();
                assert!(merged.content_hash.is_some());
            });
            (out.clone(), time)
        }
    };
    let size = std::fs::metadata(out).unwrap().len() as f64 / 1_048_576.0;
    println!("{time} {} {size}", peak_memory().unwrap_or(0.0));
}

fn attach_and_insert(out: &Path, files: &[PathBuf]) {
    let connection = Connection::open(out).unwrap();
    connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(())).unwrap();
    connection.pragma_update(None, "synchronous", "OFF").unwrap();
    lay_out_flat(&connection);
    for file in files {
        connection.execute("ATTACH ?1 AS other", [file.to_str().unwrap()]).unwrap();
        connection
            .execute("INSERT OR IGNORE INTO contribution SELECT * FROM other.contribution", [])
            .unwrap();
        connection.execute_batch("DETACH other").unwrap();
    }
}
