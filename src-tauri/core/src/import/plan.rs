//! What a table comes to, and writing it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::row::{self, Row};
use super::{BadRow, BadRowReason, Options, Outcome, Table};
use crate::alias::Also;
use crate::contribution::NewContribution;
use crate::contribution::add::participant_draft;
use crate::contribution::search::fold;
use crate::entity;
use crate::error::{Error, Result};
use crate::event::{Fields, Value};
use crate::file::{Author, By, Draft, SessionFile};
use crate::id::{NAMESPACE, SessionId, derived};
use crate::position;
use crate::projection::joined::StandIns;
use crate::projection::{heads, query};

impl SessionFile {
    /// Says what importing a table would do; writes nothing.
    ///
    /// # Errors
    /// [`Error::SeveralSessions`] and the like, where a row's session cannot be told.
    pub fn plan_import(&self, table: &Table, options: &Options<'_>) -> Result<Outcome> {
        Plan::new(self, table, options).map(|plan| plan.outcome)
    }

    /// Imports a table: every row of it, or nothing.
    ///
    /// # Errors
    /// [`Error::BadRows`], unless they are to be skipped; what kept the disk from taking it.
    pub fn import(&mut self, table: &Table, options: &Options<'_>, now: DateTime<Utc>) -> Result<Outcome> {
        let Plan { drafts, outcome, .. } = Plan::new(self, table, options)?;
        if !outcome.bad.is_empty() && !options.skip_bad_rows {
            return Err(Error::BadRows(outcome.bad));
        }
        self.act(now, drafts)?;
        Ok(outcome)
    }
}

