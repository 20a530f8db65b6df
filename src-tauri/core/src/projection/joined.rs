//! What stands for what: themes, groups and participants that were made twice, and are shown as one.
//!
//! Of those that are joined one stands for all within its session: one that a template has before one that none has, then
//! the one with the lowest id, of those that are not deleted. What refers to any of them refers to that one. Others lend it
//! what it lacks, such as a name in another language.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::pairs::{self, Joined};
use super::query::Shown;
use crate::entity;
use crate::event::{Fields, Value};

/// The kinds of which two can be one.
const KINDS: [&str; 3] = [entity::THEME, entity::GROUP, entity::PARTICIPANT];

/// One of several that are joined.
struct Twin {
    id: Uuid,
    session: Option<Uuid>,
    visible: bool,
    fields: Fields<'static>,
}

impl Twin {
    fn read(connection: &Connection, kind: &str, id: Uuid) -> rusqlite::Result<Option<Self>> {
        connection
            .prepare_cached("SELECT owner, visible, fields FROM temp.entity WHERE kind = ?1 AND id = ?2")?
            .query_row((kind, id), |row| {
                let fields = Fields::decode(row.get_ref(2)?.as_blob()?).unwrap_or_default().into_owned();
                Ok(Self { id, session: row.get(0)?, visible: row.get(1)?, fields })
            })
            .optional()
    }

    /// Less is sooner chosen to stand for all.
    fn rank(&self) -> (bool, Uuid) {
        (self.fields.get("template_key").is_none_or(|key| *key == Value::Null), self.id)
    }
}

/// Of some things of one kind: what stands for each, and who else stands behind that.
#[derive(Debug, Default)]
pub(crate) struct StandIns {
    of: HashMap<Uuid, Uuid>,
    behind: HashMap<Uuid, Vec<Shown>>,
    /// Those behind something that are deleted, and lend it nothing.
    deleted: HashSet<Uuid>,
    /// What all that are joined share, across sessions too.
    labels: HashMap<Uuid, Uuid>,
}

impl StandIns {
    /// Of everything in the file that is of this kind.
    pub(crate) fn all(connection: &Connection, kind: &'static str) -> rusqlite::Result<Self> {
        let mut found = Self::default();
        let mut pairs = pairs::all(connection, entity::ALIAS)?;
        if pairs.is_empty() {
            return Ok(found);
        }
        let mut of_kind = HashMap::new();
        for id in pairs.iter().flat_map(|pair| [pair.a, pair.b]) {
            of_kind.insert(id, is(connection, kind, id)?);
        }
        pairs.retain(|pair| of_kind[&pair.a] && of_kind[&pair.b]);
        for members in Joined::of(&pairs).groups() {
            found.add(connection, kind, members)?;
        }
        Ok(found)
    }

    /// Of one thing and those that it is joined with.
    pub(crate) fn around(connection: &Connection, kind: &'static str, id: Uuid) -> rusqlite::Result<Self> {
        let mut found = Self::default();
        let pairs = pairs::around(connection, entity::ALIAS, id, |other| is(connection, kind, other))?;
        if !pairs.is_empty() && is(connection, kind, id)? {
            found.add(connection, kind, &Joined::of(&pairs).members(id))?;
        }
        Ok(found)
    }

    fn add(&mut self, connection: &Connection, kind: &str, members: &[Uuid]) -> rusqlite::Result<()> {
        let mut sessions: HashMap<Option<Uuid>, Vec<Twin>> = HashMap::new();
        for id in members {
            self.labels.insert(*id, members[0]);
            if let Some(twin) = Twin::read(connection, kind, *id)? {
                sessions.entry(twin.session).or_default().push(twin);
            }
        }
        for mut twins in sessions.into_values() {
            twins.sort_by_key(Twin::rank);
            let Some(first) = twins.iter().find(|twin| twin.visible).map(|twin| twin.id) else { continue };
            twins.iter().for_each(|twin| {
                self.of.insert(twin.id, first);
            });
            self.deleted.extend(twins.iter().filter(|twin| !twin.visible).map(|twin| twin.id));
            let others = twins.into_iter().filter(|twin| twin.id != first);
            let others = others.map(|twin| Shown { id: twin.id, fields: twin.fields });
            self.behind.entry(first).or_default().extend(others);
        }
        Ok(())
    }

    /// Takes in what is known of others.
    pub(crate) fn extend(&mut self, other: Self) {
        self.of.extend(other.of);
        self.behind.extend(other.behind);
        self.deleted.extend(other.deleted);
        self.labels.extend(other.labels);
    }

    /// What stands for this: itself, where it is joined with nothing.
    pub(crate) fn of(&self, id: Uuid) -> Uuid {
        self.of.get(&id).copied().unwrap_or(id)
    }

    /// Those for which this stands, itself apart.
    pub(crate) fn behind(&self, id: Uuid) -> &[Shown] {
        self.behind.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    /// What everything that is joined with this shares, whichever session it is in; none where it is joined with nothing.
    pub(crate) fn label(&self, id: Uuid) -> Option<Uuid> {
        self.labels.get(&id).copied()
    }

    /// Gives what stands for others the fields that it has not itself, from the first of them that has.
    pub(crate) fn complete(&self, shown: &mut Shown) {
        for other in self.behind(shown.id).iter().filter(|other| !self.deleted.contains(&other.id)) {
            for (name, value) in other.fields.iter().filter(|(_, value)| **value != Value::Null) {
                // Whether it is deleted is each one's own.
                if name != entity::DELETED && shown.fields.get(name).is_none_or(|own| *own == Value::Null) {
                    shown.fields.set(name.to_owned(), value.clone());
                }
            }
        }
    }
}

/// Everything that is joined with this, itself among it, whichever session it is in.
pub(crate) fn twins(connection: &Connection, kind: &'static str, id: Uuid) -> rusqlite::Result<Vec<Uuid>> {
    let pairs = pairs::around(connection, entity::ALIAS, id, |other| is(connection, kind, other))?;
    Ok(if pairs.is_empty() { vec![id] } else { Joined::of(&pairs).members(id) })
}

/// What stands for one thing.
pub(crate) fn stand_in(connection: &Connection, kind: &'static str, id: Uuid) -> rusqlite::Result<Uuid> {
    Ok(StandIns::around(connection, kind, id)?.of(id))
}

/// What a session holds of this kind, everything once, with who stands behind it.
pub(crate) fn owned(
    connection: &Connection,
    kind: &'static str,
    session: Uuid,
) -> rusqlite::Result<Vec<(Shown, Vec<Shown>)>> {
    let stand_ins = StandIns::all(connection, kind)?;
    let mut whole = vec![];
    for mut shown in super::query::owned(connection, kind, session)? {
        if stand_ins.of(shown.id) == shown.id {
            stand_ins.complete(&mut shown);
            let behind = stand_ins.behind(shown.id).to_vec();
            whole.push((shown, behind));
        }
    }
    Ok(whole)
}

/// Of which of the kinds that can be joined something is.
pub(crate) fn kind_of(connection: &Connection, id: Uuid) -> rusqlite::Result<Option<&'static str>> {
    for kind in KINDS {
        if is(connection, kind, id)? {
            return Ok(Some(kind));
        }
    }
    Ok(None)
}

fn is(connection: &Connection, kind: &str, id: Uuid) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM temp.entity WHERE kind = ?1 AND id = ?2")?.exists((kind, id))
}
