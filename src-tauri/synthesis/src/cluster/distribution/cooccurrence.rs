//! How often two words stand in one text, and what that tells.

use std::collections::HashMap;

use crate::cluster::sparse::Sparse;

/// A word of fewer texts than this keeps no company that could be counted.
const LEAST: usize = 2;

/// Contexts are counted by this power, so that rare ones do not tell too much.
const CONTEXT_EXPONENT: f64 = 0.75;

/// Words, how often they stand anywhere, and how often beside one another.
pub(super) struct Counted {
    numbers: HashMap<String, u32>,
    occurrences: Vec<usize>,
    all: usize,
    pairs: Vec<Vec<(u32, f32)>>,
}

/// Counts every pair of different words of a text, as often as they stand in it together.
pub(super) fn count(texts: &[Vec<String>]) -> Counted {
    let company = || texts.iter().filter(|text| text.len() > 1);
    let mut seen: HashMap<&str, (u32, usize)> = HashMap::new();
    let mut in_order: Vec<&str> = Vec::new();
    for (number, text) in company().enumerate() {
        for word in text {
            // The last text it was seen in, so that a text counts once.
            let (last, count) = seen.entry(word).or_insert_with(|| {
                in_order.push(word);
                (u32::MAX, 0)
            });
            if *last != number as u32 {
                (*last, *count) = (number as u32, *count + 1);
            }
        }
    }
    let kept = in_order.into_iter().filter(|word| seen.get(word).is_some_and(|(_, count)| *count >= LEAST));
    let numbers: HashMap<String, u32> =
        kept.enumerate().map(|(i, word)| (word.to_owned(), i as u32)).collect();
    let mut occurrences = vec![0; numbers.len()];
    let mut all = 0;
    let mut pairs: Vec<HashMap<u32, f32>> = vec![HashMap::new(); numbers.len()];
    for text in company() {
        all += text.len();
        let known: Vec<u32> = text.iter().filter_map(|word| numbers.get(word).copied()).collect();
        for (place, &a) in known.iter().enumerate() {
            occurrences[a as usize] += 1;
            for &b in known[place + 1..].iter().filter(|&&b| b != a) {
                *pairs[a as usize].entry(b).or_default() += 1.0;
                *pairs[b as usize].entry(a).or_default() += 1.0;
            }
        }
    }
    let pairs = pairs.into_iter().map(|row| {
        let mut row: Vec<(u32, f32)> = row.into_iter().collect();
        row.sort_unstable_by_key(|(b, _)| *b);
        row
    });
    Counted { numbers, occurrences, all, pairs: pairs.collect() }
}

impl Counted {
    /// How many words are known.
    pub(super) fn words(&self) -> usize {
        self.numbers.len()
    }

    /// A word's number.
    pub(super) fn number(&self, word: &str) -> Option<usize> {
        self.numbers.get(word).map(|&number| number as usize)
    }

    /// Which share of all words a word is.
    pub(super) fn share(&self, number: usize) -> f64 {
        self.occurrences[number] as f64 / self.all.max(1) as f64
    }

    /// Positive pointwise mutual information of a word and a context, contexts counted by a power.
    pub(super) fn information(&self) -> Sparse {
        let sums: Vec<f64> =
            self.pairs.iter().map(|row| row.iter().map(|(_, n)| f64::from(*n)).sum()).collect();
        let total: f64 = sums.iter().sum();
        let powers: Vec<f64> = sums.iter().map(|&sum| libm::pow(sum, CONTEXT_EXPONENT)).collect();
        let scale = total / powers.iter().sum::<f64>();
        let rows = self.pairs.iter().enumerate().map(|(a, row)| {
            row.iter()
                .map(|&(b, n)| {
                    (b, libm::log(f64::from(n) * total / (sums[a] * powers[b as usize] * scale)) as f32)
                })
                .filter(|(_, value)| *value > 0.0)
                .collect()
        });
        Sparse::from_rows(self.words(), rows)
    }
}
