//! Reading every event of a file, and believing none.
//!
//! SQLite's own checks catch few flipped bits; digests catch all of them. Verification therefore recomputes every
//! commitment and digest, and checks that no event is missing, before anything of a file is shown or merged.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use super::held::{Held, Likeness};
use super::keys::{Keys, select_with_keys};
use super::{Damage, schema};
use crate::entity;
use crate::event::digest::{self, ContentHash};
use crate::event::{Digest, Fields, Hlc, SetHash};
use crate::redaction::Covered;
use crate::template;

/// Why a file was not verified.
#[derive(Debug)]
pub enum Refusal {
    /// It is damaged.
    Damaged(Damage),
    /// SQLite could not read it.
    Unreadable(rusqlite::Error),
}

impl From<Damage> for Refusal {
    fn from(damage: Damage) -> Self {
        Self::Damaged(damage)
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Unreadable(error)
    }
}

impl Refusal {
    /// The error, for the file that it is about.
    pub fn at(self, path: &std::path::Path) -> crate::error::Error {
        match self {
            Self::Damaged(damage) => crate::error::Error::DamagedFile { path: path.to_owned(), damage },
            Self::Unreadable(error) => super::connection::located(path, error),
        }
    }
}

/// The result of a type or form that a row should have and does not.
pub(crate) fn form<T>(value: Option<T>) -> Result<T, Refusal> {
    value.ok_or(Refusal::Damaged(Damage::Form))
}

/// An author row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorRow {
    /// The person at one installation.
    pub id: Uuid,
    /// The installation, in words.
    pub device: String,
    /// Name or initials as given.
    pub person: String,
    /// Binds the three.
    pub digest: [u8; 32],
}

/// A replica row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplicaRow {
    /// Random, new each time a file is opened for writing.
    pub id: Uuid,
    /// The digest of the author's row.
    pub author: [u8; 32],
    /// The program's version.
    pub app_version: String,
    /// Binds the three.
    pub digest: [u8; 32],
}

/// An event as it lies in its row, borrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventRow<'a> {
    /// The file's own number of the replica.
    pub replica: i64,
    /// Within the replica.
    pub seq: i64,
    /// Clock reading.
    pub hlc: i64,
    /// Kind of the entity.
    pub entity_kind: &'a str,
    /// Id of the entity.
    pub entity: &'a [u8],
    /// Packed digests.
    pub parents: &'a [u8],
    /// Missing when erased.
    pub salt: Option<&'a [u8]>,
    /// Missing when erased.
    pub payload: Option<&'a [u8]>,
    /// Binds salt and payload.
    pub commitment: &'a [u8],
    /// Identity.
    pub digest: &'a [u8],
}

/// The columns that [`EventRow::read`] expects, in its order.
pub const EVENT_COLUMNS: &str =
    "replica, seq, hlc, entity_kind, entity, parents, salt, payload, commitment, digest";

fn blob<'a>(row: &'a Row<'_>, at: usize) -> Result<Option<&'a [u8]>, Refusal> {
    match row.get_ref(at)? {
        ValueRef::Blob(bytes) => Ok(Some(bytes)),
        ValueRef::Null => Ok(None),
        _ => Err(Damage::Form.into()),
    }
}

impl<'a> EventRow<'a> {
    /// Borrows a row whose first columns are [`EVENT_COLUMNS`].
    pub fn read(row: &'a Row<'_>) -> Result<Self, Refusal> {
        let ValueRef::Text(kind) = row.get_ref(3)? else { return Err(Damage::Form.into()) };
        Ok(Self {
            replica: row.get(0)?,
            seq: row.get(1)?,
            hlc: row.get(2)?,
            entity_kind: form(std::str::from_utf8(kind).ok())?,
            entity: form(blob(row, 4)?)?,
            parents: form(blob(row, 5)?)?,
            salt: blob(row, 6)?,
            payload: blob(row, 7)?,
            commitment: form(blob(row, 8)?)?,
            digest: form(blob(row, 9)?)?,
        })
    }

