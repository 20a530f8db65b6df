//! Dense rows, and as much linear algebra as word vectors need.

use std::ops::Range;

use super::parallel::by_row;

/// Steps towards one eigenvalue; two or three are enough for nearly all.
const SWEEPS: usize = 60;

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

    /// The products of some rows with another one, in order; four at a time, because none of them waits for another.
    pub(crate) fn products_with(&self, rows: Range<usize>, other: &[f32], mut take: impl FnMut(usize, f32)) {
        let mut row = rows.start;
        while row + 4 <= rows.end {
            let four = [0, 1, 2, 3].map(|at| self.row(row + at));
            for product in products(four, other) {
                take(row, product);
                row += 1;
            }
        }
        (row..rows.end).for_each(|row| take(row, product(self.row(row), other)));
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
        let lines: Vec<Vec<f32>> =
            matrix.iter().map(|line| line.iter().map(|&value| value as f32).collect()).collect();
        let row = |(): &mut (), row: usize| {
            let mut sums = vec![0f32; width];
            for (value, line) in self.row(row).iter().zip(&lines) {
                sums.iter_mut().zip(line).for_each(|(sum, factor)| *sum += value * factor);
            }
            sums
        };
        Self::from_rows(width, by_row(self.len(), || (), row))
    }
}

/// The product of two rows of one length, summed in eight lanes: fast, and in one order everywhere.
pub(crate) fn product(a: &[f32], b: &[f32]) -> f32 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks(), b.as_chunks());
    let mut lanes = [0.0; 8];
    a.iter().zip(b).for_each(|(x, y)| add_products(&mut lanes, x, y));
    sum(lanes, a_rest, b_rest)
}

/// The products of four rows with another one, each as [`product`] sums it.
fn products(rows: [&[f32]; 4], other: &[f32]) -> [f32; 4] {
    let [(a, a_rest), (b, b_rest), (c, c_rest), (d, d_rest)] = rows.map(|row| row.as_chunks());
    let (its, its_rest) = other.as_chunks();
    let mut lanes = [[0.0; 8]; 4];
    for ((((a, b), c), d), its) in a.iter().zip(b).zip(c).zip(d).zip(its) {
        add_products(&mut lanes[0], a, its);
        add_products(&mut lanes[1], b, its);
        add_products(&mut lanes[2], c, its);
        add_products(&mut lanes[3], d, its);
    }
    let [of_a, of_b, of_c, of_d] = lanes;
    [
        sum(of_a, a_rest, its_rest),
        sum(of_b, b_rest, its_rest),
        sum(of_c, c_rest, its_rest),
        sum(of_d, d_rest, its_rest),
    ]
}

#[inline(always)]
fn add_products(lanes: &mut [f32; 8], x: &[f32; 8], y: &[f32; 8]) {
    for lane in 0..8 {
        lanes[lane] += x[lane] * y[lane];
    }
}

