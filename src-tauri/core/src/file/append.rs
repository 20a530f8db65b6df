//! The one way to write: events, appended in one transaction that is synced before it is acknowledged.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::verify::{self, Refusal};
use super::{SessionFile, connection};
use crate::entity;
use crate::error::{Error, Result};
use crate::event::{Body, Digest, Event, Fields, Header, Hlc, Salt, SetHash, digest, payload};
use crate::id::AuthorId;
use crate::projection::query;
use crate::redaction::erase;
use crate::{projection, template};

/// Who types: a person at an installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// One random id per installation and person, kept in the settings.
    pub id: AuthorId,
    /// The installation, in words; may be empty.
    pub device: String,
    /// Name or initials, theirs to give; may be empty.
    pub person: String,
}

/// Fills a buffer with random bytes.
pub type Entropy = Box<dyn FnMut(&mut [u8]) + Send>;

/// What writing needs from outside: who writes, and where randomness comes from.
pub struct Writer {
    /// Who writes.
    pub author: Author,
    /// The version of the program that writes.
    pub app_version: String,
    /// Where randomness comes from.
    pub entropy: Entropy,
}

impl Writer {
    /// A random id.
    pub fn random_id(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        (self.entropy)(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// An id whose first bytes are the time: entities made one after the other then lie together in the file's index.
    pub fn timed_id(&mut self, now: DateTime<Utc>) -> Uuid {
        let mut bytes = [0; 10];
        (self.entropy)(&mut bytes);
        let milliseconds = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &bytes).into_uuid()
    }

    /// A salt for one event.
    pub(crate) fn salt(&mut self) -> Salt {
        let mut salt = Salt::default();
        (self.entropy)(&mut salt);
        salt
    }
}

/// An event about to be written.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Kind of the entity.
    pub kind: String,
    /// The entity.
    pub entity: Uuid,
    /// The events superseded.
    pub parents: Vec<Digest>,
    /// The fields written.
    pub fields: Fields<'static>,
    /// In whose name.
    pub by: By,
}

/// In whose name an event is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// The writer's own.
    #[default]
    Writer,
    /// Somebody else's, such as the note-taker of an imported row.
    Other(Author),
    /// Nobody's: a template is the same event in every file. See [`crate::template`].
    Template,
}

impl Draft {
    /// A first event of an entity.
    pub fn first(kind: &str, entity: impl Into<Uuid>, fields: Fields<'static>) -> Self {
        Self { kind: kind.to_owned(), entity: entity.into(), parents: vec![], fields, by: By::Writer }
    }

    /// An event that supersedes what now stands of the fields it writes.
    pub fn edit(entity: &crate::projection::heads::Entity, fields: Fields<'static>) -> Self {
        let parents = entity.parents(fields.iter().map(|(name, _)| name));
        Self { kind: entity.kind.clone(), entity: entity.id, parents, fields, by: By::Writer }
    }

    /// The event after which the entity is gone, unless somebody else edits it without having seen this.
    pub fn deletion(entity: &crate::projection::heads::Entity) -> Self {
        let mut fields = Fields::default();
        fields.set(entity::DELETED, true);
        // A deletion names every head of every field: that is how others know what it has seen.
        let parents = entity.parents(entity.names());
        Self { parents, ..Self::first(&entity.kind, entity.id, fields) }
    }
}

/// The replica under which one author writes while the file is open.
#[derive(Clone, Debug)]
pub(super) struct Replica {
    author: Author,
    id: Uuid,
    no: i64,
    seq: i64,
}

impl SessionFile {
    /// Appends events and projects what they touch, in one transaction: all of it or none, synced when this returns.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::Redacted`], or whatever keeps the disk from taking it; then nothing has changed.
    pub(crate) fn write(&mut self, now: DateTime<Utc>, drafts: Vec<Draft>) -> Result<Vec<Digest>> {
        self.write_with(now, drafts, None)
    }

    /// The same, with the bytes of an attachment that the events name: they lie in the file once.
    ///
    /// # Errors
    /// Those of [`Self::write`].
    pub(crate) fn write_with(
        &mut self,
        now: DateTime<Utc>,
        drafts: Vec<Draft>,
        attached: Option<&[u8]>,
    ) -> Result<Vec<Digest>> {
        let path = self.path.clone();
        self.write_all(now, drafts, attached).map_err(|error| connection::relocated(&path, error))
    }

