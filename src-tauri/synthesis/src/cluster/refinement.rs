//! The refinement of Leiden: communities are split into parts that hold together, which become the next level's nodes.

use super::graph::Graph;
use super::leiden::EPSILON;
use super::random::Random;

/// How far from greedy the choices of the refinement are.
const RANDOMNESS: f64 = 0.01;

/// Weights from one node to the communities beside it, collected without clearing everything each time.
pub(super) struct Beside {
    pub(super) weight: Vec<f64>,
    seen: Vec<bool>,
    pub(super) touched: Vec<u32>,
}

impl Beside {
    pub(super) fn new(count: usize) -> Self {
        Self { weight: vec![0.0; count], seen: vec![false; count], touched: Vec::new() }
    }

    pub(super) fn collect(
        &mut self,
        graph: &Graph,
        node: usize,
        communities: &[u32],
        within: impl Fn(usize) -> bool,
    ) {
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

/// Splits each community into parts that hold together: every node starts alone, and only nodes that are well connected
/// to their community join a part that is.
pub(super) fn refine(
    graph: &Graph,
    strengths: &[f64],
    penalty: f64,
    communities: &[u32],
    random: &mut Random,
) -> Vec<u32> {
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
            row.filter(|(to, _)| *to as usize != node && communities[*to as usize] == communities[node])
                .map(|(_, w)| w)
                .sum()
        })
        .collect();
    let connected = |outward: f64, sum: f64, total: f64| outward + EPSILON >= penalty * sum * (total - sum);
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
