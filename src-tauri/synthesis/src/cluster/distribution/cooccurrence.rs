//! How often two words stand in one text, and what that tells.

use std::collections::HashMap;

use crate::background::Background;
use crate::cluster::parallel::by_row;
use crate::cluster::sparse::Sparse;

/// A word of fewer texts than this keeps no company that could be counted.
const LEAST: usize = 2;

/// Contexts are counted by this power, so that rare ones do not tell too much.
const CONTEXT_EXPONENT: f64 = 0.75;

/// Words, how often they stand anywhere, and how often beside one another.
pub(crate) struct Counted<'b> {
    /// What was counted before the texts at hand; its words have the first numbers.
    background: Option<&'b Background>,
    /// The numbers of all other words.
    numbers: HashMap<String, u32>,
    occurrences: Vec<usize>,
    all: usize,
    /// Who stands beside whom in the texts.
    pairs: Pairs,
    /// How often a word stands beside anybody. More than its pairs say, where only the strongest of them are known.
    sums: Vec<f64>,
}

/// So many pairs are collected before they are counted: a few megabytes of them.
const COLLECTED: usize = 1 << 21;

/// How often one number stands beside another. Sorting what was collected counts it in a fraction of the time that looking
/// each of them up would take.
#[derive(Default)]
struct Pairs {
    /// By the first number, then by the second.
    counted: Vec<((u32, u32), f32)>,
    collected: Vec<(u32, u32)>,
}

impl Pairs {
    fn add(&mut self, a: u32, b: u32) {
        self.collected.push((a, b));
        if self.collected.len() == COLLECTED {
            self.count();
        }
    }

    /// Counts what was collected in with the rest.
    fn count(&mut self) {
        self.collected.sort_unstable();
        let fresh = self.collected.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as f32));
        let mut before = std::mem::take(&mut self.counted).into_iter().peekable();
        for (pair, times) in fresh {
            while let Some(counted) = before.next_if(|(counted, _)| *counted < pair) {
                self.counted.push(counted);
            }
            let already = before.next_if(|(counted, _)| *counted == pair).map_or(0.0, |(_, times)| times);
            self.counted.push((pair, already + times));
        }
        self.counted.extend(before);
        self.collected.clear();
    }

    /// Beside whom a number stands, in order.
    fn beside(&self, number: u32) -> impl Iterator<Item = (u32, f32)> {
        let first = self.counted.partition_point(|((a, _), _)| *a < number);
        let same = self.counted[first..].iter().take_while(move |((a, _), _)| *a == number);
        same.map(|((_, b), times)| (*b, *times))
    }
}

/// Counts every pair of different words of a text, as often as they stand in it together.
pub(crate) fn count(texts: &[Vec<String>]) -> Counted<'static> {
    count_within(texts, usize::MAX)
}

/// Counts only pairs of words that are at most so many words apart.
pub(crate) fn count_within(texts: &[Vec<String>], window: usize) -> Counted<'static> {
    Counted::nothing(None).and(texts, window)
}

/// Texts of one word tell nothing of its company.
fn company(texts: &[Vec<String>]) -> impl Iterator<Item = &Vec<String>> {
    texts.iter().filter(|text| text.len() > 1)
}

impl<'b> Counted<'b> {
    fn nothing(background: Option<&'b Background>) -> Self {
        let company = background.map(Background::company);
        let (mut occurrences, mut sums) = (vec![], vec![]);
        for (number, (_, margin)) in company.into_iter().flatten().enumerate() {
            occurrences.push(background.map_or(0, |background| background.count(number)));
            sums.push(f64::from(margin));
        }
        let all = background.map_or(0, |background| background.all() as usize);
        Self { background, numbers: HashMap::new(), occurrences, all, pairs: Pairs::default(), sums }
    }

    /// Counts on from what a table has counted.
    pub(super) fn upon(background: &'b Background, texts: &[Vec<String>]) -> Self {
        Self::nothing(Some(background)).and(texts, usize::MAX)
    }

    fn and(mut self, texts: &[Vec<String>], window: usize) -> Self {
        self.know(texts);
        for text in company(texts) {
            self.all += text.len();
            let known: Vec<u32> = text.iter().filter_map(|word| self.number(word)).collect();
            for (place, &a) in known.iter().enumerate() {
                self.occurrences[a as usize] += 1;
                let last = known.len().min(place.saturating_add(window).saturating_add(1));
                for &b in known[place + 1..last].iter().filter(|&&b| b != a) {
                    self.add(a, b);
                    self.add(b, a);
                }
            }
        }
        self.pairs.count();
        self
    }

