//! The pairs on which people decided: which contributions are one utterance, which things were made twice.
//!
//! What is joined follows from the decisions alone, in whatever order they arrived: *same* joins, and joins on; but two
//! that somebody decided to be different never come into one, whatever others between them are decided to be.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::entity;
use crate::event::Fields;
use crate::id::derived;
use crate::link::Relation;

/// The id of what two things are to each other: the same whoever is named first.
pub(crate) fn id(kind: &str, x: Uuid, y: Uuid) -> Uuid {
    derived(x.min(y), kind, &x.max(y).to_string())
}

/// What a decision on two things says, whichever is named first; with `None` it is open again.
pub(crate) fn fields(x: Uuid, y: Uuid, relation: Option<Relation>) -> Fields<'static> {
    let mut fields = Fields::default();
    fields.set("a", x.min(y));
    fields.set("b", x.max(y));
    fields.set("relation", relation.map(Relation::code));
    // One that was made before, and taken back since, is there again.
    fields.set(entity::DELETED, false);
    fields
}

/// A decision that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pair {
    /// The lower id.
    pub a: Uuid,
    /// The higher one.
    pub b: Uuid,
    pub relation: Relation,
}

/// Notes what a link or an alias says, if it is one and says anything. One whose id is not that of its pair says nothing:
/// a pair has one register, or two people could decide on it without ever meeting.
pub(super) fn show(
    connection: &Connection,
    kind: &str,
    of: Uuid,
    fields: Option<&Fields<'static>>,
) -> rusqlite::Result<()> {
    if kind != entity::LINK && kind != entity::ALIAS {
        return Ok(());
    }
    connection.prepare_cached("DELETE FROM temp.pair WHERE id = ?1")?.execute([of])?;
    let end = |name| fields?.get(name)?.as_id();
    let relation = fields.and_then(|fields| Relation::from_code(fields.get("relation")?.as_text()?));
    if let (Some(x), Some(y), Some(relation)) = (end("a"), end("b"), relation)
        && x != y
        && id(kind, x, y) == of
    {
        connection
            .prepare_cached("INSERT INTO temp.pair (id, kind, a, b, relation) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![of, kind, x.min(y), x.max(y), relation.code()])?;
    }
    Ok(())
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Pair> {
    let relation = Relation::from_code(row.get_ref(2)?.as_str()?).unwrap_or(Relation::Different);
    Ok(Pair { a: row.get(0)?, b: row.get(1)?, relation })
}

/// Every decision of a kind, in ascending order.
pub(crate) fn all(connection: &Connection, kind: &str) -> rusqlite::Result<Vec<Pair>> {
    let mut pairs: Vec<Pair> = connection
        .prepare_cached("SELECT a, b, relation FROM temp.pair WHERE kind = ?1")?
        .query_map([kind], read)?
        .collect::<Result<_, _>>()?;
    pairs.sort_unstable();
    Ok(pairs)
}

/// The decisions on one thing and on everything that is said, over however many steps, to be the same as it.
pub(crate) fn around(
    connection: &Connection,
    kind: &str,
    id: Uuid,
    may_join: impl Fn(Uuid) -> rusqlite::Result<bool>,
) -> rusqlite::Result<Vec<Pair>> {
    let mut statement = connection.prepare_cached(
        "SELECT a, b, relation FROM temp.pair WHERE a = ?1 AND kind = ?2 \
         UNION ALL SELECT a, b, relation FROM temp.pair WHERE b = ?1 AND kind = ?2",
    )?;
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::from([id]);
    let mut ahead = vec![id];
    while let Some(id) = ahead.pop() {
        let pairs: Vec<Pair> = statement.query_map((id, kind), read)?.collect::<Result<_, _>>()?;
        for pair in pairs {
            let other = if pair.a == id { pair.b } else { pair.a };
            if seen.contains(&other) || pair.relation != Relation::Same {
                found.insert(pair);
            } else if may_join(other)? {
                seen.insert(other);
                ahead.push(other);
                found.insert(pair);
            }
        }
    }
    Ok(found.into_iter().collect())
}

/// What is one according to some decisions.
#[derive(Debug, Default)]
pub(crate) struct Joined {
    /// Of everything that is joined to anything: the lowest id of all that it is one with.
    of: BTreeMap<Uuid, Uuid>,
    members: BTreeMap<Uuid, Vec<Uuid>>,
    /// Pairs said to be the same that are not joined, because that would make one of what is decided to be different.
    pub overruled: BTreeSet<(Uuid, Uuid)>,
}

impl Joined {
    /// Joins pairs in ascending order, so that of decisions that contradict one another everybody leaves out the same.
    pub fn of(pairs: &[Pair]) -> Self {
        let mut apart: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        for pair in pairs.iter().filter(|pair| pair.relation == Relation::Different) {
            apart.entry(pair.a).or_default().push(pair.b);
            apart.entry(pair.b).or_default().push(pair.a);
        }
        let mut same: Vec<(Uuid, Uuid)> =
            pairs.iter().filter(|p| p.relation == Relation::Same).map(|p| (p.a, p.b)).collect();
        same.sort_unstable();
        let mut joined = Self::default();
        for (a, b) in same {
            let (one, other) = (joined.label(a), joined.label(b));
            if one == other {
                continue;
            }
            let size = |label: &Uuid| joined.members.get(label).map_or(1, Vec::len);
            let (into, from) = if size(&one) >= size(&other) { (one, other) } else { (other, one) };
            // Only the smaller part is gone through, so that joining many stays cheap.
            let moved = joined.members(from);
            let forbidden = |id: &Uuid| {
                apart.get(id).is_some_and(|foes| foes.iter().any(|foe| joined.label(*foe) == into))
            };
            if moved.iter().any(forbidden) {
                joined.overruled.insert((a, b));
                continue;
            }
            joined.members.remove(&from);
            moved.iter().chain([&into]).for_each(|id| {
                joined.of.insert(*id, into);
            });
            joined.members.entry(into).or_insert_with(|| vec![into]).extend(moved);
        }
        // Up to here a label is that of the larger part; now it is the lowest id.
        let members = std::mem::take(&mut joined.members);
        for mut members in members.into_values() {
            members.sort_unstable();
            members.iter().for_each(|id| {
                joined.of.insert(*id, members[0]);
            });
            joined.members.insert(members[0], members);
        }
        joined
    }

    /// The lowest id of all that this is one with; its own where that is nothing.
    pub fn label(&self, id: Uuid) -> Uuid {
        self.of.get(&id).copied().unwrap_or(id)
    }

    /// Whether this is one with anything else.
    pub fn is_joined(&self, id: Uuid) -> bool {
        self.of.contains_key(&id)
    }

    /// All that are one with this, itself among them, in ascending order.
    pub fn members(&self, id: Uuid) -> Vec<Uuid> {
        self.members.get(&self.label(id)).cloned().unwrap_or_else(|| vec![id])
    }

    /// Everything that is joined to anything, group by group.
    pub fn groups(&self) -> impl Iterator<Item = &[Uuid]> {
        self.members.values().map(Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn pair(a: u128, b: u128, relation: Relation) -> Pair {
        Pair { a: id(a.min(b)), b: id(a.max(b)), relation }
    }

    #[test]
    fn a_pair_has_one_id_whoever_is_named_first_and_it_never_changes() {
        let expected = Uuid::from_u128(0x0224_a469_1e33_5cd2_be89_ff91_ab51_40fa);
        assert_eq!(super::id(entity::LINK, id(1), id(2)), expected);
        assert_eq!(super::id(entity::LINK, id(2), id(1)), expected);
        assert_ne!(super::id(entity::ALIAS, id(1), id(2)), expected);
    }

    #[test]
    fn what_is_the_same_joins_on_and_takes_the_lowest_id() {
        let joined = Joined::of(&[
            pair(5, 4, Relation::Same),
            pair(4, 2, Relation::Same),
            pair(7, 9, Relation::Same),
            pair(2, 7, Relation::Related),
        ]);
        assert_eq!(joined.members(id(5)), [id(2), id(4), id(5)]);
        assert_eq!((joined.label(id(9)), joined.label(id(3))), (id(7), id(3)));
        assert_eq!(joined.groups().count(), 2);
        assert!(joined.overruled.is_empty());
    }

    #[test]
    fn two_that_are_decided_to_be_different_never_come_into_one() {
        let joined = Joined::of(&[
            pair(1, 2, Relation::Same),
            pair(2, 3, Relation::Same),
            pair(3, 4, Relation::Same),
            pair(1, 4, Relation::Different),
        ]);
        assert_eq!(joined.members(id(1)), [id(1), id(2), id(3)]);
        assert_eq!(joined.label(id(4)), id(4));
        assert_eq!(joined.overruled, BTreeSet::from([(id(3), id(4))]));
    }
}
