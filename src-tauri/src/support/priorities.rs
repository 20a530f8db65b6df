//! What was counted for the clusters of a theme, and what it comes to.

use kelechek_core::SessionFile;
use kelechek_core::id::{GroupId, ItemId, SessionId, ThemeId};
use kelechek_core::language::Names;
use kelechek_core::support::{Standing, Votes};
use kelechek_synthesis::support::{self as synthesis, Consensus, Divide, Priority, Total, priorities};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// Which round of dots of which theme.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct Round {
    /// The session.
    pub session: SessionId,
    /// The theme; none for what is on no theme.
    pub theme: Option<ThemeId>,
    /// A number, as text.
    pub round: String,
}

/// What was counted for a theme, and what it comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Prioritised {
    /// What people were asked about: the theme's clusters in their order, then its contributions that were voted on.
    pub items: Vec<PrioritisedItem>,
    /// Every count behind it, of all rounds.
    pub counts: Vec<Standing>,
    /// The totals of this round's dots, of each group that was counted by itself, and of the room.
    pub totals: Vec<DotsTotal>,
    /// Where one group stands apart, strongest first.
    pub divides: Vec<StandsApart>,
}

/// One thing that people were asked about.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PrioritisedItem {
    /// Which.
    pub item: ItemId,
    /// The cluster's name.
    pub name: Names,
    /// The contribution's words, where it is one.
    pub text: Option<String>,
    /// How many utterances are in it.
    pub contributions: u32,
    /// This round's dots; none where nobody counted any.
    pub dots: Option<u32>,
    /// Of all dots of the round, between 0 and 1.
    pub share: f64,
    /// How people voted; none where they did not.
    pub agreement: Option<Agreement>,
    /// How much depends on it.
    pub importance: Option<Marked>,
    /// How likely it can be done.
    pub feasibility: Option<Marked>,
}

/// How people voted on something.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Agreement {
    /// All votes.
    pub votes: Votes,
    /// In how many groups more than half of those who voted are for it.
    pub groups_for: u32,
    /// How many groups voted on it.
    pub groups: u32,
    /// The group-aware consensus, between 0 and 1; none where no group was counted by itself.
    pub consensus: Option<f64>,
}

/// How people marked something.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Type)]
pub struct Marked {
    /// How many people.
    pub people: u32,
    /// The mark below and above which half of them are.
    pub median: f64,
    /// The marks between which the middle half of them lies.
    pub from: f64,
    /// Likewise.
    pub until: f64,
}

/// The dots of one group, or of the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DotsTotal {
    /// Whose; none: the room's.
    pub group: Option<GroupId>,
    /// How many people were there.
    pub people: Option<u32>,
    /// How many dots there can be.
    pub possible: Option<u32>,
    /// How many there are.
    pub given: u32,
    /// How many there are more than there can be.
    pub too_many: u32,
}

/// A group that stands apart on something.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Type)]
pub struct StandsApart {
    /// On what.
    pub item: ItemId,
    /// Who.
    pub group: GroupId,
    /// Its share that agrees, divided by that of all others.
    pub ratio: f64,
    /// How many standard deviations the two shares are apart; negative where it agrees less.
    pub z: f64,
}

/// What was counted for a theme.
#[tauri::command]
#[specta::specta]
pub async fn prioritised(open: State<'_, OpenFile>, of: Round) -> Result<Prioritised, CommandError> {
    open.read(move |file| of.prioritised(file)).await
}

impl Round {
    pub(super) fn prioritised(&self, file: &SessionFile) -> kelechek_core::Result<Prioritised> {
        let ballot = file.ballot(self.session, self.theme)?;
        let items: Vec<ItemId> = ballot.items.iter().map(|item| item.id).collect();
        let counts: Vec<_> = ballot.counts.iter().map(|standing| standing.count.clone()).collect();
        let found = priorities(&items, &counts, &self.round);
        let items = ballot.items.into_iter().zip(found.items);
        Ok(Prioritised {
            items: items.map(|(item, priority)| PrioritisedItem::new(item, priority)).collect(),
            counts: ballot.counts,
            totals: found.totals.into_iter().map(DotsTotal::from).collect(),
            divides: found.divides.into_iter().map(StandsApart::from).collect(),
        })
    }
}

impl PrioritisedItem {
    fn new(item: kelechek_core::support::BallotItem, priority: Priority) -> Self {
        Self {
            item: item.id,
            name: item.name,
            text: item.text,
            contributions: item.contributions,
            dots: priority.dots.as_ref().map(|dots| dots.count),
            share: priority.dots.as_ref().map_or(0.0, |dots| dots.share),
            agreement: priority.agreement.as_ref().map(Agreement::from),
            importance: priority.importance.map(Marked::from),
            feasibility: priority.feasibility.map(Marked::from),
        }
    }
}

impl From<&Consensus> for Agreement {
    fn from(of: &Consensus) -> Self {
        let (groups_for, groups) = of.groups_for();
        let count = |groups: usize| u32::try_from(groups).unwrap_or(u32::MAX);
        Self {
            votes: of.votes,
            groups_for: count(groups_for),
            groups: count(groups),
            consensus: (groups > 0).then_some(of.group_aware_consensus),
        }
    }
}

impl From<synthesis::Marks> for Marked {
    fn from(marks: synthesis::Marks) -> Self {
        let (from, until) = marks.quartiles;
        Self { people: marks.people, median: marks.median, from, until }
    }
}

impl From<Total> for DotsTotal {
    fn from(total: Total) -> Self {
        let too_many = total.too_many();
        let Total { group, people, possible, given } = total;
        Self { group, people, possible, given, too_many }
    }
}

impl From<Divide> for StandsApart {
    fn from(of: Divide) -> Self {
        let Divide { item, group, ratio, z } = of;
        Self { item, group, ratio, z }
    }
}
