//! What a session still lacks before it can begin.

use serde::Serialize;

use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;

/// Something that is not yet prepared. None of it keeps anybody from recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Lacking {
    /// It has no day.
    Date,
    /// It is held nowhere.
    Place,
    /// Nothing is to be discussed.
    Themes,
    /// Nobody is there whom participants could speak for.
    Groups,
    /// No codes were entered.
    Participants,
}

impl SessionFile {
    /// What a session still lacks, in the order in which it is prepared; nothing of one that is not there.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn lacking(&self, session: SessionId) -> Result<Vec<Lacking>> {
        let Some(found) = self.sessions()?.into_iter().find(|found| found.id == session) else {
            return Ok(vec![]);
        };
        let place = [found.place.oblast, found.place.raion, found.place.aiyl_aimak, found.place.settlement];
        let lacks = [
            (Lacking::Date, found.date.is_none()),
            (Lacking::Place, place.iter().all(Option::is_none)),
            (Lacking::Themes, self.themes(session)?.is_empty()),
            (Lacking::Groups, self.groups(session)?.is_empty()),
            (Lacking::Participants, self.participants(session)?.is_empty()),
        ];
        Ok(lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(what, _)| what).collect())
    }
}
