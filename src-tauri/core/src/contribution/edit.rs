//! Somebody changes a contribution: only the fields that really change are written.

use chrono::{DateTime, FixedOffset, Utc};

use super::add::{checked_text, participant_draft, tag_draft, time_text};
use super::{Contribution, Horizon, Kind, Quotation};
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::{By, Draft, SessionFile};
use crate::id::{ContributionId, GroupId, SessionId, ThemeId};
use crate::language::SpokenLanguage;
use crate::participant::Code;
use crate::projection::heads;

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

impl Edit {
    fn fields(&self, session: SessionId) -> Result<Fields<'static>> {
        let mut fields = Fields::default();
        fields.set_some("text", self.text.as_deref().map(checked_text).transpose()?);
        fields.set_some("language", self.language.map(|language| language.map(SpokenLanguage::code)));
        fields.set_some("theme", self.theme.map(|theme| theme.map(|theme| theme.0)));
        fields.set_some("horizon", self.horizon.map(|horizon| horizon.map(|horizon| horizon.to_string())));
        fields.set_some("kind", self.kind.map(|kind| kind.map(Kind::code)));
        fields.set_some("verbatim", self.verbatim);
        let participant = |code: &Option<Code>| code.as_ref().map(|code| code.participant(session).0);
        fields.set_some("participant", self.participant.as_ref().map(participant));
        fields.set_some("group", self.group.map(|group| group.map(|group| group.0)));
        fields.set_some("said_at", self.said_at.map(|said_at| said_at.map(time_text)));
        fields.set_some("parked", self.parked);
        fields.set_some("may_be_quoted", self.may_be_quoted.map(Quotation::code));
        fields.set_some("paraphrase", self.paraphrase.clone());
        Ok(fields)
    }
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
        // The group that is shown may be the participant's; naming it again does not make it the contribution's own.
        let group = edit.group.filter(|group| *group != current.group || current.is_contested("group"));
        // Nor does naming what is shown for a theme or a participant that was made twice say anything new.
        let theme = edit
            .theme
            .filter(|theme| theme.is_none() || *theme != current.theme || current.is_contested("theme"));
        let participant = edit.participant.clone().filter(|code| {
            let id = code.as_ref().map(|code| code.participant(current.session));
            id.is_none() || id != current.participant || current.is_contested("participant")
        });
        let edit = &Edit { group, theme, participant, ..edit.clone() };
        let mut drafts = vec![];
        if let Some(Some(code)) = &edit.participant {
            drafts.extend(participant_draft(self, current.session, code, None, &By::Writer)?);
        }
        drafts.extend(self.change(entity::CONTRIBUTION, id.0, edit.fields(current.session)?)?);
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
