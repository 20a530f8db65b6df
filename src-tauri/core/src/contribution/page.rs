//! A stretch of a session's contributions, so that a screen need not hold them all.

use serde::Serialize;
use uuid::Uuid;

use super::Contribution;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{ContributionId, SessionId};

/// Some of the contributions of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Page {
    /// How many visible contributions the session has in all.
    pub total: u32,
    /// Those asked for, in order of time, then id.
    pub contributions: Vec<Contribution>,
}

impl SessionFile {
    /// The visible contributions of a session in order of time, then id: so many, from the one at this place on.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn contributions_page(&self, session: SessionId, from: u32, count: u32) -> Result<Page> {
        let total = self
            .connection
            .prepare_cached("SELECT count(*) FROM temp.contribution WHERE session = ?1 AND visible = 1")?
            .query_row([session.0], |row| row.get(0))?;
        let ids: Vec<Uuid> = self
            .connection
            .prepare_cached(
                "SELECT id FROM temp.contribution WHERE session = ?1 AND visible = 1 ORDER BY time, id \
                 LIMIT ?3 OFFSET ?2",
            )?
            .query_map((session.0, from, count), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(Page { total, contributions: self.contributions_named(ids.into_iter().map(Into::into))? })
    }

    /// These contributions, in the order in which they are named; those that are not visible are left out.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn contributions_named(
        &self,
        ids: impl IntoIterator<Item = ContributionId>,
    ) -> Result<Vec<Contribution>> {
        let mut found = vec![];
        for id in ids {
            match self.contribution(id) {
                Ok(contribution) => found.push(contribution),
                Err(crate::Error::Unknown { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(found)
    }

    /// How many visible contributions of its session come after this one.
    pub(crate) fn following(&self, contribution: &Contribution) -> Result<u32> {
        let time = contribution.time().timestamp_millis();
        let count = self
            .connection
            .prepare_cached(
                "SELECT count(*) FROM temp.contribution WHERE session = ?1 AND visible = 1 AND (time, id) > (?2, ?3)",
            )?
            .query_row((contribution.session.0, time, contribution.id.0), |row| row.get(0))?;
        Ok(count)
    }
}