    /// Recomputes commitment and digest and checks every form; answers with what the event says, `None` when erased.
    pub fn check(&self, replica: &Uuid) -> Result<Option<Fields<'a>>, Refusal> {
        let well_formed = self.seq > 0
            && self.hlc >= 0
            && self.entity.len() == 16
            && self.commitment.len() == 32
            && self.digest.len() == 32
            && entity::is_name(self.entity_kind)
            && digest::unpack(self.parents).is_some();
        if !well_formed {
            return Err(Damage::Form.into());
        }
        let (entity, kind, parents) = (self.entity, self.entity_kind, self.parents);
        let computed =
            digest::of_parts(replica, self.seq, Hlc(self.hlc), kind, entity, parents, self.commitment);
        if computed.0 != self.digest {
            return Err(Damage::Digest.into());
        }
        match (self.salt, self.payload) {
            (None, None) => Ok(None),
            (Some(salt), Some(payload)) if salt.len() == 16 => {
                if digest::commitment(salt, payload) != self.commitment {
                    return Err(Damage::Digest.into());
                }
                let fields = form(Fields::decode(payload).ok())?;
                entity::check(self.entity_kind, &fields).map_err(|_| Damage::Form)?;
                Ok(Some(fields))
            }
            _ => Err(Damage::Form.into()),
        }
    }

    /// The event's identity; call it after [`EventRow::check`].
    pub fn digest(&self) -> Digest {
        Digest(self.digest.try_into().unwrap_or_default())
    }
}

/// A file all of whose events were read and found good. Only [`verify`] makes one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Verified {
    /// Depends on the set of events alone.
    pub content_hash: Digest,
    /// How many events, and their sum.
    pub set: SetHash,
    /// The replicas by the file's own number.
    pub replicas: BTreeMap<i64, ReplicaRow>,
    /// The authors by the digest of their row.
    pub authors: BTreeMap<[u8; 32], AuthorRow>,
    /// The latest clock reading that any event has.
    pub latest: Hlc,
    /// What is redacted.
    pub covered: Covered,
}

/// Checks schema, structure, attribution, every event, gaps and the count; calls `seen` for each good event, in the order
/// of (replica id, seq, digest).
///
/// # Errors
/// The first thing that is wrong. What `seen` was given until then must be discarded.
pub fn verify<E: From<Refusal>>(
    connection: &Connection,
    seen: impl FnMut(&EventRow<'_>) -> Result<(), E>,
) -> Result<Verified, E> {
    Verifying::begin(connection)?.events(None, seen)
}

/// A file whose tables and writers were found good, and whose events are yet to be read.
pub(crate) struct Verifying<'c> {
    connection: &'c Connection,
    /// The replicas by the file's own number.
    pub replicas: BTreeMap<i64, ReplicaRow>,
    /// The authors by the digest of their row.
    pub authors: BTreeMap<[u8; 32], AuthorRow>,
}

impl<'c> Verifying<'c> {
    /// Checks schema, structure, attribution and attachments.
    pub fn begin(connection: &'c Connection) -> Result<Self, Refusal> {
        for damage in [schema::check(connection), schema::check_structure(connection)] {
            if let Some(damage) = damage? {
                return Err(damage.into());
            }
        }
        let (authors, replicas) = attribution(connection)?;
        check_attachments(connection)?;
        Ok(Self { connection, replicas, authors })
    }

    /// Checks every event, gaps and the count. An event whose whole row is, byte for byte, one that `held` holds needs no
    /// second hashing; `seen` is called for each good event that `held` does not hold.
    pub fn events<E: From<Refusal>>(
        self,
        mut held: Option<&mut Held<'_>>,
        mut seen: impl FnMut(&EventRow<'_>) -> Result<(), E>,
    ) -> Result<Verified, E> {
        let refuse = |refusal: Refusal| E::from(refusal);
        let sqlite = |error: rusqlite::Error| E::from(Refusal::Unreadable(error));
        let mut found = Found::default();
        let mut hash = ContentHash::default();
        let mut gaps = Gaps::default();
        let mut keys = Keys::default();
        let mut statement = self.connection.prepare(&select_with_keys()).map_err(sqlite)?;
        for (no, replica) in by_id(&self.replicas) {
            gaps.begin();
            let mut ours =
                held.as_deref_mut().map(|held| held.rows_of(replica)).transpose().map_err(refuse)?;
            let mut rows = statement.query([no]).map_err(sqlite)?;
            while let Some(row) = rows.next().map_err(sqlite)? {
                let event = EventRow::read(row).map_err(refuse)?;
                keys.add(row, &event).map_err(refuse)?;
                let likeness = ours.as_mut().map_or(Likeness::Unknown, |ours| ours.find(&event));
                let fields = self.check(&event, replica, likeness).map_err(refuse)?;
                gaps.add(event.seq);
                hash.add(event.digest);
                found.add(&event, fields.as_ref(), likeness).map_err(refuse)?;
                if likeness == Likeness::Unknown {
                    seen(&event)?;
                }
            }
            gaps.end();
        }
        keys.check(self.connection).map_err(refuse)?;
        found.check(self.connection, gaps).map_err(refuse)?;
        let Found { set, latest, covered, .. } = found;
        let Self { replicas, authors, .. } = self;
        Ok(Verified { content_hash: hash.finish(), set, replicas, authors, latest, covered })
    }

    /// Checks one event; answers with what it says, where that had to be read.
    fn check<'a>(
        &self,
        event: &EventRow<'a>,
        replica: &ReplicaRow,
        likeness: Likeness,
    ) -> Result<Option<Fields<'a>>, Refusal> {
        let special = matches!(event.entity_kind, entity::TEMPLATE | entity::REDACTION);
        if likeness == Likeness::Same && !special {
            return Ok(None);
        }
        let fields = event.check(&replica.id)?;
        if event.entity_kind == entity::TEMPLATE || replica.id == template::replica() {
            check_template(event, replica, &self.authors, fields.as_ref())?;
        }
        Ok(fields)
    }
}

