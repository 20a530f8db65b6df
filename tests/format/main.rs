//! The encoding as `assets/FORMAT.md` promises it: the test vectors, read by somebody else's CBOR reader, and the fixture
//! of each released version.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must stop")]

mod everything;

use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_core::event::digest::{ContentHash, of_author, of_replica};
use kelechek_core::event::{Body, Digest, Event, Fields, Header, Hlc, SetHash, Value};
use serde_json::{Value as Json, json};
use uuid::Uuid;

/// Set, to anything, it has the test write the vectors instead of comparing them.
const WRITE: &str = "KELECHEK_WRITE_VECTORS";

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn event(seq: i64, kind: &str, parents: Vec<Digest>, fields: Fields<'static>, salt: [u8; 16]) -> Event {
    let header = Header {
        replica: Uuid::from_u128(0x0102_0304_0506_4708_890a_0b0c_0d0e_0f10),
        seq,
        hlc: Hlc(1_792_000_000_000 << 16 | seq),
        entity_kind: kind.to_owned(),
        entity: Uuid::from_u128(0xaaaa_bbbb_cccc_4ddd_8eee_ffff_0000_1111),
        parents,
    };
    Event::new(header, &fields, salt)
}

fn events() -> Vec<Event> {
    let mut said = Fields::default();
    said.set("text", "Таза суу жок, өзүңүз көрүңүз");
    said.set("horizon", "today");
    said.set("verbatim", true);
    said.set("theme", Uuid::from_u128(5));
    let first = event(1, "contribution", vec![], said, [7; 16]);
    let mut edited = Fields::default();
    edited.set("text", "Й – one letter, whatever was typed: и\u{306}");
    edited.set("horizon", Value::Null);
    let second = event(2, "contribution", vec![first.digest], edited, [8; 16]);
    let mut numbers = Fields::default();
    for (name, number) in [
        ("a", 0),
        ("b", 23),
        ("c", 24),
        ("d", 255),
        ("e", 65_536),
        ("f", i64::MAX),
        ("g", -1),
        ("h", i64::MIN),
    ] {
        numbers.set(name, number);
    }
    numbers.set("list", Value::Array(vec![Value::Bool(false), "ү".into(), Value::Null]));
    let third = event(3, "weather", vec![second.digest, first.digest], numbers, [0; 16]);
    vec![first, second, third]
}

fn vectors() -> Json {
    let events = events();
    let mut content = ContentHash::default();
    let mut set = SetHash::default();
    for event in &events {
        content.add(&event.digest.0);
        set.add(&event.digest);
    }
    let described = |event: &Event| {
        let Body::Present { salt, payload } = &event.body else { panic!("made just now") };
        json!({
            "replica": event.header.replica,
            "seq": event.header.seq,
            "hlc": event.header.hlc.0,
            "entity_kind": event.header.entity_kind,
            "entity": event.header.entity,
            "parents": event.header.parents.iter().map(Digest::to_string).collect::<Vec<_>>(),
            "salt": hex(salt),
            "payload": hex(payload),
            "commitment": hex(&event.commitment),
            "digest": event.digest.to_string(),
        })
    };
    let author = of_author(Uuid::from_u128(1), "ноутбук 2", "Айым");
    json!({
        "format": 1,
        "events": events.iter().map(described).collect::<Vec<_>>(),
        "content_hash": content.finish().to_string(),
        "meta_events": hex(&[&set.count.to_be_bytes()[..], &set.sum()].concat()),
        "author": { "id": Uuid::from_u128(1), "device": "ноутбук 2", "person": "Айым", "digest": hex(&author) },
        "replica": {
            "id": Uuid::from_u128(2),
            "author": hex(&author),
            "app_version": "0.1.0",
            "digest": hex(&of_replica(Uuid::from_u128(2), &author, "0.1.0")),
        },
        "derived": {
            "link:00000000-0000-0000-0000-000000000002 of 00000000-0000-0000-0000-000000000001":
                kelechek_core::id::derived(Uuid::from_u128(1), "link", "00000000-0000-0000-0000-000000000002"),
            "participant:P03 of 00000000-0000-0000-0000-000000000001":
                kelechek_core::id::derived(Uuid::from_u128(1), "participant", "P03"),
        },
    })
}

#[test]
fn events_are_encoded_and_hashed_as_the_vectors_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/format-vectors.json");
    let fresh = vectors();
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&path, serde_json::to_string_pretty(&fresh).unwrap() + "\n").unwrap();
    }
    let committed: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(committed, fresh, "people's files depend on this encoding: it must never change");
}

#[test]
fn somebody_elses_cbor_reader_reads_the_payloads() {
    for event in events() {
        let Body::Present { payload, .. } = &event.body else { panic!("made just now") };
        let read: ciborium::Value = ciborium::from_reader(&payload[..]).unwrap();
        let fields = Fields::decode(payload).unwrap();
        let names: Vec<String> =
            read.as_map().unwrap().iter().map(|(k, _)| k.as_text().unwrap().to_owned()).collect();
        assert_eq!(names, fields.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>());
        for (name, value) in read.into_map().unwrap() {
            assert_eq!(same(&value), *fields.get(name.as_text().unwrap()).unwrap());
        }
    }
}

fn same(value: &ciborium::Value) -> Value<'static> {
    match value {
        ciborium::Value::Null => Value::Null,
        ciborium::Value::Bool(value) => Value::Bool(*value),
        ciborium::Value::Integer(number) => Value::Int(i64::try_from(*number).unwrap()),
        ciborium::Value::Bytes(bytes) => Value::Bytes(bytes.clone().into()),
        ciborium::Value::Text(text) => Value::Text(text.clone().into()),
        ciborium::Value::Array(items) => Value::Array(items.iter().map(same).collect()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_tables_are_those_that_the_description_shows() {
    let description = include_str!("../../assets/FORMAT.md");
    let schema = include_str!("../../src-tauri/core/src/file/schema.sql");
    for statement in schema.split(';').map(str::trim).filter(|statement| !statement.is_empty()) {
        assert!(description.contains(statement), "FORMAT.md does not show: {statement}");
    }
}

#[test]
fn every_released_version_is_read_for_ever() {
    let fixtures: [(&str, usize, &str); 1] =
        [("format-1.kelechek", 230, include_str!("../fixtures/format-1.hash"))];
    for (name, contributions, hash) in fixtures {
        let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
        let file = SessionFile::read(&path).unwrap();
        assert_eq!(file.verified().content_hash.to_string(), hash.trim(), "{name}");
        assert_eq!(file.contributions(&Default::default()).unwrap().len(), contributions, "{name}");
        let session = &file.sessions().unwrap()[0];
        assert_eq!(file.themes(session.id).unwrap().len(), 5, "{name}");
        assert_eq!(file.participants(session.id).unwrap().len(), 31, "{name}");
    }
}
