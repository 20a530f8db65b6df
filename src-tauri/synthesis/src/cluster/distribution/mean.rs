//! The vector of a text: the mean of its words', frequent words counting less, less what all texts have in common.
//!
//! After S. Arora, Y. Liang, T. Ma, *A simple but tough-to-beat baseline for sentence embeddings* (2017).

use std::collections::HashMap;

use crate::cluster::dense::{Dense, product, strongest};

/// A word whose share of all words is this counts half.
const HALF: f64 = 0.01;

/// Vectors of words.
pub(super) struct Vectors {
    /// The row of each word.
    pub numbers: HashMap<String, usize>,
    /// Which share of all words each is.
    pub shares: Vec<f64>,
    /// One row for each word, of length one.
    pub rows: Dense,
}

/// One row for each text, of length one.
pub(super) fn of_texts(texts: &[Vec<String>], words: &Vectors) -> Dense {
    let width = words.rows.width();
    let rows = texts.iter().map(|text| {
        let mut sum = vec![0f32; width];
        for &number in text.iter().filter_map(|word| words.numbers.get(word)) {
            let weight = (HALF / (HALF + words.shares[number])) as f32;
            sum.iter_mut().zip(words.rows.row(number)).for_each(|(sum, value)| *sum += weight * value);
        }
        sum
    });
    let means = Dense::from_rows(width, rows.collect()).normalized();
    let common = strongest(&means.gram());
    let rows = (0..means.len()).map(|text| {
        let row = means.row(text);
        let along = product(row, &common);
        row.iter().zip(&common).map(|(value, direction)| value - along * direction).collect()
    });
    Dense::from_rows(width, rows.collect()).normalized()
}
