//! Starting a session from a template.

use chrono::{DateTime, NaiveDate, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::{Draft, SessionFile};
use crate::id::SessionId;
use crate::language::{Language, Names};
use crate::session::Place;
use crate::template::Template;

/// What is known about a session before it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewSession {
    /// What it is called.
    pub title: Names,
    /// The day it is held.
    pub date: Option<NaiveDate>,
    /// Where.
    pub place: Place,
    /// The series it belongs to.
    pub series: Option<String>,
    /// Who organises it.
    pub organiser: Option<String>,
    /// The project it belongs to.
    pub project: Option<String>,
}

impl SessionFile {
    /// Starts a session.
    ///
    /// # Errors
    /// What kept the disk from taking it.
    pub fn new_session(
        &mut self,
        new: &NewSession,
        template: &Template,
        now: DateTime<Utc>,
    ) -> Result<SessionId> {
        let id = self.writer()?.timed_id(now);
        let mut fields = Fields::default();
        set_texts(&mut fields, "title", &new.title);
        fields.set_some("date", new.date.map(|date| date.to_string()));
        fields.set_some("oblast", new.place.oblast.clone());
        fields.set_some("raion", new.place.raion.clone());
        fields.set_some("aiyl_aimak", new.place.aiyl_aimak.clone());
        fields.set_some("settlement", new.place.settlement.clone());
        fields.set_some("series", new.series.clone());
        fields.set_some("organiser", new.organiser.clone());
        fields.set_some("project", new.project.clone());
        fields.set("template", template.id);
        self.act(now, vec![template.draft(), Draft::first(entity::SESSION, id, fields)])?;
        Ok(id.into())
    }
}

/// Writes a text per language as `name.ky`, `name.ru`, `name.en`.
pub(crate) fn set_texts(fields: &mut Fields<'static>, name: &str, texts: &Names) {
    for language in Language::ALL {
        let text = texts.get(language).map(str::trim).filter(|text| !text.is_empty());
        fields.set_some(format!("{name}.{}", language.code()), text);
    }
}

/// The same where something stands already: a text that is given empty empties the field of its language.
pub(crate) fn edit_texts(fields: &mut Fields<'static>, name: &str, texts: &Names) {
    for language in Language::ALL {
        let Some(text) = texts.get(language).map(str::trim) else { continue };
        let value = if text.is_empty() { Value::Null } else { Value::from(text.to_owned()) };
        fields.set(format!("{name}.{}", language.code()), value);
    }
}

/// Whether texts would be left in no language, once `edit` has changed what stands.
pub(crate) fn would_be_empty(standing: &Names, edit: &Names) -> bool {
    let after = |language| edit.get(language).or(standing.get(language)).unwrap_or_default();
    Language::ALL.into_iter().all(|language| after(language).trim().is_empty())
}
