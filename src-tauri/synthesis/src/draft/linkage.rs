//! Average linkage: joining the two parts that are on average most alike, until none are alike enough.

use crate::cluster::Sparse;

/// Divides members, given in ascending order, into parts whose mean cosine to one another is at least `least`.
pub(super) fn parts(statements: &Sparse, members: &[usize], least: f64) -> Vec<Vec<usize>> {
    let count = members.len();
    let mut likeness: Vec<Vec<f64>> = members
        .iter()
        .map(|&a| members.iter().map(|&b| if a == b { f64::MIN } else { statements.cosine(a, b) }).collect())
        .collect();
    let mut parts: Vec<Vec<usize>> = members.iter().map(|&text| vec![text]).collect();
    // The best partner of every part that is still there, so that a join costs one pass over the parts.
    let mut best: Vec<Option<usize>> = (0..count).map(|part| partner(&likeness, &parts, part)).collect();
    loop {
        let mut found: Option<(f64, usize, usize)> = None;
        for (a, b) in best.iter().enumerate().filter_map(|(a, b)| Some((a, (*b)?))) {
            if likeness[a][b] >= least && found.is_none_or(|(high, ..)| likeness[a][b] > high) {
                found = Some((likeness[a][b], a, b));
            }
        }
        let Some((_, a, b)) = found else { break };
        let (a, b) = (a.min(b), a.max(b));
        join(&mut likeness, &mut parts, a, b);
        for part in 0..count {
            if parts[part].is_empty() {
                best[part] = None;
            } else if part == a || best[part] == Some(a) || best[part] == Some(b) {
                best[part] = partner(&likeness, &parts, part);
            } else if let Some(now) = best[part]
                && likeness[part][a] > likeness[part][now]
            {
                best[part] = Some(a);
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn partner(likeness: &[Vec<f64>], parts: &[Vec<usize>], part: usize) -> Option<usize> {
    let mut best: Option<usize> = None;
    for other in (0..parts.len()).filter(|&other| other != part && !parts[other].is_empty()) {
        if best.is_none_or(|now| likeness[part][other] > likeness[part][now]) {
            best = Some(other);
        }
    }
    best
}

fn join(likeness: &mut [Vec<f64>], parts: &mut [Vec<usize>], a: usize, b: usize) {
    let (x, y) = (parts[a].len() as f64, parts[b].len() as f64);
    for other in (0..parts.len()).filter(|&other| other != a && other != b && !parts[other].is_empty()) {
        let mean = (likeness[a][other] * x + likeness[b][other] * y) / (x + y);
        likeness[a][other] = mean;
        likeness[other][a] = mean;
    }
    let moved = std::mem::take(&mut parts[b]);
    parts[a].extend(moved);
    parts[a].sort_unstable();
}
