//! Whether the indexes of the events say what the events say.
//!
//! SQLite's own check searches both indexes for every row, in the order of the rows; that was a third of all verification.
//! The events are read by one index anyway, so here each of its entries is compared with the row it leads to; of the other
//! index all entries are added up, like the digests of a set, and compared with the sum over the rows.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::Damage;
use super::verify::{EVENT_COLUMNS, EventRow, Refusal};
use crate::event::{Digest, SetHash};

/// The statement that reads the events of one replica in the order of the content hash: each row as it lies in the table, in
/// the columns of [`EVENT_COLUMNS`], and behind them the entry of the index that led to it.
pub(super) fn select_with_keys() -> String {
    let columns: Vec<String> = EVENT_COLUMNS.split(", ").map(|column| format!("event.{column}")).collect();
    format!(
        "SELECT {}, key.replica, key.seq, key.digest, key.no \
         FROM main.event AS key INDEXED BY event_identity CROSS JOIN main.event ON event.no = key.no \
         WHERE key.replica = ?1 ORDER BY key.seq, key.digest",
        columns.join(", ")
    )
}

/// What the rows say that the indexes should say.
#[derive(Default)]
pub(super) struct Keys {
    rows: i64,
    entities: SetHash,
    last: Option<(i64, i64, Digest)>,
}

impl Keys {
    /// The next row of [`select_with_keys`].
    pub fn add(&mut self, row: &Row<'_>, event: &EventRow<'_>) -> Result<(), Refusal> {
        let key = [10, 11, 12].map(|at| row.get_ref(at));
        let [Ok(ValueRef::Integer(replica)), Ok(ValueRef::Integer(seq)), Ok(ValueRef::Blob(digest))] = key
        else {
            return Err(Damage::Structure.into());
        };
        let is_same = (replica, seq, digest) == (event.replica, event.seq, event.digest);
        // An identity that stands there twice would be unique only by name.
        let identity = (replica, seq, event.digest());
        if !is_same || self.last == Some(identity) {
            return Err(Damage::Structure.into());
        }
        self.last = Some(identity);
        self.rows += 1;
        self.entities.add(&entry(event.entity, row.get(13)?));
        Ok(())
    }

    /// Compares the indexes with all the rows that were read.
    pub fn check(&self, connection: &Connection) -> Result<(), Refusal> {
        let count = |what: &str| -> rusqlite::Result<i64> {
            connection.query_row(&format!("SELECT count(*) FROM main.event {what}"), [], |row| row.get(0))
        };
        let rows = count("NOT INDEXED")?;
        // Without a condition SQLite counts whatever is shortest, and not what it is told to.
        let entries = count(&format!("INDEXED BY event_identity WHERE replica >= {}", i64::MIN))?;
        if entries != rows {
            return Err(Damage::Structure.into());
        }
        if entries != self.rows {
            // An event of no replica was not read, and is not good.
            return Err(Damage::Attribution.into());
        }
        let mut entities = SetHash::default();
        let mut entries = connection.prepare("SELECT entity, no FROM main.event INDEXED BY event_entity")?;
        let mut rows = entries.query([])?;
        while let Some(row) = rows.next()? {
            entities.add(&entry(row.get_ref(0)?.as_blob().unwrap_or_default(), row.get(1)?));
        }
        if entities == self.entities { Ok(()) } else { Err(Damage::Structure.into()) }
    }
}

/// One entry of the index of entities, as a digest that can be added up.
fn entry(entity: &[u8], no: i64) -> Digest {
    let mut bytes = [0; 24];
    bytes[..8].copy_from_slice(&no.to_be_bytes());
    let length = entity.len().min(16);
    bytes[8..8 + length].copy_from_slice(&entity[..length]);
    Digest(*blake3::hash(&bytes).as_bytes())
}
