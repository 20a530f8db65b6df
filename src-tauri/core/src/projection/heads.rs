//! Which of the values written to a field stands.
//!
//! The *heads* of a field are the events that wrote it and that no event which wrote it names as parent. Two heads with
//! different values are a conflict; equal values are none. Shown meanwhile is the head with the highest (clock, replica,
//! seq, digest). Nothing here depends on the order in which events arrived.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::Connection;
use uuid::Uuid;

use crate::entity::DELETED;
use crate::event::{Digest, Fields, Hlc, Value, digest};

/// One event of one entity.
#[derive(Clone, Debug)]
pub struct Written {
    /// The event's row.
    pub no: i64,
    /// When.
    pub hlc: Hlc,
    /// Under which replica.
    pub replica: Uuid,
    /// The same, as the file numbers it.
    pub replica_no: i64,
    /// Which of its events.
    pub seq: i64,
    /// The event.
    pub digest: Digest,
    /// What it supersedes.
    pub parents: Vec<Digest>,
    /// What it says; nothing when erased.
    pub fields: Fields<'static>,
}

impl Written {
    fn rank(&self) -> (Hlc, Uuid, i64, Digest) {
        (self.hlc, self.replica, self.seq, self.digest)
    }
}

/// Whether an entity is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody deleted it.
    Present,
    /// Somebody deleted it who had not seen every edit, or somebody else brought it back: it stays visible, marked.
    Contested,
    /// Deleted by somebody who had seen every edit.
    Deleted,
}

/// All events of one entity.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: Uuid,
    /// In ascending rank.
    pub events: Vec<Written>,
    /// The heads of every field, as indexes of events in ascending rank.
    heads: BTreeMap<String, Vec<usize>>,
}

impl Entity {
    /// An entity with these events, which may come from several places.
    pub fn new(kind: String, id: Uuid, mut events: Vec<Written>) -> Self {
        events.sort_by_key(Written::rank);
        let heads = heads(&events);
        Self { kind, id, events, heads }
    }

    /// Whether no event speaks of it.
    pub fn is_unknown(&self) -> bool {
        self.events.is_empty()
    }

    /// The event that made it: the lowest in rank of those that supersede nothing.
    pub fn first(&self) -> Option<&Written> {
        self.events.iter().find(|event| event.parents.is_empty()).or(self.events.first())
    }

    /// The names of all fields that were ever written.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.heads.keys().map(String::as_str)
    }

    /// The heads of a field, in ascending rank: the last one is shown.
    pub fn heads(&self, field: &str) -> Vec<&Written> {
        let found = self.heads.get(field).map(Vec::as_slice).unwrap_or_default();
        found.iter().map(|at| &self.events[*at]).collect()
    }

    /// The digests of all heads of these fields: what a write to them supersedes.
    pub fn parents<'a>(&self, fields: impl IntoIterator<Item = &'a str>) -> Vec<Digest> {
        let mut parents: Vec<Digest> =
            fields.into_iter().flat_map(|field| self.heads(field)).map(|head| head.digest).collect();
        parents.sort_unstable();
        parents.dedup();
        parents
    }

    /// The value that is shown of a field.
    pub fn shown(&self, field: &str) -> Option<&Value<'static>> {
        self.heads(field).last().and_then(|head| head.fields.get(field))
    }

    /// The row of the event whose value is shown.
    pub fn shown_by(&self, field: &str) -> Option<i64> {
        self.heads(field).last().map(|head| head.no)
    }

    /// Every field with the value that is shown.
    pub fn fields(&self) -> Fields<'static> {
        if let [only] = &self.events[..] {
            return only.fields.clone();
        }
        let mut fields = Fields::default();
        for name in self.names() {
            fields.set_some(name.to_owned(), self.shown(name).cloned());
        }
        fields
    }

    /// The fields whose heads differ, sorted; `deleted` among them where the entity is contested.
    pub fn conflicts(&self) -> Vec<&str> {
        if self.events.len() < 2 {
            return vec![];
        }
        let in_conflict = |name: &&str| {
            let heads = self.heads(name);
            heads.iter().any(|head| head.fields.get(name) != heads[0].fields.get(name))
        };
        let mut names: Vec<&str> = self.names().filter(in_conflict).collect();
        if self.standing() == Standing::Contested && !names.contains(&DELETED) {
            names.push(DELETED);
            names.sort_unstable();
        }
        names
    }

    /// Whether it is there.
    pub fn standing(&self) -> Standing {
        let heads = self.heads(DELETED);
        let deletes = |event: &Written| event.fields.get(DELETED) == Some(&Value::Bool(true));
        let deletions: Vec<&&Written> = heads.iter().filter(|head| deletes(head)).collect();
        if deletions.is_empty() {
            return Standing::Present;
        }
        let others: BTreeSet<Digest> = self
            .names()
            .filter(|name| *name != DELETED)
            .flat_map(|name| self.heads(name))
            .map(|head| head.digest)
            .collect();
        let saw_all = |event: &Written| {
            others.iter().all(|other| *other == event.digest || event.parents.contains(other))
        };
        if deletions.len() == heads.len() && deletions.iter().any(|deletion| saw_all(deletion)) {
            Standing::Deleted
        } else {
            Standing::Contested
        }
    }
}

