//! How far a session is organised and prioritised, in numbers.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::projection::query;
use crate::support;

/// How far a session is organised and prioritised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Organised {
    /// Clusters that people made.
    pub clusters: u32,
    /// Contributions that are in none, and do not wait in the parking lot.
    pub loose: u32,
    /// Clusters for which nobody has counted any support.
    pub without_support: u32,
}

impl SessionFile {
    /// How far each session is organised and prioritised; of what nobody has worked on nothing is said.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn organised(&self) -> Result<BTreeMap<SessionId, Organised>> {
        let mut found: BTreeMap<SessionId, Organised> = BTreeMap::new();
        let clusters = self.all_clusters()?;
        let mut supported = std::collections::BTreeSet::new();
        query::each(&self.connection, entity::SUPPORT, |shown| {
            supported.extend(shown.id("item").filter(|_| support::says_something(&shown)));
        })?;
        for cluster in &clusters {
            if let Some(session) = cluster.session {
                let organised = found.entry(session).or_default();
                organised.clusters += 1;
                organised.without_support += u32::from(!supported.contains(&cluster.id.0));
            }
        }
        let mut loose = self.connection.prepare_cached(
            "SELECT session, count(*) FROM temp.contribution AS c \
             WHERE visible = 1 AND redaction IS NULL AND parked = 0 AND session IS NOT NULL AND NOT EXISTS \
             (SELECT 1 FROM temp.entity WHERE kind = 'cluster' AND id = c.cluster AND visible) GROUP BY session",
        )?;
        let mut rows = loose.query([])?;
        while let Some(row) = rows.next()? {
            found.entry(SessionId(row.get(0)?)).or_default().loose = row.get(1)?;
        }
        Ok(found)
    }
}