    fn write_all(
        &mut self,
        now: DateTime<Utc>,
        drafts: Vec<Draft>,
        attached: Option<&[u8]>,
    ) -> Result<Vec<Digest>> {
        let path = self.path.clone();
        let mut replicas = self.replicas.clone();
        let writer = self.writer.as_mut().ok_or(Error::ReadOnly)?;
        let transaction = begin(&self.connection).map_err(|error| connection::located(&path, error))?;
        let mut newest = self.newest;
        let data_version = self.data_version.now(&transaction)?;
        if data_version != self.data_version {
            // Another program wrote to the file since; what is projected here is no longer all there is.
            projection::rebuild(&transaction)?;
            newest = newest_in(&transaction, now)?;
        }
        let mut set = verify::stated(&transaction).map_err(|refusal: Refusal| refusal.at(&path))?;
        let mut digests = Vec::with_capacity(drafts.len());
        let mut touched = Vec::with_capacity(drafts.len());
        let mut redacted = vec![];
        for draft in drafts {
            check(&draft)?;
            // Words that come after their redaction would have to be erased again, and would never have been seen.
            if query::redaction(&transaction, &draft.kind, draft.entity)?.is_some() {
                return Err(Error::Redacted);
            }
            redacted.extend(redaction_of(&draft));
            touched.push((draft.kind.clone(), draft.entity));
            let author = match draft.by {
                By::Writer => writer.author.clone(),
                By::Other(author) => author,
                By::Template => {
                    let event = template::event(draft.entity, &draft.fields);
                    if insert_template(&transaction, &event)? {
                        set.add(&event.digest);
                    }
                    continue;
                }
            };
            let replica = replica(&transaction, &mut replicas, author, writer)?;
            replica.seq += 1;
            newest = Hlc::next(now, newest);
            let header = Header {
                replica: replica.id,
                seq: replica.seq,
                hlc: newest,
                entity_kind: draft.kind,
                entity: draft.entity,
                parents: draft.parents,
            };
            let event = Event::new(header, &draft.fields, writer.salt());
            insert(&transaction, replica.no, &event)?;
            set.add(&event.digest);
            digests.push(event.digest);
        }
        if let Some(bytes) = attached {
            transaction
                .prepare_cached("INSERT OR IGNORE INTO main.attachment (hash, bytes) VALUES (?1, ?2)")?
                .execute((&blake3::hash(bytes).as_bytes()[..], bytes))?;
        }
        state(&transaction, &set)?;
        // What is redacted here is erased here, in the same transaction; the projection below sees nothing of it any more.
        for (kind, id) in &redacted {
            erase::erase(&transaction, kind, *id)?;
        }
        if !redacted.is_empty() {
            erase::begin(&transaction)?;
        }
        touched.dedup();
        for (kind, id) in touched {
            projection::project(&transaction, &kind, id)?;
        }
        transaction.commit().map_err(|error| connection::located(&path, error))?;
        self.newest = newest;
        self.data_version = data_version;
        self.replicas = replicas;
        Ok(digests)
    }
}

fn check(draft: &Draft) -> Result<()> {
    if let Err(field) = entity::check(&draft.kind, &draft.fields) {
        return Err(Error::Invalid { field: "field", value: field });
    }
    if draft.fields.encode().len() > payload::LONGEST {
        return Err(Error::TextTooLong);
    }
    Ok(())
}

fn redaction_of(draft: &Draft) -> Option<(String, Uuid)> {
    let (kind, id) = entity::redaction_target(&draft.fields).filter(|_| draft.kind == entity::REDACTION)?;
    Some((kind.to_owned(), id))
}

pub(crate) fn begin(connection: &Connection) -> rusqlite::Result<Transaction<'_>> {
    Transaction::new_unchecked(connection, TransactionBehavior::Immediate)
}

fn replica<'a>(
    transaction: &Connection,
    replicas: &'a mut Vec<Replica>,
    author: Author,
    writer: &mut Writer,
) -> Result<&'a mut Replica> {
    let at = match replicas.iter().position(|replica| replica.author == author) {
        Some(at) => at,
        None => {
            let id = writer.random_id();
            let row = digest::of_author(author.id.0, &author.device, &author.person);
            insert_author(transaction, author.id.0, &author.device, &author.person, &row)?;
            let no = insert_replica(transaction, id, &row, &writer.app_version)?;
            replicas.push(Replica { author, id, no, seq: 0 });
            replicas.len() - 1
        }
    };
    Ok(&mut replicas[at])
}

