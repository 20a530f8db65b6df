//! Joining across languages: texts that say the same in Kyrgyz and in Russian.
//!
//! They share hardly a word, and by the company of words a text is always nearest to others of its own language. But the
//! tables of the languages lie in one space ([`crate::background`]): so each text is given as many neighbours of the other
//! languages as of its own, and each language is first moved so that its middle is that of the others. What comes of it is
//! a guess more than other clusters are, and is made only when somebody asks for it.

use std::collections::BTreeMap;

use kelechek_core::language::Language;

use super::dense::Dense;
use super::distribution::by_tables;
use super::graph::Graph;
use super::neighbours;
use super::prepare::Prepared;
use crate::background;

/// The weight of shared words and pieces of words, beside that of the company which words keep.
const LEXICAL_WEIGHT: f64 = 0.5;

/// The graph of texts in several languages; without tables of theirs, that of shared words alone.
pub(super) fn across(prepared: &Prepared, lexical: Graph, k: usize) -> Graph {
    let mut by_language: BTreeMap<Language, Vec<usize>> = BTreeMap::new();
    for (text, language) in prepared.languages.iter().enumerate() {
        by_language.entry(*language).or_default().push(text);
    }
    let mut rows: Vec<Vec<f32>> = vec![Vec::new(); prepared.len()];
    let mut width = 0;
    for (language, texts) in &by_language {
        let Some(background) = background::of(*language) else { return lexical };
        let stems: Vec<Vec<String>> = texts.iter().map(|&text| prepared.stems[text].clone()).collect();
        let vectors = centred(by_tables(&stems, background));
        width = vectors.width();
        for (row, &text) in texts.iter().enumerate() {
            rows[text] = vectors.row(row).to_vec();
        }
    }
    let languages: Vec<usize> = prepared
        .languages
        .iter()
        .map(|language| by_language.keys().position(|l| l == language).unwrap_or(0))
        .collect();
    let balanced = neighbours::balanced(&Dense::from_rows(width, rows), &languages, k);
    Graph::from_neighbours(&balanced).plus(&lexical, LEXICAL_WEIGHT)
}

/// Rows less their mean, with length one.
fn centred(rows: Dense) -> Dense {
    let mut middle = vec![0f64; rows.width()];
    for row in 0..rows.len() {
        middle.iter_mut().zip(rows.row(row)).for_each(|(sum, value)| *sum += f64::from(*value));
    }
    let count = rows.len().max(1) as f64;
    let less = |row: &[f32]| -> Vec<f32> {
        row.iter().zip(&middle).map(|(value, sum)| (f64::from(*value) - sum / count) as f32).collect()
    };
    Dense::from_rows(rows.width(), (0..rows.len()).map(|row| less(rows.row(row))).collect()).normalized()
}
