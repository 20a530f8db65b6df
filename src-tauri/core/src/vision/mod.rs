//! The vision: the document that comes out, line by line, each with its evidence.
//!
//! Only a person's decisions are events; proposals are computed by `synthesis`, which answers with a [`Draft`].

mod accept;
mod drop;
mod edit;
mod findings;
mod list;
mod lock;

use serde::{Deserialize, Serialize};

pub use findings::{Cluster, Dots, Findings, Marked, Prioritised, Priority, Round, Support};

use crate::id::{ContributionId, GroupId, LineId, ThemeId};
use crate::language::SpokenLanguage;

/// Where in the vision a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Level {
    /// Where we are.
    Today,
    /// For the far horizon.
    Goal,
    /// For tomorrow.
    Task,
    /// For now.
    Action,
}

impl Level {
    /// All of them, in the order of the document.
    pub const ALL: [Self; 4] = [Self::Today, Self::Goal, Self::Task, Self::Action];

    /// `today`, `goal`, `task` or `action`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Goal => "goal",
            Self::Task => "task",
            Self::Action => "action",
        }
    }

    /// The reverse of [`Level::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

/// Who stands behind a line's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum LineState {
    /// The program proposes it.
    Proposed,
    /// A person accepted it as it is.
    Accepted,
    /// A person wrote it anew.
    Edited,
}

impl LineState {
    /// `proposed`, `accepted` or `edited`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Accepted => "accepted",
            Self::Edited => "edited",
        }
    }
}

/// What the field `state` says of a line that people have decided against.
const DROPPED: &str = "dropped";

/// What makes an action concrete. The program invents none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Concrete {
    /// Who does it.
    pub responsible: Option<String>,
    /// By when.
    pub by_when: Option<String>,
    /// With what, from which source.
    pub means: Option<String>,
    /// How we shall know.
    pub indicator: Option<String>,
}

/// One line of the vision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Line {
    /// Of a proposal: UUIDv5 of vision and proposal key, so that two people accepting it made one line.
    pub id: LineId,
    /// The theme under which it stands.
    pub theme: Option<ThemeId>,
    /// Where it stands.
    pub level: Level,
    /// Its words.
    pub text: String,
    /// The language of its words.
    pub language: Option<SpokenLanguage>,
    /// The contribution whose own words it uses, while nobody has edited it.
    pub words_of: Option<ContributionId>,
    /// What it rests on: never empty in a proposal.
    pub evidence: Vec<ContributionId>,
    /// The lines of the next higher level that it serves.
    pub serves: Vec<LineId>,
    /// Not to be touched by any refresh.
    pub locked: bool,
    /// Who stands behind it.
    pub state: LineState,
    /// Filled in by people, for actions.
    pub concrete: Concrete,
}

/// A line that people have decided against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Dropped {
    /// As it was.
    pub line: Line,
    /// Why, if somebody said so.
    pub reason: Option<String>,
}

/// What still keeps a draft from being a vision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Gap {
    /// Nobody said what to do for it.
    GoalWithoutAction {
        /// the goal
        line: LineId,
    },
    /// It serves no goal.
    ActionWithoutGoal {
        /// the action
        line: LineId,
    },
    /// Nothing on it has become a line.
    ThemeWithoutLine {
        /// the theme
        theme: ThemeId,
    },
    /// No line rests on what this group said.
    GroupWithoutLine {
        /// the group
        group: GroupId,
    },
}

/// How much of what was said some line rests on; an utterance that several wrote down counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Coverage {
    /// Utterances of which at least one line cites a note.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub reflected: usize,
    /// All utterances.
    #[cfg_attr(feature = "specta", specta(type = u32))]
    pub all: usize,
}

/// The draft vision as it stands: what people decided, what the program proposes, what is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Draft {
    /// In the order of the document: by theme, level, then weight.
    pub lines: Vec<Line>,
    /// The lines that people have decided against, in their order.
    pub dropped: Vec<Dropped>,
    /// What no line rests on, in order of time.
    pub not_reflected: Vec<ContributionId>,
    /// The coherence gaps, in the order of the document.
    pub gaps: Vec<Gap>,
    /// Reflected of all.
    pub coverage: Coverage,
}