#[inline(always)]
fn sum(lanes: [f32; 8], a_rest: &[f32], b_rest: &[f32]) -> f32 {
    let rest: f32 = a_rest.iter().zip(b_rest).map(|(x, y)| x * y).sum();
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

/// Eigenvalues, largest first, and eigenvectors of a symmetric matrix: reflected into three diagonals (Householder), of which
/// the outer ones are then rotated away (implicit QL with shifts).
///
/// The vectors stand in columns: `vectors[i][k]` is part `i` of vector `k`.
pub(crate) fn eigen(matrix: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = matrix.len();
    let Tridiagonal { mut diagonal, mut beside, mut turned } = tridiagonal(matrix);
    for first in 0..n {
        for _ in 0..SWEEPS {
            let last = (first..n).find(|&at| is_split(&diagonal, &beside, at)).unwrap_or(first);
            if last == first {
                break;
            }
            chase(&mut diagonal, &mut beside, &mut turned, first, last);
        }
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| diagonal[b].total_cmp(&diagonal[a]).then(a.cmp(&b)));
    let values = order.iter().map(|&k| diagonal[k]).collect();
    (values, (0..n).map(|i| order.iter().map(|&k| turned[k][i]).collect()).collect())
}

/// A symmetric matrix in a basis in which it has three diagonals.
struct Tridiagonal {
    diagonal: Vec<f64>,
    /// `beside[k]` stands between `diagonal[k]` and the next; the last is nothing.
    beside: Vec<f64>,
    /// The basis, one row for each of its vectors.
    turned: Vec<Vec<f64>>,
}

/// Reflects column after column onto its first two entries.
fn tridiagonal(mut matrix: Vec<Vec<f64>>) -> Tridiagonal {
    let n = matrix.len();
    let mut turned: Vec<Vec<f64>> =
        (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for k in 0..n.saturating_sub(2) {
        // The mirror: at right angles to what is reflected, of length one, nothing above its first entry.
        let mut mirror: Vec<f64> = matrix[k].clone();
        mirror[..=k].fill(0.0);
        let size = dot(&mirror, &mirror).sqrt();
        if size <= 0.0 {
            continue;
        }
        mirror[k + 1] += size.copysign(mirror[k + 1]);
        let length = dot(&mirror, &mirror).sqrt();
        mirror.iter_mut().for_each(|value| *value /= length);
        // Both sides of the matrix at once.
        let mut image: Vec<f64> = matrix.iter().map(|line| 2.0 * dot(line, &mirror)).collect();
        let along = dot(&image, &mirror);
        image.iter_mut().zip(&mirror).for_each(|(value, own)| *value -= along * own);
        for ((line, &own), &its) in matrix.iter_mut().zip(&mirror).zip(&image) {
            for ((value, other), image) in line.iter_mut().zip(&mirror).zip(&image) {
                *value -= own * image + its * other;
            }
        }
        let mut combined = vec![0.0; n];
        for (line, &own) in turned.iter().zip(&mirror).skip(k + 1) {
            combined.iter_mut().zip(line).for_each(|(sum, value)| *sum += own * value);
        }
        for (line, &own) in turned.iter_mut().zip(&mirror).skip(k + 1) {
            line.iter_mut().zip(&combined).for_each(|(value, part)| *value -= 2.0 * own * part);
        }
    }
    Tridiagonal {
        diagonal: (0..n).map(|k| matrix[k][k]).collect(),
        beside: (0..n).map(|k| matrix[k].get(k + 1).copied().unwrap_or_default()).collect(),
        turned,
    }
}

/// Whether nothing that counts stands between this entry of the diagonal and the next.
fn is_split(diagonal: &[f64], beside: &[f64], at: usize) -> bool {
    diagonal
        .get(at + 1)
        .is_none_or(|next| beside[at].abs() <= f64::EPSILON * (diagonal[at].abs() + next.abs()))
}

/// One step towards nothing between `first` and the next: rotations from `last` upwards, each of which takes away what the one
/// before it has brought outside the three diagonals.
fn chase(diagonal: &mut [f64], beside: &mut [f64], turned: &mut [Vec<f64>], first: usize, last: usize) {
    let half = (diagonal[first + 1] - diagonal[first]) / (2.0 * beside[first]);
    let shift = diagonal[first] - beside[first] / (half + (half * half + 1.0).sqrt().copysign(half));
    let (mut sine, mut cosine, mut taken) = (1.0, 1.0, 0.0);
    let mut head = diagonal[last] - shift;
    for at in (first..last).rev() {
        let (outside, within) = (sine * beside[at], cosine * beside[at]);
        let radius = (outside * outside + head * head).sqrt();
        beside[at + 1] = radius;
        if radius <= 0.0 {
            // It has fallen apart here; the next step sees to the parts.
            diagonal[at + 1] -= taken;
            beside[last] = 0.0;
            return;
        }
        (sine, cosine) = (outside / radius, head / radius);
        let below = diagonal[at + 1] - taken;
        let mixed = (diagonal[at] - below) * sine + 2.0 * cosine * within;
        taken = sine * mixed;
        diagonal[at + 1] = below + taken;
        head = cosine * mixed - within;
        let (above, under) = turned.split_at_mut(at + 1);
        for (x, y) in above[at].iter_mut().zip(under[0].iter_mut()) {
            (*x, *y) = (cosine * *x - sine * *y, sine * *x + cosine * *y);
        }
    }
    diagonal[first] -= taken;
    beside[first] = head;
    beside[last] = 0.0;
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut lanes = [0f64; 4];
    let (left, right) = (a.chunks_exact(4), b.chunks_exact(4));
    let rest: f64 = left.remainder().iter().zip(right.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in left.zip(right) {
        for lane in 0..4 {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]) + rest
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
    fn eigenvectors_of_any_symmetric_matrix_are_at_right_angles_and_rebuild_it() {
        // Full, of low rank (many eigenvalues are nothing), diagonal, with equal eigenvalues, and empty.
        let entry = |i: usize, j: usize| ((i * 37 + j * 37 + i * j * 11) % 101) as f64 - 50.0;
        let kinds: [&dyn Fn(usize, usize) -> f64; 5] = [
            &entry,
            &|i, j| (i % 3 * (j % 3)) as f64,
            &|i, j| if i == j { i as f64 } else { 0.0 },
            &|i, j| if i == j { 5.0 } else { 1.0 },
            &|_, _| 0.0,
        ];
        for (kind, entry) in kinds.iter().enumerate() {
            for n in [1, 2, 3, 12, 40] {
                let matrix: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| entry(i, j)).collect()).collect();
                let (values, vectors) = eigen(matrix.clone());
                assert!(values.is_sorted_by(|a, b| a >= b));
                for i in 0..n {
                    for j in 0..n {
                        let rebuilt: f64 = (0..n).map(|k| values[k] * vectors[i][k] * vectors[j][k]).sum();
                        assert!((rebuilt - matrix[i][j]).abs() < 1e-8, "{kind}, {n}: {i} {j}: {rebuilt}");
                        let angle: f64 = (0..n).map(|k| vectors[k][i] * vectors[k][j]).sum();
                        assert!((angle - f64::from(u8::from(i == j))).abs() < 1e-9, "{kind}, {n}: {angle}");
                    }
                }
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
        let twice: Vec<f32> = a.iter().map(|value| value * 2.0).collect();
        assert_eq!(product(&a, &a), 2870.0);
        assert_eq!(products([&a, &twice, &a, &twice], &a), [2870.0, 5740.0, 2870.0, 5740.0]);
    }
}
