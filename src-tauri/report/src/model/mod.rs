//! The report as pure data, in the chosen language: everything a document says, and nothing of how it looks.
//!
//! Every number in it is counted here from the material and the lines, not taken over from elsewhere, so that a document
//! can be checked against its own annexes.

mod assemble;
mod balance;
mod cluster;
mod compare;
mod entry;
mod gap;
mod groups;
mod leaving;
mod method;
mod priorities;
pub(crate) mod showing;
mod support;
mod theme;
mod title;
mod words;

use chrono::NaiveDate;
use kelechek_core::language::Language;
use kelechek_core::vision::{Concrete, Level, LineState};

pub use assemble::{build, labels};
pub use cluster::ClusterPart;
pub use compare::{Comparison, Saturation, SaturationStep};
pub use entry::{Entry, InternalPart};
pub use leaving::Leaving;
pub use priorities::{DotsPart, PrioritiesPart, PriorityPart};
pub use support::{Subject, SupportPart};
pub use words::{Mark, Words};

/// Who a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// For everyone: no codes, note-takers, refs, tags, private or redacted texts, no small groups.
    Public,
    /// For the organisers.
    Internal,
}

/// What a report holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The vision with its annexes, which hold every contribution.
    Vision,
    /// The contributions alone, without lines, gaps or coverage.
    Contributions,
}

/// How a report is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// the language of everything that the program says
    pub language: Language,
    /// whether it must be fit for everyone's eyes
    pub public: bool,
    /// the vision, or the contributions alone
    pub what: What,
}

impl Options {
    /// The vision for the organisers, in this language.
    pub fn new(language: Language) -> Self {
        Self { language, public: false, what: What::Vision }
    }

    /// The variant that `public` stands for.
    pub fn variant(&self) -> Variant {
        if self.public { Variant::Public } else { Variant::Internal }
    }
}

/// A report in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// the language of everything that the program says in it
    pub language: Language,
    /// who it is for
    pub variant: Variant,
    /// what it holds
    pub what: What,
    /// what the title page says
    pub title: TitlePage,
    /// the sessions, in order of date
    pub meetings: Vec<Meeting>,
    /// who took part
    pub presence: Presence,
    /// how to read the document, sentence by sentence
    pub reading: Vec<String>,
    /// the statement of the vision; none while nobody has written it
    pub statement: Option<Words>,
    /// the year that the goals are for
    pub far_year: Option<u16>,
    /// the themes with their lines; what has no theme comes last
    pub themes: Vec<ThemePart>,
    /// what still keeps the draft from being a vision
    pub gaps: Vec<GapItem>,
    /// contributions by theme and group
    pub balance: Balance,
    /// contributions by theme and horizon
    pub horizons: Balance,
    /// what says the same
    pub clusters: Vec<ClusterPart>,
    /// what was voted on
    pub support: Vec<SupportPart>,
    /// what was prioritised, session by session, theme by theme
    pub priorities: Vec<PrioritiesPart>,
    /// one session beside another; none where there is only one
    pub comparison: Option<Comparison>,
    /// how much is reflected, by theme
    pub coverage: Vec<CoverageRow>,
    /// how much is reflected, in all
    pub total: CoverageRow,
    /// every contribution that may be printed, by number
    pub entries: Vec<Entry>,
    /// how many may not be printed
    pub withheld: Withheld,
    /// how the document came about, sentence by sentence
    pub method: Vec<String>,
}

/// What the title page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitlePage {
    /// what kind of document this is
    pub kind: String,
    /// the occasion: the session's title, or how many sessions there were
    pub title: Words,
    /// place, date, organiser and so on: what they are called, and what was given
    pub facts: Vec<(String, Words)>,
    /// whether it is public or internal
    pub variant: String,
}

/// One session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// its title
    pub title: Words,
    /// how scripts name it, independent of the report's language
    pub reference: String,
    /// the day, written out
    pub date: Option<String>,
    /// the day
    pub day: Option<NaiveDate>,
    /// where it was
    pub place: String,
    /// how many contributions were made
    pub contributions: usize,
}

/// Who took part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// the groups that took part
    pub groups: Vec<GroupPresence>,
    /// groups of the template of whom nobody was there; not said in a public report, where it would tell who "other" is
    pub absent: Vec<Words>,
    /// all participants
    pub people: usize,
}

/// One stakeholder group, or several small ones together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPresence {
    /// its name
    pub name: Words,
    /// how scripts name it; none for contributions without a group
    pub reference: Option<String>,
    /// participants recorded
    pub people: usize,
    /// contributions made
    pub contributions: usize,
}

/// What has been worked out on one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemePart {
    /// counted from 1; the first half of its lines' labels
    pub number: usize,
    /// its name
    pub name: Words,
    /// how scripts name it; none for what has no theme
    pub reference: Option<String>,
    /// contributions on it
    pub contributions: usize,
    /// its lines, in the order of the document
    pub lines: Vec<LinePart>,
}

/// Where within its theme a line stands: by level, and at the level *today* by what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Today: what is wrong
    Problem,
    /// Today: what is good
    Strength,
    /// Today: what is neither
    Observation,
    /// For the far horizon
    Goal,
    /// For tomorrow
    Task,
    /// For now
    Action,
}

/// One line of the vision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinePart {
    /// such as `2.7`: unique in the document
    pub label: String,
    /// where within the theme it stands
    pub place: Place,
    /// its level
    pub level: Level,
    /// its words; none when they may not be printed
    pub words: Option<Words>,
    /// the words stand in place of others that may not be quoted
    pub paraphrased: bool,
    /// the numbers of the contributions that it rests on
    pub evidence: Vec<usize>,
    /// how many more it rests on that may not be printed
    pub withheld: usize,
    /// the groups whose contributions it rests on
    pub groups: Vec<Words>,
    /// the labels of the lines that it serves
    pub serves: Vec<String>,
    /// who stands behind its words
    pub state: LineState,
    /// responsible, by when, means, how we shall know
    pub concrete: Concrete,
}

/// What is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GapItem {
    /// The goal with this label has no action.
    GoalWithoutAction(String),
    /// The action with this label serves no goal.
    ActionWithoutGoal(String),
    /// This theme has no line.
    ThemeWithoutLine(Words),
    /// This group has no line.
    GroupWithoutLine(Words),
}

/// Contributions by theme and by group, place or horizon.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// the columns
    pub columns: Vec<Words>,
    /// the rows, each with one count per column
    pub rows: Vec<(Words, Vec<usize>)>,
}

/// How many contributions some line rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    /// of what
    pub name: Words,
    /// cited by at least one line
    pub reflected: usize,
    /// all
    pub all: usize,
}

/// How many contributions may not be printed, and how many of these no line rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Withheld {
    /// private, or with two answers to whether they are
    pub private: usize,
    /// to be quoted in other words only, which nobody has written yet
    pub unparaphrased: usize,
    /// erased for ever
    pub erased: usize,
    /// of all these, those that no line rests on
    pub not_reflected: usize,
}

impl Withheld {
    /// All of them.
    pub fn all(&self) -> usize {
        self.private + self.unparaphrased + self.erased
    }
}