pub(super) struct Plan<'a> {
    pub(super) file: &'a SessionFile,
    options: &'a Options<'a>,
    /// The session for rows that name none.
    default_session: Option<SessionId>,
    /// Sessions by folded title.
    sessions: BTreeMap<String, SessionId>,
    /// Themes and groups by kind, session and folded name or key.
    named: BTreeMap<(&'static str, SessionId, String), Uuid>,
    /// What stands for each theme that was made twice.
    themes: StandIns,
    /// What stands for each group that was.
    groups: StandIns,
    /// The last position of each kind's list in each session.
    last: BTreeMap<(&'static str, SessionId), String>,
    /// Fields by contribution, for those that this table has already spoken of.
    planned: BTreeMap<Uuid, Fields<'static>>,
    participants: BTreeSet<Uuid>,
    /// How often each content has occurred, for rows without a ref.
    occurrences: BTreeMap<(SessionId, String), usize>,
    pub(super) drafts: Vec<Draft>,
    pub(super) outcome: Outcome,
}

impl<'a> Plan<'a> {
    /// Of a table with no rows.
    pub(super) fn empty(file: &'a SessionFile, options: &'a Options<'a>) -> Result<Self> {
        let mut plan = Self {
            file,
            options,
            default_session: None,
            sessions: BTreeMap::new(),
            named: BTreeMap::new(),
            themes: StandIns::all(&file.connection, entity::THEME)?,
            groups: StandIns::all(&file.connection, entity::GROUP)?,
            last: BTreeMap::new(),
            planned: BTreeMap::new(),
            participants: BTreeSet::new(),
            occurrences: BTreeMap::new(),
            drafts: vec![],
            outcome: Outcome::default(),
        };
        for session in file.sessions()? {
            for title in [&session.title.ky, &session.title.ru, &session.title.en].into_iter().flatten() {
                plan.sessions.insert(fold(title.trim()), session.id);
            }
            plan.sessions.insert(session.id.to_string(), session.id);
            plan.know_session(session.id)?;
        }
        Ok(plan)
    }

    fn new(file: &'a SessionFile, table: &Table, options: &'a Options<'a>) -> Result<Self> {
        let mut plan = Self::empty(file, options)?;
        plan.outcome.tags = row::tag_columns(table);
        let mut rows = vec![];
        for table_row in &table.rows {
            match row::read(table, table_row) {
                Ok(row) => rows.push(row),
                Err(bad) => plan.outcome.bad.push(bad),
            }
        }
        if rows.iter().any(|row| row.session.is_none()) {
            plan.default_session = Some(match &options.session {
                Some(title) => plan.session(title)?,
                None => file.session_called(None)?.id,
            });
        }
        rows.into_iter().try_for_each(|row| plan.add(row))?;
        plan.outcome.bad.sort_by_key(|bad| bad.number);
        Ok(plan)
    }

    fn know_session(&mut self, session: SessionId) -> Result<()> {
        for theme in self.file.themes(session)? {
            let names = [theme.template_key, theme.name.ky, theme.name.ru, theme.name.en];
            self.know(entity::THEME, session, theme.id.0, theme.position, names);
            self.know_also(entity::THEME, session, theme.also);
        }
        for group in self.file.groups(session)? {
            let names = [group.template_key, group.name.ky, group.name.ru, group.name.en];
            self.know(entity::GROUP, session, group.id.0, group.position, names);
            self.know_also(entity::GROUP, session, group.also);
        }
        Ok(())
    }

    fn know(
        &mut self,
        kind: &'static str,
        session: SessionId,
        id: Uuid,
        at: String,
        names: [Option<String>; 4],
    ) {
        for name in names.into_iter().flatten() {
            self.named.entry((kind, session, fold(name.trim()))).or_insert(id);
        }
        self.named.insert((kind, session, id.to_string()), id);
        self.last.insert((kind, session), at);
    }

    /// What was joined with something else is still found by its own names: a table says what it says.
    fn know_also(&mut self, kind: &'static str, session: SessionId, also: Vec<Also>) {
        for also in also {
            for name in [also.key, also.name.ky, also.name.ru, also.name.en].into_iter().flatten() {
                self.named.entry((kind, session, fold(name.trim()))).or_insert(also.id);
            }
            self.named.insert((kind, session, also.id.to_string()), also.id);
        }
    }

    /// The session with this title; made, with the template of the file's first one, where there is none.
    fn session(&mut self, title: &str) -> Result<SessionId> {
        if let Some(id) = self.sessions.get(&fold(title)) {
            return Ok(*id);
        }
        let first = query::all(&self.file.connection, entity::SESSION)?;
        let template = first.first().and_then(|session| session.id("template"));
        // Derived from the file's first session, so that importing the same table again finds it again.
        let owner = first.first().map_or(NAMESPACE, |session| session.id);
        let id = SessionId(derived(owner, entity::SESSION, &fold(title)));
        let mut fields = Fields::default();
        fields.set(format!("title.{}", self.options.language.code()), title);
        fields.set_some("template", template);
        self.drafts.push(Draft::first(entity::SESSION, id, fields));
        self.outcome.sessions.push(title.to_owned());
        self.sessions.insert(fold(title), id);
        if let Some(template) =
            template.map(|id| query::fields(&self.file.connection, entity::TEMPLATE, id)).transpose()?
        {
            for (kind, item, fields) in crate::projection::implied::items(id.0, &template.unwrap_or_default())
            {
                let text = |name: &str| fields.get(name).and_then(|text| text.as_text()).map(str::to_owned);
                if kind == entity::THEME || kind == entity::GROUP {
                    let names = [text("template_key"), text("name.ky"), text("name.ru"), text("name.en")];
                    self.know(kind, id, item, text("position").unwrap_or_default(), names);
                }
            }
        }
        Ok(id)
    }

    /// The theme or group with this name or key; made where there is none.
    pub(super) fn named(&mut self, kind: &'static str, session: SessionId, name: &str) -> Uuid {
        let key = (kind, session, fold(name));
        if let Some(id) = self.named.get(&key) {
            return *id;
        }
        let id = derived(session.0, kind, &format!("name:{}", fold(name)));
        let last = self.last.get(&(kind, session)).map(String::as_str);
        let position = position::between(last, None);
        let mut fields = Fields::default();
        fields.set("session", session.0);
        fields.set(format!("name.{}", self.options.language.code()), name);
        fields.set("position", position.clone());
        self.drafts.push(Draft::first(kind, id, fields));
        self.named.insert(key, id);
        self.last.insert((kind, session), position);
        let said = if kind == entity::THEME { &mut self.outcome.themes } else { &mut self.outcome.groups };
        said.push(name.to_owned());
        id
    }

    fn add(&mut self, row: Row) -> Result<()> {
        let session = match (&row.session, self.default_session) {
            (Some(title), _) => self.session(title)?,
            (None, Some(session)) => session,
            (None, None) => return Err(Error::NoSession),
        };
        let id = self.identity(session, &row);
        let new = NewContribution {
            theme: row.theme.as_ref().map(|name| self.named(entity::THEME, session, name).into()),
            group: row.group.as_ref().map(|name| self.named(entity::GROUP, session, name).into()),
            language: Some(row.language.unwrap_or_else(|| (self.options.recognise)(&row.text))),
            horizon: row.horizon,
            kind: row.kind,
            verbatim: row.verbatim,
            participant: row.participant.clone(),
            said_at: row.said_at,
            parked: row.parked,
            may_be_quoted: row.may_be_quoted,
            paraphrase: row.paraphrase.clone(),
            tags: row.tags.clone(),
            ..NewContribution::text(session, row.text.clone())
        };
        let mut fields = new.fields()?;
        fields.set_some("ref", row.reference.as_deref());
        let entity = heads::load(&self.file.connection, entity::CONTRIBUTION, id)?;
        let by =
            row.note_taker.as_deref().map_or(By::Writer, |person| By::Other(note_taker(session, person)));
        // What was joined since is one: a table that names the one says what a table said that names the other.
        let stands_for = |name: &str, value: &Value<'static>| match (name, value.as_id()) {
            ("theme", Some(id)) => Value::from(self.themes.of(id)),
            ("group", Some(id)) => Value::from(self.groups.of(id)),
            _ => value.clone(),
        };
        let same = |name: &str, said: &Value<'static>, value: &Value<'static>| {
            said == value || stands_for(name, said) == stands_for(name, value)
        };
        let says_the_same = |said: &Fields<'static>| {
            fields.iter().all(|(name, value)| said.get(name).is_some_and(|said| same(name, said, value)))
        };
        // What was redacted stays erased, whatever a table still says.
        let redacted = query::redaction(&self.file.connection, entity::CONTRIBUTION, id)?.is_some();
        let known = redacted
            || entity.events.iter().any(|event| says_the_same(&event.fields))
            || self.planned.get(&id).is_some_and(says_the_same);
        if known {
            self.outcome.known += 1;
            return Ok(());
        }
        if !entity.is_unknown() || self.planned.contains_key(&id) {
            if !self.options.update || self.planned.contains_key(&id) {
                let value = row.reference.unwrap_or_default();
                self.outcome.bad.push(BadRow { number: row.number, reason: BadRowReason::OtherCells, value });
                return Ok(());
            }
            self.outcome.updated += 1;
            self.drafts.push(Draft { by: by.clone(), ..Draft::edit(&entity, fields.clone()) });
        } else {
            self.outcome.new += 1;
            self.drafts
                .push(Draft { by: by.clone(), ..Draft::first(entity::CONTRIBUTION, id, fields.clone()) });
        }
        self.planned.insert(id, fields);
        if let Some(code) = &new.participant
            && let Some(draft) = participant_draft(self.file, session, code, new.group, &by)?
            && self.participants.insert(draft.entity)
        {
            self.drafts.push(draft);
        }
        for draft in new.tag_drafts(id.into(), &by) {
            if query::fields(&self.file.connection, entity::TAG, draft.entity)?.is_none() {
                self.drafts.push(draft);
            }
        }
        Ok(())
    }

    fn identity(&mut self, session: SessionId, row: &Row) -> Uuid {
        if let Some(reference) = &row.reference {
            return derived(session.0, entity::CONTRIBUTION, reference);
        }
        let occurrence = self.occurrences.entry((session, row.content.clone())).or_default();
        *occurrence += 1;
        let content = blake3::hash(row.content.as_bytes()).to_hex();
        derived(session.0, entity::CONTRIBUTION, &format!("row:{content}:{occurrence}"))
    }
}

/// The author of a row that names its note-taker: the same one in every import into this session.
fn note_taker(session: SessionId, person: &str) -> Author {
    Author {
        id: derived(session.0, "author", &fold(person)).into(),
        device: "import".to_owned(),
        person: person.to_owned(),
    }
}
