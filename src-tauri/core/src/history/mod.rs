//! History: every version of anything, by whom and when; and what can be taken back.

pub mod undo;

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::Result;
use crate::event::Value;
use crate::file::{Author, SessionFile};
use crate::id::ContributionId;
use crate::projection::heads::{self, Entity, Written};
use crate::projection::query;

/// One event in the life of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// When, by the clock of that laptop.
    pub at: DateTime<Utc>,
    /// Name or initials of who wrote it.
    pub person: String,
    /// Their installation.
    pub device: String,
    /// What was written, by field, as text.
    pub fields: Vec<(String, String)>,
    /// Whether all of it has been superseded.
    pub superseded: bool,
    /// The fields in which it chose between versions that stood against one another.
    pub settles: Vec<String>,
}

impl SessionFile {
    /// Every version of a contribution, also of a deleted one, oldest first.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn history(&self, id: ContributionId) -> Result<Vec<Version>> {
        let entity = heads::load(&self.connection, entity::CONTRIBUTION, id.0)?;
        let redacted = query::redaction(&self.connection, entity::CONTRIBUTION, id.0)?.is_some();
        let mut versions = vec![];
        for event in &entity.events {
            let Author { person, device, .. } = query::author(&self.connection, event.replica_no)?;
            let is_head = |name: &str| entity.heads(name).iter().any(|head| head.digest == event.digest);
            // Of what is redacted only the headers count: they are the same whether or not it is erased here.
            let superseded = match redacted {
                true => entity.events.iter().any(|other| other.parents.contains(&event.digest)),
                false => !event.fields.iter().any(|(name, _)| is_head(name)),
            };
            let shown = event.fields.iter().filter(|_| !redacted);
            let fields = shown.map(|(name, value)| (name.to_owned(), self.in_words(name, value))).collect();
            let settles = settled_by(&entity, event);
            versions.push(Version { at: event.hlc.time(), person, device, fields, superseded, settles });
        }
        Ok(versions)
    }

    /// A value as text: what an id refers to by its name.
    fn in_words(&self, field: &str, value: &Value<'_>) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(value) => value.to_string(),
            Value::Int(number) => number.to_string(),
            Value::Text(text) => text.to_string(),
            Value::Array(_) | Value::Map(_) => "…".to_owned(),
            Value::Bytes(_) => {
                let Some(id) = value.as_id() else { return "…".to_owned() };
                let shown = crate::projection::query::fields(&self.connection, field, id).ok().flatten();
                let named = |name| shown.as_ref()?.get(name)?.as_text().map(str::to_owned);
                let names = [
                    "template_key",
                    "code",
                    "name.ky",
                    "name.ru",
                    "name.en",
                    "title.ky",
                    "title.ru",
                    "title.en",
                ];
                names.into_iter().find_map(named).unwrap_or_else(|| id.to_string())
            }
        }
    }
}

/// The fields of which an event supersedes values that differ: it was written by somebody who saw them both.
fn settled_by(entity: &Entity, event: &Written) -> Vec<String> {
    let superseded: Vec<&Written> =
        entity.events.iter().filter(|other| event.parents.contains(&other.digest)).collect();
    let differ = |name: &str| {
        let mut values = superseded.iter().filter_map(|other| other.fields.get(name));
        let first = values.next();
        values.any(|value| Some(value) != first)
    };
    // Whoever deletes names everything, whether it was in conflict or not.
    let names = event.fields.iter().map(|(name, _)| name).filter(|name| differ(name));
    names.map(str::to_owned).collect()
}