/// The heads of every field: who wrote it, less those whom another writer of the same field names.
fn heads(events: &[Written]) -> BTreeMap<String, Vec<usize>> {
    let mut heads: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    if let [only] = events {
        return only.fields.iter().map(|(name, _)| (name.to_owned(), vec![0])).collect();
    }
    let place: HashMap<Digest, usize> =
        events.iter().enumerate().map(|(at, event)| (event.digest, at)).collect();
    for (at, event) in events.iter().enumerate() {
        for (name, _) in event.fields.iter() {
            heads.entry(name.to_owned()).or_default().push(at);
        }
    }
    let mut superseded = vec![false; events.len()];
    for writers in heads.values_mut() {
        let parents = |at: &usize| events[*at].parents.iter().filter_map(|parent| place.get(parent).copied());
        let named: Vec<usize> = writers.iter().flat_map(parents).collect();
        named.iter().for_each(|at| superseded[*at] = true);
        writers.retain(|at| !superseded[*at]);
        named.iter().for_each(|at| superseded[*at] = false);
    }
    heads
}

const SELECT: &str = "SELECT event.no, event.hlc, replica.id, event.replica, event.seq, event.digest, event.parents, \
    event.payload, event.entity, event.entity_kind FROM main.event JOIN main.replica ON replica.no = event.replica";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Written> {
    let payload = row.get_ref(7)?.as_blob_or_null()?;
    Ok(Written {
        no: row.get(0)?,
        hlc: Hlc(row.get(1)?),
        replica: row.get(2)?,
        replica_no: row.get(3)?,
        seq: row.get(4)?,
        digest: Digest(row.get(5)?),
        parents: digest::unpack(row.get_ref(6)?.as_blob()?).unwrap_or_default(),
        fields: payload.and_then(|bytes| Fields::decode(bytes).ok()).unwrap_or_default().into_owned(),
    })
}

/// Reads all events of one entity.
pub fn load(connection: &Connection, kind: &str, id: Uuid) -> rusqlite::Result<Entity> {
    let mut statement =
        connection.prepare_cached(&format!("{SELECT} WHERE event.entity = ?1 AND event.entity_kind = ?2"))?;
    let events = statement.query_map((id, kind), read)?.collect::<Result<Vec<_>, _>>()?;
    Ok(Entity::new(kind.to_owned(), id, events))
}

/// Reads all entities, one after the other, in the order of their ids.
pub fn load_all(
    connection: &Connection,
    mut each: impl FnMut(Entity) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(&format!("{SELECT} ORDER BY event.entity"))?;
    let mut rows = statement.query([])?;
    let mut id = Uuid::nil();
    let mut kinds: BTreeMap<String, Vec<Written>> = BTreeMap::new();
    let mut emit = |id: Uuid, kinds: BTreeMap<String, Vec<Written>>| -> rusqlite::Result<()> {
        kinds.into_iter().try_for_each(|(kind, events)| each(Entity::new(kind, id, events)))
    };
    while let Some(row) = rows.next()? {
        let next: Uuid = row.get(8)?;
        if next != id {
            emit(id, std::mem::take(&mut kinds))?;
            id = next;
        }
        kinds.entry(row.get(9)?).or_default().push(read(row)?);
    }
    emit(id, kinds)
}
