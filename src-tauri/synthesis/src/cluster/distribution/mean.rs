//! The vector of a text: the mean of its words', frequent words counting less, less what all texts have in common.
//!
//! After S. Arora, Y. Liang, T. Ma, *A simple but tough-to-beat baseline for sentence embeddings* (2017).

use super::cooccurrence::Counted;
use crate::cluster::dense::{Dense, eigen, product};

/// A word whose share of all words is this counts half.
const HALF: f64 = 0.01;

/// One row for each text, of length one.
pub(super) fn of_texts(texts: &[Vec<String>], counted: &Counted, vectors: &Dense) -> Dense {
    let rows = texts.iter().map(|text| {
        let mut sum = vec![0f32; vectors.width()];
        for number in text.iter().filter_map(|word| counted.number(word)) {
            let weight = (HALF / (HALF + counted.share(number))) as f32;
            sum.iter_mut().zip(vectors.row(number)).for_each(|(sum, value)| *sum += weight * value);
        }
        sum
    });
    let means = Dense::from_rows(vectors.width(), rows.collect()).normalized();
    let (_, directions) = eigen(means.gram());
    let common: Vec<f32> =
        directions.iter().map(|line| line.first().copied().unwrap_or_default() as f32).collect();
    let rows = (0..means.len()).map(|text| {
        let row = means.row(text);
        let along = product(row, &common);
        row.iter().zip(&common).map(|(value, direction)| value - along * direction).collect()
    });
    Dense::from_rows(means.width(), rows.collect()).normalized()
}
