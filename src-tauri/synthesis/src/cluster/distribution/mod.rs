//! Distributional vectors: which company the words of a text keep.
//!
//! *Water* and *pipe* share no letter, but stand in the same texts; so texts about one thing come near one another though
//! they share no word. What company words keep is learned from the texts at hand, and, where that is wanted, from the
//! tables of their language ([`crate::background`]): each is a source of word vectors, and each source one more graph.

mod cooccurrence;
mod mean;
mod svd;
mod tables;

pub(crate) use cooccurrence::{Counted, count, count_within};
pub(crate) use svd::left;

use std::collections::HashMap;

use super::dense::Dense;
use super::parallel::by_item;
use crate::background::Background;
use mean::Vectors;

/// Width of the vectors.
const WIDTH: usize = 100;

/// One set of text vectors for each source of word vectors: each has one row for each text, of length one. A source that
/// knows too little of the words is left out.
pub(crate) fn distributional(stems: &[Vec<String>], background: Option<&Background>) -> Vec<Dense> {
    let of_table = || Some(tables::vectors(stems, background?));
    let of_texts = || {
        let counted = background.map_or_else(|| count(stems), |background| Counted::upon(background, stems));
        learned(stems, &counted, background)
    };
    // Each on a thread of its own: much of what it does cannot be spread over several.
    let sources: [&(dyn Fn() -> Option<Vectors> + Sync); 2] = [&of_table, &of_texts];
    let vectors = by_item(sources.len(), |source| Some(mean::of_texts(stems, &sources[source]()?)));
    vectors.into_iter().flatten().collect()
}

/// Text vectors from a table alone: one row for each text, of length one.
pub(crate) fn by_tables(stems: &[Vec<String>], background: &Background) -> Dense {
    mean::of_texts(stems, &tables::vectors(stems, background))
}

/// Word vectors from counted company, of the words that the texts have. Where there is a table, its vectors are near to them.
fn learned(stems: &[Vec<String>], counted: &Counted<'_>, background: Option<&Background>) -> Option<Vectors> {
    let own = counted.numbers_in(stems);
    let width = WIDTH.min(own.len().saturating_sub(2));
    if width == 0 {
        return None;
    }
    let place = |word: &String| own.binary_search(&counted.number(word)?).ok();
    let numbers: HashMap<String, usize> =
        stems.iter().flatten().filter_map(|word| Some((word.clone(), place(word)?))).collect();
    let information = counted.information(&own);
    let rows = match background {
        Some(background) => svd::left_from(&information, width, &known(&numbers, background)),
        None => svd::left(&information, width),
    };
    Some(Vectors { numbers, shares: own.iter().map(|&number| counted.share(number)).collect(), rows })
}

/// The table's vectors of numbered words; empty ones of those that it has not.
fn known(numbers: &HashMap<String, usize>, background: &Background) -> Dense {
    let mut rows = vec![vec![0.0; background.width()]; numbers.len()];
    for (word, &row) in numbers {
        if let Some(number) = background.number(word) {
            rows[row] = background.vector(number);
        }
    }
    Dense::from_rows(background.width(), rows)
}
