//! Leiden: communities of a weighted graph by modularity with a resolution γ.
//!
//! After V. A. Traag, L. Waltman, N. J. van Eck, *From Louvain to Leiden: guaranteeing well-connected communities* (2019).
//! Nodes move to where modularity grows most; each community is then split into well-connected parts; the parts become the
//! nodes of a smaller graph, which starts from the communities found so far; and again until nothing moves. It is written
//! here rather than taken from a library because the same input must give the same output on every machine and forever.

use std::borrow::Cow;

use super::graph::Graph;
use super::random::Random;
use super::refinement::{Beside, refine};

/// Whole runs, each from the partition of the one before; they end sooner when nothing changes.
const RUNS: usize = 10;

/// Smaller gains are rounding.
pub(super) const EPSILON: f64 = 1e-12;

/// The community of every node, numbered from 0 in order of first appearance.
pub(super) fn leiden(graph: &Graph, resolution: f64, seed: u64) -> Vec<u32> {
    leiden_within(graph, resolution, seed, RUNS)
}

/// The same after at most so many runs.
pub(super) fn leiden_within(graph: &Graph, resolution: f64, seed: u64, runs: usize) -> Vec<u32> {
    let mut random = Random::seeded(seed);
    let mut communities: Vec<u32> = (0..graph.len() as u32).collect();
    for _ in 0..runs {
        let before = communities.clone();
        communities = run(graph, resolution, communities, &mut random);
        if communities == before {
            break;
        }
    }
    communities
}

#[cfg(test)]
/// Modularity with resolution: Σ over communities of inner weight / m − γ · (strength / 2m)².
fn modularity(graph: &Graph, communities: &[u32], resolution: f64) -> f64 {
    let count = communities.iter().max().map_or(0, |&last| last as usize + 1);
    let (mut inner, mut strength) = (vec![0.0; count], vec![0.0; count]);
    for node in 0..graph.len() {
        let own = communities[node] as usize;
        strength[own] += graph.strength(node);
        inner[own] += graph
            .row(node)
            .iter()
            .filter(|(to, _)| communities[*to as usize] as usize == own)
            .map(|(_, w)| w)
            .sum::<f64>();
    }
    let total: f64 = strength.iter().sum();
    if total <= 0.0 {
        return 0.0;
    }
    inner.iter().zip(&strength).map(|(i, s)| i / total - resolution * (s / total) * (s / total)).sum()
}

/// Numbers communities from 0 in order of first appearance, and says how many there are.
fn renumber(communities: &mut [u32]) -> usize {
    let mut names: Vec<Option<u32>> =
        vec![None; communities.iter().max().map_or(0, |&last| last as usize + 1)];
    let mut next = 0;
    for community in communities {
        let name = names[*community as usize].get_or_insert_with(|| {
            next += 1;
            next - 1
        });
        *community = *name;
    }
    next as usize
}

/// One run over all levels.
fn run(graph: &Graph, resolution: f64, start: Vec<u32>, random: &mut Random) -> Vec<u32> {
    let mut level = Cow::Borrowed(graph);
    // Where every node of the first graph lies in the present one.
    let mut place: Vec<u32> = (0..graph.len() as u32).collect();
    let mut communities = start;
    loop {
        let strengths: Vec<f64> = (0..level.len()).map(|node| level.strength(node)).collect();
        let total: f64 = strengths.iter().sum();
        if total <= 0.0 {
            break;
        }
        let penalty = resolution / total;
        move_nodes(&level, &strengths, penalty, &mut communities, random);
        let count = renumber(&mut communities);
        if count == level.len() {
            break;
        }
        let mut parts = refine(&level, &strengths, penalty, &communities, random);
        let mut parts_count = renumber(&mut parts);
        if parts_count == level.len() {
            // Nothing could be joined within communities; then the communities themselves are the next nodes.
            parts.clone_from(&communities);
            parts_count = count;
        }
        let mut next = vec![0; parts_count];
        for (node, &part) in parts.iter().enumerate() {
            next[part as usize] = communities[node];
        }
        for node in &mut place {
            *node = parts[*node as usize];
        }
        level = Cow::Owned(level.aggregate(&parts, parts_count));
        communities = next;
    }
    let mut found: Vec<u32> = place.iter().map(|&node| communities[node as usize]).collect();
    renumber(&mut found);
    found
}

