//! A cluster is called otherwise, or stands elsewhere.

use chrono::{DateTime, Utc};

use crate::entity;
use crate::error::{Error, Result};
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::{ClusterId, ThemeId};
use crate::language::{Language, Names};

/// What changes. `None` leaves a field as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClusterEdit {
    /// What it is called from now on, in every language: one that is not given has no name any more.
    pub name: Option<Names>,
    /// Where it stands: see [`crate::position`].
    pub position: Option<String>,
    /// On whose board it lies.
    pub theme: Option<Option<ThemeId>>,
}

impl SessionFile {
    /// Changes a cluster. What belongs to it stays in it.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such cluster; [`Error::EmptyText`] where it would have no name.
    pub fn edit_cluster(&mut self, id: ClusterId, edit: &ClusterEdit, now: DateTime<Utc>) -> Result<()> {
        self.visible(entity::CLUSTER, id.0)?;
        let mut fields = Fields::default();
        if let Some(name) = &edit.name {
            if name.is_empty() {
                return Err(Error::EmptyText);
            }
            for language in Language::ALL {
                let text = name.get(language).map(str::trim).filter(|text| !text.is_empty());
                fields.set(
                    format!("name.{}", language.code()),
                    text.map_or(Value::Null, Value::from).into_owned(),
                );
            }
        }
        fields.set_some("position", edit.position.clone());
        fields.set_some("theme", edit.theme.map(|theme| theme.map(|theme| theme.0)));
        let draft = self.change(entity::CLUSTER, id.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}
