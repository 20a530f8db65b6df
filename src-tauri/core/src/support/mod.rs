//! Support: how many people are for something, by stakeholder group, as they were counted in the room.
//!
//! Counts are set and never added up: whoever counts again puts the new count in the place of their old one, and the counts
//! of two people stand beside one another until somebody chooses.

mod ballot;
mod choose;
mod list;
mod record;

pub use ballot::{Ballot, BallotItem};

use serde::{Deserialize, Serialize};

use crate::id::{AuthorId, GroupId, ItemId};
use crate::projection::query::Shown;

/// How people were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Method {
    /// Each has one vote, and agrees, disagrees, or passes: a show of hands.
    Votes,
    /// Each has several dots, and puts them where they like.
    Dots,
    /// Each gives a mark from 1 to 5: how much depends on it.
    Importance,
    /// Each gives a mark from 1 to 5: how likely it can be done.
    Feasibility,
    /// Nobody was asked: who was there. What it is about is the theme that was voted on, or the whole session.
    Present,
}

impl Method {
    const ALL: [Self; 5] = [Self::Votes, Self::Dots, Self::Importance, Self::Feasibility, Self::Present];

    /// `votes`, `dots`, `importance`, `feasibility` or `present`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Votes => VOTES,
            Self::Dots => "dots",
            Self::Importance => "importance",
            Self::Feasibility => "feasibility",
            Self::Present => "present",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }
}

/// What was asked, of whom, and when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Asked {
    /// About what: a cluster or a contribution; of [`Method::Present`] a theme or a session.
    pub item: ItemId,
    /// Of whom; none where the room was counted, or people of no stakeholder group.
    pub group: Option<GroupId>,
    /// How.
    pub method: Method,
    /// In which round: a number, as text; empty where there is but one.
    pub round: String,
}

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "is", content = "count", rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Support {
    /// Hands.
    Votes(Votes),
    /// Dots.
    Dots(u32),
    /// How many people gave each mark, from 1 to 5.
    Marks([u32; 5]),
    /// Who was there.
    Present(Present),
}

/// How many people were there when something was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Present {
    /// People; none where they were not counted.
    pub people: Option<u32>,
    /// How many dots each of them had; none where no dots were given out, or where that is said of the whole room.
    pub dots: Option<u32>,
}

/// One count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Count {
    /// What was asked.
    pub asked: Asked,
    /// What was counted.
    pub support: Support,
}

/// A count as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Standing {
    /// Of several people's the last one made.
    pub count: Count,
    /// Who counted it.
    pub by: CountedBy,
    /// What others counted otherwise.
    pub others: Vec<OtherCount>,
}

/// Who counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CountedBy {
    /// Who.
    pub author: AuthorId,
    /// Their name or initials, as they gave them; may be empty.
    pub person: String,
}

/// What somebody else counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OtherCount {
    /// Who.
    pub by: CountedBy,
    /// What.
    pub support: Support,
}

const VOTES: &str = "votes";
const AGREE: &str = "agree";
const DISAGREE: &str = "disagree";
const PASS: &str = "pass";

/// How many people voted how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Votes {
    /// For it.
    pub agree: u32,
    /// Against it.
    pub disagree: u32,
    /// Neither.
    pub pass: u32,
}

impl Votes {
    /// How many people voted.
    pub fn all(self) -> u32 {
        self.agree.saturating_add(self.disagree).saturating_add(self.pass)
    }

    /// The votes of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            agree: self.agree.saturating_add(other.agree),
            disagree: self.disagree.saturating_add(other.disagree),
            pass: self.pass.saturating_add(other.pass),
        }
    }
}

/// How one stakeholder group voted on a contribution or a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupVotes {
    /// What was voted on.
    pub item: ItemId,
    /// Who voted; none for people of no stakeholder group.
    pub group: Option<GroupId>,
    /// How.
    pub votes: Votes,
}

/// How one stakeholder group voted, as it stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// The count that stands: of several people's the last one made.
    #[serde(flatten)]
    pub votes: GroupVotes,
    /// Whether somebody else counted otherwise.
    pub contested: bool,
}

/// Whether this is somebody's support for something, and not only who was there.
pub(crate) fn says_something(shown: &Shown) -> bool {
    list::read(shown).is_some_and(|(asked, _)| asked.method != Method::Present)
}
