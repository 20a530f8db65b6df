//! Finding the resolution that gives a wanted number of clusters.

use super::graph::Graph;
use super::leiden::leiden;

const LOWEST: f64 = 0.01;
const HIGHEST: f64 = 60.0;
const STEPS: usize = 14;

/// The communities whose number is nearest to the wanted one, by bisection over the resolution.
///
/// The number cannot be below that of texts and groups of texts that share nothing with any other.
pub(super) fn with_count(graph: &Graph, wanted: usize, seed: u64) -> Vec<u32> {
    let (mut low, mut high) = (LOWEST, HIGHEST);
    let mut best: Option<(usize, Vec<u32>)> = None;
    for _ in 0..STEPS {
        let middle = (low * high).sqrt();
        let found = leiden(graph, middle, seed);
        let count = found.iter().max().map_or(0, |last| *last as usize + 1);
        if count < wanted {
            low = middle;
        } else {
            high = middle;
        }
        if best.as_ref().is_none_or(|(n, _)| count.abs_diff(wanted) < n.abs_diff(wanted)) {
            best = Some((count, found));
        }
        if count == wanted {
            break;
        }
    }
    best.map(|(_, found)| found).unwrap_or_default()
}
