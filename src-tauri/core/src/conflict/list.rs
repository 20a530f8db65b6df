//! The conflicts of a file. Which entities have any, the projection knows; what stands in them is read only for those that
//! are asked for.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{Conflict, Done, Page, Shown, Thing, Version, Written, WrittenBy};
use crate::contribution::Contribution;
use crate::entity::{self, DELETED};
use crate::error::Result;
use crate::event::{Digest, Fields, Value};
use crate::file::{Author, SessionFile};
use crate::id::{AuthorId, ContributionId, SessionId, VisionId};
use crate::language::{Language, Names};
use crate::projection::heads::{self, Entity};
use crate::projection::query;

/// So many letters of a text tell which one it is.
const BEGINNING: usize = 160;

/// Something of which fields stand in conflict.
pub(super) struct Contested {
    pub(super) kind: String,
    pub(super) id: Uuid,
    pub(super) session: Option<SessionId>,
    pub(super) fields: Vec<String>,
}

impl SessionFile {
    /// So many conflicts of a session, or of the whole file, from the one at this place on.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn conflicts(&self, session: Option<SessionId>, from: u32, count: u32) -> Result<Page> {
        let contested = self.contested(session)?;
        let total = contested.iter().map(|of| of.fields.len()).sum::<usize>();
        let (from, count) = (from as usize, count as usize);
        let all = contested.iter().flat_map(|of| of.fields.iter().map(move |field| (of, field)));
        let mut conflicts = vec![];
        let mut last: Option<Entity> = None;
        for (of, field) in all.skip(from).take(count) {
            let entity = match last.take().filter(|entity| entity.id == of.id && entity.kind == of.kind) {
                Some(entity) => entity,
                None => heads::load(&self.connection, &of.kind, of.id)?,
            };
            let (reference, about) = self.described(&of.kind, of.id)?;
            conflicts.push(Conflict {
                kind: of.kind.clone(),
                entity: of.id,
                session: of.session,
                reference,
                about,
                field: field.clone(),
                versions: self.versions(&entity, field)?,
            });
            last = Some(entity);
        }
        Ok(Page { total: u32::try_from(total).unwrap_or(u32::MAX), conflicts })
    }

    /// How many conflicts a session, or the whole file, has: fields that stand in several versions.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn conflict_count(&self, session: Option<SessionId>) -> Result<u32> {
        let count: usize = self.contested(session)?.iter().map(|of| of.fields.len()).sum();
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Everything that is shown and of which something stands in conflict.
    pub(super) fn contested(&self, session: Option<SessionId>) -> Result<Vec<Contested>> {
        let names = |fields: String| fields.split(',').map(str::to_owned).collect();
        let mut found: Vec<Contested> = self
            .connection
            .prepare_cached(
                "SELECT id, session, conflicts FROM temp.contribution \
                 WHERE conflicts <> '' AND visible = 1 ORDER BY time, id",
            )?
            .query_map([], |row| {
                let session = row.get::<_, Option<Uuid>>(1)?.map(Into::into);
                let kind = entity::CONTRIBUTION.to_owned();
                Ok(Contested { kind, id: row.get(0)?, session, fields: names(row.get(2)?) })
            })?
            .collect::<Result<_, _>>()?;
        let mut others = self.connection.prepare_cached(
            "SELECT kind, id, conflicts FROM temp.entity WHERE conflicts <> '' AND visible ORDER BY kind, id",
        )?;
        let mut rows = others.query([])?;
        while let Some(row) = rows.next()? {
            let (kind, id): (String, Uuid) = (row.get(0)?, row.get(1)?);
            if let Place::In(session) = self.place(&kind, id)? {
                found.push(Contested { kind, id, session, fields: names(row.get(2)?) });
            }
        }
        found.retain(|of| session.is_none() || of.session == session);
        Ok(found)
    }

    /// Whether this is shown, and something of it stands in conflict.
    pub(super) fn is_contested(&self, kind: &str, id: Uuid) -> Result<bool> {
        if kind == entity::CONTRIBUTION {
            let contested = "SELECT 1 FROM temp.contribution WHERE id = ?1 AND conflicts <> '' AND visible";
            return Ok(self.connection.prepare_cached(contested)?.exists([id])?);
        }
        let contested = "SELECT 1 FROM temp.entity WHERE kind = ?1 AND id = ?2 AND conflicts <> ''";
        let is_contested = self.connection.prepare_cached(contested)?.exists((kind, id))?;
        Ok(is_contested && matches!(self.place(kind, id)?, Place::In(_)))
    }

    /// Where something is shown.
    fn place(&self, kind: &str, id: Uuid) -> Result<Place> {
        let Some(fields) = query::visible(&self.connection, kind, id)? else { return Ok(Place::Nowhere) };
        let pointed = |name: &str| fields.get(name).and_then(|value| value.as_id());
        let of_contribution = |of: Option<Uuid>| -> Result<Place> {
            let session = of.map(|of| query::session_of_shown(&self.connection, of)).transpose()?.flatten();
            Ok(session.map_or(Place::Nowhere, |session| Place::In(Some(session.into()))))
        };
        match kind {
            entity::SESSION => Ok(Place::In(Some(id.into()))),
            entity::TAG | entity::VOICE | entity::ATTACHMENT => of_contribution(pointed("owner")),
            entity::LINK => of_contribution(pointed("a")),
            entity::EVIDENCE => match pointed("owner") {
                Some(line) => self.place(entity::LINE, line),
                None => Ok(Place::Nowhere),
            },
            entity::LINE => Ok(Place::In(self.session_of_vision(pointed("vision"))?)),
            entity::VISION => Ok(Place::In(self.session_of_vision(Some(id))?)),
            entity::ALIAS => {
                let Some(a) = pointed("a") else { return Ok(Place::Nowhere) };
                let kind = crate::projection::joined::kind_of(&self.connection, a)?;
                let owner = match kind {
                    Some(kind) => query::owner(&self.connection, kind, a)?,
                    None => None,
                };
                Ok(Place::In(owner.map(Into::into)))
            }
            _ => Ok(Place::In(pointed("session").map(Into::into))),
        }
    }

    fn session_of_vision(&self, vision: Option<Uuid>) -> Result<Option<SessionId>> {
        let sessions = query::all(&self.connection, entity::SESSION)?;
        let mut ids = sessions.iter().map(|session| SessionId(session.id));
        Ok(ids.find(|session| Some(VisionId::of(Some(*session)).0) == vision))
    }

    /// How scripts name something, and what people know it by.
    fn described(&self, kind: &str, id: Uuid) -> Result<(String, Names)> {
        if kind == entity::CONTRIBUTION {
            return Ok(match self.contribution(id.into()) {
                Ok(contribution) => (contribution.reference.clone(), beginning(&contribution)),
                Err(_) => (id.to_string(), Names::default()),
            });
        }
        let fields = query::fields(&self.connection, kind, id)?.unwrap_or_default();
        let shown = query::Shown { id, fields };
        match kind {
            entity::TAG => {
                let (reference, _) = self.pointed(&shown, "owner", entity::CONTRIBUTION)?;
                let name = shown.text("name").unwrap_or_default();
                return Ok((reference, Names::one(Language::Ky, name)));
            }
            entity::VOICE | entity::ATTACHMENT => {
                return self.pointed(&shown, "owner", entity::CONTRIBUTION);
            }
            entity::EVIDENCE => return self.pointed(&shown, "owner", entity::LINE),
            entity::LINK => {
                let (a, about) = self.pointed(&shown, "a", entity::CONTRIBUTION)?;
                let (b, _) = self.pointed(&shown, "b", entity::CONTRIBUTION)?;
                return Ok((format!("{a} {b}"), about));
            }
            entity::ALIAS => {
                let of = shown.id("a").map(|a| crate::projection::joined::kind_of(&self.connection, a));
                let of = of.transpose()?.flatten().unwrap_or(entity::THEME);
                let (a, about) = self.pointed(&shown, "a", of)?;
                let (b, _) = self.pointed(&shown, "b", of)?;
                return Ok((format!("{a} {b}"), about));
            }
            entity::LINE if shown.names("words").is_empty() && shown.id("words_of").is_some() => {
                let (_, about) = self.pointed(&shown, "words_of", entity::CONTRIBUTION)?;
                return Ok((id.to_string(), about));
            }
            _ => {}
        }
        let name = ["name", "title", "text", "words", "statement"].into_iter();
        let name = name.map(|field| shown.names(field)).find(|names| !names.is_empty());
        let name = name.or_else(|| shown.text("code").map(|code| Names::one(Language::Ky, code)));
        let name = name.unwrap_or_default();
        let code = shown.text("code").or_else(|| shown.text("template_key"));
        let is_named = matches!(kind, entity::THEME | entity::GROUP | entity::CLUSTER | entity::SESSION);
        let said = || {
            let said = name.in_language(Language::Ky);
            (is_named && !said.is_empty()).then(|| said.to_owned())
        };
        Ok((code.or_else(said).unwrap_or_else(|| id.to_string()), name))
    }

    fn pointed(&self, from: &query::Shown, field: &str, kind: &str) -> Result<(String, Names)> {
        match from.id(field) {
            Some(id) => self.described(kind, id),
            None => Ok((from.id.to_string(), Names::default())),
        }
    }

    /// What stands against one another in a field, in ascending rank.
    pub(super) fn versions(&self, entity: &Entity, field: &str) -> Result<Vec<Version>> {
        if field == DELETED {
            return self.versions_of_being(entity);
        }
        let heads = entity.heads(field);
        let shown = entity.shown_by(field);
        let mut found = vec![];
        for head in heads {
            let value = head.fields.get(field).unwrap_or(&Value::Null);
            let done = Done::Wrote(self.shown_value(field, value)?);
            found.push(self.version(head, origin(entity, head, field), done, shown == Some(head.no))?);
        }
        Ok(found)
    }

    /// Deletions, what they did not see, and who kept it all the same.
    fn versions_of_being(&self, entity: &Entity) -> Result<Vec<Version>> {
        let heads = entity.heads(DELETED);
        let deletes = |head: &&&heads::Written| head.fields.get(DELETED) == Some(&Value::Bool(true));
        let deletions: Vec<&&heads::Written> = heads.iter().filter(deletes).collect();
        let seen_by_all = |digest: &Digest| {
            deletions.iter().all(|deletion| deletion.digest == *digest || deletion.parents.contains(digest))
        };
        let mut found = vec![];
        for event in &entity.events {
            let is_head = |field: &str| entity.heads(field).iter().any(|head| head.digest == event.digest);
            let mut written = vec![];
            for (field, value) in event.fields.iter().filter(|(field, _)| *field != DELETED) {
                if is_head(field) && !seen_by_all(&event.digest) {
                    written.push(Written { field: field.to_owned(), value: self.shown_value(field, value)? });
                }
            }
            let done = match event.fields.get(DELETED).filter(|_| is_head(DELETED)) {
                Some(Value::Bool(true)) => Done::Deleted,
                Some(_) => Done::Kept,
                None if written.is_empty() => continue,
                None => Done::Edited(written),
            };
            // It is there for as long as nobody decides otherwise.
            let shown = done != Done::Deleted;
            let by = if matches!(done, Done::Edited(_)) { event } else { origin(entity, event, DELETED) };
            found.push(self.version(event, by, done, shown)?);
        }
        found.sort_by_key(|version| version.shown);
        Ok(found)
    }

    /// The version that one event wrote, in the name of whoever wrote the other.
    fn version(
        &self,
        event: &heads::Written,
        by: &heads::Written,
        done: Done,
        shown: bool,
    ) -> Result<Version> {
        let Author { id: author, device, person } = query::author(&self.connection, by.replica_no)?;
        Ok(Version {
            event: event.digest.to_string(),
            done,
            author,
            person,
            device,
            at: by.hlc.time(),
            replica: by.replica,
            shown,
        })
    }

    fn shown_value(&self, field: &str, value: &Value<'_>) -> Result<Shown> {
        Ok(match value {
            Value::Null => Shown::Nothing,
            Value::Bool(flag) => Shown::Flag(*flag),
            Value::Int(number) => Shown::Number(*number),
            Value::Text(text) => Shown::Text(text.to_string()),
            Value::Bytes(_) => match value.as_id() {
                Some(id) => Shown::Thing(self.thing(field, id)?),
                None => Shown::Other(json(value).to_string()),
            },
            Value::Array(_) | Value::Map(_) => Shown::Other(json(value).to_string()),
        })
    }

    /// What a field refers to: its name says of which kind that is.
    fn thing(&self, field: &str, id: Uuid) -> Result<Thing> {
        let kind = match field {
            "words_of" | "contribution" | "a" | "b" => entity::CONTRIBUTION,
            other => other,
        };
        let (reference, name) = self.described(kind, id)?;
        Ok(Thing { id, reference, name })
    }

    /// Everybody who has written a version that stands in some conflict of a session, or of the whole file: by name, then
    /// id.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn authors_in_conflict(&self, session: Option<SessionId>) -> Result<Vec<Author>> {
        let author = |written: WrittenBy| Author {
            id: written.author,
            device: written.device,
            person: written.person,
        };
        Ok(self.written_by(session)?.into_iter().map(author).collect())
    }

    /// The same, each with the number of conflicts that [`SessionFile::prefer`] would settle.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn written_by(&self, session: Option<SessionId>) -> Result<Vec<WrittenBy>> {
        let mut found: BTreeMap<AuthorId, WrittenBy> = BTreeMap::new();
        for of in self.contested(session)? {
            let entity = heads::load(&self.connection, &of.kind, of.id)?;
            for field in &of.fields {
                let mut counted = BTreeSet::new();
                for Version { author, person, device, .. } in self.versions(&entity, field)? {
                    let is_first = counted.insert(author);
                    let known =
                        found.entry(author).or_insert(WrittenBy { author, person, device, conflicts: 0 });
                    known.conflicts += u32::from(is_first);
                }
            }
        }
        let mut found: Vec<WrittenBy> = found.into_values().collect();
        found.sort_by(|x, y| (&x.person, x.author).cmp(&(&y.person, y.author)));
        Ok(found)
    }

    /// The contributions that settling a conflict of this thing may change.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn concerned_by_resolving(&self, kind: &str, entity: Uuid) -> Result<Vec<ContributionId>> {
        self.contributions_of(&BTreeSet::from([(kind.to_owned(), entity)]))
    }
}

