//! Nearest neighbours by cosine, among sparse rows (by an inverted index) and among dense ones.

use super::dense::{Dense, product};
use super::parallel::by_row;
use super::sparse::Sparse;

/// Below this two texts share nothing.
const LEAST: f32 = 1e-9;

/// So many dense rows are compared with the others at once.
const BLOCK: usize = 8;

/// How many neighbours each of `texts` texts gets: twenty, fewer where there are few.
pub(crate) fn how_many(texts: usize) -> usize {
    (texts / 4).clamp(3, 20).min(texts.saturating_sub(1))
}

/// The `k` nearest rows of every row, nearest first, ties by number.
pub(crate) fn of_sparse(rows: &Sparse, k: usize) -> Vec<Vec<(u32, f64)>> {
    let index = rows.transposed();
    by_row(
        rows.len(),
        || (vec![0f32; rows.len()], Vec::new()),
        |(scores, touched), row| {
            for &(column, weight) in rows.row(row) {
                for &(other, its) in index.row(column as usize) {
                    let score = &mut scores[other as usize];
                    if *score == 0.0 {
                        touched.push(other);
                    }
                    *score += weight * its;
                }
            }
            let mut best = Best::new(k);
            for other in touched.drain(..) {
                let score = std::mem::take(&mut scores[other as usize]);
                if other as usize != row {
                    best.offer(other, score);
                }
            }
            best.sorted()
        },
    )
}

/// The `k` nearest rows of every row, nearest first, ties by number; rows have length one.
pub(crate) fn of_dense(rows: &Dense, k: usize) -> Vec<Vec<(u32, f64)>> {
    // A few rows at a time: each other row is then fetched from memory once for all of them.
    let blocks = by_row(
        rows.len().div_ceil(BLOCK),
        || (),
        |(), block| {
            let own: Vec<usize> = (block * BLOCK..rows.len().min((block + 1) * BLOCK)).collect();
            let mut best: Vec<Best> = own.iter().map(|_| Best::new(k)).collect();
            for other in 0..rows.len() {
                let its = rows.row(other);
                for (best, &row) in best.iter_mut().zip(&own) {
                    if row != other {
                        best.offer(other as u32, product(rows.row(row), its));
                    }
                }
            }
            best.into_iter().map(Best::sorted).collect::<Vec<_>>()
        },
    );
    blocks.into_iter().flatten().collect()
}

/// Half of the `k` nearest rows of every row from its own group and half from all others, nearest first; rows have length
/// one.
pub(crate) fn balanced(rows: &Dense, groups: &[usize], k: usize) -> Vec<Vec<(u32, f64)>> {
    by_row(
        rows.len(),
        || (),
        |(), row| {
            let mut own = Best::new(k - k / 2);
            let mut others = Best::new(k / 2);
            for other in (0..rows.len()).filter(|other| *other != row) {
                let best = if groups[other] == groups[row] { &mut own } else { &mut others };
                best.offer(other as u32, product(rows.row(row), rows.row(other)));
            }
            let mut found = own.sorted();
            found.extend(others.sorted());
            found
        },
    )
}

/// The best so far of many that are offered, without sorting them all.
struct Best {
    k: usize,
    /// What an offer must reach.
    least: f32,
    found: Vec<(u32, f32)>,
}

impl Best {
    fn new(k: usize) -> Self {
        Self { k, least: LEAST, found: Vec::with_capacity(2 * k) }
    }

    fn offer(&mut self, other: u32, score: f32) {
        if score < self.least || self.k == 0 {
            return;
        }
        self.found.push((other, score));
        if self.found.len() == 2 * self.k {
            self.found.select_nth_unstable_by(self.k - 1, nearest_first);
            self.found.truncate(self.k);
            self.least = self.found.last().map_or(self.least, |(_, score)| *score);
        }
    }

    fn sorted(mut self) -> Vec<(u32, f64)> {
        self.found.sort_unstable_by(nearest_first);
        self.found.truncate(self.k);
        self.found.into_iter().map(|(other, score)| (other, f64::from(score))).collect()
    }
}

fn nearest_first(a: &(u32, f32), b: &(u32, f32)) -> std::cmp::Ordering {
    b.1.total_cmp(&a.1).then(a.0.cmp(&b.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_are_found_whatever_the_order_of_offers() {
        let scores = [0.1, 0.9, 0.5, 0.9, 0.3, 0.0, 0.7, 0.2];
        for turn in 0..scores.len() {
            let mut best = Best::new(3);
            for i in 0..scores.len() {
                let other = (i + turn) % scores.len();
                best.offer(other as u32, scores[other]);
            }
            let found: Vec<u32> = best.sorted().into_iter().map(|(other, _)| other).collect();
            assert_eq!(found, [1, 3, 6], "beginning at {turn}");
        }
    }
}