/// Adds the event of a template under the replica that all files share for it; whether it was not there yet.
pub(crate) fn insert_template(transaction: &Connection, event: &Event) -> Result<bool> {
    let author = digest::of_author(template::author(), "", "");
    insert_author(transaction, template::author(), "", "", &author)?;
    let replica = replica_no(transaction, event.header.replica, &author, template::VERSION)?;
    let there = transaction
        .prepare_cached("SELECT 1 FROM main.event WHERE replica = ?1 AND seq = ?2 AND digest = ?3")?
        .exists(params![replica, event.header.seq, event.digest.0])?;
    if !there {
        insert(transaction, replica, event)?;
    }
    Ok(!there)
}

/// The file's own number of a replica, which gets one if it has none.
pub(crate) fn replica_no(
    connection: &Connection,
    id: Uuid,
    author: &[u8; 32],
    app_version: &str,
) -> rusqlite::Result<i64> {
    let known = connection
        .prepare_cached("SELECT no FROM main.replica WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    match known {
        Some(no) => Ok(no),
        None => insert_replica(connection, id, author, app_version),
    }
}

/// Adds an author's row, unless it is there.
pub(crate) fn insert_author(
    connection: &Connection,
    id: Uuid,
    device: &str,
    person: &str,
    digest: &[u8; 32],
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO main.author (id, device, person, digest) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![id.as_bytes(), device, person, digest])?;
    Ok(())
}

/// Adds a replica's row, and answers with the number that this file gives it.
pub(crate) fn insert_replica(
    connection: &Connection,
    id: Uuid,
    author: &[u8; 32],
    app_version: &str,
) -> rusqlite::Result<i64> {
    let digest = digest::of_replica(id, author, app_version);
    connection
        .prepare_cached(
            "INSERT INTO main.replica (id, author, app_version, digest) \
             SELECT ?1, author.no, ?3, ?4 FROM main.author WHERE author.digest = ?2 RETURNING no",
        )?
        .query_row(params![id.as_bytes(), author, app_version, digest], |row| row.get(0))
}

/// Appends one event's row.
pub(crate) fn insert(connection: &Connection, replica: i64, event: &Event) -> rusqlite::Result<()> {
    let header = &event.header;
    let (salt, payload) = match &event.body {
        Body::Present { salt, payload } => (Some(&salt[..]), Some(&payload[..])),
        Body::Erased => (None, None),
    };
    connection.prepare_cached(INSERT_EVENT)?.execute(params![
        replica,
        header.seq,
        header.hlc.0,
        header.entity_kind,
        header.entity.as_bytes(),
        digest::pack(&header.parents),
        salt,
        payload,
        event.commitment,
        event.digest.0,
    ])?;
    Ok(())
}

/// The statement that appends an event, its columns in the order of [`verify::EVENT_COLUMNS`].
pub(crate) const INSERT_EVENT: &str = "INSERT INTO main.event \
    (replica, seq, hlc, entity_kind, entity, parents, salt, payload, commitment, digest) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

/// The same, for events that may be there already.
pub(crate) const INSERT_UNLESS_THERE: &str = "INSERT OR IGNORE INTO main.event \
    (replica, seq, hlc, entity_kind, entity, parents, salt, payload, commitment, digest) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

/// Writes down how many events there now are, and their sum.
pub(crate) fn state(connection: &Connection, set: &SetHash) -> rusqlite::Result<()> {
    let value = [&set.count.to_be_bytes()[..], &set.sum()].concat();
    connection
        .prepare_cached("INSERT INTO main.meta VALUES ('events', ?1) ON CONFLICT DO UPDATE SET value = ?1")?
        .execute([value])?;
    Ok(())
}

/// Counts the events that there are, and adds them up.
pub(crate) fn add_up(connection: &Connection) -> rusqlite::Result<SetHash> {
    let mut set = SetHash::default();
    let mut digests = connection.prepare("SELECT digest FROM main.event INDEXED BY event_identity")?;
    let mut rows = digests.query([])?;
    while let Some(row) = rows.next()? {
        set.add(&Digest(row.get(0)?));
    }
    Ok(set)
}

/// The newest clock reading in the file that is credible at `now`.
pub(crate) fn newest_in(connection: &Connection, now: DateTime<Utc>) -> rusqlite::Result<Hlc> {
    let credible = Hlc::latest_credible(now).0;
    let found = connection
        .query_row("SELECT max(hlc) FROM main.event WHERE hlc <= ?1", [credible], |row| row.get(0))
        .optional()?;
    Ok(Hlc(found.flatten().unwrap_or_default()))
}

impl SessionFile {
    /// Whether this is a replica under which events were written since the file was opened.
    pub(crate) fn is_own(&self, replica: Uuid) -> bool {
        self.replicas.iter().any(|own| own.id == replica)
    }
}
