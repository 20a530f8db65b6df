//! A note-taker records a contribution.

use chrono::{DateTime, FixedOffset, Utc};

use super::{Contribution, Horizon, Kind, Quotation};
use crate::entity;
use crate::error::{Error, Result};
use crate::event::Fields;
use crate::file::{By, Draft, SessionFile};
use crate::id::{ContributionId, GroupId, SessionId, ThemeId, derived};
use crate::language::SpokenLanguage;
use crate::participant::Code;
use crate::projection::query;

/// The longest text of a contribution, in bytes.
pub const LONGEST_TEXT: usize = 2 * 1024 * 1024;

/// What a note-taker records. Everything but the session and the text may be left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewContribution {
    /// In which session.
    pub session: SessionId,
    /// What was said.
    pub text: String,
    /// In which language.
    pub language: Option<SpokenLanguage>,
    /// On which theme.
    pub theme: Option<ThemeId>,
    /// Of which time.
    pub horizon: Option<Horizon>,
    /// What it is.
    pub kind: Option<Kind>,
    /// Whether it is word for word.
    pub verbatim: bool,
    /// Who said it; a code that is not there yet is added.
    pub participant: Option<Code>,
    /// Whom they spoke for, where that is not said of the participant.
    pub group: Option<GroupId>,
    /// When, where that is not now.
    pub said_at: Option<DateTime<FixedOffset>>,
    /// Straight into the parking lot.
    pub parked: bool,
    /// Whether it may be quoted.
    pub may_be_quoted: Quotation,
    /// Other words for it.
    pub paraphrase: Option<String>,
    /// Free marks.
    pub tags: Vec<String>,
}

impl NewContribution {
    /// A contribution of which only the text is known.
    pub fn text(session: SessionId, text: impl Into<String>) -> Self {
        Self {
            session,
            text: text.into(),
            language: None,
            theme: None,
            horizon: None,
            kind: None,
            verbatim: false,
            participant: None,
            group: None,
            said_at: None,
            parked: false,
            may_be_quoted: Quotation::Yes,
            paraphrase: None,
            tags: vec![],
        }
    }

    /// The fields, `ref` apart.
    pub(crate) fn fields(&self) -> Result<Fields<'static>> {
        let mut fields = Fields::default();
        fields.set("session", self.session.0);
        fields.set("text", checked_text(&self.text)?);
        fields.set_some("language", self.language.map(SpokenLanguage::code));
        fields.set_some("theme", self.theme.map(|theme| theme.0));
        fields.set_some("horizon", self.horizon.map(|horizon| horizon.to_string()));
        fields.set_some("kind", self.kind.map(Kind::code));
        fields.set_some("verbatim", self.verbatim.then_some(true));
        fields
            .set_some("participant", self.participant.as_ref().map(|code| code.participant(self.session).0));
        fields.set_some("group", self.group.map(|group| group.0));
        fields.set_some("said_at", self.said_at.map(time_text));
        fields.set_some("parked", self.parked.then_some(true));
        fields.set_some(
            "may_be_quoted",
            (self.may_be_quoted != Quotation::Yes).then(|| self.may_be_quoted.code()),
        );
        fields.set_some("paraphrase", self.paraphrase.clone());
        Ok(fields)
    }

    /// The events that add the tags.
    pub(crate) fn tag_drafts(&self, contribution: ContributionId, by: &By) -> Vec<Draft> {
        let draft = |tag: &str| Draft { by: by.clone(), ..tag_draft(contribution, tag) };
        self.tags.iter().map(|tag| tag.trim()).filter(|tag| !tag.is_empty()).map(draft).collect()
    }
}

/// The event that adds a participant, unless the session has the code already. Whom they spoke for when they were first
/// written down is whom they belong to, until somebody says otherwise.
pub(crate) fn participant_draft(
    file: &SessionFile,
    session: SessionId,
    code: &Code,
    group: Option<GroupId>,
    by: &By,
) -> Result<Option<Draft>> {
    let id = code.participant(session);
    if query::fields(&file.connection, entity::PARTICIPANT, id.0)?.is_some() {
        return Ok(None);
    }
    let mut fields = Fields::default();
    fields.set("session", session.0);
    fields.set("code", code.to_string());
    fields.set_some("group", group.map(|group| group.0));
    Ok(Some(Draft { by: by.clone(), ..Draft::first(entity::PARTICIPANT, id, fields) }))
}

/// The event that marks a contribution with a tag: one register per contribution and tag, so that two people who add two
/// tags conflict in nothing.
pub(crate) fn tag_draft(contribution: ContributionId, tag: &str) -> Draft {
    let id = derived(contribution.0, entity::TAG, &super::search::fold(tag));
    let mut fields = Fields::default();
    fields.set("owner", contribution.0);
    fields.set("name", tag);
    fields.set("present", true);
    Draft::first(entity::TAG, id, fields)
}

/// The text as it is kept: without white space around it, in lines that end alike.
pub(crate) fn checked_text(text: &str) -> Result<String> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\0'], "\n");
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::EmptyText);
    }
    if text.len() > LONGEST_TEXT {
        return Err(Error::TextTooLong);
    }
    Ok(text.to_owned())
}

/// A time as a file keeps it.
pub(crate) fn time_text(time: DateTime<FixedOffset>) -> String {
    time.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
}

impl SessionFile {
    /// Records one contribution. When this returns it is on the disk.
    ///
    /// # Errors
    /// [`Error::EmptyText`], [`Error::TextTooLong`], or what kept the disk from taking it; then nothing has changed.
    pub fn add_contribution(&mut self, new: &NewContribution, now: DateTime<Utc>) -> Result<Contribution> {
        let fields = new.fields()?;
        let id = ContributionId(self.writer()?.timed_id(now));
        let mut drafts = vec![];
        if let Some(code) = &new.participant {
            drafts.extend(participant_draft(self, new.session, code, new.group, &By::Writer)?);
        }
        drafts.push(Draft::first(entity::CONTRIBUTION, id, fields));
        drafts.extend(new.tag_drafts(id, &By::Writer));
        self.act(now, drafts)?;
        self.contribution(id)
    }
}
