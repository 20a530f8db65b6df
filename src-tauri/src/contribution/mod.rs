//! What participants said: a file an operation, each of which only hands on to the core.

pub mod add;
pub mod add_several;
pub mod agree;
pub mod delete;
pub mod edit;
pub mod find;
pub mod history;
pub mod other_words;
pub mod page;
pub mod parked;
pub mod redact;
pub mod undo;
pub mod unfinished;

use chrono::{DateTime, FixedOffset};
use kelechek_core::contribution::{Edit, Horizon, Kind, NewContribution, Quotation};
use kelechek_core::id::{GroupId, SessionId, ThemeId};
use kelechek_core::language::SpokenLanguage;
use kelechek_core::participant::Code;
use kelechek_synthesis::text::language_of;
use serde::Deserialize;
use specta::Type;

/// A contribution as it was typed: a new one, or one as it shall stand from now on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct TypedContribution {
    /// What was said.
    pub text: String,
    /// In which language; recognised where it is not given.
    pub language: Option<SpokenLanguage>,
    /// On which theme.
    pub theme: Option<ThemeId>,
    /// Of which time: `today`, `tomorrow` or a year.
    pub horizon: Option<Horizon>,
    /// What it is.
    pub kind: Option<Kind>,
    /// Whether it is word for word.
    pub verbatim: bool,
    /// Who said it, as the code was typed; one that is new is added.
    pub participant: Option<String>,
    /// Whom they spoke for, where that is not said of the participant.
    pub group: Option<GroupId>,
    /// When, where that is not when it was entered.
    pub said_at: Option<DateTime<FixedOffset>>,
    /// In the parking lot.
    pub parked: bool,
    /// Whether it may be quoted.
    pub may_be_quoted: Quotation,
    /// Free marks.
    pub tags: Vec<String>,
}

impl TypedContribution {
    fn language(&self) -> SpokenLanguage {
        self.language.unwrap_or_else(|| language_of(&self.text))
    }

    fn participant(&self) -> Option<Code> {
        self.participant.as_deref().and_then(Code::read)
    }

    /// To be recorded in this session.
    fn into_new(self, session: SessionId) -> NewContribution {
        NewContribution {
            language: Some(self.language()),
            theme: self.theme,
            horizon: self.horizon,
            kind: self.kind,
            verbatim: self.verbatim,
            participant: self.participant(),
            group: self.group,
            said_at: self.said_at,
            parked: self.parked,
            may_be_quoted: self.may_be_quoted,
            tags: self.tags,
            ..NewContribution::text(session, self.text)
        }
    }

    /// In place of what stands; only what really differs is written.
    fn into_edit(self) -> Edit {
        Edit {
            language: Some(Some(self.language())),
            participant: Some(self.participant()),
            text: Some(self.text),
            theme: Some(self.theme),
            horizon: Some(self.horizon),
            kind: Some(self.kind),
            verbatim: Some(self.verbatim),
            group: Some(self.group),
            said_at: Some(self.said_at),
            parked: Some(self.parked),
            may_be_quoted: Some(self.may_be_quoted),
            paraphrase: None,
            tags: Some(self.tags),
        }
    }
}
