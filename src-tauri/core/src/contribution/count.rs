//! How many contributions there are, without reading what they say.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{SessionId, ThemeId};
use crate::projection::query;

/// The contributions of a file, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All visible ones.
    pub contributions: u32,
    /// Those of them of which a field stands in two versions.
    pub conflicts: u32,
    /// By session; sessions without any are not listed.
    pub by_session: BTreeMap<SessionId, u32>,
}

impl SessionFile {
    /// Counts the visible contributions of the file.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn counts(&self) -> Result<Counts> {
        let conflicts = self
            .connection
            .prepare_cached("SELECT count(*) FROM temp.contribution WHERE conflicts <> '' AND visible = 1")?
            .query_row([], |row| row.get(0))?;
        let mut counts = Counts { conflicts, ..Counts::default() };
        let mut statement = self.connection.prepare_cached(
            "SELECT session, count(*) FROM temp.contribution WHERE visible = 1 GROUP BY session",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let here: u32 = row.get(1)?;
            counts.contributions += here;
            if let Some(session) = row.get::<_, Option<Uuid>>(0)? {
                counts.by_session.insert(session.into(), here);
            }
        }
        Ok(counts)
    }

    /// Counts the visible contributions of a session by theme; those whose theme is missing or deleted have none.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn counts_by_theme(&self, session: SessionId) -> Result<BTreeMap<Option<ThemeId>, u32>> {
        let mut counts = BTreeMap::new();
        let mut statement = self.connection.prepare_cached(
            "SELECT theme, count(*) FROM temp.contribution WHERE session = ?1 AND visible = 1 GROUP BY theme",
        )?;
        let mut rows = statement.query([session.0])?;
        while let Some(row) = rows.next()? {
            let theme = match row.get::<_, Option<Uuid>>(0)? {
                Some(id) => query::visible(&self.connection, entity::THEME, id)?.map(|_| ThemeId(id)),
                None => None,
            };
            *counts.entry(theme).or_default() += row.get::<_, u32>(1)?;
        }
        Ok(counts)
    }
}
