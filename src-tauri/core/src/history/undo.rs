//! Undo and redo: whatever was done since the file was opened, in order, by events that restore the former values.
//!
//! Undoing never takes back what somebody else wrote: a restoring event supersedes only what this writer wrote since the
//! file was opened.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::entity::{self, DELETED};
use crate::error::{Error, Result};
use crate::event::{Digest, Fields, Value};
use crate::file::{Draft, SessionFile, connection};
use crate::id::ContributionId;
use crate::projection::heads::{self, Entity, Standing};
use crate::projection::{implied, query};

/// What can be taken back, and what can be brought back.
#[derive(Debug, Default)]
pub struct Undo {
    done: Vec<Act>,
    undone: Vec<Act>,
    /// What the last writing touched, each thing once.
    pub(crate) touched: BTreeSet<(String, Uuid)>,
}

/// One thing that a person did, and how each entity stood before it.
#[derive(Debug)]
struct Act(Vec<Before>);

#[derive(Debug)]
struct Before {
    kind: String,
    entity: Uuid,
    /// Whether the act made the entity.
    made: bool,
    /// The values of each field's heads; none where nothing was written.
    fields: Vec<(String, Vec<Value<'static>>)>,
    /// Where the entity was deleted by somebody who had not seen every edit: what the deletions had seen.
    seen: Option<Vec<Digest>>,
}

impl Act {
    fn touches(&self) -> BTreeSet<(String, Uuid)> {
        self.0.iter().map(|before| (before.kind.clone(), before.entity)).collect()
    }
}

impl Undo {
    pub(crate) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// After a merge there is nothing to bring back: what was taken back was taken back from another state.
    pub(crate) fn forget_undone(&mut self) {
        self.undone.clear();
    }
}

impl SessionFile {
    /// Writes what one act of a person comes to, and remembers how to take it back.
    pub(crate) fn act(&mut self, now: DateTime<Utc>, drafts: Vec<Draft>) -> Result<()> {
        self.act_with(now, drafts, None)
    }

    /// The same, with the bytes of an attachment.
    pub(crate) fn act_with(
        &mut self,
        now: DateTime<Utc>,
        drafts: Vec<Draft>,
        attached: Option<&[u8]>,
    ) -> Result<()> {
        if drafts.is_empty() {
            return Ok(());
        }
        let before = self.before(&drafts);
        let act = before.map_err(|error| connection::relocated(self.path(), error))?;
        self.write_with(now, drafts, attached)?;
        self.undo.touched = act.touches();
        self.undo.done.push(act);
        self.undo.undone.clear();
        Ok(())
    }

    /// Forgets how anything redacted stood: it never comes back, and its words are kept nowhere.
    pub(crate) fn forget_redacted(&mut self) -> Result<()> {
        let mut acts = [std::mem::take(&mut self.undo.done), std::mem::take(&mut self.undo.undone)];
        for acts in &mut acts {
            for Act(parts) in acts.iter_mut() {
                let mut left = vec![];
                let all = parts.len();
                for before in std::mem::take(parts) {
                    if query::redaction(&self.connection, &before.kind, before.entity)?.is_none() {
                        left.push(before);
                    }
                }
                // A participant who was noted along with what is redacted is nothing to be taken back on its own.
                let only_along = left.iter().all(|before| before.kind == entity::PARTICIPANT);
                *parts = if left.len() < all && only_along { vec![] } else { left };
            }
            acts.retain(|Act(parts)| !parts.is_empty());
        }
        let [done, undone] = acts;
        (self.undo.done, self.undo.undone) = (done, undone);
        Ok(())
    }

    /// Takes back the last act that is not yet taken back.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`]
    pub fn undo(&mut self, now: DateTime<Utc>) -> Result<()> {
        let act = self.undo.done.pop().ok_or(Error::NothingToUndo)?;
        match self.restore(&act, now) {
            Ok(inverse) => self.undo.undone.push(inverse),
            Err(error) => {
                // What was redacted meanwhile, by another program, can never be taken back.
                self.undo.done.extend((!matches!(error, Error::Redacted)).then_some(act));
                return Err(error);
            }
        }
        Ok(())
    }

    /// Brings back the last act that was taken back, as long as nothing else was done since.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`]
    pub fn redo(&mut self, now: DateTime<Utc>) -> Result<()> {
        let act = self.undo.undone.pop().ok_or(Error::NothingToUndo)?;
        match self.restore(&act, now) {
            Ok(inverse) => self.undo.done.push(inverse),
            Err(error) => {
                self.undo.undone.extend((!matches!(error, Error::Redacted)).then_some(act));
                return Err(error);
            }
        }
        Ok(())
    }

    /// The contributions that the next undo would change.
    ///
    /// # Errors
    /// [`Error::Database`]
    pub fn concerned_by_undo(&self) -> Result<Vec<ContributionId>> {
        self.undo.done.last().map_or(Ok(vec![]), |act| self.contributions_of(&act.touches()))
    }

    /// The contributions that the next redo would change.
    ///
    /// # Errors
    /// [`Error::Database`]
    pub fn concerned_by_redo(&self) -> Result<Vec<ContributionId>> {
        self.undo.undone.last().map_or(Ok(vec![]), |act| self.contributions_of(&act.touches()))
    }

