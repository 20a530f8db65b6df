//! Word vectors from a table, fitted to the texts at hand.

use std::collections::{BTreeMap, HashMap};

use super::mean::Vectors;
use crate::background::{Background, unit};
use crate::cluster::dense::Dense;
use crate::cluster::parallel::by_row;

/// Words this far apart keep company, as in the table.
const WINDOW: usize = crate::background::build::WINDOW;

/// A word that the table has takes in its company here from so many occurrences on.
const FAMILIAR: usize = 3;

/// What that company counts beside the table's vector.
const OWN_COMPANY: f32 = 0.3;

/// A word that the table has not needs so many occurrences for its company to tell anything.
const UNFAMILIAR: usize = 2;

/// Vectors of all words of the texts of which something is known.
pub(super) fn vectors(texts: &[Vec<String>], background: &Background) -> Vectors {
    let mut occurrences: BTreeMap<&str, usize> = BTreeMap::new();
    for word in texts.iter().flatten() {
        *occurrences.entry(word).or_default() += 1;
    }
    let known: HashMap<&str, Vec<f32>> = occurrences
        .keys()
        .filter_map(|word| Some((*word, background.vector(background.number(word)?))))
        .collect();
    let company = company(texts, &occurrences, &known, background.width());
    let all = background.all() as f64 + occurrences.values().sum::<usize>() as f64;
    let (mut numbers, mut shares, mut rows) = (HashMap::new(), vec![], vec![]);
    let words: Vec<(&str, usize)> = occurrences.iter().map(|(word, count)| (*word, *count)).collect();
    let vector = |(): &mut (), word: usize| {
        let (word, count) = words[word];
        let beside = company.get(word).cloned().and_then(unit);
        match (known.get(word), beside) {
            (Some(own), Some(beside)) if count >= FAMILIAR => unit(sum(own, &beside, OWN_COMPANY)),
            (Some(own), _) => Some(own.clone()),
            (None, beside) => {
                let beside = beside.filter(|_| count >= UNFAMILIAR);
                match (background.estimate(word), beside) {
                    (Some(estimate), Some(beside)) => unit(sum(&estimate, &beside, 1.0)),
                    (estimate, beside) => estimate.or(beside),
                }
            }
        }
    };
    let vectors = by_row(words.len(), || (), vector);
    for ((word, count), vector) in words.iter().zip(vectors) {
        if let Some(vector) = vector {
            let elsewhere = background.number(word).map_or(0, |number| background.count(number));
            shares.push((elsewhere + count) as f64 / all);
            numbers.insert((*word).to_owned(), rows.len());
            rows.push(vector);
        }
    }
    Vectors { numbers, shares, rows: Dense::from_rows(background.width(), rows) }
}

/// The sums of the table's vectors of the words beside each word whose company tells something.
fn company<'a>(
    texts: &'a [Vec<String>],
    occurrences: &BTreeMap<&str, usize>,
    known: &HashMap<&str, Vec<f32>>,
    width: usize,
) -> HashMap<&'a str, Vec<f32>> {
    let mut company: HashMap<&str, Vec<f32>> = HashMap::new();
    for text in texts {
        for (place, word) in text.iter().enumerate() {
            let needed = if known.contains_key(word.as_str()) { FAMILIAR } else { UNFAMILIAR };
            if occurrences.get(word.as_str()).is_none_or(|count| *count < needed) {
                continue;
            }
            let sums = company.entry(word).or_insert_with(|| vec![0f32; width]);
            let beside = text[place.saturating_sub(WINDOW)..text.len().min(place + WINDOW + 1)].iter();
            for vector in beside.filter(|other| *other != word).filter_map(|other| known.get(other.as_str()))
            {
                sums.iter_mut().zip(vector).for_each(|(sum, value)| *sum += value);
            }
        }
    }
    company
}

fn sum(a: &[f32], b: &[f32], weight: f32) -> Vec<f32> {
    a.iter().zip(b).map(|(a, b)| a + weight * b).collect()
}
