//! Makes the tables of the three languages from plain text: `cargo xtask vectors FOLDER`.
//!
//! The folder holds `ky.txt`, `ru.txt` and `en.txt`, one sentence a line, and `parallel.tsv`, where each line has one
//! sentence in Kyrgyz, Russian and, sometimes, English. The tables are written into the folder that is named second.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;

use kelechek_core::language::Language;
use kelechek_synthesis::background::build::build;

fn main() {
    let [from, to] = [1, 2].map(|at| PathBuf::from(std::env::args().nth(at).unwrap()));
    let lines = |language: Language| -> Vec<String> {
        let text = fs::read_to_string(from.join(format!("{}.txt", language.code()))).unwrap();
        text.lines().map(str::to_owned).collect()
    };
    let texts = Language::ALL.map(lines);
    let parallel = fs::read_to_string(from.join("parallel.tsv")).unwrap();
    let parallel: Vec<[String; 3]> = parallel
        .lines()
        .map(|line| {
            let mut cells = line.split('\t').map(str::to_owned);
            [(); 3].map(|()| cells.next().unwrap_or_default())
        })
        .collect();
    let tables = build(texts.each_ref().map(Vec::as_slice), &parallel);
    fs::create_dir_all(&to).unwrap();
    for (language, table) in Language::ALL.into_iter().zip(&tables) {
        let bytes = table.write();
        println!("{}: {} bytes", language.code(), bytes.len());
        fs::write(to.join(format!("{}.bin", language.code())), bytes).unwrap();
    }
}
