//! Consensus: edges count for more where many coarse partitions agree on them.
//!
//! Graphs of short texts have many partitions of nearly the same modularity and little else in common: which one is found
//! is chance, and a contribution more can turn everything over. So the graph is partitioned many times, broadly, and every
//! edge is weighed by how often its ends fell together; clusters of any size are then looked for in that. Measured on
//! labelled sets this both steadies what is found and brings it nearer to what people say belongs together.

use super::graph::Graph;
use super::leiden::leiden_within;
use super::parallel::by_item;

/// Resolutions of the partitions that are asked: all of them broad. Finer ones agree on too little.
const RESOLUTIONS: [f64; 3] = [0.4, 0.7, 1.0];

/// Partitions for each resolution; fewer of large graphs, where one is much like another.
const ROUNDS: usize = 8;
const ROUNDS_LARGE: usize = 2;
const LARGE: usize = 3000;

/// Runs for each partition: what many of them agree on does not need each at its best.
const RUNS: usize = 2;

/// What an edge keeps that no partition agrees on, so that the graph does not fall apart.
const KEPT: f64 = 0.05;

/// The same edges, weighed by agreement.
pub(super) fn consensus(graph: &Graph, seed: u64) -> Graph {
    let rounds = if graph.len() < LARGE { ROUNDS } else { ROUNDS_LARGE };
    let partitions = by_item(RESOLUTIONS.len() * rounds, |number| {
        // Every partition has a start of its own; the clusters that are looked for later have another.
        leiden_within(graph, RESOLUTIONS[number / rounds], seed + 1 + number as u64, RUNS)
    });
    let all = partitions.len() as f64;
    graph.reweighted(|a, b, weight| {
        let together = partitions.iter().filter(|of| of[a as usize] == of[b as usize]).count();
        weight * (KEPT + together as f64 / all)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_between_two_groups_loses_weight_against_those_within() {
        let within =
            |first: u32| (0..4u32).flat_map(move |a| (a + 1..4).map(move |b| (first + a, first + b, 1.0)));
        let graph = Graph::from_edges(8, within(0).chain(within(4)).chain([(3, 4, 1.0)]));
        let found = consensus(&graph, 0);
        let weight = |a: usize, b: u32| found.row(a).iter().find(|(to, _)| *to == b).unwrap().1;
        assert!((weight(0, 1) - 1.05).abs() < 1e-12, "{}", weight(0, 1));
        assert!(weight(3, 4) < 0.5, "{}", weight(3, 4));
    }
}
