//! Leiden: communities of a weighted graph by modularity with a resolution γ.
//!
//! After V. A. Traag, L. Waltman, N. J. van Eck, *From Louvain to Leiden: guaranteeing well-connected communities* (2019).
//! Nodes move to where modularity grows most; each community is then split into well-connected parts; the parts become the
//! nodes of a smaller graph, which starts from the communities found so far; and again until nothing moves. It is written
//! here rather than taken from a library because the same input must give the same output on every machine and forever.

use super::graph::Graph;
use super::random::Random;

/// Whole runs, each from the partition of the one before; they end sooner when nothing changes.
const RUNS: usize = 10;

/// How far from greedy the choices of the refinement are.
const RANDOMNESS: f64 = 0.01;

/// Smaller gains are rounding.
const EPSILON: f64 = 1e-12;

/// The community of every node, numbered from 0 in order of first appearance.
pub(super) fn leiden(graph: &Graph, resolution: f64, seed: u64) -> Vec<u32> {
    let mut random = Random::seeded(seed);
    let mut communities: Vec<u32> = (0..graph.len() as u32).collect();
    for _ in 0..RUNS {
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
        inner[own] +=
            graph.row(node).iter().filter(|(to, _)| communities[*to as usize] as usize == own).map(|(_, w)| w).sum::<f64>();
    }
    let total: f64 = strength.iter().sum();
    if total <= 0.0 {
        return 0.0;
    }
    inner.iter().zip(&strength).map(|(i, s)| i / total - resolution * (s / total) * (s / total)).sum()
}

/// Numbers communities from 0 in order of first appearance, and says how many there are.
fn renumber(communities: &mut [u32]) -> usize {
    let mut names: Vec<Option<u32>> = vec![None; communities.iter().max().map_or(0, |&last| last as usize + 1)];
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
    let mut level = graph.clone();
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
        level = level.aggregate(&parts, parts_count);
        communities = next;
    }
    let mut found: Vec<u32> = place.iter().map(|&node| communities[node as usize]).collect();
    renumber(&mut found);
    found
}

/// Weights from one node to the communities beside it, collected without clearing everything each time.
struct Beside {
    weight: Vec<f64>,
    seen: Vec<bool>,
    touched: Vec<u32>,
}

impl Beside {
    fn new(count: usize) -> Self {
        Self { weight: vec![0.0; count], seen: vec![false; count], touched: Vec::new() }
    }

    fn collect(&mut self, graph: &Graph, node: usize, communities: &[u32], within: impl Fn(usize) -> bool) {
        for &old in &self.touched {
            self.weight[old as usize] = 0.0;
            self.seen[old as usize] = false;
        }
        self.touched.clear();
        for &(to, weight) in graph.row(node) {
            let to = to as usize;
            if to == node || !within(to) {
                continue;
            }
            let community = communities[to] as usize;
            if !self.seen[community] {
                self.seen[community] = true;
                self.touched.push(community as u32);
            }
            self.weight[community] += weight;
        }
    }
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
        if best_gain < -EPSILON && sizes[own as usize] > 0 && let Some(alone) = empty.pop() {
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

/// Splits each community into parts that hold together: every node starts alone, and only nodes that are well connected
/// to their community join a part that is.
fn refine(graph: &Graph, strengths: &[f64], penalty: f64, communities: &[u32], random: &mut Random) -> Vec<u32> {
    let count = graph.len();
    let mut totals = vec![0.0; count];
    for node in 0..count {
        totals[communities[node] as usize] += strengths[node];
    }
    let mut parts: Vec<u32> = (0..count as u32).collect();
    let mut sums = strengths.to_vec();
    let mut alone = vec![true; count];
    // The weight between a part and the rest of its community.
    let mut outward: Vec<f64> = (0..count)
        .map(|node| {
            let row = graph.row(node).iter();
            row.filter(|(to, _)| *to as usize != node && communities[*to as usize] == communities[node]).map(|(_, w)| w).sum()
        })
        .collect();
    let connected =
        |outward: f64, sum: f64, total: f64| outward + EPSILON >= penalty * sum * (total - sum);
    let mut order: Vec<usize> = (0..count).collect();
    random.shuffle(&mut order);
    let mut beside = Beside::new(count);
    let mut choices: Vec<(u32, f64)> = Vec::new();
    for node in order {
        let total = totals[communities[node] as usize];
        if !alone[node] || !connected(outward[node], strengths[node], total) {
            continue;
        }
        beside.collect(graph, node, &parts, |to| communities[to] == communities[node]);
        choices.clear();
        choices.push((node as u32, 0.0));
        for &part in &beside.touched {
            let p = part as usize;
            let gain = beside.weight[p] - penalty * strengths[node] * sums[p];
            if gain > EPSILON && connected(outward[p], sums[p], total) {
                choices.push((part, gain));
            }
        }
        let chosen = choose(&choices, random);
        if chosen as usize != node {
            let p = chosen as usize;
            parts[node] = chosen;
            outward[p] += outward[node] - 2.0 * beside.weight[p];
            sums[p] += strengths[node];
            sums[node] = 0.0;
            alone[p] = false;
        }
    }
    parts
}

/// Draws one of the choices with probability growing exponentially with its gain.
fn choose(choices: &[(u32, f64)], random: &mut Random) -> u32 {
    let best = choices.iter().map(|(_, gain)| *gain).fold(0.0, f64::max);
    let odds = |gain: f64| libm::exp((gain - best) / RANDOMNESS);
    let mut left = random.unit() * choices.iter().map(|(_, gain)| odds(*gain)).sum::<f64>();
    for &(part, gain) in choices {
        left -= odds(gain);
        if left < 0.0 {
            return part;
        }
    }
    choices.last().map_or(0, |(part, _)| *part)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Friendships in a karate club: W. W. Zachary (1977).
    const KARATE: [(u32, u32); 78] = [
        (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13), (0, 17), (0, 19),
        (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3), (2, 7), (2, 8), (2, 9),
        (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10), (5, 16), (6, 16),
        (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33), (15, 32), (15, 33), (18, 32), (18, 33), (19, 33),
        (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 29), (23, 32), (23, 33), (24, 25), (24, 27), (24, 31),
        (25, 31), (26, 29), (26, 33), (27, 33), (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33),
        (32, 33),
    ];

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
        let graph = Graph::from_edges(34, KARATE.map(|(a, b)| (a, b, 1.0)));
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
