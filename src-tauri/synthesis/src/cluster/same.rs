//! Texts that are nearly the same words: whatever else is decided, they belong together.
//!
//! Modularity knows only shares of weight: where three texts are all there is, and all alike, it may part them.

use super::graph::Graph;

/// From this lexical cosine on two texts are never parted.
const SAME: f64 = 0.6;

/// For each text the number of its group of nearly the same texts, counted from 0 in order of first appearance, and how
/// many groups there are. `lexical` is the graph of neighbours by lexical cosine.
pub(super) fn same(lexical: &Graph) -> (Vec<u32>, usize) {
    let mut group: Vec<Option<u32>> = vec![None; lexical.len()];
    let mut count = 0;
    for first in 0..lexical.len() {
        if group[first].is_some() {
            continue;
        }
        let mut ahead = vec![first];
        while let Some(text) = ahead.pop() {
            if group[text].is_none() {
                group[text] = Some(count);
                ahead.extend(
                    lexical
                        .row(text)
                        .iter()
                        .filter(|(_, cosine)| *cosine >= SAME)
                        .map(|(to, _)| *to as usize),
                );
            }
        }
        count += 1;
    }
    (group.into_iter().map(Option::unwrap_or_default).collect(), count as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_the_same_texts_are_one_group_also_at_second_hand() {
        let graph = Graph::from_edges(5, [(0, 3, 0.9), (3, 1, 0.7), (1, 2, 0.5)]);
        assert_eq!(same(&graph), (vec![0, 0, 1, 0, 2], 3));
    }
}
