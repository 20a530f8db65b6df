//! Dense rows, and as much linear algebra as word vectors need.

use super::parallel::by_row;

/// What is left beside the diagonal is nothing: the vectors are single precision.
const NOTHING: f64 = 1e-16;

/// Steps of power iteration.
const STEPS: usize = 200;

/// Rows of equal width.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dense {
    width: usize,
    values: Vec<f32>,
}

impl Dense {
    /// From rows of this width.
    pub(crate) fn from_rows(width: usize, rows: Vec<Vec<f32>>) -> Self {
        Self { width, values: rows.into_iter().flatten().collect() }
    }

    /// How many rows.
    pub(crate) fn len(&self) -> usize {
        self.values.len().checked_div(self.width).unwrap_or_default()
    }

    /// How wide they are.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// One of them.
    pub(crate) fn row(&self, row: usize) -> &[f32] {
        &self.values[row * self.width..(row + 1) * self.width]
    }

    /// Its columns, then those of another of as many rows.
    pub(crate) fn beside(&self, other: &Self) -> Self {
        let rows = (0..self.len()).map(|row| [self.row(row), other.row(row)].concat()).collect();
        Self::from_rows(self.width + other.width, rows)
    }

    /// Each row with length one; an empty one stays empty.
    pub(crate) fn normalized(mut self) -> Self {
        for row in self.values.chunks_exact_mut(self.width.max(1)) {
            let length = f64::from(product(row, row)).sqrt();
            if length > 0.0 {
                row.iter_mut().for_each(|value| *value = (f64::from(*value) / length) as f32);
            }
        }
        self
    }

    /// The products of all columns with one another.
    pub(crate) fn gram(&self) -> Vec<Vec<f64>> {
        self.products(self)
    }

    /// The products of all columns with all columns of `other`, of which it is known that they are symmetric.
    pub(crate) fn products(&self, other: &Self) -> Vec<Vec<f64>> {
        let (left, right) = (self.columns(), other.columns());
        let upper = by_row(
            self.width,
            || (),
            |(), a| (a..self.width).map(|b| exact(&left[a], &right[b])).collect::<Vec<_>>(),
        );
        let at = |a: usize, b: usize| upper[a.min(b)][a.max(b) - a.min(b)];
        (0..self.width).map(|a| (0..self.width).map(|b| at(a, b)).collect()).collect()
    }

    fn columns(&self) -> Vec<Vec<f32>> {
        (0..self.width).map(|column| (0..self.len()).map(|row| self.row(row)[column]).collect()).collect()
    }

    /// These rows times a matrix given by its rows.
    pub(crate) fn times(&self, matrix: &[Vec<f64>]) -> Self {
        let width = matrix.first().map_or(0, Vec::len);
        let rows = by_row(
            self.len(),
            || vec![0f64; width],
            |sums, row| {
                sums.fill(0.0);
                for (value, line) in self.row(row).iter().zip(matrix) {
                    let value = f64::from(*value);
                    sums.iter_mut().zip(line).for_each(|(sum, factor)| *sum += value * factor);
                }
                sums.iter().map(|&sum| sum as f32).collect()
            },
        );
        Self::from_rows(width, rows)
    }
}

/// The product of two rows, summed in eight lanes: fast, and in one order everywhere.
pub(crate) fn product(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0f32; 8];
    let (left, right) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f32 = left.remainder().iter().zip(right.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in left.zip(right) {
        for lane in 0..8 {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7])) + rest
}

/// The same, summed in double precision.
fn exact(a: &[f32], b: &[f32]) -> f64 {
    let mut lanes = [0f64; 4];
    let (left, right) = (a.chunks_exact(4), b.chunks_exact(4));
    let rest: f64 =
        left.remainder().iter().zip(right.remainder()).map(|(x, y)| f64::from(*x) * f64::from(*y)).sum();
    for (x, y) in left.zip(right) {
        for lane in 0..4 {
            lanes[lane] += f64::from(x[lane]) * f64::from(y[lane]);
        }
    }
    (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]) + rest
}