/// What the events of a file come to.
#[derive(Default)]
struct Found {
    set: SetHash,
    latest: Hlc,
    erased: Covered,
    covered: Covered,
}

impl Found {
    fn add(
        &mut self,
        event: &EventRow<'_>,
        fields: Option<&Fields<'_>>,
        likeness: Likeness,
    ) -> Result<(), Refusal> {
        self.set.add(&event.digest());
        self.latest = self.latest.max(Hlc(event.hlc));
        match (event.entity_kind, event.payload, fields) {
            // Were a redaction erased, nothing would say any more what it erased, and a merge could bring that about.
            (entity::REDACTION, None, _) => return Err(Damage::Erased.into()),
            (entity::REDACTION, _, Some(fields)) => self.covered.add(fields),
            (kind, None, _) => self.erased.insert(kind, event.entity),
            _ => debug_assert!(fields.is_some() || likeness == Likeness::Same),
        }
        Ok(())
    }

    /// What can be said only when all of them have been read.
    fn check(&self, connection: &Connection, gaps: Gaps) -> Result<(), Refusal> {
        if !self.erased.is_subset(&self.covered) {
            return Err(Damage::Erased.into());
        }
        if self.set != stated(connection)? {
            return Err(Damage::Count.into());
        }
        gaps.check()
    }
}

/// Whether the events of each replica count from 1 without gaps.
#[derive(Clone, Copy, Default)]
struct Gaps {
    last: i64,
    found: Option<Damage>,
}

impl Gaps {
    fn begin(&mut self) {
        self.last = 0;
    }

    fn add(&mut self, seq: i64) {
        // Two events may share a number where a copy of a file was written to without our knowledge.
        if seq != self.last && seq != self.last + 1 {
            self.found = self.found.or(Some(Damage::Gap));
        }
        self.last = seq;
    }

    fn end(&mut self) {
        if self.last == 0 {
            self.found = self.found.or(Some(Damage::Attribution));
        }
    }

    fn check(self) -> Result<(), Refusal> {
        self.found.map_or(Ok(()), |damage| Err(damage.into()))
    }
}

/// Replicas with their numbers in the order of the content hash.
fn by_id(replicas: &BTreeMap<i64, ReplicaRow>) -> Vec<(i64, &ReplicaRow)> {
    let mut replicas: Vec<(i64, &ReplicaRow)> = replicas.iter().map(|(no, replica)| (*no, replica)).collect();
    replicas.sort_unstable_by_key(|(_, replica)| replica.id);
    replicas
}

/// The statement that reads the events of one replica in the order of the content hash, in the columns of
/// [`EVENT_COLUMNS`].
pub(super) fn select_of_replica() -> String {
    format!(
        "SELECT {EVENT_COLUMNS} FROM main.event INDEXED BY event_identity WHERE replica = ?1 ORDER BY seq, digest"
    )
}

/// A template is one event that everyone makes alike, and the template's replica writes nothing else: else one file could
/// say things about that replica that no honest file agrees with.
fn check_template(
    event: &EventRow<'_>,
    replica: &ReplicaRow,
    authors: &BTreeMap<[u8; 32], AuthorRow>,
    fields: Option<&Fields<'_>>,
) -> Result<(), Refusal> {
    let author = authors.get(&replica.author);
    let alike = replica.id == template::replica()
        && replica.app_version == template::VERSION
        && author.is_some_and(|a| a.id == template::author() && a.device.is_empty() && a.person.is_empty())
        && event.entity_kind == entity::TEMPLATE
        && (event.seq, event.hlc, event.parents.len()) == (1, 0, 0)
        && event.salt == Some(&[0; 16])
        && fields.is_some()
        && event.payload.is_some_and(|payload| template::id_of(payload).as_bytes() == event.entity);
    if alike { Ok(()) } else { Err(Damage::Form.into()) }
}

