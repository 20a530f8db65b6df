//! What divides: where one group agrees much more, or much less, than all the others together.

use kelechek_core::id::{GroupId, ItemId};
use kelechek_core::support::Votes;
use serde::Serialize;

use super::consensus::{Consensus, agreement};

/// A difference this large is chance in one case of ten.
const SHOWN: f64 = 1.2816;

/// A group that stands apart on something.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Divide {
    /// On what.
    pub item: ItemId,
    /// Who.
    pub group: GroupId,
    /// Its share that agrees, divided by that of all others: above 1 where it agrees more.
    pub ratio: f64,
    /// How many standard deviations the two shares are apart; negative where it agrees less.
    pub z: f64,
}

/// What divides, strongest first: then by item and group.
pub fn divides(consensus: &[Consensus]) -> Vec<Divide> {
    let mut found: Vec<Divide> = Vec::new();
    for of in consensus.iter().filter(|of| of.by_group.len() > 1) {
        for (&group, &own) in &of.by_group {
            let others = of.by_group.iter().filter(|(other, _)| **other != group);
            let rest = others.fold(Votes::default(), |all, (_, votes)| all.and(*votes));
            let z = apart(own, rest);
            if z.abs() > SHOWN {
                found.push(Divide { item: of.item, group, ratio: agreement(own) / agreement(rest), z });
            }
        }
    }
    found.sort_by(|a, b| b.z.abs().total_cmp(&a.z.abs()).then((a.item, a.group).cmp(&(b.item, b.group))));
    found
}

/// The pooled two-proportion test, one added to each count.
fn apart(own: Votes, rest: Votes) -> f64 {
    let [(agree, all), (agree_rest, all_rest)] =
        [own, rest].map(|votes| (f64::from(votes.agree) + 1.0, f64::from(votes.all()) + 1.0));
    let pooled = (agree + agree_rest) / (all + all_rest);
    let spread = pooled * (1.0 - pooled) * (1.0 / all + 1.0 / all_rest);
    if spread > 0.0 { (agree / all - agree_rest / all_rest) / spread.sqrt() } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_that_are_alike_are_not_apart() {
        let votes = |agree, disagree| Votes { agree, disagree, pass: 0 };
        assert!(apart(votes(9, 1), votes(27, 3)).abs() < 0.2);
        assert!(apart(votes(9, 1), votes(3, 27)) > 3.0);
        assert!(apart(votes(3, 27), votes(9, 1)) < -3.0);
        assert_eq!(apart(votes(5, 0), votes(7, 0)), 0.0);
    }
}