    /// The contributions among some entities, or to which they belong as tags and voices do.
    pub(crate) fn contributions_of(
        &self,
        entities: &BTreeSet<(String, Uuid)>,
    ) -> Result<Vec<ContributionId>> {
        let mut found = BTreeSet::new();
        for (kind, id) in entities {
            match kind.as_str() {
                // Voices are those of the utterance, which others may have written down too.
                entity::CONTRIBUTION => found.extend(self.may_be_notes(ContributionId(*id))?),
                entity::TAG => found.extend(query::owner(&self.connection, kind, *id)?.map(ContributionId)),
                entity::VOICE => {
                    if let Some(of) = query::owner(&self.connection, kind, *id)? {
                        found.extend(self.may_be_notes(of.into())?);
                    }
                }
                entity::LINK => {
                    let fields = query::fields(&self.connection, kind, *id)?.unwrap_or_default();
                    for end in ["a", "b"].into_iter().filter_map(|end| fields.get(end)?.as_id()) {
                        found.extend(self.may_be_notes(end.into())?);
                    }
                }
                _ => {}
            }
        }
        Ok(found.into_iter().collect())
    }

    fn before(&self, drafts: &[Draft]) -> Result<Act> {
        let before = |draft: &Draft| -> Result<Before> {
            let entity = heads::load(&self.connection, &draft.kind, draft.entity)?;
            let implied = implied::base(&self.connection, &draft.kind, draft.entity)?;
            let values = |name: &str| -> Vec<Value<'static>> {
                let written: Vec<_> =
                    entity.heads(name).iter().filter_map(|head| head.fields.get(name).cloned()).collect();
                // What nobody wrote may follow from the template.
                let followed = || implied.as_ref().and_then(|fields| fields.get(name).cloned());
                if written.is_empty() { followed().into_iter().collect() } else { written }
            };
            Ok(Before {
                kind: draft.kind.clone(),
                entity: draft.entity,
                made: entity.is_unknown() && implied.is_none(),
                fields: draft.fields.iter().map(|(name, _)| (name.to_owned(), values(name))).collect(),
                seen: (entity.standing() == Standing::Contested).then(|| {
                    entity.heads(DELETED).iter().flat_map(|head| head.parents.iter().copied()).collect()
                }),
            })
        };
        drafts
            .iter()
            .filter(|draft| draft.kind != crate::entity::TEMPLATE)
            .map(before)
            .collect::<Result<_>>()
            .map(Act)
    }

    /// Writes the former values; answers with the act that would take this back again.
    fn restore(&mut self, act: &Act, now: DateTime<Utc>) -> Result<Act> {
        let mut drafts = vec![];
        for before in act.0.iter().rev() {
            let entity = heads::load(&self.connection, &before.kind, before.entity)?;
            if before.made {
                let mut fields = Fields::default();
                fields.set(DELETED, true);
                let parents = entity.names().flat_map(|name| self.own_heads(&entity, name));
                drafts.push(superseding(&entity, fields, parents.collect()));
            } else {
                self.restore_fields(&entity, before, &mut drafts);
            }
        }
        let inverse = self.before(&drafts)?;
        self.write(now, drafts)?;
        self.undo.touched = act.touches();
        Ok(inverse)
    }

    fn restore_fields(&self, entity: &Entity, before: &Before, drafts: &mut Vec<Draft>) {
        let mut first = Fields::default();
        let mut further = vec![];
        for (name, values) in &before.fields {
            let own = self.own_heads(entity, name);
            if own.is_empty() {
                continue;
            }
            for (number, value) in
                values.iter().cloned().chain(values.is_empty().then_some(Value::Null)).enumerate()
            {
                let deletes = name == DELETED && value == Value::Bool(true);
                match &before.seen {
                    // What was deleted without having seen some edit stands against it again: it has seen no more now.
                    Some(seen) if deletes => {
                        let parents = seen.iter().chain(&own).copied().collect();
                        further.push(superseding(entity, one(name, value), parents));
                    }
                    _ if number == 0 => first.set(name.clone(), value),
                    // Where the field stood in conflict, each of its versions comes back, and with them the conflict.
                    _ => further.push(superseding(entity, one(name, value), own.clone())),
                }
            }
        }
        if !first.is_empty() {
            let deletes = first.get(DELETED) == Some(&Value::Bool(true));
            let parents = match deletes {
                // Deleting again names whatever is there, as the first time; it supersedes none of it.
                true => entity.parents(entity.names()),
                false => first.iter().flat_map(|(name, _)| self.own_heads(entity, name)).collect(),
            };
            drafts.push(superseding(entity, first, parents));
        }
        drafts.append(&mut further);
    }

    fn own_heads(&self, entity: &Entity, name: &str) -> Vec<Digest> {
        entity
            .heads(name)
            .into_iter()
            .filter(|head| self.is_own(head.replica))
            .map(|head| head.digest)
            .collect()
    }
}

fn one(name: &str, value: Value<'static>) -> Fields<'static> {
    let mut fields = Fields::default();
    fields.set(name.to_owned(), value);
    fields
}

fn superseding(entity: &Entity, fields: Fields<'static>, parents: Vec<Digest>) -> Draft {
    Draft { parents, ..Draft::first(&entity.kind, entity.id, fields) }
}
