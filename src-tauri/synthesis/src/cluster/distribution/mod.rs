//! Distributional vectors: which company the words of a text keep.
//!
//! *Water* and *pipe* share no letter, but stand in the same texts; so texts about one thing come near one another though
//! they share no word. Here the company is learned from the texts at hand alone. Tables learned from other text are
//! further sources of word vectors: each would be one more graph beside this one.

mod cooccurrence;
mod mean;
mod svd;

use super::dense::Dense;

/// Width of the vectors.
const WIDTH: usize = 100;

/// One row for each text, of length one; empty where too little is known of its words.
pub(crate) fn distributional(stems: &[Vec<String>]) -> Dense {
    let counted = cooccurrence::count(stems);
    let width = WIDTH.min(counted.words().saturating_sub(2));
    if width == 0 {
        return Dense::default();
    }
    let vectors = svd::left(&counted.information(), width);
    mean::of_texts(stems, &counted, &vectors)
}
