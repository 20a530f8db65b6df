//! Priorities: what was counted for some clusters and contributions, summed up item by item, and whether the totals can be
//! right.

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::id::{GroupId, ItemId};
use kelechek_core::support::{Asked, Count, Counted, GroupVotes, Method, Support};

use super::consensus::{Consensus, of_item};
use super::divides::{Divide, divides};
use super::marks::{Marks, marks};

/// What was counted, summed up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Priorities {
    /// In the order in which they were given.
    pub items: Vec<Priority>,
    /// Of each group that was counted by itself, and of the room: whether the dots can be right.
    pub totals: Vec<Total>,
    /// Where one group agrees much more, or much less, than the others, strongest first.
    pub divides: Vec<Divide>,
}

/// What was counted for one item.
#[derive(Clone, Debug, PartialEq)]
pub struct Priority {
    /// Which.
    pub item: ItemId,
    /// Its dots; none where nobody counted any.
    pub dots: Option<Dots>,
    /// How it was voted on; none where it was not.
    pub agreement: Option<Consensus>,
    /// How much depends on it, as everybody together marked it.
    pub importance: Option<Marks>,
    /// How likely it can be done.
    pub feasibility: Option<Marks>,
}

/// Dots on one item. Of one person they may be several: so they are shares, and enter no consensus.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dots {
    /// All of them.
    pub count: u32,
    /// Of all dots on all items, between 0 and 1.
    pub share: f64,
    /// By group, none being the room: how many, and which share of that group's dots.
    pub by_group: BTreeMap<Option<GroupId>, (u32, f64)>,
}

/// The dots of one group, or of the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// Whose; none: the room's.
    pub group: Option<GroupId>,
    /// How many people were there; none where that was not counted.
    pub people: Option<u32>,
    /// How many dots there can be: people × dots each; none where one of the two is not known.
    pub possible: Option<u32>,
    /// How many there are.
    pub given: u32,
}

impl Total {
    /// How many dots there are more than there can be.
    pub fn too_many(&self) -> u32 {
        self.possible.map_or(0, |possible| self.given.saturating_sub(possible))
    }

    /// How many dots were not given.
    pub fn left(&self) -> Option<u32> {
        self.possible.map(|possible| possible.saturating_sub(self.given))
    }
}

/// Sums up what was counted for some items: dots, and who was there, of one round; votes and marks whenever they were given.
pub fn priorities(items: &[ItemId], counts: &[Count], round: &str) -> Priorities {
    let of_round = |asked: &Asked| asked.round == round;
    let dots: Vec<(&Asked, u32)> = counts
        .iter()
        .filter(|count| items.contains(&count.asked.item) && of_round(&count.asked))
        .filter_map(|count| Some((&count.asked, dots_of(count)?)))
        .collect();
    let votes = votes(items, counts);
    let voters: BTreeSet<GroupId> = votes.iter().filter_map(|counted| counted.votes.group).collect();
    let priority = |item: &ItemId| {
        let own: Vec<&Counted> = votes.iter().filter(|counted| counted.votes.item == *item).collect();
        Priority {
            item: *item,
            dots: dots_on(*item, &dots),
            agreement: (!own.is_empty()).then(|| of_item(*item, &own, voters.iter().copied())),
            importance: marks(&together(*item, Method::Importance, counts)),
            feasibility: marks(&together(*item, Method::Feasibility, counts)),
        }
    };
    let items: Vec<Priority> = items.iter().map(priority).collect();
    let voted: Vec<Consensus> = items.iter().filter_map(|item| item.agreement.clone()).collect();
    let present = counts.iter().filter(|count| of_round(&count.asked));
    Priorities { items, totals: totals(&dots, present), divides: divides(&voted) }
}

fn dots_of(count: &Count) -> Option<u32> {
    match count.support {
        Support::Dots(dots) => Some(dots),
        Support::Votes(_) | Support::Marks(_) | Support::Present(_) => None,
    }
}

fn dots_on(item: ItemId, dots: &[(&Asked, u32)]) -> Option<Dots> {
    let sum = |of: &dyn Fn(&Asked) -> bool| -> u64 {
        dots.iter().filter(|(asked, _)| of(asked)).map(|(_, count)| u64::from(*count)).sum()
    };
    let share = |part: u64, all: u64| if all == 0 { 0.0 } else { part as f64 / all as f64 };
    let own: Vec<&(&Asked, u32)> = dots.iter().filter(|(asked, _)| asked.item == item).collect();
    if own.is_empty() {
        return None;
    }
    // Of a group that is there no more its dots are the room's, beside those that were counted for the room.
    let mut by_group: BTreeMap<Option<GroupId>, (u32, f64)> = BTreeMap::new();
    for (asked, count) in &own {
        let all = sum(&|other: &Asked| other.group == asked.group);
        let so_far = by_group.entry(asked.group).or_default();
        so_far.0 = so_far.0.saturating_add(*count);
        so_far.1 = share(u64::from(so_far.0), all);
    }
    let count = sum(&|other: &Asked| other.item == item);
    Some(Dots {
        count: u32::try_from(count).unwrap_or(u32::MAX),
        share: share(count, sum(&|_: &Asked| true)),
        by_group,
    })
}

fn votes(items: &[ItemId], counts: &[Count]) -> Vec<Counted> {
    let of_items = counts.iter().filter(|count| items.contains(&count.asked.item));
    let votes = of_items.filter_map(|Count { asked, support }| match support {
        Support::Votes(votes) => Some(GroupVotes { item: asked.item, group: asked.group, votes: *votes }),
        Support::Dots(_) | Support::Marks(_) | Support::Present(_) => None,
    });
    votes.map(|votes| Counted { votes, contested: false }).collect()
}

