//! What was decided about themes, groups and participants.

use super::{Alias, Twins};
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::link::Relation;
use crate::projection::joined::kind_of;
use crate::projection::pairs::{self, Joined};

impl SessionFile {
    /// Every decision about two themes, groups or participants that stands, by kind and ids.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn aliases(&self) -> Result<Vec<Alias>> {
        let pairs = pairs::all(&self.connection, entity::ALIAS)?;
        let mut found = vec![];
        let mut same_kind = vec![];
        for pair in pairs {
            let kind = kind_of(&self.connection, pair.a)?;
            // Between things of two kinds, or not in this file, nothing can be joined.
            if kind.is_none() || kind != kind_of(&self.connection, pair.b)? {
                continue;
            }
            let of = match kind {
                Some(entity::THEME) => Twins::Theme { a: pair.a.into(), b: pair.b.into() },
                Some(entity::GROUP) => Twins::Group { a: pair.a.into(), b: pair.b.into() },
                _ => Twins::Participant { a: pair.a.into(), b: pair.b.into() },
            };
            found.push(Alias { of, relation: pair.relation, overruled: false });
            same_kind.push(pair);
        }
        let joined = Joined::of(&same_kind);
        for (alias, pair) in found.iter_mut().zip(&same_kind) {
            alias.overruled = pair.relation == Relation::Same && joined.overruled.contains(&(pair.a, pair.b));
        }
        found.sort_unstable();
        Ok(found)
    }
}
