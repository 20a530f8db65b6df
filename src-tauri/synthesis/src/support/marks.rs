//! Marks, such as importance from 1 to 5: the middle and the spread, not only the mean.

use std::collections::BTreeMap;

use serde::Serialize;

/// How some people marked something.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Marks {
    /// How many people.
    pub people: u32,
    /// The mark below and above which half of them are.
    pub median: f64,
    /// The marks between which the middle half of them lies.
    pub quartiles: (f64, f64),
    /// The mean.
    pub mean: f64,
}

/// Sums a histogram up: how many people gave each mark. None where nobody did.
pub fn marks(histogram: &BTreeMap<u32, u32>) -> Option<Marks> {
    let people: u32 = histogram.values().sum();
    let sum: f64 = histogram.iter().map(|(mark, count)| f64::from(*mark) * f64::from(*count)).sum();
    (people > 0).then(|| Marks {
        people,
        median: quantile(histogram, people, 2),
        quartiles: (quantile(histogram, people, 1), quantile(histogram, people, 3)),
        mean: sum / f64::from(people),
    })
}

/// The mark below which so many quarters of the people are: between two people, the middle of theirs.
fn quantile(histogram: &BTreeMap<u32, u32>, people: u32, quarters: u32) -> f64 {
    // Counted from 0, in quarters of a person, and never between more than two.
    let place = (people - 1) * quarters;
    let mark = |of: u32| {
        let mut before = 0;
        let found = histogram.iter().find(|(_, count)| {
            before += **count;
            before > of
        });
        found.map_or(0.0, |(mark, _)| f64::from(*mark))
    };
    let (low, high) = (mark(place / 4), mark(place.div_ceil(4)));
    low + (high - low) * f64::from(place % 4) / 4.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_spread_are_those_of_the_people() {
        let of = |marks: &[u32]| {
            let mut histogram = BTreeMap::new();
            marks.iter().for_each(|mark| *histogram.entry(*mark).or_insert(0) += 1);
            super::marks(&histogram)
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[4]).unwrap(), Marks { people: 1, median: 4.0, quartiles: (4.0, 4.0), mean: 4.0 });
        assert_eq!(of(&[1, 5]).unwrap(), Marks { people: 2, median: 3.0, quartiles: (2.0, 4.0), mean: 3.0 });
        let five = of(&[1, 1, 5, 5, 5]).unwrap();
        assert_eq!((five.median, five.quartiles, five.mean), (5.0, (1.0, 5.0), 3.4));
    }
}
