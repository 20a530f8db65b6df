//! The strongest left singular vectors of a sparse matrix, by subspace iteration from a fixed start.

use crate::cluster::dense::{Dense, eigen};
use crate::cluster::parallel::by_row;
use crate::cluster::random::Random;
use crate::cluster::sparse::Sparse;

/// Further directions carried along, so that the wanted ones settle.
const BESIDE: usize = 10;

/// A column of which less than this share is its own is spanned by the others.
const NOTHING: f64 = 1e-9;

/// Rounds of going over the matrix and back.
const ROUNDS: usize = 3;

/// So many of them where it is begun near the end.
const ROUNDS_FROM_NEAR: usize = 1;

/// Rows of length one: each word's part in the `width` strongest directions, each weighed by the root of its strength.
pub(crate) fn left(matrix: &Sparse, width: usize) -> Dense {
    let block = (width + BESIDE).min(matrix.len());
    let start = over(matrix, &some(matrix.columns(), block));
    turned(matrix, width, &start, ROUNDS)
}

/// The same, begun at directions that are already near to the strongest: one row for each of the matrix, empty where nothing
/// is known of it.
pub(crate) fn left_from(matrix: &Sparse, width: usize, near: &Dense) -> Dense {
    if near.width() + BESIDE > matrix.len() {
        return left(matrix, width);
    }
    turned(matrix, width, &near.beside(&some(matrix.len(), BESIDE)), ROUNDS_FROM_NEAR)
}

/// Any directions at all, always the same.
fn some(rows: usize, width: usize) -> Dense {
    let mut random = Random::seeded(0);
    Dense::from_rows(
        width,
        (0..rows).map(|_| (0..width).map(|_| (random.unit() - 0.5) as f32).collect()).collect(),
    )
}

fn turned(matrix: &Sparse, width: usize, start: &Dense, rounds: usize) -> Dense {
    let back = matrix.transposed();
    let mut basis = orthonormal(start);
    for _ in 0..rounds {
        basis = orthonormal(&over(matrix, &over(&back, &basis)));
    }
    // Bᵀ M Mᵀ B: the same as the Gram matrix of Mᵀ B, with as few rows as there are.
    let (squares, directions) = eigen(basis.products(&over(matrix, &over(&back, &basis))));
    let scale = |k: usize| squares.get(k).copied().unwrap_or_default().max(0.0).sqrt().sqrt();
    let turned: Vec<Vec<f64>> = directions
        .iter()
        .map(|line| line.iter().take(width).enumerate().map(|(k, v)| v * scale(k)).collect())
        .collect();
    basis.times(&turned).normalized()
}

/// A sparse matrix times a dense one.
fn over(matrix: &Sparse, right: &Dense) -> Dense {
    let rows = by_row(
        matrix.len(),
        || (),
        |(), row| {
            let mut sums = vec![0f32; right.width()];
            for &(column, weight) in matrix.row(row) {
                sums.iter_mut()
                    .zip(right.row(column as usize))
                    .for_each(|(sum, value)| *sum += weight * value);
            }
            sums
        },
    );
    Dense::from_rows(right.width(), rows)
}

/// The same space, spanned by columns at right angles and of length one; those that lie in the others' space are zeros.
///
/// By the Cholesky factor of the Gram matrix: of all ways the one with the fewest passes over the rows.
fn orthonormal(columns: &Dense) -> Dense {
    let gram = columns.gram();
    let product = |a: &[f64], b: &[f64]| -> f64 { a.iter().zip(b).map(|(x, y)| x * y).sum() };
    // How much of each old column makes each new one.
    let mut made: Vec<Vec<f64>> = Vec::with_capacity(gram.len());
    for (k, own) in gram.iter().enumerate() {
        let mut parts = vec![0.0; gram.len()];
        parts[k] = 1.0;
        // Takes off what the columns before already span.
        for earlier in &made {
            let share = product(earlier, own);
            parts.iter_mut().zip(earlier).for_each(|(part, its)| *part -= share * its);
        }
        let square: f64 = parts.iter().zip(&gram).map(|(part, line)| part * product(line, &parts)).sum();
        let scale = if square > own[k] * NOTHING { 1.0 / square.sqrt() } else { 0.0 };
        parts.iter_mut().for_each(|part| *part *= scale);
        made.push(parts);
    }
    let turned: Vec<Vec<f64>> =
        (0..gram.len()).map(|i| made.iter().map(|parts| parts[i]).collect()).collect();
    columns.times(&turned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_direction_is_found() {
        // Two blocks that share nothing: words of one block lie in one direction, the blocks at right angles.
        let block = |first: u32| {
            (0..3).map(move |_| (first..first + 3).map(|c| (c, 2.0)).collect::<Vec<(u32, f32)>>())
        };
        let matrix = Sparse::from_rows(6, block(0).chain(block(3)));
        let found = left(&matrix, 2);
        let angle = |a: usize, b: usize| crate::cluster::dense::product(found.row(a), found.row(b));
        assert!((angle(0, 2) - 1.0).abs() < 1e-4, "{}", angle(0, 2));
        assert!(angle(0, 4).abs() < 1e-4, "{}", angle(0, 4));
    }
}
