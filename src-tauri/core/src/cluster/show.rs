//! Clusters as a room sees them: their names and how much is in them; what was said only where somebody wants it shown.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::contribution::Quotation;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{ClusterId, SessionId, ThemeId};
use crate::language::Names;
use crate::support::{Method, Support};

/// The most notes of one cluster that are shown to a room.
const MOST_NOTES: usize = 12;

/// A cluster without anything by which a person could be known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ShownCluster {
    /// What it is called.
    pub name: Names,
    /// How many things said are in it, each counted once.
    pub contributions: u32,
    /// How many dots it has in the latest round in which any were counted; none where there was no such round.
    pub dots: Option<u32>,
    /// What was said, where it was asked for; nothing that may not be quoted.
    pub notes: Vec<String>,
}

impl SessionFile {
    /// The clusters of a theme for everyone's eyes, in their order. `with_notes`: the words of what is in them too, of
    /// what is not kept private; for what may only be told in other words, these.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn shown_clusters(
        &self,
        session: SessionId,
        theme: Option<ThemeId>,
        with_notes: bool,
    ) -> Result<Vec<ShownCluster>> {
        let board = self.board(session, theme)?;
        let dots = self.latest_dots(&board.clusters.iter().map(|cluster| cluster.id).collect::<Vec<_>>())?;
        let mut found = vec![];
        for cluster in board.clusters {
            let cards: Vec<_> = board.cards.iter().filter(|card| card.cluster == Some(cluster.id)).collect();
            let mut notes = vec![];
            for card in cards.iter().filter(|_| with_notes).take(MOST_NOTES) {
                let said = self.contribution(card.id)?;
                notes.extend(match said.may_be_quoted {
                    Quotation::Yes => Some(said.text),
                    Quotation::Paraphrase => said.paraphrase,
                    Quotation::Private => None,
                });
            }
            found.push(ShownCluster {
                name: cluster.name,
                contributions: u32::try_from(cards.len()).unwrap_or(u32::MAX),
                dots: dots.as_ref().map(|dots| dots.get(&cluster.id).copied().unwrap_or(0)),
                notes,
            });
        }
        Ok(found)
    }

    /// The dots of the latest round in which any of these clusters has some.
    fn latest_dots(&self, clusters: &[ClusterId]) -> Result<Option<BTreeMap<ClusterId, u32>>> {
        let mut rounds: BTreeMap<(usize, String), BTreeMap<ClusterId, u32>> = BTreeMap::new();
        for count in self.support(Some(Method::Dots))? {
            let cluster = clusters.iter().find(|cluster| cluster.0 == count.count.asked.item.0);
            if let (Some(cluster), Support::Dots(dots)) = (cluster, count.count.support) {
                // Rounds are numbered: the tenth comes after the ninth.
                let round = count.count.asked.round;
                let of_round = rounds.entry((round.len(), round)).or_default();
                let so_far = of_round.entry(*cluster).or_default();
                *so_far = so_far.saturating_add(dots);
            }
        }
        Ok(rounds.into_values().next_back())
    }
}