    fn add(&mut self, a: u32, b: u32) {
        self.pairs.add(a, b);
        self.sums[a as usize] += 1.0;
    }

    /// Numbers the words that stand in enough texts, in the order in which they are first met.
    fn know(&mut self, texts: &[Vec<String>]) {
        let mut seen: HashMap<&str, (u32, usize)> = HashMap::new();
        let mut in_order: Vec<&str> = Vec::new();
        for (number, text) in company(texts).enumerate() {
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
        for word in in_order {
            if self.number(word).is_none() && seen.get(word).is_some_and(|(_, count)| *count >= LEAST) {
                self.numbers.insert(word.to_owned(), self.occurrences.len() as u32);
                self.occurrences.push(0);
                self.sums.push(0.0);
            }
        }
    }

    /// A word's number.
    pub(crate) fn number(&self, word: &str) -> Option<u32> {
        let before = self.background.and_then(|background| {
            background.number(word).filter(|number| *number < background.company().len())
        });
        before.map(|number| number as u32).or_else(|| self.numbers.get(word).copied())
    }

    /// The numbers of the words that these texts have, in ascending order.
    pub(super) fn numbers_in(&self, texts: &[Vec<String>]) -> Vec<u32> {
        let mut numbers: Vec<u32> = company(texts).flatten().filter_map(|word| self.number(word)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// All words that no table had, with how often each stands anywhere.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, usize)> {
        self.numbers.iter().map(|(word, &number)| (word.as_str(), self.occurrences[number as usize]))
    }

    /// How many words there are, those of which too little is known counted.
    pub(crate) fn all(&self) -> usize {
        self.all
    }

    /// Beside whom a word stands, and how often, in the order of numbers; nobody if the texts do not have it.
    pub(crate) fn pairs(&self, number: u32) -> Vec<(u32, f32)> {
        let mut here = self.pairs.beside(number).peekable();
        if here.peek().is_none() {
            return vec![];
        }
        let before = self.background.map_or(&[][..], |background| background.company_of(number as usize));
        let mut row = Vec::with_capacity(before.len());
        for &(b, n) in before {
            while let Some(own) = here.next_if(|(own, _)| *own < b) {
                row.push(own);
            }
            let own = here.next_if(|(own, _)| *own == b).map_or(0.0, |(_, n)| n);
            row.push((b, n as f32 + own));
        }
        row.extend(here);
        row
    }

    /// How often a word stands beside anybody.
    pub(crate) fn sum(&self, number: u32) -> f64 {
        self.sums[number as usize]
    }

    /// Which share of all words a word is.
    pub(super) fn share(&self, number: u32) -> f64 {
        self.occurrences[number as usize] as f64 / self.all.max(1) as f64
    }

    /// Positive pointwise mutual information of some words and the contexts in which any of them stands, contexts counted by
    /// a power.
    pub(crate) fn information(&self, of: &[u32]) -> Sparse {
        let total: f64 = self.sums.iter().sum();
        let powers: Vec<f64> = self.sums.iter().map(|&sum| libm::pow(sum, CONTEXT_EXPONENT)).collect();
        let scale = total / powers.iter().sum::<f64>();
        let row = |(): &mut (), at: usize| {
            let information = |(b, n): (u32, f32)| {
                let expected = self.sum(of[at]) * powers[b as usize] * scale;
                (b, libm::log(f64::from(n) * total / expected) as f32)
            };
            let row = self.pairs(of[at]).into_iter().map(information);
            row.filter(|(_, value)| *value > 0.0).collect()
        };
        let rows = by_row(of.len(), || (), row);
        Sparse::from_rows(self.sums.len(), rows.into_iter()).without_empty_columns()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_collected_several_times_is_counted_together() {
        let mut pairs = Pairs::default();
        for round in [&[(2, 1), (1, 2), (2, 1)][..], &[(0, 9), (2, 1), (2, 3)], &[]] {
            round.iter().for_each(|(a, b)| pairs.add(*a, *b));
            pairs.count();
        }
        let of = |number| pairs.beside(number).collect::<Vec<_>>();
        assert_eq!(of(2), [(1, 3.0), (3, 1.0)]);
        assert_eq!((of(0), of(1), of(3)), (vec![(9, 1.0)], vec![(2, 1.0)], vec![]));
    }
}
