//! Nearest neighbours by cosine, among sparse rows (by an inverted index) and among dense ones.

use super::dense::Dense;
use super::parallel::by_row;
use super::sparse::Sparse;

/// Below this two texts share nothing.
const LEAST: f32 = 1e-9;

/// More rows than this are compared with the likeliest others only.
const FEW: usize = 2_000;

/// So many entries of the inverted index are looked at for a row, those of its rarest terms first.
const BUDGET: usize = 30_000;

/// Of those that look nearest after that, so many times as are wanted are compared as a whole.
const COMPARED: usize = 3;

/// How many neighbours each of `texts` texts gets: twenty, fewer where there are few.
pub(crate) fn how_many(texts: usize) -> usize {
    (texts / 4).clamp(3, 20).min(texts.saturating_sub(1))
}

/// The `k` nearest rows of every row, nearest first, ties by number. Of many rows the terms that very many of them share,
/// which weigh least, are left out of the search and counted only among what was found: of a thousand neighbours that are
/// missed by this one is among the nearest (see `recall` below).
pub(crate) fn of_sparse(rows: &Sparse, k: usize) -> Vec<Vec<(u32, f64)>> {
    of_sparse_within(rows, k, if rows.len() > FEW { BUDGET } else { usize::MAX })
}

fn of_sparse_within(rows: &Sparse, k: usize, budget: usize) -> Vec<Vec<(u32, f64)>> {
    let index = rows.transposed();
    by_row(
        rows.len(),
        || (vec![0f32; rows.len()], Vec::new()),
        |(scores, touched), row| {
            let mut terms = rows.row(row).to_vec();
            let mut left = budget;
            if budget < usize::MAX {
                terms.sort_by_key(|(column, _)| (index.row(*column as usize).len(), *column));
            }
            let mut within = |(column, _): &(u32, f32)| {
                let entries = index.row(*column as usize).len();
                let fits = entries <= left;
                left = left.saturating_sub(entries);
                fits
            };
            let count = terms.iter().take_while(|term| within(term)).count();
            let is_whole = count == terms.len();
            for &(column, weight) in &terms[..count] {
                for &(other, its) in index.row(column as usize) {
                    let score = &mut scores[other as usize];
                    if *score == 0.0 {
                        touched.push(other);
                    }
                    *score += weight * its;
                }
            }
            let mut best = Best::new(if is_whole { k } else { k * COMPARED });
            for other in touched.drain(..) {
                let score = std::mem::take(&mut scores[other as usize]);
                if other as usize != row {
                    best.offer(other, score);
                }
            }
            if is_whole {
                return best.sorted();
            }
            let mut compared = Best::new(k);
            for (other, _) in best.sorted() {
                compared.offer(other, rows.cosine(row, other as usize) as f32);
            }
            compared.sorted()
        },
    )
}

/// The `k` nearest rows of every row, nearest first, ties by number; rows have length one. Of many rows nearly all of
/// them: see [`super::cells`].
pub(crate) fn of_dense(rows: &Dense, k: usize) -> Vec<Vec<(u32, f64)>> {
    if rows.len() > FEW { super::cells::nearest(rows, k) } else { of_dense_all(rows, k) }
}

/// The same, each compared with each.
pub(super) fn of_dense_all(rows: &Dense, k: usize) -> Vec<Vec<(u32, f64)>> {
    by_row(
        rows.len(),
        || (),
        |(), row| {
            let mut best = Best::new(k);
            rows.products_with(0..rows.len(), rows.row(row), |other, score| {
                if other != row {
                    best.offer(other as u32, score);
                }
            });
            best.sorted()
        },
    )
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
            rows.products_with(0..rows.len(), rows.row(row), |other, score| {
                if other != row {
                    let best = if groups[other] == groups[row] { &mut own } else { &mut others };
                    best.offer(other as u32, score);
                }
            });
            let mut found = own.sorted();
            found.extend(others.sorted());
            found
        },
    )
}

/// The best so far of many that are offered, without sorting them all.
pub(super) struct Best {
    k: usize,
    /// What an offer must reach.
    least: f32,
    found: Vec<(u32, f32)>,
}

impl Best {
    pub(super) fn new(k: usize) -> Self {
        Self { k, least: LEAST, found: Vec::with_capacity(2 * k) }
    }

    pub(super) fn offer(&mut self, other: u32, score: f32) {
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

    pub(super) fn sorted(mut self) -> Vec<(u32, f64)> {
        self.found.sort_unstable_by(nearest_first);
        self.found.truncate(self.k);
        self.found.into_iter().map(|(other, score)| (other, f64::from(score))).collect()
    }
}

fn nearest_first(a: &(u32, f32), b: &(u32, f32)) -> std::cmp::Ordering {
    b.1.total_cmp(&a.1).then(a.0.cmp(&b.0))
}

/// Which share of the neighbours that there are were found.
#[cfg(test)]
pub(super) fn recall(found: &[Vec<(u32, f64)>], all: &[Vec<(u32, f64)>]) -> f64 {
    let (mut hits, mut count) = (0, 0);
    for (found, all) in found.iter().zip(all) {
        let found: std::collections::BTreeSet<u32> = found.iter().map(|(other, _)| *other).collect();
        hits += all.iter().filter(|(other, _)| found.contains(other)).count();
        count += all.len();
    }
    f64::from(hits as u32) / f64::from((count as u32).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::random::Random;

    /// Rows of twenty terms, most of them of one subject, and of terms that are used as unequally as words are.
    fn some_sparse(count: usize) -> Sparse {
        let mut random = Random::seeded(3);
        let row = |_| {
            let subject = (random.unit() * 50.0) as u32;
            let mut terms: Vec<(u32, f32)> = (0..20)
                .map(|place| {
                    let common = (random.unit().powi(3) * 400.0) as u32;
                    (if place % 3 == 0 { common } else { 400 + subject * 40 + common / 10 }, 1.0)
                })
                .collect();
            terms.sort_unstable_by_key(|(term, _)| *term);
            terms.dedup_by_key(|(term, _)| *term);
            terms
        };
        let rows: Vec<_> = (0..count).map(row).collect();
        Sparse::from_rows(2400, rows.into_iter()).normalized()
    }

    #[test]
    fn nearly_all_neighbours_are_found_with_the_rarest_terms_alone() {
        let rows = some_sparse(3_000);
        let all = of_sparse_within(&rows, 20, usize::MAX);
        let found = of_sparse_within(&rows, 20, 3_000);
        let recall = recall(&found, &all);
        assert!((0.95..1.0).contains(&recall), "{recall}");
    }

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