/// Whether something is shown, and in which session.
enum Place {
    In(Option<SessionId>),
    Nowhere,
}

/// The event that first wrote what this one writes into the field. Taking a decision back writes the former versions once
/// more, and they are still those of the people who wrote them: whoever returns, in one sitting, to what they superseded
/// there themselves says nothing new.
fn origin<'a>(entity: &'a Entity, event: &'a heads::Written, field: &str) -> &'a heads::Written {
    let parents = |of: &'a heads::Written| {
        let written = entity.events.iter().filter(|other| other.fields.get(field).is_some());
        written.filter(|other| of.parents.contains(&other.digest))
    };
    let mut found = event;
    // Every step leads to a parent, of which none is its own ancestor.
    loop {
        let own = parents(found).filter(|parent| parent.replica == found.replica);
        let mut former = own.flat_map(parents);
        match former.find(|former| former.fields.get(field) == found.fields.get(field)) {
            Some(former) => found = former,
            None => return found,
        }
    }
}

fn beginning(contribution: &Contribution) -> Names {
    let text: String = contribution.text.chars().take(BEGINNING).collect();
    let language = contribution.language.and_then(|language| language.single());
    Names::one(language.unwrap_or(Language::Ky), text)
}

fn json(value: &Value<'_>) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(flag) => (*flag).into(),
        Value::Int(number) => (*number).into(),
        Value::Text(text) => text.as_ref().into(),
        Value::Bytes(bytes) => match value.as_id() {
            Some(id) => id.to_string().into(),
            None => bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into(),
        },
        Value::Array(values) => values.iter().map(json).collect(),
        Value::Map(fields) => object(fields),
    }
}

fn object(fields: &Fields<'_>) -> serde_json::Value {
    fields
        .iter()
        .map(|(name, value)| (name.to_owned(), json(value)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}
