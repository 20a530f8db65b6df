//! Session files written by hand, as somebody else's program would from the description of the format; hostile ones too.

use std::path::{Path, PathBuf};

use kelechek_core::event::{Body, Digest, Event, Fields, Header, Hlc, SetHash, digest};
use kelechek_core::file::create;
use kelechek_core::merge::{Choice, merge_into};
use rusqlite::{Connection, params};
use uuid::Uuid;

/// One event to be written.
#[derive(Clone, Debug)]
pub struct Said {
    /// Kind of the entity.
    pub kind: String,
    /// The entity.
    pub entity: Uuid,
    /// What it says.
    pub fields: Fields<'static>,
    /// The events of the same list that it supersedes.
    pub supersedes: Vec<usize>,
    /// Without salt and payload.
    pub erased: bool,
}

impl Said {
    /// An event that supersedes nothing.
    pub fn new(kind: &str, entity: Uuid, fields: Fields<'static>) -> Self {
        Self { kind: kind.to_owned(), entity, fields, supersedes: vec![], erased: false }
    }
}

/// Under whose replica a file is written.
#[derive(Clone, Debug)]
pub struct Hand {
    /// The replica.
    pub replica: Uuid,
    /// The author.
    pub author: Uuid,
    /// What stands as the program's version.
    pub app_version: String,
}

/// Writes a file under a replica of its own.
pub fn write(path: &Path, events: &[Said]) {
    let hand = Hand { replica: Uuid::from_u128(77), author: Uuid::from_u128(1), app_version: "x".to_owned() };
    write_as(path, &hand, events);
}

/// Writes a file under some replica.
pub fn write_as(path: &Path, hand: &Hand, events: &[Said]) {
    create::create(path).unwrap();
    let connection = Connection::open(path).unwrap();
    connection.execute_batch("BEGIN").unwrap();
    let author = digest::of_author(hand.author, "", "");
    connection
        .execute("INSERT INTO author VALUES (1, ?1, '', '', ?2)", params![hand.author.as_bytes(), author])
        .unwrap();
    let replica = digest::of_replica(hand.replica, &author, &hand.app_version);
    connection
        .execute(
            "INSERT INTO replica VALUES (1, ?1, 1, ?2, ?3)",
            params![hand.replica.as_bytes(), hand.app_version, replica],
        )
        .unwrap();
    let mut set = SetHash::default();
    let mut written: Vec<Digest> = vec![];
    for (at, said) in (1..).zip(events) {
        let header = Header {
            replica: hand.replica,
            seq: at,
            hlc: Hlc(at),
            entity_kind: said.kind.clone(),
            entity: said.entity,
            parents: said.supersedes.iter().map(|parent| written[*parent]).collect(),
        };
        let event = Event::new(header, &said.fields, [3; 16]);
        let (salt, payload) = match &event.body {
            Body::Present { salt, payload } if !said.erased => (Some(&salt[..]), Some(&payload[..])),
            _ => (None, None),
        };
        connection
            .execute(
                "INSERT INTO event VALUES (NULL, 1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![
                    event.header.seq,
                    event.header.hlc.0,
                    event.header.entity_kind,
                    event.header.entity.as_bytes(),
                    digest::pack(&event.header.parents),
                    salt,
                    payload,
                    event.commitment,
                    event.digest.0
                ],
            )
            .unwrap();
        set.add(&event.digest);
        written.push(event.digest);
    }
    let value = [&set.count.to_be_bytes()[..], &set.sum()].concat();
    connection.execute("UPDATE meta SET value = ?1", [value]).unwrap();
    connection.execute_batch("COMMIT").unwrap();
}

/// Merges files; answers with the first refusal.
///
/// # Errors
/// Why a file was refused.
pub fn merge(out: &Path, files: &[PathBuf]) -> kelechek_core::Result<()> {
    let merged = merge_into(out, files, Choice::default(), crate::morning(), &mut |_| {
        std::ops::ControlFlow::Continue(())
    })?;
    merged.files.into_iter().find_map(|file| file.refused).map_or(Ok(()), Err)
}
