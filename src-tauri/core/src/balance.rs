//! The balance of a session: who has spoken on what, so that whoever has not can be asked.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use uuid::Uuid;

use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{GroupId, ParticipantId, SessionId, ThemeId};
use crate::projection::joined::StandIns;
use crate::projection::query;

/// How many contributions one group made on one theme. Notes count here, not utterances: who writes down the same words as
/// somebody else has heard the same voice, and the point is whether it was heard at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct BalanceCell {
    /// On which theme; none where it is on none that is there.
    pub theme: Option<ThemeId>,
    /// By which group; none where that is not known.
    pub group: Option<GroupId>,
    /// How many.
    pub contributions: u32,
}

/// Who has spoken on what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Balance {
    /// The cells that are not empty, by theme and group.
    pub cells: Vec<BalanceCell>,
    /// The participants who have said anything, by id.
    pub heard: Vec<ParticipantId>,
}

impl SessionFile {
    /// Counts the visible contributions of a session by theme and stakeholder group: the contribution's own group, else the
    /// participant's.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn balance(&self, session: SessionId) -> Result<Balance> {
        let connection = &self.connection;
        let themes = Known::all(self, entity::THEME)?;
        let groups = Known::all(self, entity::GROUP)?;
        let participants = Known::all(self, entity::PARTICIPANT)?;
        let mut group_of = BTreeMap::new();
        query::each(connection, entity::PARTICIPANT, |shown| {
            group_of.extend(shown.id("group").map(|group| (shown.id, group)));
        })?;
        let mut cells: BTreeMap<(Option<Uuid>, Option<Uuid>), u32> = BTreeMap::new();
        let mut heard = BTreeMap::new();
        let mut statement = connection.prepare_cached(
            "SELECT theme, group_id, participant, count(*) FROM temp.contribution \
             WHERE session = ?1 AND visible = 1 AND redaction IS NULL GROUP BY theme, group_id, participant",
        )?;
        let mut rows = statement.query([session.0])?;
        while let Some(row) = rows.next()? {
            let participant = row.get::<_, Option<Uuid>>(2)?.and_then(|id| participants.shown(id));
            let group = row.get::<_, Option<Uuid>>(1)?.and_then(|id| groups.shown(id));
            let group = group.or_else(|| groups.shown(*group_of.get(&participant?)?));
            let theme = row.get::<_, Option<Uuid>>(0)?.and_then(|id| themes.shown(id));
            *cells.entry((theme, group)).or_default() += row.get::<_, u32>(3)?;
            heard.extend(participant.map(|id| (id, ())));
        }
        let cell = |((theme, group), contributions): ((Option<Uuid>, Option<Uuid>), u32)| BalanceCell {
            theme: theme.map(ThemeId),
            group: group.map(GroupId),
            contributions,
        };
        Ok(Balance {
            cells: cells.into_iter().map(cell).collect(),
            heard: heard.into_keys().map(ParticipantId).collect(),
        })
    }
}

/// What of one kind is there to be referred to, and what stands for what.
struct Known {
    stand_ins: StandIns,
    there: BTreeSet<Uuid>,
}

impl Known {
    fn all(file: &SessionFile, kind: &'static str) -> Result<Self> {
        let mut there = BTreeSet::new();
        query::each(&file.connection, kind, |shown| {
            there.insert(shown.id);
        })?;
        Ok(Self { stand_ins: StandIns::all(&file.connection, kind)?, there })
    }

    /// What is shown where this is referred to; none where that is deleted or not there.
    fn shown(&self, id: Uuid) -> Option<Uuid> {
        Some(self.stand_ins.of(id)).filter(|id| self.there.contains(id))
    }
}
