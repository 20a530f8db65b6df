//! Somebody has what was said erased for ever.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::scope::Scope;
use super::{Erasure, Target};
use crate::contribution::add::checked_text;
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::{Draft, SessionFile};

impl SessionFile {
    /// Redacts one contribution, or all of a participant's: one act, which cannot be undone. A text may stand in place of
    /// each contribution. When this returns, what was said is not shown any more, and not in the file; should the last step
    /// of that have been impossible now, [`SessionFile::is_erasing`] says so.
    ///
    /// Whoever calls this must have asked first, with [`SessionFile::plan_redaction`].
    ///
    /// # Errors
    /// [`crate::Error::Unknown`]; [`crate::Error::Redacted`] for a contribution that already is;
    /// [`crate::Error::TextTooLong`] of the replacement; [`crate::Error::ReadOnly`], or what kept the disk from taking it;
    /// then nothing has changed.
    pub fn redact(
        &mut self,
        target: Target,
        replacement: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Erasure> {
        let scope = self.scope(target)?;
        let replacement = replacement.filter(|text| !text.trim().is_empty()).map(checked_text).transpose()?;
        let drafts = self.redaction_drafts(&scope, replacement.as_deref())?;
        let lines = scope.lines.iter().map(|line| (entity::LINE.to_owned(), *line));
        let contributions = scope.contributions.iter().map(|id| (entity::CONTRIBUTION.to_owned(), *id));
        let mut touched: BTreeSet<(String, Uuid)> = lines.chain(contributions).collect();
        // A voice that was given to somebody else's contribution is counted there no more.
        for (kind, id) in &scope.others {
            touched.insert(match crate::projection::query::owner(&self.connection, kind, *id)? {
                Some(owner) if kind == entity::VOICE => (entity::CONTRIBUTION.to_owned(), owner),
                _ => (kind.clone(), *id),
            });
        }
        if !drafts.is_empty() {
            self.write(now, drafts)?;
            self.undo.touched = touched;
            self.forget_redacted()?;
        }
        self.finish_erasing();
        Ok(scope.erasure)
    }

    /// The events that redact all of a scope.
    pub(super) fn redaction_drafts(
        &mut self,
        scope: &Scope,
        replacement: Option<&str>,
    ) -> Result<Vec<Draft>> {
        let mut drafts = vec![];
        for id in &scope.contributions {
            let (session, visible) = self.session_and_visibility(*id)?;
            // What is erased cannot say any more where it belonged, nor that it was deleted; so its redaction does.
            let mut fields = Fields::default();
            fields.set_some("session", session);
            fields.set_some("hidden", (!visible).then_some(true));
            fields.set_some("replacement", replacement.map(str::to_owned));
            drafts.push(self.redaction_draft(entity::CONTRIBUTION, *id, fields)?);
        }
        for (kind, id) in &scope.others {
            drafts.push(self.redaction_draft(kind, *id, Fields::default())?);
        }
        Ok(drafts)
    }

    fn redaction_draft(&mut self, kind: &str, id: Uuid, mut fields: Fields<'static>) -> Result<Draft> {
        fields.set("target_kind", kind.to_owned());
        fields.set("target", id);
        Ok(Draft::first(entity::REDACTION, self.writer()?.random_id(), fields))
    }

    /// The session of a contribution, and whether it is visible there.
    fn session_and_visibility(&self, id: Uuid) -> Result<(Option<Uuid>, bool)> {
        let place = self
            .connection
            .prepare_cached("SELECT session, visible FROM temp.contribution WHERE id = ?1")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(place)
    }
}
