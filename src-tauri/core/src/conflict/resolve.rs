//! Somebody decides which version stands. The event names every version that it has seen, and so supersedes them all;
//! the others stay in the history.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::{Done, Version};
use crate::contribution::add::checked_text;
use crate::entity::{self, DELETED};
use crate::error::{Error, Result};
use crate::event::Value;
use crate::file::{Draft, SessionFile};
use crate::id::{AuthorId, SessionId};
use crate::projection::heads::{self, Entity};

/// Which version is to stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The one that this event wrote, by its digest in hexadecimal; see [`Version::event`].
    Version(String),
    /// The one of this author; of several by the same one the latest.
    Author(AuthorId),
    /// Neither: this value. Of `deleted` yes or no.
    Value(Value<'static>),
}

/// What preferring one author came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Preferred {
    /// Conflicts settled.
    pub settled: u32,
    /// Conflicts in which that author has no version: they stand as they did.
    pub left: u32,
}

impl SessionFile {
    /// Settles one conflict.
    ///
    /// # Errors
    /// [`Error::Unknown`] where this field is not in conflict, or has no such version; [`Error::Invalid`] where the value
    /// does not fit the field.
    pub fn resolve(
        &mut self,
        kind: &str,
        entity: Uuid,
        field: &str,
        choice: &Choice,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let entity = heads::load(&self.connection, kind, entity)?;
        let unknown = || Error::Unknown { what: "conflict", name: field.to_owned() };
        if !self.is_contested(kind, entity.id)? || !entity.conflicts().contains(&field) {
            return Err(unknown());
        }
        let versions = self.versions(&entity, field)?;
        let value = match choice {
            Choice::Value(value) => checked(kind, field, value)?,
            Choice::Version(event) => {
                let version = versions.iter().find(|version| version.event == *event);
                value_of(&entity, field, version.ok_or_else(unknown)?)
            }
            Choice::Author(author) => {
                value_of(&entity, field, version_by(&versions, *author).ok_or_else(unknown)?)
            }
        };
        let draft = settling(&entity, BTreeMap::from([(field, value)]));
        self.act(now, vec![draft])
    }

    /// Settles every conflict of a session, or of the whole file, in which this author has a version: that stands. All of
    /// it is one act, to be taken back as one.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], or what kept the disk from taking it; then nothing has changed.
    pub fn prefer(
        &mut self,
        author: AuthorId,
        session: Option<SessionId>,
        now: DateTime<Utc>,
    ) -> Result<Preferred> {
        let mut done = Preferred::default();
        let mut drafts = vec![];
        for of in self.contested(session)? {
            let entity = heads::load(&self.connection, &of.kind, of.id)?;
            let mut values = BTreeMap::new();
            for field in &of.fields {
                let versions = self.versions(&entity, field)?;
                match version_by(&versions, author) {
                    Some(version) => {
                        done.settled += 1;
                        values.insert(field.as_str(), value_of(&entity, field, version));
                    }
                    None => done.left += 1,
                }
            }
            if !values.is_empty() {
                drafts.push(settling(&entity, values));
            }
        }
        self.act(now, drafts)?;
        Ok(done)
    }
}

/// The version of an author that ranks highest.
fn version_by(versions: &[Version], author: AuthorId) -> Option<&Version> {
    versions.iter().filter(|version| version.author == author).max_by_key(|version| version.at)
}

/// What a version makes of the field.
fn value_of(entity: &Entity, field: &str, version: &Version) -> Value<'static> {
    match version.done {
        Done::Deleted => Value::Bool(true),
        Done::Kept | Done::Edited(_) => Value::Bool(false),
        Done::Wrote(_) => {
            let heads = entity.heads(field);
            let wrote = heads.iter().find(|head| head.digest.to_string() == version.event);
            wrote.and_then(|head| head.fields.get(field)).cloned().unwrap_or(Value::Null)
        }
    }
}

/// The event after which these fields have these values and no other version stands.
fn settling(entity: &Entity, values: BTreeMap<&str, Value<'static>>) -> Draft {
    if values.get(DELETED) == Some(&Value::Bool(true)) {
        // Whoever deletes in spite of the edits has seen them all, and says so: what else stood in conflict is gone with
        // it.
        return Draft::deletion(entity);
    }
    let fields = values.into_iter().map(|(field, value)| (field.to_owned().into(), value)).collect();
    Draft::edit(entity, fields)
}

/// A value as the field keeps it.
fn checked(kind: &str, field: &str, value: &Value<'static>) -> Result<Value<'static>> {
    let value = match (kind, field, value) {
        (entity::CONTRIBUTION, "text", value) => checked_text(value.as_text().unwrap_or_default())?.into(),
        (_, DELETED, Value::Bool(_)) => value.clone(),
        (_, DELETED, _) => return Err(Error::Invalid { field: "deleted", value: String::new() }),
        _ => value.clone(),
    };
    Ok(value)
}
