//! An undirected graph with weights, by rows.

/// Every edge stands in both of its rows; rows are sorted by target. A node may have a loop, standing once in its row
/// with twice its weight, so that a row's sum is the node's strength.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Graph {
    starts: Vec<usize>,
    edges: Vec<(u32, f64)>,
}

impl Graph {
    /// From edges in any order; those between the same nodes are added up. A loop is given once, with its weight.
    pub(crate) fn from_edges(nodes: usize, edges: impl IntoIterator<Item = (u32, u32, f64)>) -> Self {
        let mut both: Vec<(u32, u32, f64)> = Vec::new();
        for (a, b, weight) in edges {
            both.push((a, b, weight));
            both.push((b, a, weight));
        }
        // A stable sort keeps the order in which parallel edges were given, and with it the order of their sum.
        both.sort_by_key(|&(a, b, _)| (a, b));
        both.dedup_by(|later, kept| {
            let same = (later.0, later.1) == (kept.0, kept.1);
            if same {
                kept.2 += later.2;
            }
            same
        });
        let mut starts = vec![0; nodes + 1];
        for &(a, ..) in &both {
            starts[a as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        Self { starts, edges: both.into_iter().map(|(_, b, weight)| (b, weight)).collect() }
    }

    /// The union of everybody's nearest neighbours: an edge where either names the other, with the larger weight.
    pub(crate) fn from_neighbours(neighbours: &[Vec<(u32, f64)>]) -> Self {
        let mut pairs: Vec<(u32, u32, f64)> = Vec::new();
        for (a, row) in neighbours.iter().enumerate() {
            let a = a as u32;
            pairs
                .extend(row.iter().filter(|(b, _)| *b != a).map(|&(b, weight)| (a.min(b), a.max(b), weight)));
        }
        pairs.sort_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)).then(y.2.total_cmp(&x.2)));
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
        let mut sums: Vec<(u32, u32, f64)> = Vec::with_capacity(self.edges.len());
        for a in 0..self.len() {
            for &(b, weight) in self.row(a) {
                let (from, to) = (group[a], group[b as usize]);
                if from < to {
                    sums.push((from, to, weight));
                } else if from == to {
                    // Both directions of an inner edge come by, and `from_edges` doubles a loop once more.
                    sums.push((from, to, weight / 2.0));
                }
            }
        }
        Self::from_edges(groups, sums)
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
