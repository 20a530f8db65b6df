//! A vector for a stem that the table does not have: from the stems that it has most letters in common with.

use super::Background;

/// Only stems that begin with the same letters are looked at: all three languages put what they add to a word behind it.
pub(super) const BEGINNING: usize = 3;

/// Stems are alike from this share of common pieces on.
const ALIKE: f64 = 0.4;

/// So many of the likest are asked.
const MOST: usize = 5;

/// The first letters of a stem; none of a shorter one.
pub(super) fn beginning(stem: &str) -> Option<[char; BEGINNING]> {
    let letters: Vec<char> = stem.chars().take(BEGINNING).collect();
    letters.try_into().ok()
}

impl Background {
    /// An estimate from the letters alone, of length one; none where no stem is alike.
    pub(crate) fn estimate(&self, stem: &str) -> Option<Vec<f32>> {
        let own = pieces(stem);
        let same_beginning = self.beginnings.get(&beginning(stem)?)?;
        let mut alike: Vec<(f64, u32)> = same_beginning
            .iter()
            .map(|&number| (dice(&own, &pieces(&self.stems[number as usize])), number))
            .filter(|(share, _)| *share >= ALIKE)
            .collect();
        alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut sum = vec![0f32; self.width];
        for (share, number) in alike.iter().take(MOST) {
            let weight = (share * share) as f32;
            let vector = self.vector(*number as usize);
            sum.iter_mut().zip(vector).for_each(|(sum, value)| *sum += weight * value);
        }
        super::unit(sum)
    }
}

/// The pieces of three letters of a stem, its beginning and its end marked.
fn pieces(stem: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = std::iter::once(' ').chain(stem.chars()).chain([' ']).collect();
    let mut pieces: Vec<[char; 3]> = letters.windows(3).map(|piece| [piece[0], piece[1], piece[2]]).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// Twice what two have in common, as a share of both. Both are sorted.
fn dice<T: Ord>(a: &[T], b: &[T]) -> f64 {
    let common = a.iter().filter(|piece| b.binary_search(piece).is_ok()).count();
    2.0 * common as f64 / (a.len() + b.len()).max(1) as f64
}
