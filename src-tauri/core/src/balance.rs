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

/// How long one group has had the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Floor {
    /// Which; none where it is not known who spoke.
    pub group: Option<GroupId>,
    /// In whole minutes, rounded down.
    pub minutes: u32,
}

/// Nobody is taken to have spoken longer than this, in milliseconds, until somebody else was written down.
const LONGEST_FLOOR: i64 = 5 * 60 * 1000;

impl SessionFile {
    /// For how long each group has had the floor, as far as the notes tell: from when something was said until the next
    /// thing was, five minutes at most. It is an estimate, and none of the last one who spoke.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn floor(&self, session: SessionId) -> Result<Vec<Floor>> {
        let groups = Groups::all(self)?;
        let mut spoken: BTreeMap<Option<Uuid>, i64> = BTreeMap::new();
        let mut statement = self.connection.prepare_cached(
            "SELECT group_id, participant, time FROM temp.contribution \
             WHERE session = ?1 AND visible = 1 AND redaction IS NULL ORDER BY time, id",
        )?;
        let mut rows = statement.query([session.0])?;
        let mut before: Option<(Option<Uuid>, i64)> = None;
        while let Some(row) = rows.next()? {
            let time: i64 = row.get(2)?;
            if let Some((group, since)) = before {
                *spoken.entry(group).or_default() += (time - since).min(LONGEST_FLOOR);
            }
            before = Some((groups.of(row.get(0)?, row.get(1)?), time));
        }
        let floor = |(group, milliseconds): (Option<Uuid>, i64)| Floor {
            group: group.map(GroupId),
            minutes: u32::try_from(milliseconds / 60_000).unwrap_or(u32::MAX),
        };
        Ok(spoken.into_iter().map(floor).collect())
    }

    /// Counts the visible contributions of a session by theme and stakeholder group: the contribution's own group, else the
    /// participant's.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn balance(&self, session: SessionId) -> Result<Balance> {
        let connection = &self.connection;
        let themes = Known::all(self, entity::THEME)?;
        let groups = Groups::all(self)?;
        let mut cells: BTreeMap<(Option<Uuid>, Option<Uuid>), u32> = BTreeMap::new();
        let mut heard = BTreeMap::new();
        let mut statement = connection.prepare_cached(
            "SELECT theme, group_id, participant, count(*) FROM temp.contribution \
             WHERE session = ?1 AND visible = 1 AND redaction IS NULL GROUP BY theme, group_id, participant",
        )?;
        let mut rows = statement.query([session.0])?;
        while let Some(row) = rows.next()? {
            let participant = row.get::<_, Option<Uuid>>(2)?.and_then(|id| groups.participants.shown(id));
            let group = groups.of(row.get(1)?, participant);
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

/// Whom people speak for.
struct Groups {
    groups: Known,
    participants: Known,
    /// Of each participant.
    group_of: BTreeMap<Uuid, Uuid>,
}

impl Groups {
    fn all(file: &SessionFile) -> Result<Self> {
        let mut group_of = BTreeMap::new();
        query::each(&file.connection, entity::PARTICIPANT, |shown| {
            group_of.extend(shown.id("group").map(|group| (shown.id, group)));
        })?;
        let groups = Known::all(file, entity::GROUP)?;
        Ok(Self { groups, participants: Known::all(file, entity::PARTICIPANT)?, group_of })
    }

    /// The contribution's own group, else the participant's.
    fn of(&self, group: Option<Uuid>, participant: Option<Uuid>) -> Option<Uuid> {
        let own = group.and_then(|id| self.groups.shown(id));
        own.or_else(|| {
            let participant = self.participants.shown(participant?)?;
            self.groups.shown(*self.group_of.get(&participant)?)
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
