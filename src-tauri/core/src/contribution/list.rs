//! The contributions of a file, as they stand.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::Row;
use uuid::Uuid;

use super::search::Words;
use super::{Contribution, Horizon, Kind, Quotation};
use crate::entity;
use crate::error::{Error, Result};
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::{AuthorId, ContributionId, GroupId, SessionId, ThemeId};
use crate::language::SpokenLanguage;
use crate::projection::query;

/// Which contributions are wanted. An empty filter wants all; every part that is given must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of these sessions.
    pub sessions: Option<BTreeSet<SessionId>>,
    /// On these themes.
    pub themes: Option<BTreeSet<ThemeId>>,
    /// Of this time.
    pub horizon: Option<Horizon>,
    /// By these groups.
    pub groups: Option<BTreeSet<GroupId>>,
    /// With all these words, or beginnings of words.
    pub search: Option<String>,
}

const SELECT: &str = "SELECT c.id, c.session, c.ref, words.payload, c.language, c.theme, c.horizon, c.kind, c.verbatim, \
    c.participant, c.group_id, c.said_at, c.entered, c.parked, c.may_be_quoted, other.payload, c.replica, c.conflicts, \
    c.redaction \
    FROM temp.contribution AS c \
    LEFT JOIN main.event AS words ON words.no = c.text_event \
    LEFT JOIN main.event AS other ON other.no = c.paraphrase_event";

/// What rows point to outside themselves.
struct Surroundings {
    /// Author and note-taker by replica.
    replicas: BTreeMap<i64, (AuthorId, String)>,
    /// Group by participant.
    groups: BTreeMap<Uuid, Uuid>,
    /// Visible entities that a contribution may refer to. A reference to anything else is shown as unassigned.
    present: BTreeSet<Uuid>,
    tags: BTreeMap<Uuid, Vec<String>>,
    /// What stands in place of a redacted text, by redaction.
    replacements: BTreeMap<Uuid, String>,
}