type Attribution = (BTreeMap<[u8; 32], AuthorRow>, BTreeMap<i64, ReplicaRow>);

fn attribution(connection: &Connection) -> Result<Attribution, Refusal> {
    let mut by_number = BTreeMap::new();
    let mut authors = BTreeMap::new();
    let mut statement = connection.prepare("SELECT no, id, device, person, digest FROM main.author")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id = form(Uuid::from_slice(&row.get::<_, Vec<u8>>(1)?).ok())?;
        let (device, person): (String, String) = (row.get(2)?, row.get(3)?);
        form((device.len().max(person.len()) <= entity::LONGEST_SHORT_TEXT).then_some(()))?;
        let digest = digest::of_author(id, &device, &person);
        if digest[..] != row.get::<_, Vec<u8>>(4)? {
            return Err(Damage::Attribution.into());
        }
        by_number.insert(row.get::<_, i64>(0)?, digest);
        authors.insert(digest, AuthorRow { id, device, person, digest });
    }
    let mut replicas = BTreeMap::new();
    let mut statement = connection.prepare("SELECT no, id, author, app_version, digest FROM main.replica")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id = form(Uuid::from_slice(&row.get::<_, Vec<u8>>(1)?).ok())?;
        let author = *by_number.get(&row.get::<_, i64>(2)?).ok_or(Damage::Attribution)?;
        let app_version: String = row.get(3)?;
        form((app_version.len() <= entity::LONGEST_SHORT_TEXT).then_some(()))?;
        let digest = digest::of_replica(id, &author, &app_version);
        if digest[..] != row.get::<_, Vec<u8>>(4)? {
            return Err(Damage::Attribution.into());
        }
        replicas.insert(row.get(0)?, ReplicaRow { id, author, app_version, digest });
    }
    // A row that nothing refers to would be carried into every archive, and say nothing.
    let used: BTreeSet<[u8; 32]> = replicas.values().map(|replica: &ReplicaRow| replica.author).collect();
    if used.len() != by_number.len() {
        return Err(Damage::Attribution.into());
    }
    Ok((authors, replicas))
}

fn check_attachments(connection: &Connection) -> Result<(), Refusal> {
    let mut statement = connection.prepare("SELECT hash, bytes FROM main.attachment")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (hash, bytes) = (form(blob(row, 0)?)?, form(blob(row, 1)?)?);
        if digest::of_attachment(bytes) != hash {
            return Err(Damage::Attachment.into());
        }
    }
    Ok(())
}

/// What `meta` says about the set of events.
pub(crate) fn stated(connection: &Connection) -> Result<SetHash, Refusal> {
    let read = connection
        .query_row("SELECT value FROM main.meta WHERE key = 'events'", [], |row| row.get::<_, Vec<u8>>(0));
    let value = match read {
        Err(rusqlite::Error::QueryReturnedNoRows) => return Err(Damage::Count.into()),
        other => other?,
    };
    let (count, sum) = form(value.split_first_chunk::<8>())?;
    Ok(SetHash::from_parts(u64::from_be_bytes(*count), form(sum.try_into().ok())?))
}

/// The content hash of a file all of whose events are known to be good: the digests in the order of the format, from the
/// index alone. That no replica has a gap is checked on the way.
pub(crate) fn content_hash_of(connection: &Connection) -> Result<Digest, Refusal> {
    let mut hash = ContentHash::default();
    let mut gaps = Gaps::default();
    let mut events = connection.prepare(
        "SELECT seq, digest FROM main.event INDEXED BY event_identity WHERE replica = ?1 ORDER BY seq, digest",
    )?;
    let mut replicas = connection.prepare("SELECT no FROM main.replica ORDER BY id")?;
    let mut numbers = replicas.query([])?;
    while let Some(row) = numbers.next()? {
        gaps.begin();
        let mut rows = events.query([row.get::<_, i64>(0)?])?;
        while let Some(row) = rows.next()? {
            gaps.add(row.get(0)?);
            hash.add(form(blob(row, 1)?)?);
        }
        gaps.end();
    }
    gaps.check()?;
    Ok(hash.finish())
}
