//! What tests and benchmarks share: somebody who writes, a clock, and a file with a session in it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

pub mod by_hand;
pub mod harness;

use std::path::Path;

use chrono::{DateTime, Utc};
use kelechek_core::SessionFile;
use kelechek_core::file::{Author, Writer, create};
use kelechek_core::id::{AuthorId, SessionId};
use kelechek_core::language::{Language, Names};
use kelechek_core::session::NewSession;
use kelechek_core::template::Template;
use uuid::Uuid;

/// The template of the occasion.
pub const TEMPLATE: &str = include_str!("../assets/templates/vision-2030.json");

/// Half past nine in Jeti-Oguz, on the day of the sample workshop.
pub fn morning() -> DateTime<Utc> {
    DateTime::from_timestamp(1_791_948_600, 0).unwrap_or_default()
}

/// A small generator of numbers, always the same for the same seed.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Begins with this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// The next number below a limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        (self.number() >> 16) % limit
    }
}

/// A person who writes. Two with different seeds never share a replica.
pub fn writer(person: u64, seed: u64) -> Writer {
    let mut random = Random::new(seed ^ (person << 32));
    Writer {
        author: Author {
            id: AuthorId(Uuid::from_u64_pair(7, person)),
            device: format!("laptop {person}"),
            person: format!("note-taker {person}"),
        },
        app_version: "test".to_owned(),
        entropy: Box::new(move |buffer| {
            buffer.iter_mut().for_each(|byte| *byte = (random.number() >> 24) as u8)
        }),
    }
}

/// Makes a file with a session from the template, and opens it for person 0.
pub fn file_with_session(path: &Path) -> (SessionFile, SessionId) {
    create::create(path).unwrap();
    let mut file = SessionFile::open(path, writer(0, 1), morning()).unwrap();
    let new = NewSession { title: Names::one(Language::Ky, "Арча-Булак"), ..NewSession::default() };
    let session = file.new_session(&new, &Template::from_json(TEMPLATE).unwrap(), morning()).unwrap();
    (file, session)
}

/// How often something is tried: usually, and in the long run (`cargo xtask test --long`).
pub fn how_many(usually: u32, long: u32) -> u32 {
    if std::env::var_os("KELECHEK_LONG").is_some() { long } else { usually }
}
