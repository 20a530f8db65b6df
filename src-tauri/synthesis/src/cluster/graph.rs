//! An undirected graph with weights, by rows.

/// Every edge stands in both of its rows; rows are sorted by target. A node may have a loop, standing once in its row
/// with twice its weight, so that a row's sum is the node's strength.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Graph {
    starts: Vec<usize>,
    edges: Vec<(u32, f64)>,
}

impl Graph {
    /// From edges in any order; those between the same nodes are added up in that order. A loop is given once, with its
    /// weight.
    pub(crate) fn from_edges(nodes: usize, edges: impl IntoIterator<Item = (u32, u32, f64)>) -> Self {
        let edges: Vec<(u32, u32, f64)> = edges.into_iter().collect();
        let mut next = vec![0; nodes + 1];
        for &(a, b, _) in &edges {
            next[a as usize + 1] += 1;
            next[b as usize + 1] += 1;
        }
        for node in 0..nodes {
            next[node + 1] += next[node];
        }
        let starts = next.clone();
        let mut rows = vec![(0, 0.0); starts[nodes]];
        for (a, b, weight) in edges {
            for (from, to) in [(a, b), (b, a)] {
                rows[next[from as usize]] = (to, weight);
                next[from as usize] += 1;
            }
        }
        let mut graph = Self { starts: vec![0], edges: Vec::with_capacity(rows.len()) };
        for node in 0..nodes {
            let row = &mut rows[starts[node]..starts[node + 1]];
            // Stable, so that the order of parallel edges, and with it that of their sum, is the one in which they came.
            row.sort_by_key(|(to, _)| *to);
            let first = graph.edges.len();
            for &(to, weight) in row.iter() {
                match graph.edges[first..].last_mut() {
                    Some((last, sum)) if *last == to => *sum += weight,
                    _ => graph.edges.push((to, weight)),
                }
            }
            graph.starts.push(graph.edges.len());
        }
        graph
    }

    /// The union of everybody's nearest neighbours: an edge where either names the other, with the larger weight.
    pub(crate) fn from_neighbours(neighbours: &[Vec<(u32, f64)>]) -> Self {
        let mut pairs: Vec<(u32, u32, f64)> = Vec::new();
        for (a, row) in neighbours.iter().enumerate() {
            let a = a as u32;
            pairs
                .extend(row.iter().filter(|(b, _)| *b != a).map(|&(b, weight)| (a.min(b), a.max(b), weight)));
        }
        pairs.sort_unstable_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)).then(y.2.total_cmp(&x.2)));
        pairs.dedup_by_key(|&mut (a, b, _)| (a, b));
        Self::from_edges(neighbours.len(), pairs)
    }

    /// This graph and another over the same nodes, whose weights count `factor` times.
    pub(crate) fn plus(&self, other: &Self, factor: f64) -> Self {
        let edges = self.upper().chain(other.upper().map(|(a, b, weight)| (a, b, factor * weight)));
        Self::from_edges(self.len(), edges)
    }

    /// The same edges with other weights.
    pub(crate) fn reweighted(&self, weight: impl Fn(u32, u32, f64) -> f64) -> Self {
        let loops = (0..self.len()).flat_map(|node| {
            let own = node as u32;
            self.row(node)
                .iter()
                .filter(move |(to, _)| *to == own)
                .map(move |&(_, twice)| (own, own, twice / 2.0))
        });
        let edges = self.upper().chain(loops).map(|(a, b, old)| (a, b, weight(a, b, old)));
        Self::from_edges(self.len(), edges)
    }

    /// How many nodes.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The edges of a node: target and weight.
    pub(crate) fn row(&self, node: usize) -> &[(u32, f64)] {
        &self.edges[self.starts[node]..self.starts[node + 1]]
    }

    /// The sum of a node's edges.
    pub(crate) fn strength(&self, node: usize) -> f64 {
        self.row(node).iter().map(|(_, weight)| weight).sum()
    }

    /// Every edge between two nodes once.
    fn upper(&self) -> impl Iterator<Item = (u32, u32, f64)> + '_ {
        (0..self.len()).flat_map(move |a| {
            let a32 = a as u32;
            self.row(a).iter().filter(move |(b, _)| *b > a32).map(move |&(b, weight)| (a32, b, weight))
        })
    }

    /// The graph whose nodes are the groups of this one's nodes; `group[node] < groups`.
    pub(crate) fn aggregate(&self, group: &[u32], groups: usize) -> Self {
        let mut members = vec![Vec::new(); groups];
        for (node, &group) in group.iter().enumerate() {
            members[group as usize].push(node);
        }
        let mut coarse = Self { starts: vec![0], edges: Vec::new() };
        let mut sums = vec![0.0; groups];
        let mut is_met = vec![false; groups];
        let mut met: Vec<u32> = Vec::new();
        for members in members {
            for &(to, weight) in members.iter().flat_map(|&node| self.row(node)) {
                let to = group[to as usize];
                if !std::mem::replace(&mut is_met[to as usize], true) {
                    met.push(to);
                }
                sums[to as usize] += weight;
            }
            met.sort_unstable();
            for to in met.drain(..) {
                is_met[to as usize] = false;
                coarse.edges.push((to, std::mem::take(&mut sums[to as usize])));
            }
            coarse.starts.push(coarse.edges.len());
        }
        coarse
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aggregating_keeps_the_sum_of_all_weights() {
        let graph = Graph::from_edges(4, [(0, 1, 1.0), (1, 2, 2.0), (2, 3, 4.0), (0, 3, 8.0)]);
        let coarse = graph.aggregate(&[0, 0, 1, 1], 2);
        assert_eq!(coarse.row(0), &[(0, 2.0), (1, 10.0)]);
        assert_eq!(coarse.row(1), &[(0, 10.0), (1, 8.0)]);
        let again = coarse.aggregate(&[0, 0], 1);
        assert_eq!(again.row(0), &[(0, 30.0)]);
    }

    #[test]
    fn neighbours_are_joined_by_union_with_the_larger_weight() {
        let graph = Graph::from_neighbours(&[vec![(1, 0.5)], vec![(0, 0.75), (2, 0.25)], vec![]]);
        assert_eq!(graph.row(1), &[(0, 0.75), (2, 0.25)]);
        assert_eq!(graph.row(2), &[(1, 0.25)]);
    }
}