impl SessionFile {
    /// The visible contributions that fit, in order of time, then id.
    ///
    /// # Errors
    /// [`Error::Database`]
    pub fn contributions(&self, filter: &Filter) -> Result<Vec<Contribution>> {
        let surroundings = self.surroundings(None)?;
        let words = filter.search.as_deref().map(Words::new);
        let mut found = vec![];
        let mut statement =
            self.connection.prepare_cached(&format!("{SELECT} WHERE c.visible ORDER BY c.time, c.id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let contribution = read(row, &surroundings)?;
            if filter.fits(&contribution) && words.as_ref().is_none_or(|words| words.are_in(&contribution)) {
                found.push(contribution);
            }
        }
        Ok(found)
    }

    /// One visible contribution.
    ///
    /// # Errors
    /// [`Error::Unknown`]
    pub fn contribution(&self, id: ContributionId) -> Result<Contribution> {
        let surroundings = self.surroundings(Some(id))?;
        let mut statement =
            self.connection.prepare_cached(&format!("{SELECT} WHERE c.id = ?1 AND c.visible"))?;
        let mut rows = statement.query([id.0])?;
        let row =
            rows.next()?.ok_or_else(|| Error::Unknown { what: "contribution", name: id.to_string() })?;
        Ok(read(row, &surroundings)?)
    }

    /// The contribution that is meant: the one with this ref or id.
    ///
    /// # Errors
    /// [`Error::Unknown`]; [`Error::Ambiguous`] where several places have a contribution with this ref.
    pub fn contribution_called(&self, reference: &str) -> Result<ContributionId> {
        self.called(reference, "SELECT id FROM temp.contribution WHERE ref = ?1 AND visible ORDER BY id")
    }

    /// The same among all contributions, deleted ones too.
    ///
    /// # Errors
    /// [`Error::Unknown`], [`Error::Ambiguous`]
    pub fn any_contribution_called(&self, reference: &str) -> Result<ContributionId> {
        self.called(reference, "SELECT id FROM temp.contribution WHERE ref = ?1 ORDER BY id")
    }

    fn called(&self, reference: &str, sql: &str) -> Result<ContributionId> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut ids: Vec<Uuid> =
            statement.query_map([reference], |row| row.get(0))?.collect::<Result<_, _>>()?;
        if let (true, Ok(id)) = (ids.is_empty(), Uuid::parse_str(reference)) {
            let there = "SELECT id FROM temp.contribution WHERE id = ?1";
            ids = self
                .connection
                .prepare_cached(there)?
                .query_map([id], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
        }
        match &ids[..] {
            [] => Err(Error::Unknown { what: "contribution", name: reference.to_owned() }),
            [id] => Ok((*id).into()),
            _ => Err(Error::Ambiguous {
                reference: reference.to_owned(),
                ids: ids.iter().map(Uuid::to_string).collect(),
            }),
        }
    }

    fn surroundings(&self, only: Option<ContributionId>) -> Result<Surroundings> {
        let mut replicas = BTreeMap::new();
        let mut statement = self.connection.prepare_cached(
            "SELECT replica.no, author.id, author.person FROM main.replica JOIN main.author ON author.no = replica.author",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            replicas.insert(row.get(0)?, (AuthorId(row.get(1)?), row.get(2)?));
        }
        let mut present = BTreeSet::new();
        for kind in [entity::THEME, entity::GROUP, entity::CLUSTER] {
            present.extend(query::all(&self.connection, kind)?.iter().map(|shown| shown.id));
        }
        let mut groups = BTreeMap::new();
        query::each(&self.connection, entity::PARTICIPANT, |shown| {
            present.insert(shown.id);
            groups.extend(shown.id("group").map(|group| (shown.id, group)));
        })?;
        let mut tags: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
        let mut collect = |shown: &query::Shown| {
            let is_present =
                shown.fields.get("present").and_then(|present| present.as_bool()).unwrap_or(false);
            if let (true, Some(owner), Some(name)) = (is_present, shown.id("owner"), shown.text("name")) {
                tags.entry(owner).or_default().push(name);
            }
        };
        match only {
            Some(id) => query::owned(&self.connection, entity::TAG, id.0)?.iter().for_each(&mut collect),
            None => query::each(&self.connection, entity::TAG, |shown| collect(&shown))?,
        }
        tags.values_mut().for_each(|tags| tags.sort());
        let mut replacements = BTreeMap::new();
        // Also of a redaction that somebody deleted: it stands all the same.
        query::each_ever(&self.connection, entity::REDACTION, |shown| {
            replacements.extend(shown.text("replacement").map(|text| (shown.id, text)));
        })?;
        Ok(Surroundings { replicas, groups, present, tags, replacements })
    }
}

impl Filter {
    fn fits(&self, contribution: &Contribution) -> bool {
        let among = |set: &Option<BTreeSet<ThemeId>>, theme: Option<ThemeId>| {
            set.as_ref().is_none_or(|set| theme.is_some_and(|theme| set.contains(&theme)))
        };
        self.sessions.as_ref().is_none_or(|sessions| sessions.contains(&contribution.session))
            && among(&self.themes, contribution.theme)
            && self.horizon.is_none_or(|horizon| contribution.horizon == Some(horizon))
            && self
                .groups
                .as_ref()
                .is_none_or(|set| contribution.group.is_some_and(|group| set.contains(&group)))
    }
}

fn read(row: &Row<'_>, surroundings: &Surroundings) -> rusqlite::Result<Contribution> {
    let id: Uuid = row.get(0)?;
    let said = |at: usize, field: &str| -> rusqlite::Result<Option<String>> {
        let payload = row.get_ref(at)?.as_blob_or_null()?;
        let fields = payload.and_then(|payload| Fields::decode(payload).ok()).unwrap_or_default();
        Ok(fields.get(field).and_then(|text| text.as_text()).map(str::to_owned))
    };
    let assigned = |at: usize| -> rusqlite::Result<Option<Uuid>> {
        Ok(row.get::<_, Option<Uuid>>(at)?.filter(|id| surroundings.present.contains(id)))
    };
    let code = |at: usize| row.get::<_, Option<String>>(at);
    let redaction: Option<Uuid> = row.get(18)?;
    let participant = assigned(9)?;
    let own_group = assigned(10)?;
    let group = own_group.or_else(|| {
        let group = surroundings.groups.get(&participant?)?;
        surroundings.present.contains(group).then_some(*group)
    });
    let (author, note_taker) =
        surroundings.replicas.get(&row.get(16)?).cloned().unwrap_or((Uuid::nil().into(), String::new()));
    let entered: i64 = row.get(12)?;
    let conflicts: String = row.get(17)?;
    Ok(Contribution {
        id: id.into(),
        reference: code(2)?.unwrap_or_else(|| id.to_string()),
        session: row.get::<_, Option<Uuid>>(1)?.unwrap_or_default().into(),
        text: match redaction {
            Some(redaction) => surroundings.replacements.get(&redaction).cloned().unwrap_or_default(),
            None => said(3, "text")?.unwrap_or_default(),
        },
        language: code(4)?.as_deref().and_then(SpokenLanguage::from_code),
        theme: assigned(5)?.map(Into::into),
        horizon: code(6)?.and_then(|horizon| horizon.parse().ok()),
        kind: code(7)?.as_deref().and_then(Kind::from_code),
        verbatim: row.get(8)?,
        participant: participant.map(Into::into),
        group: group.map(Into::into),
        said_at: code(11)?.and_then(|said| DateTime::parse_from_rfc3339(&said).ok()),
        entered_at: DateTime::<Utc>::from_timestamp_millis(entered).unwrap_or_default(),
        parked: row.get(13)?,
        may_be_quoted: code(14)?.as_deref().and_then(Quotation::from_code).unwrap_or_default(),
        paraphrase: said(15, "paraphrase")?,
        tags: surroundings.tags.get(&id).filter(|_| redaction.is_none()).cloned().unwrap_or_default(),
        author,
        note_taker,
        conflicts: conflicts.split(',').filter(|field| !field.is_empty()).map(str::to_owned).collect(),
        redacted: redaction.is_some(),
    })
}
