//! What is known about a session changes.

use chrono::{DateTime, NaiveDate, Utc};

use super::new::edit_texts;
use super::{Approval, Debrief};
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::language::{Language, Names};

/// What changes. `None` leaves a field as it is; `Some(None)` empties it; a title stays in the languages not given,
/// and goes in those that are given empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionEdit {
    /// What it is called.
    pub title: Names,
    /// The day.
    pub date: Option<Option<NaiveDate>>,
    /// The oblast.
    pub oblast: Option<Option<String>>,
    /// The raion.
    pub raion: Option<Option<String>>,
    /// The aiyl aimak.
    pub aiyl_aimak: Option<Option<String>>,
    /// The village or town.
    pub settlement: Option<Option<String>>,
    /// The series it belongs to.
    pub series: Option<Option<String>>,
    /// Who organised it.
    pub organiser: Option<Option<String>>,
    /// The project it belongs to.
    pub project: Option<Option<String>>,
    /// Who else took part in organising it.
    pub partners: Option<Option<String>>,
    /// Who paid, in the wording asked for.
    pub funder: Option<Option<String>>,
    /// The languages that are spoken, the first of them on paper.
    pub languages: Option<Vec<Language>>,
    /// The answers of the debrief, all of them.
    pub debrief: Option<Debrief>,
    /// The record of the approval, all of it.
    pub approval: Option<Approval>,
}

impl SessionFile {
    /// Changes what is known about a session.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such session.
    pub fn edit_session(&mut self, id: SessionId, edit: &SessionEdit, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::SESSION, id.0)?;
        let mut fields = Fields::default();
        edit_texts(&mut fields, "title", &edit.title);
        fields.set_some("date", edit.date.map(|date| date.map(|date| date.to_string())));
        let texts = [
            ("oblast", &edit.oblast),
            ("raion", &edit.raion),
            ("aiyl_aimak", &edit.aiyl_aimak),
            ("settlement", &edit.settlement),
            ("series", &edit.series),
            ("organiser", &edit.organiser),
            ("project", &edit.project),
            ("partners", &edit.partners),
            ("funder", &edit.funder),
        ];
        for (name, text) in texts {
            fields.set_some(name, text.clone());
        }
        let languages = edit
            .languages
            .as_ref()
            .map(|spoken| Value::Array(spoken.iter().map(|language| Value::from(language.code())).collect()));
        fields.set_some("languages", languages);
        fields.set_some("debrief", edit.debrief.as_ref().map(Debrief::value));
        fields.set_some("approval", edit.approval.as_ref().map(Approval::value));
        let draft = self.change(entity::SESSION, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
