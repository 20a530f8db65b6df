//! What must be written for an entity to have certain values, or to be gone.

use uuid::Uuid;

use crate::error::{Error, Result};
use crate::event::{Fields, Value};
use crate::file::{Draft, SessionFile};
use crate::projection::{heads, implied, query};

impl SessionFile {
    /// The event after which the entity's fields have these values. Only those are written that differ from what is
    /// shown, or that stand in conflict: writing a field settles it. None where there is nothing to write.
    pub(crate) fn change(&self, kind: &str, id: Uuid, wanted: Fields<'static>) -> Result<Option<Draft>> {
        let entity = heads::load(&self.connection, kind, id)?;
        let base = implied::base(&self.connection, kind, id)?.unwrap_or_default();
        let conflicts = entity.conflicts();
        let mut fields = Fields::default();
        for (name, value) in wanted.iter() {
            let shown = entity.shown(name).or_else(|| base.get(name)).unwrap_or(&Value::Null);
            let nothing = *shown == Value::Null && *value == Value::Bool(false);
            if (shown != value && !nothing) || conflicts.contains(&name) {
                fields.set(name.to_owned(), value.clone());
            }
        }
        Ok((!fields.is_empty()).then(|| Draft::edit(&entity, fields)))
    }

    /// The event after which the entity is gone, unless somebody else edits it without having seen this.
    pub(crate) fn deletion(&self, kind: &str, id: Uuid) -> Result<Draft> {
        Ok(Draft::deletion(&heads::load(&self.connection, kind, id)?))
    }

    /// The fields of a visible entity.
    pub(crate) fn visible(&self, kind: &'static str, id: Uuid) -> Result<Fields<'static>> {
        query::visible(&self.connection, kind, id)?
            .ok_or_else(|| Error::Unknown { what: kind, name: id.to_string() })
    }
}
