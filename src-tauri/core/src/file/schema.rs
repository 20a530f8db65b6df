//! The tables of a session file, and whether a file has exactly these.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rusqlite::Connection;

use super::Damage;
use super::header::{APPLICATION_ID, FORMAT_VERSION};

/// The statements that make the tables.
pub const SQL: &str = include_str!("schema.sql");

/// The one index of [`SQL`] that need not be there while many events are put into a new file.
pub(crate) const ENTITY_INDEX: &str = "CREATE INDEX event_entity ON event (entity)";
pub(crate) const DROP_ENTITY_INDEX: &str = "DROP INDEX event_entity";

/// The tables that belong to the format. Any other plain table in a file is ignored.
pub const TABLES: [&str; 5] = ["author", "replica", "event", "attachment", "meta"];

/// Gives an empty database our identity and tables.
pub fn lay_out(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "page_size", 4096)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", FORMAT_VERSION)?;
    connection.execute_batch(SQL)
}

/// Objects of the format by name, with the statement that made them.
fn objects(connection: &Connection) -> rusqlite::Result<BTreeMap<String, Option<String>>> {
    let mut found = BTreeMap::new();
    let mut rows = connection.prepare("SELECT name, tbl_name, sql FROM main.sqlite_schema")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        // SQLite does not tell `Event` from `event`; nor must this.
        let table = row.get_ref(1)?.as_str()?.to_lowercase();
        if TABLES.contains(&table.as_str()) {
            found.insert(row.get(0)?, row.get(2)?);
        }
    }
    Ok(found)
}

/// Checks the schema of a file that somebody else may have made.
///
/// # Errors
/// `Ok(Some(_))` names what is wrong with it; `Err` is SQLite's own failure to read it.
pub fn check(connection: &Connection) -> rusqlite::Result<Option<Damage>> {
    // A virtual table has no page of its own, however its statement is spelt.
    const ACTIVE: &str = "SELECT count(*) FROM main.sqlite_schema AS object \
         WHERE type NOT IN ('table', 'index') OR (type = 'table' AND rootpage = 0) \
         OR (type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_xinfo(object.name) WHERE hidden <> 0))";
    const SHARED_PAGES: &str =
        "SELECT count(*) - count(DISTINCT rootpage) FROM main.sqlite_schema WHERE rootpage > 0";
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    if count(ACTIVE)? > 0 {
        return Ok(Some(Damage::ActiveContent));
    }
    if count(SHARED_PAGES)? > 0 {
        return Ok(Some(Damage::Schema));
    }
    let same = objects(connection)? == *reference()?;
    Ok((!same).then_some(Damage::Schema))
}

/// The objects of a file that is as it should be, made once.
fn reference() -> rusqlite::Result<&'static BTreeMap<String, Option<String>>> {
    static REFERENCE: OnceLock<BTreeMap<String, Option<String>>> = OnceLock::new();
    if let Some(known) = REFERENCE.get() {
        return Ok(known);
    }
    let empty = Connection::open_in_memory()?;
    lay_out(&empty)?;
    let made = objects(&empty)?;
    Ok(REFERENCE.get_or_init(|| made))
}

/// SQLite's own check of our tables and their indexes; that the indexes of the events fit them is left to [`super::keys`].
pub fn check_structure(connection: &Connection) -> rusqlite::Result<Option<Damage>> {
    for table in TABLES {
        let check = if table == "event" { "quick_check" } else { "integrity_check" };
        let mut check = connection.prepare(&format!("PRAGMA main.{check}({table})"))?;
        let report: String = check.query_row([], |row| row.get(0))?;
        if report != "ok" {
            return Ok(Some(Damage::Structure));
        }
    }
    Ok(None)
}