/// The marks of all groups on one item, together.
fn together(item: ItemId, method: Method, counts: &[Count]) -> BTreeMap<u32, u32> {
    let mut histogram = BTreeMap::new();
    for Count { asked, support } in counts {
        if let (true, Support::Marks(people)) = (asked.item == item && asked.method == method, support) {
            for (mark, people) in (1..).zip(people) {
                let so_far: &mut u32 = histogram.entry(mark).or_default();
                *so_far = so_far.saturating_add(*people);
            }
        }
    }
    histogram
}

/// Of the room the dots that are not those of a group; where groups were counted it has no total of its own unless it has
/// dots of its own.
fn totals<'a>(dots: &[(&Asked, u32)], present: impl Iterator<Item = &'a Count>) -> Vec<Total> {
    let mut there: BTreeMap<Option<GroupId>, Option<u32>> = BTreeMap::new();
    let mut each: Option<u32> = None;
    for Count { asked, support } in present {
        if let Support::Present(present) = support {
            let so_far = there.entry(asked.group).or_default();
            *so_far = match (*so_far, present.people) {
                (Some(before), Some(more)) => Some(before.saturating_add(more)),
                (one, other) => one.or(other),
            };
            each = present.dots.or(each);
        }
    }
    let mut given: BTreeMap<Option<GroupId>, u32> = there.keys().map(|group| (*group, 0)).collect();
    for (asked, count) in dots {
        let so_far = given.entry(asked.group).or_default();
        *so_far = so_far.saturating_add(*count);
    }
    let by_groups = given.iter().any(|(group, given)| group.is_some() && *given > 0);
    let total = |(group, given): (Option<GroupId>, u32)| {
        let people = there.get(&group).copied().flatten();
        let possible = people.zip(each).map(|(people, each)| people.saturating_mul(each));
        Total { group, people, possible, given }
    };
    let shown = |total: &Total| total.group.is_some() || total.given > 0 || !by_groups;
    given.into_iter().map(total).filter(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kelechek_core::support::{Present, Votes};
    use uuid::Uuid;

    fn item(number: u128) -> ItemId {
        Uuid::from_u128(number).into()
    }

    fn group(number: u128) -> Option<GroupId> {
        Some(Uuid::from_u128(number).into())
    }

    fn count(of: u128, group: Option<GroupId>, method: Method, support: Support) -> Count {
        Count { asked: Asked { item: item(of), group, method, round: "1".into() }, support }
    }

    #[test]
    fn dots_are_shares_of_their_groups_dots_and_checked_against_people_times_dots() {
        let dots = |of, group, dots| count(of, group, Method::Dots, Support::Dots(dots));
        let here = |group, people, dots| {
            count(9, group, Method::Present, Support::Present(Present { people: Some(people), dots }))
        };
        let counts = [
            dots(1, group(1), 6),
            dots(2, group(1), 2),
            dots(1, group(2), 1),
            here(None, 7, Some(3)),
            here(group(1), 3, None),
            here(group(2), 4, None),
        ];
        let found = priorities(&[item(1), item(2), item(3)], &counts, "1");
        let first = found.items[0].dots.as_ref().unwrap();
        assert_eq!((first.count, first.by_group[&group(1)]), (7, (6, 0.75)));
        assert!((first.share - 7.0 / 9.0).abs() < 1e-12);
        assert_eq!(found.items[2].dots, None, "nobody counted any");
        let totals: Vec<_> =
            found.totals.iter().map(|t| (t.group, t.possible, t.given, t.too_many(), t.left())).collect();
        assert_eq!(
            totals,
            [(group(1), Some(9), 8, 0, Some(1)), (group(2), Some(12), 1, 0, Some(11))],
            "the room has no dots of its own"
        );
        let other = priorities(&[item(1)], &counts, "2");
        assert_eq!((&other.items[0].dots, other.totals.len()), (&None, 0), "another round");
        let over = [dots(1, None, 22), here(None, 7, Some(3))];
        assert_eq!(priorities(&[item(1)], &over, "1").totals[0].too_many(), 1);
    }

    #[test]
    fn hands_say_in_how_many_groups_more_than_half_are_for_it() {
        let votes = |of, group, agree, disagree| {
            count(of, group, Method::Votes, Support::Votes(Votes { agree, disagree, pass: 0 }))
        };
        let counts = [
            votes(1, group(1), 9, 1),
            votes(1, group(2), 5, 5),
            votes(2, group(3), 0, 8),
            votes(1, None, 40, 0),
        ];
        let found = priorities(&[item(1), item(2)], &counts, "1");
        let of = found.items[0].agreement.as_ref().unwrap();
        assert_eq!(of.groups_for(), (1, 2), "half is not more than half; who was not asked is not counted");
        let expected = 10.0 / 12.0 * 6.0 / 12.0 * 0.5;
        assert!((of.group_aware_consensus - expected).abs() < 1e-12, "{}", of.group_aware_consensus);
        assert!(!found.divides.is_empty());
    }

    #[test]
    fn marks_of_all_groups_are_taken_together() {
        let marked = |group, marks| count(1, group, Method::Importance, Support::Marks(marks));
        let counts = [marked(group(1), [0, 0, 0, 0, 3]), marked(group(2), [1, 0, 0, 0, 0])];
        let found = priorities(&[item(1)], &counts, "1");
        let importance = found.items[0].importance.unwrap();
        assert_eq!((importance.people, importance.median), (4, 5.0));
        assert_eq!(found.items[0].feasibility, None);
    }
}
