//! Somebody changes a contribution: only the fields that really change are written.

use chrono::{DateTime, FixedOffset, Utc};

use super::add::{checked_text, tag_draft, time_text};
use super::{Contribution, Horizon, Kind, Quotation};
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::{Draft, SessionFile};
use crate::id::{ContributionId, GroupId, ThemeId};
use crate::language::SpokenLanguage;
use crate::participant::Code;
use crate::projection::{heads, query};

/// What changes. `None` leaves a field as it is; `Some(None)` empties it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// What was said.
    pub text: Option<String>,
    /// In which language.
    pub language: Option<Option<SpokenLanguage>>,
    /// On which theme.
    pub theme: Option<Option<ThemeId>>,
    /// Of which time.
    pub horizon: Option<Option<Horizon>>,
    /// What it is.
    pub kind: Option<Option<Kind>>,
    /// Whether it is word for word.
    pub verbatim: Option<bool>,
    /// Who said it.
    pub participant: Option<Option<Code>>,
    /// Whom they spoke for.
    pub group: Option<Option<GroupId>>,
    /// When.
    pub said_at: Option<Option<DateTime<FixedOffset>>>,
    /// In the parking lot or not.
    pub parked: Option<bool>,
    /// Whether it may be quoted.
    pub may_be_quoted: Option<Quotation>,
    /// Other words for it.
    pub paraphrase: Option<Option<String>>,
    /// All its tags from now on.
    pub tags: Option<Vec<String>>,
}

impl SessionFile {
    /// Changes a contribution. A field in conflict is settled by writing it, also with the value already shown.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such contribution, or what a text may not be.
    pub fn edit_contribution(
        &mut self,
        id: ContributionId,
        edit: &Edit,
        now: DateTime<Utc>,
    ) -> Result<Contribution> {
        let current = self.contribution(id)?;
        let entity = heads::load(&self.connection, entity::CONTRIBUTION, id.0)?;
        let conflicts = entity.conflicts();
        let mut fields = Fields::default();
        let mut write = |name: &'static str, value: Value<'static>| {
            let shown = entity.shown(name).cloned().unwrap_or(Value::Null);
            let same = shown == value || (shown == Value::Null && value == Value::Bool(false));
            if !same || conflicts.contains(&name) {
                fields.set(name, value);
            }
        };
        if let Some(text) = &edit.text {
            write("text", checked_text(text)?.into());
        }
        if let Some(language) = edit.language {
            write("language", language.map(SpokenLanguage::code).into());
        }
        if let Some(theme) = edit.theme {
            write("theme", theme.map(|theme| theme.0).into());
        }
        if let Some(horizon) = edit.horizon {
            write("horizon", horizon.map(|horizon| horizon.to_string()).into());
        }
        if let Some(kind) = edit.kind {
            write("kind", kind.map(Kind::code).into());
        }
        if let Some(verbatim) = edit.verbatim {
            write("verbatim", verbatim.into());
        }
        if let Some(participant) = &edit.participant {
            write("participant", participant.as_ref().map(|code| code.participant(current.session).0).into());
        }
        if let Some(group) = edit.group {
            write("group", group.map(|group| group.0).into());
        }
        if let Some(said_at) = edit.said_at {
            write("said_at", said_at.map(time_text).into());
        }
        if let Some(parked) = edit.parked {
            write("parked", parked.into());
        }
        if let Some(may_be_quoted) = edit.may_be_quoted {
            write("may_be_quoted", may_be_quoted.code().into());
        }
        if let Some(paraphrase) = &edit.paraphrase {
            write("paraphrase", paraphrase.clone().into());
        }
        let mut drafts = vec![];
        if let Some(Some(code)) = &edit.participant {
            let participant = code.participant(current.session);
            if query::fields(&self.connection, entity::PARTICIPANT, participant.0)?.is_none() {
                let mut fields = Fields::default();
                fields.set("session", current.session.0);
                fields.set("code", code.to_string());
                drafts.push(Draft::first(entity::PARTICIPANT, participant, fields));
            }
        }
        if !fields.is_empty() {
            drafts.push(Draft::edit(&entity, fields));
        }
        if let Some(tags) = &edit.tags {
            drafts.extend(self.tag_changes(id, &current.tags, tags)?);
        }
        self.act(now, drafts)?;
        self.contribution(id)
    }

    fn tag_changes(&self, id: ContributionId, before: &[String], after: &[String]) -> Result<Vec<Draft>> {
        let mut drafts = vec![];
        let after: Vec<&str> = after.iter().map(|tag| tag.trim()).filter(|tag| !tag.is_empty()).collect();
        let added = after.iter().filter(|tag| !before.iter().any(|old| old == *tag)).map(|tag| (*tag, true));
        let removed =
            before.iter().filter(|tag| !after.contains(&tag.as_str())).map(|tag| (tag.as_str(), false));
        for (tag, present) in added.chain(removed) {
            let mut draft = tag_draft(id, tag);
            draft.fields.set("present", present);
            let entity = heads::load(&self.connection, entity::TAG, draft.entity)?;
            draft.parents = entity.parents(draft.fields.iter().map(|(name, _)| name));
            drafts.push(draft);
        }
        Ok(drafts)
    }
}
