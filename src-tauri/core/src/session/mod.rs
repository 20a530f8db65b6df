//! Sessions: one meeting of one focus group, on a date, in a place.

mod approval;
mod debrief;
mod delete;
mod edit;
mod lacking;
mod list;
pub(crate) mod new;

pub use approval::{Approval, ApprovalState};
pub use debrief::Debrief;
pub use edit::SessionEdit;
pub use lacking::Lacking;
pub use new::NewSession;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::contribution::Horizon;
use crate::id::SessionId;
use crate::language::{Language, Names};

/// Where a session was held. Every part may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Place {
    /// The oblast.
    pub oblast: Option<String>,
    /// The raion.
    pub raion: Option<String>,
    /// The aiyl aimak.
    pub aiyl_aimak: Option<String>,
    /// The village or town.
    pub settlement: Option<String>,
}

/// One meeting of one focus group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Session {
    /// Random.
    pub id: SessionId,
    /// What it is called.
    pub title: Names,
    /// The day it was held.
    pub date: Option<NaiveDate>,
    /// Where.
    pub place: Place,
    /// The series of meetings it belongs to.
    pub series: Option<String>,
    /// Who organised it.
    pub organiser: Option<String>,
    /// The project it belongs to.
    pub project: Option<String>,
    /// Who else took part in organising it.
    pub partners: Option<String>,
    /// Who paid, in the wording asked for.
    pub funder: Option<String>,
    /// The languages that are spoken, the first of them on paper; none where that was not said.
    pub languages: Vec<Language>,
    /// What those who ran it wrote down right after it.
    pub debrief: Option<Debrief>,
    /// What became of its vision.
    pub approval: Option<Approval>,
    /// The key of the template that it started from.
    pub template_key: Option<String>,
    /// The horizons it speaks of, nearest first.
    pub horizons: Vec<HorizonName>,
}

/// A horizon with the name that the session's template gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HorizonName {
    /// Which one.
    pub horizon: Horizon,
    /// What it is called.
    pub name: Names,
}

impl Session {
    /// Whether somebody who says `name` means this one: its id, or its title in any language.
    pub fn is_called(&self, name: &str) -> bool {
        self.title.matches(name) || self.id.to_string() == name
    }
}
