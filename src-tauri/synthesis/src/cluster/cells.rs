//! Nearest neighbours among very many dense rows: rows are sorted into cells of rows that lie near to one another, and each is
//! compared with those of the nearest cells only. That misses a few neighbours and takes a fraction of the time; how few is
//! tested below.

use super::dense::Dense;
use super::neighbours::Best;
use super::parallel::by_row;

/// Cells for each root of the number of rows.
const CELLS: f64 = 1.5;

/// Rounds in which cells find their middles.
const ROUNDS: usize = 3;

/// A row is compared with this share of all rows, or with so many where that is more.
const SHARE: f64 = 0.08;
const LEAST: usize = 3_000;

/// The `k` nearest rows of every row, nearly all of them, nearest first, ties by number; rows have length one.
pub(super) fn nearest(rows: &Dense, k: usize) -> Vec<Vec<(u32, f64)>> {
    let (middles, cells) = cells(rows);
    let wanted = LEAST.max((rows.len() as f64 * SHARE) as usize);
    // Rows of one cell lie beside one another, and are compared with much the same others.
    let order: Vec<u32> = cells.iter().flatten().copied().collect();
    let packed =
        Dense::from_rows(rows.width(), order.iter().map(|row| rows.row(*row as usize).to_vec()).collect());
    let starts: Vec<usize> = cells
        .iter()
        .scan(0, |start, cell| {
            *start += cell.len();
            Some(*start - cell.len())
        })
        .collect();
    let neighbours = by_row(
        rows.len(),
        || vec![(0f32, 0usize); cells.len()],
        |by_distance, place| {
            let row = packed.row(place);
            middles.products_with(0..cells.len(), row, |cell, near| by_distance[cell] = (near, cell));
            by_distance.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let mut best = Best::new(k);
            let mut compared = 0;
            for &(_, cell) in by_distance.iter() {
                let start = starts[cell];
                packed.products_with(start..start + cells[cell].len(), row, |other, score| {
                    if other != place {
                        best.offer(cells[cell][other - start], score);
                    }
                });
                compared += cells[cell].len();
                if compared >= wanted {
                    break;
                }
            }
            best.sorted()
        },
    );
    let mut found = vec![Vec::new(); rows.len()];
    for (row, neighbours) in order.into_iter().zip(neighbours) {
        found[row as usize] = neighbours;
    }
    found
}

/// The middles of cells, and which rows lie in each: every row in one.
fn cells(rows: &Dense) -> (Dense, Vec<Vec<u32>>) {
    let count = ((rows.len() as f64).sqrt() * CELLS) as usize;
    // Rows that lie far apart in the order of texts, which has nothing to do with what they are about.
    let first = (0..count).map(|cell| rows.row(cell * rows.len() / count).to_vec()).collect();
    let mut middles = Dense::from_rows(rows.width(), first);
    let mut cells = sorted(rows, &middles);
    for _ in 0..ROUNDS {
        let middle = |cell: &Vec<u32>| {
            let mut sum = vec![0f32; rows.width()];
            for row in cell {
                sum.iter_mut().zip(rows.row(*row as usize)).for_each(|(sum, value)| *sum += value);
            }
            sum
        };
        middles = Dense::from_rows(rows.width(), cells.iter().map(middle).collect()).normalized();
        cells = sorted(rows, &middles);
    }
    (middles, cells)
}

/// Each row in the cell whose middle is nearest.
fn sorted(rows: &Dense, middles: &Dense) -> Vec<Vec<u32>> {
    let nearest = by_row(
        rows.len(),
        || (),
        |(), row| {
            let mut best = (f32::MIN, 0);
            middles.products_with(0..middles.len(), rows.row(row), |cell, near| {
                if near > best.0 {
                    best = (near, cell);
                }
            });
            best.1
        },
    );
    let mut cells = vec![Vec::new(); middles.len()];
    for (row, cell) in nearest.into_iter().enumerate() {
        cells[cell].push(row as u32);
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::neighbours::{of_dense_all, recall};
    use crate::cluster::random::Random;

    #[test]
    fn nearly_all_neighbours_are_found() {
        let mut random = Random::seeded(5);
        let mut near_to = |middle: &[f32], spread: f32| -> Vec<f32> {
            middle.iter().map(|value| value + spread * (random.unit() as f32 - 0.5)).collect()
        };
        let subjects: Vec<Vec<f32>> = (0..60).map(|_| near_to(&[0.0; 30], 1.0)).collect();
        let rows = (0..6_000).map(|row| near_to(&subjects[row % 60], 1.5)).collect();
        let rows = Dense::from_rows(30, rows).normalized();
        let recall = recall(&nearest(&rows, 20), &of_dense_all(&rows, 20));
        assert!((0.95..1.0).contains(&recall), "{recall}");
    }
}
