//! The clusters that people made.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::Cluster;
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::projection::joined::StandIns;
use crate::projection::query::{self, Shown};

impl SessionFile {
    /// The clusters of a session, in their order: those made in it, and those to which something said in it belongs.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn clusters(&self, session: SessionId) -> Result<Vec<Cluster>> {
        let named: BTreeSet<Uuid> = self
            .connection
            .prepare_cached(
                "SELECT DISTINCT cluster FROM temp.contribution \
                 WHERE session = ?1 AND visible = 1 AND cluster IS NOT NULL",
            )?
            .query_map([session.0], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut found = self.all_clusters()?;
        found.retain(|cluster| cluster.session == Some(session) || named.contains(&cluster.id.0));
        Ok(found)
    }

    /// All clusters of the file, in their order.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn all_clusters(&self) -> Result<Vec<Cluster>> {
        let themes = StandIns::all(&self.connection, entity::THEME)?;
        let mut found = vec![];
        for shown in query::all(&self.connection, entity::CLUSTER)?.into_iter().filter(is_cluster) {
            let theme = shown.id("theme").map(|theme| themes.of(theme));
            let session = match (shown.id("session"), theme) {
                (Some(session), _) => Some(session),
                (None, Some(theme)) => query::owner(&self.connection, entity::THEME, theme)?,
                (None, None) => None,
            };
            let there =
                theme.map(|theme| query::visible(&self.connection, entity::THEME, theme)).transpose()?;
            found.push(Cluster {
                id: shown.id.into(),
                session: session.map(Into::into),
                theme: theme.filter(|_| there.flatten().is_some()).map(Into::into),
                name: shown.names("name"),
                position: shown.position(),
            });
        }
        found.sort_by(|a, b| (&a.position, a.id).cmp(&(&b.position, b.id)));
        Ok(found)
    }
}

/// A person's no to a proposal is kept beside the clusters, and is none.
pub(super) fn is_cluster(shown: &Shown) -> bool {
    shown.fields.get("refused").is_none_or(|refused| refused.as_array().is_none())
}
