//! What a room is asked about on one theme, with everything that was counted.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Method, Standing};
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{ItemId, SessionId, ThemeId};
use crate::language::Names;

/// What a room is asked about on one theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The theme's clusters in their order; then its contributions for which something was counted, in order of time.
    pub items: Vec<BallotItem>,
    /// Everything that was counted for these, and who was there, of all rounds.
    pub counts: Vec<Standing>,
}

/// A cluster or a contribution that people are asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotItem {
    /// Which.
    pub id: ItemId,
    /// The cluster's name.
    pub name: Names,
    /// The contribution's words.
    pub text: Option<String>,
    /// How many utterances are in it.
    pub contributions: u32,
}

impl SessionFile {
    /// What a room is asked about on a theme, or on what is on none.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn ballot(&self, session: SessionId, theme: Option<ThemeId>) -> Result<Ballot> {
        let board = self.board(session, theme)?;
        let mut in_cluster: BTreeMap<Uuid, u32> = BTreeMap::new();
        for cluster in board.cards.iter().filter_map(|card| card.cluster) {
            *in_cluster.entry(cluster.0).or_default() += 1;
        }
        let mut counts = self.support(None)?;
        let counted: BTreeSet<Uuid> = counts.iter().map(|standing| standing.count.asked.item.0).collect();
        let mut items: Vec<BallotItem> = board
            .clusters
            .into_iter()
            .map(|cluster| BallotItem {
                id: cluster.id.0.into(),
                name: cluster.name,
                text: None,
                contributions: in_cluster.get(&cluster.id.0).copied().unwrap_or(0),
            })
            .collect();
        for card in board.cards.iter().filter(|card| counted.contains(&card.id.0)) {
            let text = Some(self.contribution(card.id)?.text);
            items.push(BallotItem { id: card.id.0.into(), name: Names::default(), text, contributions: 1 });
        }
        let asked_about: BTreeSet<Uuid> = items.iter().map(|item| item.id.0).collect();
        let place = theme.map_or(session.0, |theme| theme.0);
        counts.retain(|standing| match standing.count.asked.method {
            Method::Present => standing.count.asked.item.0 == place,
            _ => asked_about.contains(&standing.count.asked.item.0),
        });
        Ok(Ballot { items, counts })
    }
}
