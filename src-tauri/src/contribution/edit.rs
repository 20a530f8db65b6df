//! Changing a contribution.

use chrono::{DateTime, FixedOffset};
use kelechek_core::contribution::{Change, Edit as Changes, Horizon, Kind, Quotation};
use kelechek_core::id::{ContributionId, GroupId, ThemeId};
use kelechek_core::language::SpokenLanguage;
use kelechek_core::participant::Code;
use serde::Deserialize;
use specta::Type;
use tauri::State;

use super::language_of;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// A contribution as it shall stand from now on; only what really differs is written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct Edit {
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

impl From<Edit> for Changes {
    fn from(typed: Edit) -> Self {
        Self {
            language: Some(typed.language.or_else(|| Some(language_of(&typed.text)))),
            text: Some(typed.text),
            theme: Some(typed.theme),
            horizon: Some(typed.horizon),
            kind: Some(typed.kind),
            verbatim: Some(typed.verbatim),
            participant: Some(typed.participant.as_deref().and_then(Code::read)),
            group: Some(typed.group),
            said_at: Some(typed.said_at),
            parked: Some(typed.parked),
            may_be_quoted: Some(typed.may_be_quoted),
            paraphrase: None,
            tags: Some(typed.tags),
        }
    }
}

/// Changes a contribution; see [`kelechek_core::SessionFile::edit_contribution`].
#[tauri::command]
#[specta::specta]
pub async fn edit_contribution(
    open: State<'_, OpenFile>,
    id: ContributionId,
    edit: Edit,
) -> Result<Change, CommandError> {
    open.write(move |file| file.changing(&[id], |file| file.edit_contribution(id, &edit.into(), now()))).await
}
