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

use super::dense::Dense;
use crate::background::Background;
use mean::Vectors;

/// Width of the vectors.
const WIDTH: usize = 100;

/// One set of text vectors for each source of word vectors: each has one row for each text, of length one. A source that
/// knows too little of the words is left out.
pub(crate) fn distributional(stems: &[Vec<String>], background: Option<&Background>) -> Vec<Dense> {
    let sources = match background {
        Some(background) => {
            vec![Some(tables::vectors(stems, background)), learned(stems, &Counted::upon(background, stems))]
        }
        None => vec![learned(stems, &count(stems))],
    };
    sources.into_iter().flatten().map(|vectors| mean::of_texts(stems, &vectors)).collect()
}

/// Text vectors from a table alone: one row for each text, of length one.
pub(crate) fn by_tables(stems: &[Vec<String>], background: &Background) -> Dense {
    mean::of_texts(stems, &tables::vectors(stems, background))
}

/// Word vectors from counted company, of the words that the texts have.
fn learned(stems: &[Vec<String>], counted: &Counted<'_>) -> Option<Vectors> {
    let own = counted.numbers_in(stems);
    let width = WIDTH.min(own.len().saturating_sub(2));
    if width == 0 {
        return None;
    }
    let rows = svd::left(&counted.information(&own), width);
    let place = |word: &String| own.binary_search(&counted.number(word)?).ok();
    let numbers = stems.iter().flatten().filter_map(|word| Some((word.clone(), place(word)?))).collect();
    Some(Vectors { numbers, shares: own.iter().map(|&number| counted.share(number)).collect(), rows })
}
