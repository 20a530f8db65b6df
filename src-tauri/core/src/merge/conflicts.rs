//! How many fields will stand in conflict because of each file.

use std::collections::BTreeMap;

use rusqlite::Connection;
use uuid::Uuid;

use super::stage::Staging;
use crate::error::Result;
use crate::projection::heads::{self, Entity};

/// Counts, by the number of the incoming file, the fields in which one of its events is a head that stands against
/// another one.
pub(super) fn count(staging: &Staging, target: Option<&Connection>) -> Result<BTreeMap<i64, usize>> {
    let mut counts = BTreeMap::new();
    staging.connection.execute_batch("CREATE INDEX event_entity ON event (entity, entity_kind, replica)")?;
    let mut in_target =
        target.map(|target| target.prepare("SELECT 1 FROM main.event WHERE entity = ?1")).transpose()?;
    // A replica names all heads that it sees, so it takes two of them to disagree.
    let mut entities = staging.connection.prepare(
        "SELECT entity, entity_kind, min(replica) <> max(replica) FROM event GROUP BY entity, entity_kind",
    )?;
    let mut rows = entities.query([])?;
    while let Some(row) = rows.next()? {
        let (id, kind, several): (Uuid, String, bool) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let meets = in_target.as_mut().map_or(Ok(false), |known| known.exists([id]))?;
        if several || meets {
            count_entity(staging, target.filter(|_| meets), &kind, id, &mut counts)?;
        }
    }
    Ok(counts)
}

fn count_entity(
    staging: &Staging,
    target: Option<&Connection>,
    kind: &str,
    id: Uuid,
    counts: &mut BTreeMap<i64, usize>,
) -> Result<()> {
    let mut entity = heads::load(&staging.connection, kind, id)?;
    let mut files = BTreeMap::new();
    for event in &entity.events {
        let mut file = staging.connection.prepare_cached("SELECT file FROM event WHERE no = ?1")?;
        files.insert(event.digest, file.query_row([event.no], |row| row.get::<_, i64>(0))?);
    }
    if let Some(target) = target {
        entity.events.extend(heads::load(target, kind, id)?.events);
        entity = Entity::new(entity.kind, id, entity.events);
    }
    for field in entity.conflicts() {
        let mut of_field: Vec<i64> =
            entity.heads(field).iter().filter_map(|head| files.get(&head.digest).copied()).collect();
        if of_field.is_empty() {
            // Deleted in one place and edited in another: the edit is no head of the field `deleted`.
            of_field = files.values().copied().collect();
        }
        of_field.sort_unstable();
        of_field.dedup();
        of_field.into_iter().for_each(|file| *counts.entry(file).or_default() += 1);
    }
    Ok(())
}