/// Eigenvalues, largest first, and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.
///
/// The vectors stand in columns: `vectors[i][k]` is part `i` of vector `k`.
pub(crate) fn eigen(mut matrix: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = matrix.len();
    // Rows are eigenvectors while rotating: neighbouring in memory.
    let mut vectors: Vec<Vec<f64>> =
        (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    let size: f64 = matrix.iter().flatten().map(|value| value * value).sum();
    for _ in 0..30 {
        let off: f64 =
            (0..n).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| matrix[i][j] * matrix[i][j]).sum();
        if off <= NOTHING * size {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                rotate(&mut matrix, &mut vectors, p, q);
            }
        }
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| matrix[b][b].total_cmp(&matrix[a][a]).then(a.cmp(&b)));
    let values = order.iter().map(|&k| matrix[k][k]).collect();
    (values, (0..n).map(|i| order.iter().map(|&k| vectors[k][i]).collect()).collect())
}

/// The direction of the largest eigenvalue of a symmetric matrix that has no negative one, by power iteration.
pub(crate) fn strongest(matrix: &[Vec<f64>]) -> Vec<f32> {
    // Begun at the longest column, which is never at right angles to it.
    let length = |line: &[f64]| line.iter().map(|value| value * value).sum::<f64>().sqrt();
    let mut direction =
        matrix.iter().max_by(|a, b| length(a).total_cmp(&length(b))).cloned().unwrap_or_default();
    for _ in 0..STEPS {
        let next: Vec<f64> =
            matrix.iter().map(|line| line.iter().zip(&direction).map(|(x, y)| x * y).sum()).collect();
        let size = length(&next);
        if size <= 0.0 {
            break;
        }
        direction = next.into_iter().map(|value| value / size).collect();
    }
    let size = length(&direction).max(f64::MIN_POSITIVE);
    direction.into_iter().map(|value| (value / size) as f32).collect()
}

/// One rotation, after which `matrix[p][q]` is zero.
fn rotate(matrix: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let apq = matrix[p][q];
    if apq.abs() < 1e-300 {
        return;
    }
    let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * apq);
    let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let c = 1.0 / (t * t + 1.0).sqrt();
    let s = t * c;
    for row in matrix.iter_mut() {
        let (x, y) = (row[p], row[q]);
        row[p] = c * x - s * y;
        row[q] = s * x + c * y;
    }
    for rows in [matrix, vectors] {
        let (head, tail) = rows.split_at_mut(q);
        for (x, y) in head[p].iter_mut().zip(tail[0].iter_mut()) {
            (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigenvectors_rebuild_the_matrix() {
        let matrix = vec![vec![4.0, 1.0, -2.0], vec![1.0, 2.0, 0.0], vec![-2.0, 0.0, 3.0]];
        let (values, vectors) = eigen(matrix.clone());
        assert!(values.is_sorted_by(|a, b| a >= b));
        for i in 0..3 {
            for j in 0..3 {
                let rebuilt: f64 = (0..3).map(|k| values[k] * vectors[i][k] * vectors[j][k]).sum();
                assert!((rebuilt - matrix[i][j]).abs() < 1e-9, "{i} {j}: {rebuilt}");
            }
        }
    }

    #[test]
    fn the_strongest_direction_is_the_first_eigenvector() {
        let matrix = vec![vec![4.0, 1.0, -2.0], vec![1.0, 2.0, 0.0], vec![-2.0, 0.0, 3.0]];
        let (_, vectors) = eigen(matrix.clone());
        let along: f64 = strongest(&matrix).iter().zip(&vectors).map(|(x, y)| f64::from(*x) * y[0]).sum();
        assert!((along.abs() - 1.0).abs() < 1e-6, "{along}");
        assert_eq!(strongest(&[vec![0.0, 0.0], vec![0.0, 0.0]]), [0.0, 0.0]);
    }

    #[test]
    fn products_in_lanes_are_products() {
        let a: Vec<f32> = (0..21).map(|i| i as f32).collect();
        assert_eq!(product(&a, &a), 2870.0);
    }
}
