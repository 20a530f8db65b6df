//! Files like those that note-takers bring: contributions of six fields, 70 to 170 characters, of which 15 % were edited.

use std::path::Path;

use chrono::{DateTime, Utc};
use kelechek_core::SessionFile;
use kelechek_core::file::{Author, Writer, create};
use kelechek_core::id::AuthorId;
use kelechek_core::import::{Options, Table, TableRow};
use kelechek_core::language::{Language, Names, SpokenLanguage};
use kelechek_core::session::NewSession;
use kelechek_core::template::Template;
use rusqlite::Connection;
use uuid::Uuid;

const TEMPLATE: &str = include_str!("../../assets/templates/vision-2030.json");
const THEMES: [&str; 5] = ["legislation", "planning", "services", "property", "state-relations"];
const HORIZONS: [&str; 3] = ["today", "tomorrow", "2030"];
const KINDS: [&str; 5] = ["problem", "strength", "need", "proposal", "question"];
const WORDS: [&str; 24] = [
    "суу",
    "жол",
    "айыл",
    "өкмөтү",
    "бюджет",
    "мектеп",
    "кеңеш",
    "жер",
    "арык",
    "эл",
    "мыйзам",
    "кызмат",
    "дорога",
    "вода",
    "школа",
    "совет",
    "земля",
    "план",
    "закон",
    "налоги",
    "нужно",
    "керек",
    "болсун",
    "жасоо",
];

/// A small generator of numbers, always the same for the same seed.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        (self.next() >> 16) % limit
    }

    pub fn text(&mut self) -> String {
        let wanted = 70 + self.below(101) as usize;
        let mut text = String::new();
        while text.chars().count() < wanted {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(WORDS[self.below(24) as usize]);
        }
        text.chars().take(wanted).collect()
    }
}

pub fn now() -> DateTime<Utc> {
    "2026-10-14T03:30:00Z".parse().unwrap()
}

pub fn writer(person: u64) -> Writer {
    let mut random = Random::new(person + 1_000_003);
    Writer {
        author: Author {
            id: AuthorId(Uuid::from_u64_pair(7, person)),
            device: "bench".into(),
            person: format!("note-taker {person}"),
        },
        app_version: "bench".into(),
        entropy: Box::new(move |buffer| {
            buffer.iter_mut().for_each(|byte| *byte = (random.next() >> 24) as u8)
        }),
    }
}

/// A table of rows with refs from `first` on.
pub fn table(random: &mut Random, first: usize, rows: usize) -> Table {
    let columns =
        ["ref", "text", "theme", "horizon", "kind", "participant", "lang"].map(str::to_owned).to_vec();
    let row = |number: usize| TableRow {
        number: number + 2,
        cells: vec![
            (first + number).to_string(),
            random.text(),
            THEMES[random.below(5) as usize].to_owned(),
            HORIZONS[random.below(3) as usize].to_owned(),
            KINDS[random.below(5) as usize].to_owned(),
            format!("P{:02}", random.below(30)),
            "ky".to_owned(),
        ],
    };
    Table { columns, rows: (0..rows).map(row).collect() }
}

pub fn import(file: &mut SessionFile, table: &Table, update: bool) {
    let options = Options {
        session: None,
        skip_bad_rows: false,
        update,
        language: Language::En,
        recognise: &|_| SpokenLanguage::Ky,
    };
    file.import(table, &options, now()).unwrap();
}

/// Makes a session file of one note-taker; every contribution has its `ref` as an addition to its six fields.
pub fn session_file(path: &Path, person: u64, contributions: usize) {
    create::create(path).unwrap();
    let mut file = SessionFile::open(path, writer(person), now()).unwrap();
    let new =
        NewSession { title: Names::one(Language::En, format!("Session {person}")), ..NewSession::default() };
    file.new_session(&new, &Template::from_json(TEMPLATE).unwrap(), now()).unwrap();
    let mut random = Random::new(person);
    let mut table = table(&mut random, 0, contributions);
    import(&mut file, &table, false);
    table.rows.truncate(contributions * 15 / 100);
    for row in &mut table.rows {
        row.cells[1] = random.text();
    }
    import(&mut file, &table, true);
}

const FLAT: &str = "CREATE TABLE contribution (id BLOB PRIMARY KEY, session BLOB, text TEXT, theme BLOB, horizon TEXT, \
    kind TEXT, participant BLOB, language TEXT, ref TEXT)";

/// The flat table of the bound.
pub fn lay_out_flat(connection: &Connection) {
    connection.execute_batch(FLAT).unwrap();
}

/// The same contributions as flat rows, as they stand.
pub fn flat_file(path: &Path, from: &Path) {
    let mut connection = Connection::open(path).unwrap();
    lay_out_flat(&connection);
    let file = SessionFile::read(from).unwrap();
    let transaction = connection.transaction().unwrap();
    for c in file.contributions(&Default::default()).unwrap() {
        transaction
            .execute(
                "INSERT INTO contribution VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                rusqlite::params![
                    c.id.0,
                    c.session.0,
                    c.text,
                    c.theme.map(|theme| theme.0),
                    c.horizon.map(|horizon| horizon.to_string()),
                    c.kind.map(|kind| kind.code()),
                    c.participant.map(|participant| participant.0),
                    c.language.map(|language| language.code()),
                    c.reference,
                ],
            )
            .unwrap();
    }
    transaction.commit().unwrap();
}
