//! What the program shows: a pure function of the set of events.
//!
//! [`heads`] says which value of each field stands; [`project`] writes what one entity comes to into temporary tables,
//! one for contributions (pointers into `event`, never a second copy of their text) and one for all the smaller nouns.
//! [`rebuild`] does it for every entity. A write and an opening go through the same function, so that what is kept up
//! step by step equals what is rebuilt from nothing.

pub mod heads;
pub(crate) mod implied;
pub(crate) mod joined;
pub(crate) mod pairs;
pub(crate) mod query;

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::contribution::Quotation;
use crate::entity;
use crate::event::Fields;
use heads::{Entity, Standing};

/// How much of the temporary tables may lie in memory, for SQLite: 16 MiB, which is what 30,000 contributions need.
/// Beyond that they lie in a file of the system's.
const CACHE: i32 = -16 * 1024;

/// Makes the temporary tables in a connection.
pub(crate) fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(Some("temp"), "cache_size", CACHE)?;
    // They too may lie in a file, which must not keep what is redacted meanwhile.
    connection.pragma_update(Some("temp"), "secure_delete", "ON")?;
    connection.execute_batch(include_str!("tables.sql"))
}

/// Makes what lists and counts are read by, when the tables have been filled for the first time.
pub(crate) fn index(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(include_str!("indexes.sql"))
}

/// Projects every entity anew.
pub(crate) fn rebuild(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "DELETE FROM temp.entity; DELETE FROM temp.contribution; DELETE FROM temp.implied; \
         DELETE FROM temp.redacted; DELETE FROM temp.pair;",
    )?;
    // What others depend on comes first, so that nothing need be projected twice.
    for kind in [entity::TEMPLATE, entity::SESSION, entity::REDACTION] {
        let mut ids = connection.prepare("SELECT DISTINCT entity FROM main.event WHERE entity_kind = ?1")?;
        let ids: Vec<Uuid> = ids.query_map([kind], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for id in ids {
            project(connection, kind, id)?;
        }
    }
    heads::load_all(connection, |entity| match entity.kind.as_str() {
        entity::TEMPLATE | entity::SESSION | entity::REDACTION => Ok(()),
        _ => show(connection, &entity),
    })
}

/// Projects one entity, and whatever depends on it.
pub(crate) fn project(connection: &Connection, kind: &str, id: Uuid) -> rusqlite::Result<()> {
    let entity = heads::load(connection, kind, id)?;
    show(connection, &entity)?;
    match kind {
        entity::SESSION => implied::project_session(connection, id),
        entity::TEMPLATE => implied::project_template(connection, id),
        entity::REDACTION => {
            let targets = entity.events.iter().filter_map(|event| entity::redaction_target(&event.fields));
            let targets: BTreeSet<(&str, Uuid)> = targets.collect();
            for (kind, target) in targets {
                connection
                    .prepare_cached(
                        "INSERT OR IGNORE INTO temp.redacted (kind, target, redaction) VALUES (?1, ?2, ?3)",
                    )?
                    .execute(params![kind, target, id])?;
                project(connection, kind, target)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn show(connection: &Connection, entity: &Entity) -> rusqlite::Result<()> {
    if entity.kind == entity::CONTRIBUTION {
        show_contribution(connection, entity)
    } else {
        show_other(connection, entity)
    }
}

/// The fields by which entities are found: what they belong to.
const OWNERS: [&str; 5] = ["session", "owner", "target", "vision", "item"];

fn show_other(connection: &Connection, entity: &Entity) -> rusqlite::Result<()> {
    let base = implied::base(connection, &entity.kind, entity.id)?;
    if entity.is_unknown() && base.is_none() {
        connection
            .prepare_cached("DELETE FROM temp.entity WHERE kind = ?1 AND id = ?2")?
            .execute(params![entity.kind, entity.id])?;
        pairs::show(connection, &entity.kind, entity.id, None)?;
        return Ok(());
    }
    let redacted = query::redaction(connection, &entity.kind, entity.id)?.is_some();
    let mut fields = base.unwrap_or_default();
    if !redacted {
        for (name, value) in entity.fields().iter() {
            fields.set(name.to_owned(), value.clone());
        }
    }
    let owner = OWNERS.iter().find_map(|name| fields.get(name)?.as_id());
    // Whether a redacted entity was deleted must not matter, for that may be erased; what a template implies of it stays.
    let visible = if redacted { !fields.is_empty() } else { entity.standing() != Standing::Deleted };
    pairs::show(connection, &entity.kind, entity.id, visible.then_some(&fields))?;
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO temp.entity (kind, id, owner, visible, redacted, fields, conflicts) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            entity.kind,
            entity.id,
            owner,
            visible,
            redacted,
            fields.encode(),
            conflicts(entity, redacted)
        ])?;
    Ok(())
}

/// The fields in conflict, separated by commas; a redacted entity has none.
fn conflicts(entity: &Entity, redacted: bool) -> String {
    if redacted { String::new() } else { entity.conflicts().join(",") }
}

fn show_contribution(connection: &Connection, entity: &Entity) -> rusqlite::Result<()> {
    let Some(first) = entity.first() else {
        connection.prepare_cached("DELETE FROM temp.contribution WHERE id = ?1")?.execute([entity.id])?;
        return Ok(());
    };
    let redaction = query::redaction(connection, entity::CONTRIBUTION, entity.id)?;
    let redacted = redaction.is_some();
    let nothing = Fields::default();
    let shown = entity.fields();
    let fields = if redacted { &nothing } else { &shown };
    let text = |name| fields.get(name).and_then(|value| value.as_text());
    let id = |name| fields.get(name).and_then(|value| value.as_id());
    let flag = |name| fields.get(name).and_then(|value| value.as_bool()).unwrap_or(false);
    let entered = first.hlc.milliseconds();
    let standing = entity.standing();
    let said = text("said_at").and_then(|said| chrono::DateTime::parse_from_rfc3339(said).ok());
    // A redacted contribution keeps its place in its session, and nothing else. Its redaction says where that is: what the
    // contribution said of it may be erased here, and not in another file with the same events.
    let redacted_by = match redaction {
        Some(redaction) => query::fields(connection, entity::REDACTION, redaction)?.unwrap_or_default(),
        None => Fields::default(),
    };
    let session = if redacted { redacted_by.get("session") } else { fields.get("session") };
    let session = session.and_then(|session| session.as_id());
    let hidden = redacted_by.get("hidden").and_then(|hidden| hidden.as_bool()).unwrap_or(false);
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO temp.contribution (id, session, ref, text_event, language, theme, horizon, kind, \
             verbatim, participant, group_id, said_at, time, entered, parked, may_be_quoted, paraphrase_event, \
             cluster, replica, visible, contested, redaction, conflicts) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, \
             ?22, ?23)",
        )?
        .execute(params![
            entity.id,
            session,
            text("ref"),
            if redacted { None } else { entity.shown_by("text") },
            text("language"),
            id("theme"),
            text("horizon"),
            text("kind"),
            flag("verbatim"),
            id("participant"),
            id("group"),
            said.as_ref().map(chrono::DateTime::to_rfc3339),
            said.map_or(entered, |said| said.timestamp_millis()),
            entered,
            flag("parked"),
            text("may_be_quoted").unwrap_or(Quotation::Yes.code()),
            if redacted { None } else { entity.shown_by("paraphrase") },
            id("cluster"),
            first.replica_no,
            if redacted { !hidden } else { standing != Standing::Deleted },
            !redacted && standing == Standing::Contested,
            redaction,
            conflicts(entity, redacted),
        ])?;
    Ok(())
}
