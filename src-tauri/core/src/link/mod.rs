//! Links: what two contributions are to each other, as a person decided. Two notes of one utterance stay two texts, and
//! are counted once.

mod decide;
mod list;

use serde::{Deserialize, Serialize};

use crate::id::ContributionId;

/// What two things are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Relation {
    /// One and the same: one utterance written down twice, one theme made twice.
    Same,
    /// Not the same, and yet to be seen together. Contributions only.
    Related,
    /// Not the same, however alike.
    Different,
}

impl Relation {
    /// `same`, `related` or `different`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Related => "related",
            Self::Different => "different",
        }
    }

    /// The reverse of [`Relation::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Same, Self::Related, Self::Different].into_iter().find(|relation| relation.code() == code)
    }
}

/// What a person decided about two contributions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Link {
    /// The one with the lower id.
    pub a: ContributionId,
    /// The other.
    pub b: ContributionId,
    /// What they are to each other.
    pub relation: Relation,
    /// Said to be the same, and yet not joined: that would make one utterance of contributions of which two are decided
    /// to be different.
    pub overruled: bool,
}
