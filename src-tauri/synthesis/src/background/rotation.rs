//! Turning the vectors of one language so that they lie where those of another one lie that mean the same.
//!
//! Of all ways to turn them the one that brings pairs nearest to one another (orthogonal Procrustes: P. H. Schönemann,
//! *A generalized solution of the orthogonal Procrustes problem*, 1966). Pairs are words that stand in parallel lines and
//! choose one another there, words that both languages write alike, and the parallel lines themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::Background;
use crate::cluster::dense::eigen;

/// Two words that choose one another must do so by this share.
const LEAST_DICE: f64 = 0.25;

/// In so many lines at least.
const LEAST_LINES: usize = 3;

/// Words of so many letters that are written alike mean the same.
const LONG: usize = 5;

/// Vectors of one language and of the other that should lie in one place.
pub(super) type Pairs = Vec<(Vec<f32>, Vec<f32>)>;

/// The pairs that some parallel lines show.
pub(super) fn joined(from: &Background, to: &Background, lines: &[[Vec<String>; 2]]) -> Pairs {
    let mut pairs: Pairs = words(lines)
        .into_iter()
        .filter_map(|(a, b)| Some((from.vector(from.number(a)?), to.vector(to.number(b)?))))
        .collect();
    let alike = from.stems.iter().filter(|stem| stem.chars().count() >= LONG);
    pairs.extend(
        alike.filter_map(|stem| Some((from.vector(from.number(stem)?), to.vector(to.number(stem)?)))),
    );
    let whole = |of: &Background, line: &[String]| {
        let mut sum = vec![0f32; of.width];
        for number in line.iter().filter_map(|stem| of.number(stem)) {
            let weight = 1.0 / (1.0 + of.count(number) as f32 / (0.01 * of.all as f32));
            sum.iter_mut().zip(of.vector(number)).for_each(|(sum, value)| *sum += weight * value);
        }
        super::unit(sum)
    };
    pairs.extend(lines.iter().filter_map(|[a, b]| Some((whole(from, a)?, whole(to, b)?))));
    pairs
}

/// Words of the two languages of which each stands with the other most exclusively.
fn words(lines: &[[Vec<String>; 2]]) -> Vec<(&str, &str)> {
    let mut alone: [BTreeMap<&str, usize>; 2] = [BTreeMap::new(), BTreeMap::new()];
    let mut together: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for line in lines {
        let [a, b] = line.each_ref().map(|line| line.iter().map(String::as_str).collect::<BTreeSet<_>>());
        for (side, words) in [&a, &b].into_iter().enumerate() {
            words.iter().for_each(|word| *alone[side].entry(word).or_default() += 1);
        }
        for x in &a {
            b.iter().for_each(|y| *together.entry((x, y)).or_default() += 1);
        }
    }
    let mut best: [BTreeMap<&str, (f64, &str)>; 2] = [BTreeMap::new(), BTreeMap::new()];
    for (&(a, b), &count) in together.iter().filter(|(_, count)| **count >= LEAST_LINES) {
        let dice = 2.0 * count as f64 / (alone[0][a] + alone[1][b]) as f64;
        for (side, own, other) in [(0, a, b), (1, b, a)] {
            let kept = best[side].entry(own).or_insert((dice, other));
            if dice > kept.0 {
                *kept = (dice, other);
            }
        }
    }
    let [from, to] = &best;
    from.iter()
        .filter(|(a, (dice, b))| *dice >= LEAST_DICE && to.get(b).is_some_and(|(_, back)| back == *a))
        .map(|(a, (_, b))| (*a, *b))
        .collect()
}

/// A matrix that turns and stretches nothing.
pub(super) struct Rotation(Vec<Vec<f64>>);

impl Rotation {
    /// The one that brings the first of each pair nearest to the second.
    pub(super) fn between(width: usize, pairs: &Pairs) -> Self {
        // M = Σ x yᵀ = U S Vᵀ; the rotation is U Vᵀ.
        let mut m = vec![vec![0f64; width]; width];
        for (x, y) in pairs {
            for (row, x) in m.iter_mut().zip(x) {
                row.iter_mut().zip(y).for_each(|(sum, y)| *sum += f64::from(*x) * f64::from(*y));
            }
        }
        let product = |a: &[Vec<f64>], b: &[Vec<f64>]| -> Vec<Vec<f64>> {
            let column = |j: usize| b.iter().map(move |row| row[j]);
            a.iter()
                .map(|row| (0..width).map(|j| row.iter().zip(column(j)).map(|(x, y)| x * y).sum()).collect())
                .collect()
        };
        let transposed = |a: &[Vec<f64>]| -> Vec<Vec<f64>> {
            (0..width).map(|j| a.iter().map(|row| row[j]).collect()).collect()
        };
        // Mᵀ M = V S² Vᵀ, so U Vᵀ = M V S⁻¹ Vᵀ. Directions of which the pairs say nothing vanish.
        let (squares, v) = eigen(product(&transposed(&m), &m));
        let least = squares.first().copied().unwrap_or_default() * 1e-12;
        let mut turned = product(&m, &v);
        for row in &mut turned {
            for (value, square) in row.iter_mut().zip(&squares) {
                *value = if *square > least { *value / square.sqrt() } else { 0.0 };
            }
        }
        Self(product(&turned, &transposed(&v)))
    }

    /// A vector, turned.
    pub(super) fn of(&self, vector: &[f32]) -> Vec<f32> {
        let mut turned = vec![0f64; vector.len()];
        for (value, row) in vector.iter().zip(&self.0) {
            turned.iter_mut().zip(row).for_each(|(sum, factor)| *sum += f64::from(*value) * factor);
        }
        turned.into_iter().map(|value| value as f32).collect()
    }
}
