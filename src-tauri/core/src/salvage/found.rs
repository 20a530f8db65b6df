//! What is good in the bytes of a damaged file: every event, author, replica and attachment that fits its digest.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::record::{Form, Record, entry_at, row_at};
use crate::entity;
use crate::event::digest;
use crate::event::{Body, Digest, Event, Fields, Header, Hlc};
use crate::file::verify::{AuthorRow, EventRow, ReplicaRow};

/// Good rows, whatever file they come from.
#[derive(Default)]
pub(super) struct Found {
    /// By digest.
    pub authors: BTreeMap<[u8; 32], AuthorRow>,
    /// By id.
    pub replicas: BTreeMap<Uuid, ReplicaRow>,
    /// By the id of their replica, their number and their digest.
    pub events: BTreeMap<(Uuid, i64, Digest), Event>,
    /// By hash.
    pub attachments: BTreeMap<[u8; 32], Vec<u8>>,
    /// Events whose words are whole and whose writer is lost, so that their digests cannot be proved.
    pub unproven: Vec<Event>,
    /// What looks like an event, and fits no digest.
    pub bad: usize,
}

/// An event's row before it is known who wrote it: replicas go by the file's own numbers.
struct Row<'a> {
    replica: i64,
    record: Record<'a>,
}

impl Found {
    /// Looks through the bytes of a file.
    pub fn scan(&mut self, bytes: &[u8]) {
        let mut rows = vec![];
        let mut authors = BTreeMap::new();
        let mut replicas = vec![];
        // Ids by number, from the index of replicas, which says again whose events they are; the index of entities looks alike,
        // and brings some that fit nothing.
        let mut ids: BTreeMap<i64, BTreeSet<Uuid>> = BTreeMap::new();
        for at in 0..bytes.len() {
            // The number of a row is not in its columns, so that their first is null; of an index entry it is the last.
            if let Some(record) = row_at(bytes, at, is_event) {
                if let Some(replica) = record.int(1) {
                    rows.push(Row { replica, record });
                }
            } else if let Some(record) = row_at(bytes, at, is_author) {
                if let Some(author) = author(&record) {
                    authors.insert(record.no, author.digest);
                    self.authors.insert(author.digest, author);
                }
            } else if let Some(record) = row_at(bytes, at, is_replica) {
                replicas.push(record);
            } else if let Some(record) = row_at(bytes, at, is_attachment) {
                self.attachment(&record);
            } else if let Some(record) = entry_at(bytes, at, is_replica_entry)
                && let (Some(id), Some(no)) = (record.blob(0), record.int(1))
                && let Ok(id) = Uuid::from_slice(id)
            {
                ids.entry(no).or_default().insert(id);
            }
        }
        for record in &replicas {
            if let Some(row) = self.replica(record, &authors) {
                ids.entry(record.no).or_default().insert(row.id);
                self.replicas.insert(row.id, row);
            }
        }
        self.events(&rows, &ids);
    }

    /// The replica that a row says, if what it says fits its digest: by the author whose number it names, or by whichever
    /// author it fits.
    fn replica(&self, record: &Record<'_>, authors: &BTreeMap<i64, [u8; 32]>) -> Option<ReplicaRow> {
        let id = Uuid::from_slice(record.blob(1)?).ok()?;
        let app_version = record.text(3)?;
        let stated = record.blob(4)?;
        let named = authors.get(&record.int(2)?);
        let author = named
            .into_iter()
            .chain(self.authors.keys())
            .find(|author| digest::of_replica(id, author, app_version) == stated)?;
        let digest = stated.try_into().ok()?;
        Some(ReplicaRow { id, author: *author, app_version: app_version.to_owned(), digest })
    }

    fn attachment(&mut self, record: &Record<'_>) {
        if let (Some(hash), Some(bytes)) = (record.blob(1), record.blob(2)) {
            let computed = digest::of_attachment(bytes);
            if computed == hash {
                self.attachments.insert(computed, bytes.to_vec());
            }
        }
    }

