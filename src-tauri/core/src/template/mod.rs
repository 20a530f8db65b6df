//! Templates: what a session starts from.
//!
//! A template is immutable and one event: written by a fixed replica, with clock 0 and salt 0, under an id that follows
//! from its content. So the same template is the same event in every file, and merging a thousand files that started
//! from one brings it once. What it implies for a session is in `projection/implied.rs`.

mod built_in;
mod json;
mod of_session;
mod read;

pub use read::{BadTemplate, Flaw};

use std::sync::LazyLock;

use serde_json::Value as Json;
use uuid::Uuid;

use crate::entity;
use crate::error::{Error, Result};
use crate::event::{Event, Fields, Header, Hlc, Value};
use crate::file::{By, Draft};
use crate::id::{NAMESPACE, derived};

/// What stands as the program's version beside the events of templates.
pub const VERSION: &str = "template";

/// The author of all templates.
pub fn author() -> Uuid {
    derived(NAMESPACE, "author", "template")
}

/// The replica under which all templates are written.
pub fn replica() -> Uuid {
    // Asked for with every event that is verified.
    static REPLICA: LazyLock<Uuid> = LazyLock::new(|| derived(NAMESPACE, "replica", "template"));
    *REPLICA
}

/// The id of the template with this payload.
pub fn id_of(payload: &[u8]) -> Uuid {
    derived(NAMESPACE, "template", blake3::hash(payload).to_hex().as_str())
}

/// The one event that holds a template.
pub fn event(template: Uuid, fields: &Fields<'_>) -> Event {
    let header = Header {
        replica: replica(),
        seq: 1,
        hlc: Hlc(0),
        entity_kind: entity::TEMPLATE.to_owned(),
        entity: template,
        parents: vec![],
    };
    Event::new(header, fields, [0; 16])
}

/// What a session starts from: themes, guiding questions, stakeholder groups, agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Follows from the content.
    pub id: Uuid,
    /// Such as `vision-2030`.
    pub key: String,
    fields: Fields<'static>,
}

impl Template {
    /// Reads a template as it lies in `assets/templates`.
    ///
    /// # Errors
    /// [`Error::Invalid`] for what is no JSON object with a `key`, has a number that is not whole, or a field of another
    /// type than a template has.
    pub fn from_json(text: &str) -> Result<Self> {
        let invalid =
            |value: &str| Error::Invalid { field: "template", value: value.chars().take(80).collect() };
        let json: Json = serde_json::from_str(text).map_err(|error| invalid(&error.to_string()))?;
        let Some(Value::Map(fields)) = json::read(&json) else { return Err(invalid(text)) };
        let Some(key) = fields.get("key").and_then(Value::as_text).map(str::to_owned) else {
            return Err(invalid("key"));
        };
        entity::check(entity::TEMPLATE, &fields).map_err(|field| invalid(&field))?;
        let id = id_of(&fields.encode());
        Ok(Self { id, key, fields })
    }

    /// What it says.
    pub(crate) fn fields(&self) -> &Fields<'static> {
        &self.fields
    }

    /// The event that it is, in every file.
    pub(crate) fn event(&self) -> Event {
        event(self.id, &self.fields)
    }

    /// The event, ready to be written.
    pub(crate) fn draft(&self) -> Draft {
        Draft { by: By::Template, ..Draft::first(entity::TEMPLATE, self.id, self.fields.clone()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_templates_are_one_event_however_they_are_written() {
        let one = Template::from_json(r#"{"key":"t","groups":[],"themes":[]}"#).unwrap();
        let other = Template::from_json(r#"{ "themes": [], "key": "t", "groups": [] }"#).unwrap();
        assert_eq!(event(one.id, &one.fields).digest, event(other.id, &other.fields).digest);
    }

    #[test]
    fn a_template_with_a_fraction_or_without_a_key_is_refused() {
        assert!(Template::from_json(r#"{"key":"t","themes":[{"minutes":1.5}]}"#).is_err());
        assert!(Template::from_json(r#"{"themes":[]}"#).is_err());
        assert!(Template::from_json("[]").is_err());
        assert!(Template::from_json("{").is_err());
        assert!(Template::from_json(r#"{"key":"t","themes":"none"}"#).is_err());
    }
}
