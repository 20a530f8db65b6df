//! What each file brings, counted in one pass over all that is staged: contributions, and fields that will stand in conflict.

use std::collections::BTreeMap;

use rusqlite::{Connection, Statement};
use uuid::Uuid;

use super::FilePlan;
use super::stage::Staging;
use crate::entity;
use crate::error::Result;
use crate::projection::heads::{self, Entity};

/// A staged event of one entity.
struct Staged {
    no: i64,
    replica: i64,
    kind: String,
}

/// Counts, for each file by its number, the contributions that it is the first to bring, and the fields in which one of its
/// events is a head that stands against another one.
pub(super) fn count(staging: &Staging, target: Option<&Connection>, files: &mut [FilePlan]) -> Result<()> {
    target.map_or(Ok(()), |target| target.execute_batch("BEGIN"))?;
    let mut counting = Counting {
        staging,
        target,
        in_target: target
            .map(|target| target.prepare("SELECT 1 FROM main.event WHERE entity = ?1 AND entity_kind = ?2"))
            .transpose()?,
        files,
        looked_up: 0,
    };
    // Sorted aside: looking up every event by the index would read the staging file in no order.
    let mut events = staging.connection().prepare(
        "SELECT entity, no, replica, entity_kind FROM main.event NOT INDEXED ORDER BY entity, entity_kind, no",
    )?;
    let mut rows = events.query([])?;
    let mut id = Uuid::nil();
    let mut of_entity: Vec<Staged> = vec![];
    while let Some(row) = rows.next()? {
        let (next, event): (Uuid, Staged) =
            (row.get(0)?, Staged { no: row.get(1)?, replica: row.get(2)?, kind: row.get(3)? });
        if next != id || of_entity.first().is_some_and(|first| first.kind != event.kind) {
            counting.entity(id, &of_entity)?;
            of_entity.clear();
            id = next;
        }
        of_entity.push(event);
    }
    counting.entity(id, &of_entity)
}

struct Counting<'a> {
    staging: &'a Staging,
    target: Option<&'a Connection>,
    in_target: Option<Statement<'a>>,
    files: &'a mut [FilePlan],
    looked_up: usize,
}

/// After so many look-ups in the target it is let go for a moment: others wait to write to it. Locking it for each of them
/// would cost more than all else.
const AT_ONCE: usize = 1_000;

impl Counting<'_> {
    fn entity(&mut self, id: Uuid, events: &[Staged]) -> Result<()> {
        let [first, rest @ ..] = events else { return Ok(()) };
        let in_target = match &mut self.in_target {
            Some(known) => known.exists((id, &first.kind))?,
            None => false,
        };
        self.looked_up += 1;
        if let Some(target) = self.target.filter(|_| self.looked_up.is_multiple_of(AT_ONCE)) {
            target.execute_batch("COMMIT; BEGIN")?;
        }
        if first.kind == entity::CONTRIBUTION && !in_target {
            self.files[self.staging.file_of(first.no)].contributions += 1;
        }
        // A replica names all heads that it sees, so it takes two of them to disagree.
        if in_target || rest.iter().any(|event| event.replica != first.replica) {
            self.conflicts(id, &first.kind, in_target)?;
        }
        Ok(())
    }

    fn conflicts(&mut self, id: Uuid, kind: &str, in_target: bool) -> Result<()> {
        let mut entity = heads::load(self.staging.connection(), kind, id)?;
        let files: BTreeMap<_, _> =
            entity.events.iter().map(|event| (event.digest, self.staging.file_of(event.no))).collect();
        if let Some(target) = self.target.filter(|_| in_target) {
            entity.events.extend(heads::load(target, kind, id)?.events);
            entity = Entity::new(entity.kind, id, entity.events);
        }
        for field in entity.conflicts() {
            let mut of_field: Vec<usize> =
                entity.heads(field).iter().filter_map(|head| files.get(&head.digest).copied()).collect();
            if of_field.is_empty() {
                // Deleted in one place and edited in another: the edit is no head of the field `deleted`.
                of_field = files.values().copied().collect();
            }
            of_field.sort_unstable();
            of_field.dedup();
            of_field.into_iter().for_each(|file| self.files[file].conflicts += 1);
        }
        Ok(())
    }
}
