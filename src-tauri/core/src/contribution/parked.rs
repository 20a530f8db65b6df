//! The parking lot: what did not fit, and waits.

use uuid::Uuid;

use super::Contribution;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;

/// More than these are never shown at once; a parking lot of that length is no parking lot any more.
const MOST: u32 = 500;

impl SessionFile {
    /// The contributions of a session that wait in the parking lot, in order of time, the first 500.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn parked(&self, session: SessionId) -> Result<Vec<Contribution>> {
        let ids: Vec<Uuid> = self
            .connection
            .prepare_cached(
                "SELECT id FROM temp.contribution WHERE session = ?1 AND visible = 1 AND parked AND redaction IS NULL \
                 ORDER BY time, id LIMIT ?2",
            )?
            .query_map((session.0, MOST), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        self.contributions_named(ids.into_iter().map(Into::into))
    }
}
