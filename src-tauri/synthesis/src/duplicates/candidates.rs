//! Which notes of other note-takers resemble a note, and which two resemble one another most.

use std::cmp::Reverse;

use unicode_normalization::UnicodeNormalization;

use super::Notes;
use crate::cluster::{by_row, idf, weighted_grams};

/// The commonest pieces of a note, which together can make no more than this of any score, are left out of the search.
const TAIL: f64 = 0.15;

/// Of every note: the notes of others at or above the threshold with their scores, in order of number.
pub(super) fn of(notes: &Notes<'_>, threshold: f64) -> Vec<Vec<(usize, f64)>> {
    // Note-taker after note-taker: each note is then compared only with those behind the last of its own.
    let mut order: Vec<usize> = (0..notes.contributions.len()).collect();
    order.sort_by_key(|&note| (notes.takers[note], note));
    let behind = |row: usize| order.partition_point(|&note| notes.takers[note] <= notes.takers[order[row]]);
    let rows = weighted_grams(order.iter().map(|&note| pieces(&notes.contributions[note].text)), 1, idf);
    let index = rows.transposed();
    let pairs = by_row(
        rows.len(),
        || (vec![0f32; rows.len()], Vec::new()),
        |(scores, touched), row| {
            let behind = behind(row);
            let of_others = |column: u32| {
                let all = index.row(column as usize);
                &all[all.partition_point(|(other, _)| (*other as usize) < behind)..]
            };
            let mut terms: Vec<_> =
                rows.row(row).iter().map(|&(column, weight)| (of_others(column), column, weight)).collect();
            terms.sort_unstable_by_key(|(others, column, _)| (Reverse(others.len()), *column));
            let mut tail = 0.0;
            let left_out = terms.iter().take_while(|(_, _, weight)| {
                tail += f64::from(*weight) * f64::from(*weight);
                tail < TAIL * TAIL
            });
            let left_out = left_out.count();
            for (others, _, weight) in &terms[left_out..] {
                for &(other, its) in *others {
                    let score = &mut scores[other as usize];
                    if *score == 0.0 {
                        touched.push(other as usize);
                    }
                    *score += weight * its;
                }
            }
            let mut found: Vec<(usize, f64)> = Vec::new();
            for other in touched.drain(..) {
                let without_tail = f64::from(std::mem::take(&mut scores[other]));
                if without_tail < threshold - TAIL {
                    continue;
                }
                let score = rows.cosine(row, other).min(1.0);
                if score >= threshold {
                    found.push((order[other], score));
                }
            }
            found
        },
    );
    let mut found = vec![Vec::new(); rows.len()];
    for (row, pairs) in pairs.into_iter().enumerate() {
        for (other, score) in pairs {
            found[order[row]].push((other, score));
            found[other].push((order[row], score));
        }
    }
    found
        .iter_mut()
        .for_each(|found: &mut Vec<(usize, f64)>| found.sort_unstable_by_key(|(other, _)| *other));
    found
}

/// Pairs of which each is the best that the other has among that note-taker's notes, of the candidates that are `allowed`;
/// of equally good ones the nearest in time.
pub(super) fn mutual(
    notes: &Notes<'_>,
    candidates: &[Vec<(usize, f64)>],
    allowed: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize, f64)> {
    let best: Vec<Vec<Option<(usize, f64)>>> = candidates
        .iter()
        .enumerate()
        .map(|(note, found)| {
            let mut best: Vec<Option<(usize, f64)>> = vec![None; notes.count];
            for &(other, score) in found.iter().filter(|(other, _)| allowed(note, *other)) {
                let slot = &mut best[notes.takers[other]];
                let better = slot.is_none_or(|(now, high)| {
                    score > high || (score == high && apart(notes, note, other) < apart(notes, note, now))
                });
                if better {
                    *slot = Some((other, score));
                }
            }
            best
        })
        .collect();
    let mut pairs = Vec::new();
    for (note, found) in best.iter().enumerate() {
        for (other, score) in found.iter().flatten() {
            if note < *other && best[*other][notes.takers[note]].is_some_and(|(back, _)| back == note) {
                pairs.push((note, *other, *score));
            }
        }
    }
    pairs
}

fn apart(notes: &Notes<'_>, a: usize, b: usize) -> chrono::TimeDelta {
    (notes.contributions[a].time() - notes.contributions[b].time()).abs()
}

/// Runs of letters and digits in lower case. Stop words, single letters and numbers stay: what distinguishes two
/// utterances is often no more than that.
fn pieces(text: &str) -> Vec<String> {
    let text: String =
        text.nfc().flat_map(char::to_lowercase).map(|c| if c == 'ё' { 'е' } else { c }).collect();
    text.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}
