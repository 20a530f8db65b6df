//! Nearest neighbours by cosine, among sparse rows (by an inverted index) and among dense ones.

use super::dense::{Dense, product};
use super::parallel::by_row;
use super::sparse::Sparse;

/// Below this two texts share nothing.
const LEAST: f64 = 1e-9;

/// How many neighbours each of `texts` texts gets: twenty, fewer where there are few.
pub(crate) fn how_many(texts: usize) -> usize {
    (texts / 4).clamp(3, 20).min(texts.saturating_sub(1))
}

/// The `k` nearest rows of every row, nearest first, ties by number.
pub(crate) fn of_sparse(rows: &Sparse, k: usize) -> Vec<Vec<(u32, f64)>> {
    let index = rows.transposed();
    by_row(rows.len(), || (vec![0f32; rows.len()], Vec::new()), |(scores, touched), row| {
        for &(column, weight) in rows.row(row) {
            for &(other, its) in index.row(column as usize) {
                let score = &mut scores[other as usize];
                if *score == 0.0 {
                    touched.push(other);
                }
                *score += weight * its;
            }
        }
        let found = touched.iter().filter(|&&other| other as usize != row);
        let found = nearest(found.map(|&other| (other, f64::from(scores[other as usize]))).collect(), k);
        for other in touched.drain(..) {
            scores[other as usize] = 0.0;
        }
        found
    })
}

/// The `k` nearest rows of every row, nearest first, ties by number; rows have length one.
pub(crate) fn of_dense(rows: &Dense, k: usize) -> Vec<Vec<(u32, f64)>> {
    by_row(rows.len(), || (), |(), row| {
        let own = rows.row(row);
        let others = (0..rows.len()).filter(|other| *other != row);
        nearest(others.map(|other| (other as u32, f64::from(product(own, rows.row(other))))).collect(), k)
    })
}

fn nearest(mut found: Vec<(u32, f64)>, k: usize) -> Vec<(u32, f64)> {
    let order = |a: &(u32, f64), b: &(u32, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    found.retain(|(_, score)| *score > LEAST);
    if k == 0 {
        found.clear();
    } else if found.len() > k {
        found.select_nth_unstable_by(k - 1, order);
        found.truncate(k);
    }
    found.sort_unstable_by(order);
    found
}
