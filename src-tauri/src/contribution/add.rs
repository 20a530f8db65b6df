//! Recording a contribution.

use chrono::{DateTime, FixedOffset};
use kelechek_core::contribution::{Change, Horizon, Kind, NewContribution as New, Quotation};
use kelechek_core::id::{GroupId, SessionId, ThemeId};
use kelechek_core::language::SpokenLanguage;
use kelechek_core::participant::Code;
use serde::Deserialize;
use specta::Type;
use tauri::State;

use super::language_of;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// What is typed, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct NewContribution {
    /// In which session.
    pub session: SessionId,
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

impl From<NewContribution> for New {
    fn from(typed: NewContribution) -> Self {
        Self {
            language: typed.language.or_else(|| Some(language_of(&typed.text))),
            theme: typed.theme,
            horizon: typed.horizon,
            kind: typed.kind,
            verbatim: typed.verbatim,
            participant: typed.participant.as_deref().and_then(Code::read),
            group: typed.group,
            said_at: typed.said_at,
            parked: typed.parked,
            may_be_quoted: typed.may_be_quoted,
            tags: typed.tags,
            ..Self::text(typed.session, typed.text)
        }
    }
}

/// Records one contribution. When this answers it is on the disk; see [`kelechek_core::SessionFile::add_contribution`].
#[tauri::command]
#[specta::specta]
pub async fn add_contribution(
    open: State<'_, OpenFile>,
    contribution: NewContribution,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[], |file| file.add_contribution(&contribution.into(), now())))
        .await
}