    /// Takes the events that fit their digests; and where not one of a replica does, those whose words are whole.
    fn events(&mut self, rows: &[Row<'_>], ids: &BTreeMap<i64, BTreeSet<Uuid>>) {
        let (mut known, mut others) = (BTreeSet::new(), vec![]);
        for row in rows {
            let candidates = ids.get(&row.replica).into_iter().flatten();
            if let Some(event) = candidates.filter_map(|id| event(&row.record, *id)).next() {
                known.insert(row.replica);
                self.take(event);
            } else {
                others.push(row);
            }
        }
        for row in others {
            let is_lost = !known.contains(&row.replica);
            match is_lost.then(|| unproven(&row.record)).flatten() {
                Some(event) => self.unproven.push(event),
                None => self.bad += 1,
            }
        }
    }

    /// Takes a good event. What was erased stays erased, also where it was not yet written over somewhere else.
    pub fn take(&mut self, event: Event) {
        let key = (event.header.replica, event.header.seq, event.digest);
        if event.body == Body::Erased || !self.events.contains_key(&key) {
            self.events.insert(key, event);
        }
    }
}

fn is_event(forms: &[Form]) -> bool {
    matches!(
        forms,
        [
            Form::Null,
            replica,
            seq,
            hlc,
            Form::Text(1..=64),
            Form::Blob(16),
            Form::Blob(_),
            Form::Blob(16) | Form::Null,
            Form::Blob(_) | Form::Null,
            Form::Blob(32),
            Form::Blob(32)
        ] if replica.is_int() && seq.is_int() && hlc.is_int()
    )
}

fn is_author(forms: &[Form]) -> bool {
    matches!(forms, [Form::Null, Form::Blob(16), Form::Text(_), Form::Text(_), Form::Blob(32)])
}

fn is_replica(forms: &[Form]) -> bool {
    matches!(
        forms,
        [Form::Null, Form::Blob(16), author, Form::Text(_), Form::Blob(32)] if author.is_int()
    )
}

fn is_replica_entry(forms: &[Form]) -> bool {
    matches!(forms, [Form::Blob(16), no] if no.is_int())
}

fn is_attachment(forms: &[Form]) -> bool {
    matches!(forms, [Form::Null, Form::Blob(32), Form::Blob(_)])
}

fn author(record: &Record<'_>) -> Option<AuthorRow> {
    let id = Uuid::from_slice(record.blob(1)?).ok()?;
    let (device, person) = (record.text(2)?, record.text(3)?);
    let digest = digest::of_author(id, device, person);
    (digest == record.blob(4)?).then(|| AuthorRow {
        id,
        device: device.to_owned(),
        person: person.to_owned(),
        digest,
    })
}

/// The event of a lost replica, if what it says is what its commitment was made of.
fn unproven(record: &Record<'_>) -> Option<Event> {
    let row = row(record)?;
    let (salt, payload) = (row.salt?, row.payload?);
    let fields = Fields::decode(payload).ok()?;
    let is_whole = digest::commitment(salt, payload) == row.commitment
        && entity::is_name(row.entity_kind)
        && entity::check(row.entity_kind, &fields).is_ok();
    is_whole.then(|| owned(&row, Uuid::nil()))?
}

/// The event that a row holds, if everything in it is what its digest was made of.
fn event(record: &Record<'_>, replica: Uuid) -> Option<Event> {
    let row = row(record)?;
    row.check(&replica).ok()?;
    owned(&row, replica)
}

fn row<'a>(record: &'a Record<'_>) -> Option<EventRow<'a>> {
    Some(EventRow {
        replica: record.int(1)?,
        seq: record.int(2)?,
        hlc: record.int(3)?,
        entity_kind: record.text(4)?,
        entity: record.blob(5)?,
        parents: record.blob(6)?,
        salt: record.blob_or_null(7)?,
        payload: record.blob_or_null(8)?,
        commitment: record.blob(9)?,
        digest: record.blob(10)?,
    })
}

/// A row that was checked, as an event of its own.
pub(super) fn owned(row: &EventRow<'_>, replica: Uuid) -> Option<Event> {
    let body = match (row.salt, row.payload) {
        (Some(salt), Some(payload)) => {
            Body::Present { salt: salt.try_into().ok()?, payload: payload.to_vec() }
        }
        _ => Body::Erased,
    };
    let header = Header {
        replica,
        seq: row.seq,
        hlc: Hlc(row.hlc),
        entity_kind: row.entity_kind.to_owned(),
        entity: Uuid::from_slice(row.entity).ok()?,
        parents: digest::unpack(row.parents)?,
    };
    Some(Event { header, body, commitment: row.commitment.try_into().ok()?, digest: row.digest() })
}
