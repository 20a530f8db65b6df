//! The board of one theme: where each utterance lies, without what it says. A screen reads the words of those in sight.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;
use uuid::Uuid;

use super::Cluster;
use crate::contribution::Horizon;
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{ClusterId, ContributionId, SessionId, ThemeId};
use crate::projection::joined::StandIns;
use crate::projection::pairs::{self, Joined};
use crate::projection::query;

/// What lies on one theme's board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Board {
    /// In their order, empty ones too.
    pub clusters: Vec<Cluster>,
    /// In order of time, then id. Redacted ones say nothing, and lie on no board.
    pub cards: Vec<Card>,
}

/// One utterance on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Card {
    /// The first of its notes in order of time.
    pub id: ContributionId,
    /// The time that it speaks of; what one note leaves open the next may say.
    pub horizon: Option<Horizon>,
    /// The cluster that it is in, likewise. It may be one of another theme, on whose board it then lies.
    pub cluster: Option<ClusterId>,
    /// Whether it waits in the parking lot.
    pub parked: bool,
    /// How many wrote it down.
    pub notes: u32,
}

struct Note {
    id: Uuid,
    theme: Option<ThemeId>,
    card: Card,
}

impl SessionFile {
    /// The board of a theme, or of what is on none: what was said on it and is in no cluster, and whatever is in one of
    /// its clusters.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn board(&self, session: SessionId, theme: Option<ThemeId>) -> Result<Board> {
        let clusters = self.clusters(session)?;
        let lies_on: BTreeMap<ClusterId, Option<ThemeId>> =
            clusters.iter().map(|cluster| (cluster.id, cluster.theme)).collect();
        let mut cards = self.cards(session, &lies_on)?;
        cards.retain(|(of, card)| match card.cluster.and_then(|cluster| lies_on.get(&cluster)) {
            Some(lies_on) => *lies_on == theme,
            None => *of == theme,
        });
        Ok(Board {
            clusters: clusters.into_iter().filter(|cluster| cluster.theme == theme).collect(),
            cards: cards.into_iter().map(|(_, card)| card).collect(),
        })
    }

    /// Every utterance of a session with the theme that it is on.
    fn cards(
        &self,
        session: SessionId,
        clusters: &BTreeMap<ClusterId, Option<ThemeId>>,
    ) -> Result<Vec<(Option<ThemeId>, Card)>> {
        let joined = Joined::of(&pairs::all(&self.connection, entity::LINK)?);
        let mut places: HashMap<Uuid, usize> = HashMap::new();
        let mut cards: Vec<(Option<ThemeId>, Card)> = vec![];
        for Note { id, theme, card } in self.notes_of(session, clusters)? {
            let place = *places.entry(joined.label(id)).or_insert(cards.len());
            match cards.get_mut(place) {
                Some((of, first)) => {
                    *of = of.or(theme);
                    first.horizon = first.horizon.or(card.horizon);
                    first.cluster = first.cluster.or(card.cluster);
                    first.parked &= card.parked;
                    first.notes += 1;
                }
                None => cards.push((theme, card)),
            }
        }
        Ok(cards)
    }

    /// The notes of a session in order of time, then id.
    fn notes_of(
        &self,
        session: SessionId,
        clusters: &BTreeMap<ClusterId, Option<ThemeId>>,
    ) -> Result<Vec<Note>> {
        let stand_ins = StandIns::all(&self.connection, entity::THEME)?;
        let themes: BTreeSet<Uuid> =
            query::all(&self.connection, entity::THEME)?.iter().map(|t| t.id).collect();
        let mut statement = self.connection.prepare_cached(
            "SELECT id, theme, horizon, cluster, parked FROM temp.contribution \
             WHERE session = ?1 AND visible = 1 AND redaction IS NULL ORDER BY time, id",
        )?;
        let notes = statement.query_map([session.0], |row| {
            let id: Uuid = row.get(0)?;
            let theme = row.get::<_, Option<Uuid>>(1)?.map(|theme| stand_ins.of(theme));
            let cluster = row.get::<_, Option<Uuid>>(3)?.map(ClusterId);
            let card = Card {
                id: id.into(),
                horizon: row.get::<_, Option<String>>(2)?.and_then(|horizon| horizon.parse().ok()),
                cluster: cluster.filter(|cluster| clusters.contains_key(cluster)),
                parked: row.get(4)?,
                notes: 1,
            };
            Ok(Note { id, theme: theme.filter(|theme| themes.contains(theme)).map(Into::into), card })
        })?;
        Ok(notes.collect::<Result<_, _>>()?)
    }
}