/// Moves nodes to the community where modularity grows most, until none wants to move.
fn move_nodes(graph: &Graph, strengths: &[f64], penalty: f64, communities: &mut [u32], random: &mut Random) {
    let count = graph.len();
    let mut sums = vec![0.0; count];
    let mut sizes = vec![0usize; count];
    for node in 0..count {
        sums[communities[node] as usize] += strengths[node];
        sizes[communities[node] as usize] += 1;
    }
    let mut empty: Vec<u32> = (0..count as u32).rev().filter(|&c| sizes[c as usize] == 0).collect();
    let mut order: Vec<usize> = (0..count).collect();
    random.shuffle(&mut order);
    let mut queue: std::collections::VecDeque<usize> = order.into();
    let mut waiting = vec![true; count];
    let mut beside = Beside::new(count);
    while let Some(node) = queue.pop_front() {
        waiting[node] = false;
        let own = communities[node];
        beside.collect(graph, node, communities, |_| true);
        sums[own as usize] -= strengths[node];
        sizes[own as usize] -= 1;
        let gain = |community: u32| {
            beside.weight[community as usize] - penalty * strengths[node] * sums[community as usize]
        };
        let (mut best, mut best_gain) = (own, gain(own));
        for &community in &beside.touched {
            let gain = gain(community);
            if gain > best_gain + EPSILON {
                (best, best_gain) = (community, gain);
            }
        }
        if best_gain < -EPSILON
            && sizes[own as usize] > 0
            && let Some(alone) = empty.pop()
        {
            best = alone;
        }
        sums[best as usize] += strengths[node];
        sizes[best as usize] += 1;
        if best != own {
            if sizes[own as usize] == 0 {
                empty.push(own);
            }
            communities[node] = best;
            for &(to, _) in graph.row(node) {
                let to = to as usize;
                if communities[to] != best && !waiting[to] {
                    waiting[to] = true;
                    queue.push_back(to);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Friendships in a karate club, W. W. Zachary (1977): each member with the later ones that they meet.
    const KARATE: &str = "
        0: 1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31; 1: 2 3 7 13 17 19 21 30; 2: 3 7 8 9 13 27 28 32; 3: 7 12 13; 4: 6 10;
        5: 6 10 16; 6: 16; 8: 30 32 33; 9: 33; 13: 33;
        14: 32 33; 15: 32 33; 18: 32 33; 19: 33; 20: 32 33;
        22: 32 33; 23: 25 27 29 32 33; 24: 25 27 31; 25: 31; 26: 29 33;
        27: 33; 28: 31 33; 29: 32 33; 30: 32 33; 31: 32 33;
        32: 33";

    fn karate() -> Graph {
        let edges = KARATE.split(';').flat_map(|line| {
            let (member, friends) = line.split_once(':').unwrap();
            let member: u32 = member.trim().parse().unwrap();
            friends.split_whitespace().map(move |friend| (member, friend.parse().unwrap(), 1.0))
        });
        Graph::from_edges(34, edges)
    }

    fn ring_of_cliques(cliques: u32, size: u32) -> Graph {
        let mut edges = Vec::new();
        for clique in 0..cliques {
            let first = clique * size;
            for a in first..first + size {
                edges.extend((a + 1..first + size).map(|b| (a, b, 1.0)));
            }
            edges.push((first, (clique + 1) % cliques * size + 1, 1.0));
        }
        Graph::from_edges((cliques * size) as usize, edges)
    }

    fn count(communities: &[u32]) -> u32 {
        communities.iter().max().map_or(0, |last| last + 1)
    }

    #[test]
    fn the_karate_club_reaches_the_best_known_modularity() {
        let graph = karate();
        for seed in 0..20 {
            let found = leiden(&graph, 1.0, seed);
            let value = modularity(&graph, &found, 1.0);
            assert!((value - 0.4198).abs() < 5e-5, "seed {seed}: {value}");
            assert_eq!(count(&found), 4);
        }
    }

    #[test]
    fn a_ring_of_cliques_is_found_pairwise_at_one_and_singly_at_a_higher_resolution() {
        let graph = ring_of_cliques(30, 5);
        let pairs = leiden(&graph, 1.0, 0);
        let best = modularity(&graph, &pairs, 1.0);
        // All cliques in pairs would be 0.8879; a partition with a few alone is as good as found.
        assert!((0.8840..=0.8879).contains(&best), "{best}");
        assert!(modularity(&graph, &(0..150).map(|node| node / 5).collect::<Vec<_>>(), 1.0) < best);
        let ideal: Vec<u32> = (0..150).map(|node| node / 10).collect();
        assert!((modularity(&graph, &ideal, 1.0) - 0.88788).abs() < 1e-5);
        let cliques = leiden(&graph, 3.0, 0);
        assert_eq!(count(&cliques), 30);
        assert!((0..30).all(|clique| (1..5).all(|k| cliques[clique * 5] == cliques[clique * 5 + k])));
    }

    #[test]
    fn one_community_has_no_modularity_and_no_edges_none() {
        let graph = ring_of_cliques(3, 4);
        assert!(modularity(&graph, &[0; 12], 1.0).abs() < 1e-12);
        assert_eq!(leiden(&Graph::from_edges(3, []), 1.0, 0), [0, 1, 2]);
        assert!(leiden(&Graph::from_edges(0, []), 1.0, 0).is_empty());
    }

    #[test]
    fn the_same_seed_gives_the_same_communities() {
        let graph = ring_of_cliques(20, 4);
        assert_eq!(leiden(&graph, 1.5, 7), leiden(&graph, 1.5, 7));
    }
}
