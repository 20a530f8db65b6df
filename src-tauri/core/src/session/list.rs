//! The sessions of a file.

use chrono::NaiveDate;

use super::{Approval, Debrief, HorizonName, Place, Session};
use crate::entity;
use crate::error::{Error, Result};
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::language::{Language, Names};
use crate::projection::query::{self, Shown};

impl SessionFile {
    /// All sessions, in order of date, title and id.
    ///
    /// # Errors
    /// [`Error::Database`]
    pub fn sessions(&self) -> Result<Vec<Session>> {
        let mut sessions = vec![];
        for shown in query::all(&self.connection, entity::SESSION)? {
            let template = match shown.id("template") {
                Some(template) => query::fields(&self.connection, entity::TEMPLATE, template)?,
                None => None,
            };
            sessions.push(session(&shown, &template.unwrap_or_default()));
        }
        sessions.sort_by(|a, b| (a.date, &a.title, a.id).cmp(&(b.date, &b.title, b.id)));
        Ok(sessions)
    }

    /// What the template of a session says; nothing where it has none.
    pub(crate) fn template_of(&self, session: SessionId) -> Result<Option<Fields<'static>>> {
        let session = query::visible(&self.connection, entity::SESSION, session.0)?.unwrap_or_default();
        Ok(match session.get("template").and_then(Value::as_id) {
            Some(template) => query::fields(&self.connection, entity::TEMPLATE, template)?,
            None => None,
        })
    }

    /// The session that is meant: the one with this title or id, or the only one.
    ///
    /// # Errors
    /// [`Error::NoSession`], [`Error::SeveralSessions`], [`Error::Unknown`]
    pub fn session_called(&self, name: Option<&str>) -> Result<Session> {
        let mut sessions = self.sessions()?;
        let titles = |sessions: &[Session]| {
            sessions.iter().map(|s| s.title.in_language(Language::Ky).to_owned()).collect::<Vec<_>>()
        };
        if let Some(name) = name {
            sessions.retain(|session| session.is_called(name));
            if sessions.is_empty() {
                return Err(Error::Unknown { what: "session", name: name.to_owned() });
            }
        }
        match sessions.len() {
            0 => Err(Error::NoSession),
            1 => Ok(sessions.remove(0)),
            _ => Err(Error::SeveralSessions(titles(&sessions))),
        }
    }
}

fn session(shown: &Shown, template: &Fields<'static>) -> Session {
    Session {
        id: shown.id.into(),
        title: shown.names("title"),
        date: shown.text("date").and_then(|date| date.parse::<NaiveDate>().ok()),
        place: Place {
            oblast: shown.text("oblast"),
            raion: shown.text("raion"),
            aiyl_aimak: shown.text("aiyl_aimak"),
            settlement: shown.text("settlement"),
        },
        series: shown.text("series"),
        organiser: shown.text("organiser"),
        project: shown.text("project"),
        partners: shown.text("partners"),
        funder: shown.text("funder"),
        languages: languages(shown),
        debrief: Debrief::read(shown.fields.get("debrief")),
        approval: Approval::read(shown.fields.get("approval")),
        template_key: template.get("key").and_then(Value::as_text).map(str::to_owned),
        horizons: horizons(template),
    }
}

/// Each once; what a newer version calls a language is left out.
fn languages(shown: &Shown) -> Vec<Language> {
    let listed = shown.fields.get("languages").and_then(Value::as_array).unwrap_or_default();
    let mut found = vec![];
    for language in listed.iter().filter_map(|item| Language::from_code(item.as_text()?)) {
        if !found.contains(&language) {
            found.push(language);
        }
    }
    found
}

fn horizons(template: &Fields<'static>) -> Vec<HorizonName> {
    let listed = template.get("horizons").and_then(Value::as_array).unwrap_or_default();
    let named = |item: &Value<'static>| {
        let item = item.as_map()?;
        let mut name = Names::default();
        for language in Language::ALL {
            let text = item.get("name").and_then(|names| names.as_map()?.get(language.code())?.as_text());
            *name.slot(language) = text.map(str::to_owned);
        }
        Some(HorizonName { horizon: item.get("key")?.as_text()?.parse().ok()?, name })
    };
    listed.iter().filter_map(named).collect()
}
