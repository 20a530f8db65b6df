//! Contributions: one thing that one participant said, the atom of everything.

pub mod add;
mod add_several;
mod agree;
pub mod change;
mod count;
mod delete;
pub mod edit;
pub mod list;
mod other_words;
mod page;
mod parked;
mod place;
pub mod search;
mod utterance;

pub use add::NewContribution;
pub use add_several::WithVoices;
pub use change::{Change, Changed};
pub use count::Counts;
pub use edit::Edit;
pub use list::Filter;
pub use other_words::OtherWords;
pub use page::Page;
pub use place::Placing;
pub use utterance::{Utterance, utterances};

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};

use crate::id::{AuthorId, ClusterId, ContributionId, GroupId, ParticipantId, SessionId, ThemeId};
use crate::language::SpokenLanguage;

/// The time that a contribution speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Horizon {
    /// The state of things; steps within a year.
    Today,
    /// One to five years.
    Tomorrow,
    /// The far one, named by its year, such as 2030.
    Year(u16),
}

/// The window's bindings know it as the text that it is written as.
#[cfg(feature = "specta")]
impl specta::Type for Horizon {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        String::definition(types)
    }
}

impl fmt::Display for Horizon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today => f.write_str("today"),
            Self::Tomorrow => f.write_str("tomorrow"),
            Self::Year(year) => write!(f, "{year}"),
        }
    }
}

/// What was given is neither `today`, `tomorrow` nor a year.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a horizon: {0}")]
pub struct NotAHorizon(pub String);

impl FromStr for Horizon {
    type Err = NotAHorizon;

    fn from_str(text: &str) -> Result<Self, NotAHorizon> {
        match text {
            "today" => Ok(Self::Today),
            "tomorrow" => Ok(Self::Tomorrow),
            year => match year.parse::<u16>() {
                Ok(number) if (1900..=2999).contains(&number) && year.len() == 4 => Ok(Self::Year(number)),
                _ => Err(NotAHorizon(text.to_owned())),
            },
        }
    }
}

impl Serialize for Horizon {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Horizon {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// What a contribution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Kind {
    /// Something that is wrong.
    Problem,
    /// Something that is good and should stay.
    Strength,
    /// Something that is lacking.
    Need,
    /// Something to be done.
    Proposal,
    /// Something asked.
    Question,
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Problem, Self::Strength, Self::Need, Self::Proposal, Self::Question];

    /// `problem`, `strength`, `need`, `proposal` or `question`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Strength => "strength",
            Self::Need => "need",
            Self::Proposal => "proposal",
            Self::Question => "question",
        }
    }

    /// The reverse of [`Kind::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Whether a contribution may appear in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Quotation {
    /// In its own words.
    #[default]
    Yes,
    /// Only in other words.
    Paraphrase,
    /// In no public document.
    Private,
}

impl Quotation {
    /// `yes`, `paraphrase` or `private`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Paraphrase => "paraphrase",
            Self::Private => "private",
        }
    }

    /// The reverse of [`Quotation::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Yes, Self::Paraphrase, Self::Private].into_iter().find(|q| q.code() == code)
    }
}

/// A contribution as it stands: every field with the value that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Contribution {
    /// Random; of an imported row UUIDv5 of session and ref.
    pub id: ContributionId,
    /// The imported row's own key, else the id.
    pub reference: String,
    /// The session in which it was said.
    pub session: SessionId,
    /// What was said; for a redacted one the replacement text, or nothing.
    pub text: String,
    /// In which language.
    pub language: Option<SpokenLanguage>,
    /// On which theme; none is *unassigned*.
    pub theme: Option<ThemeId>,
    /// Of which time.
    pub horizon: Option<Horizon>,
    /// What it is.
    pub kind: Option<Kind>,
    /// Whether it is word for word.
    pub verbatim: bool,
    /// Who said it, by code.
    pub participant: Option<ParticipantId>,
    /// Whom they spoke for: the contribution's own group, else the participant's.
    pub group: Option<GroupId>,
    /// When it was said, where that differs from when it was entered.
    pub said_at: Option<DateTime<FixedOffset>>,
    /// When it was typed, by the clock of that laptop.
    pub entered_at: DateTime<Utc>,
    /// Put aside into the parking lot.
    pub parked: bool,
    /// The cluster into which a person put it.
    pub cluster: Option<ClusterId>,
    /// Whether it may be quoted.
    pub may_be_quoted: Quotation,
    /// Other words for it.
    pub paraphrase: Option<String>,
    /// Free marks, sorted.
    pub tags: Vec<String>,
    /// Which utterance it is a note of: the lowest id of all contributions that are decided to be the same as it, deleted
    /// ones too; its own where there are none.
    pub utterance: ContributionId,
    /// How many others agreed aloud with the utterance, whichever of its notes says so.
    pub voices: u32,
    /// Who typed it.
    pub author: AuthorId,
    /// The name or initials that they gave.
    pub note_taker: String,
    /// The fields that stand in conflict, sorted.
    pub conflicts: Vec<String>,
    /// Erased for ever.
    pub redacted: bool,
}

impl Contribution {
    /// Whether a field stands in conflict.
    pub fn is_contested(&self, field: &str) -> bool {
        self.conflicts.iter().any(|contested| contested == field)
    }

    /// The time by which contributions are put in order: when it was said, else when it was entered.
    pub fn time(&self) -> DateTime<Utc> {
        self.said_at.map_or(self.entered_at, |said| said.to_utc())
    }
}
