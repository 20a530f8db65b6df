//! What a write came to, told so that a screen can be brought up to date from the answer alone.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Contribution;
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::ContributionId;

/// What one act of a person changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Change {
    /// The contributions that stand otherwise than before.
    pub contributions: Vec<Changed>,
    /// Sessions, themes, groups or participants stand otherwise than before.
    pub outline: bool,
    /// Clusters, or what lies in them, stand otherwise than before.
    pub clusters: bool,
    /// What was counted stands otherwise than before.
    pub support: bool,
    /// Lines of the vision stand otherwise than before.
    pub vision: bool,
    /// Something is attached, or no longer.
    pub attachments: bool,
    /// Something is left to be taken back.
    pub can_undo: bool,
    /// Something is left to be brought back.
    pub can_redo: bool,
}

/// One contribution before and after; one of the two is missing where it was made, deleted or brought back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Changed {
    /// As it stood.
    pub before: Option<Contribution>,
    /// As it stands.
    pub after: Option<Contribution>,
    /// How many visible contributions of its session come after it in order of time; 0 for the last one.
    pub following: u32,
}

impl SessionFile {
    /// Does one thing, and tells what it changed. `concerned` are the contributions whose state before it matters: those
    /// that are edited, deleted, taken back. What the act makes need not be named.
    ///
    /// # Errors
    /// Those of the act; then nothing has changed.
    pub fn changing<T>(
        &mut self,
        concerned: &[ContributionId],
        act: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<Change> {
        // The other notes of an utterance show its voices, and may cease to be notes of it.
        let mut notes = BTreeSet::new();
        for id in concerned {
            notes.extend(self.may_be_notes(*id)?);
        }
        let before = notes.into_iter().filter_map(|note| Some((note, self.contribution(note).ok()?)));
        let mut before: BTreeMap<ContributionId, Contribution> = before.collect();
        self.undo.touched.clear();
        act(self)?;
        let mut change = Change {
            contributions: vec![],
            outline: false,
            clusters: false,
            support: false,
            vision: false,
            attachments: false,
            can_undo: self.undo.can_undo(),
            can_redo: self.undo.can_redo(),
        };
        for (kind, _) in &self.undo.touched {
            match kind.as_str() {
                entity::CONTRIBUTION | entity::TAG | entity::VOICE | entity::LINK | entity::TEMPLATE => {}
                entity::CLUSTER => change.clusters = true,
                entity::SUPPORT => change.support = true,
                entity::ATTACHMENT => change.attachments = true,
                entity::LINE | entity::EVIDENCE | entity::VISION => change.vision = true,
                _ => change.outline = true,
            }
        }
        for id in self.contributions_of(&self.undo.touched)? {
            let (before, after) = (before.remove(&id), self.contribution(id).ok());
            // Deleted before and after, such as something deleted that is redacted: nobody sees a difference.
            let Some(shown) = after.as_ref().or(before.as_ref()) else { continue };
            change.clusters |=
                before.as_ref().and_then(|c| c.cluster) != after.as_ref().and_then(|c| c.cluster);
            let following = self.following(shown)?;
            change.contributions.push(Changed { before, after, following });
        }
        Ok(change)
    }
}
