//! How many contributions there are, without reading what they say. An utterance that several wrote down counts once.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{SessionId, ThemeId};
use crate::projection::pairs::{self, Joined};
use crate::projection::{joined, query};

/// The contributions of a file, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All visible ones, each utterance once.
    pub contributions: u32,
    /// Those of them of which a field stands in two versions.
    pub conflicts: u32,
    /// By session, likewise; sessions without any are not listed.
    pub by_session: BTreeMap<SessionId, u32>,
}

/// One visible note of an utterance that has several notes.
struct Note {
    session: Option<Uuid>,
    theme: Option<Uuid>,
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
        for notes in self.noted_twice()? {
            let mut here: BTreeMap<Uuid, u32> = BTreeMap::new();
            for session in notes.iter().filter_map(|note| note.session) {
                *here.entry(session).or_default() += 1;
            }
            counts.contributions -= u32::try_from(notes.len()).unwrap_or(u32::MAX).saturating_sub(1);
            for (session, notes) in here {
                if let Some(count) = counts.by_session.get_mut(&session.into()) {
                    *count -= notes - 1;
                }
            }
        }
        Ok(counts)
    }

    /// Counts the visible contributions of a session by theme, each utterance once; those whose theme is missing or
    /// deleted have none.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn counts_by_theme(&self, session: SessionId) -> Result<BTreeMap<Option<ThemeId>, u32>> {
        let mut counts: BTreeMap<Option<ThemeId>, u32> = BTreeMap::new();
        let mut statement = self.connection.prepare_cached(
            "SELECT theme, count(*) FROM temp.contribution WHERE session = ?1 AND visible = 1 GROUP BY theme",
        )?;
        let mut rows = statement.query([session.0])?;
        while let Some(row) = rows.next()? {
            *counts.entry(self.shown_theme(row.get(0)?)?).or_default() += row.get::<_, u32>(1)?;
        }
        for notes in self.noted_twice()? {
            let here = notes.iter().filter(|note| note.session == Some(session.0));
            let mut themes = vec![];
            for note in here {
                themes.push(self.shown_theme(note.theme)?);
            }
            let stands = themes.iter().copied().flatten().next();
            for (number, theme) in themes.into_iter().enumerate() {
                counts.entry(theme).and_modify(|count| *count -= 1);
                if number == 0 {
                    *counts.entry(stands).or_default() += 1;
                }
            }
        }
        counts.retain(|_, count| *count > 0);
        Ok(counts)
    }

    /// The theme that is shown where this one is named.
    fn shown_theme(&self, theme: Option<Uuid>) -> Result<Option<ThemeId>> {
        let Some(id) = theme else { return Ok(None) };
        let id = joined::stand_in(&self.connection, entity::THEME, id)?;
        Ok(query::visible(&self.connection, entity::THEME, id)?.map(|_| ThemeId(id)))
    }

    /// The visible notes of each utterance that has several, by id.
    fn noted_twice(&self) -> Result<Vec<Vec<Note>>> {
        let joined = Joined::of(&pairs::all(&self.connection, entity::LINK)?);
        let mut statement = self
            .connection
            .prepare_cached("SELECT session, theme FROM temp.contribution WHERE id = ?1 AND visible = 1")?;
        let mut found = vec![];
        for members in joined.groups() {
            let mut notes = vec![];
            for id in members {
                let mut rows =
                    statement.query_map([id], |row| Ok(Note { session: row.get(0)?, theme: row.get(1)? }))?;
                notes.extend(rows.next().transpose()?);
            }
            if notes.len() > 1 {
                found.push(notes);
            }
        }
        Ok(found)
    }
}
