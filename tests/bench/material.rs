//! Files like those that note-takers bring: contributions of six fields, 70 to 170 characters, of which 15 % were edited.

use std::path::Path;

use kelechek_core::SessionFile;
use kelechek_core::file::create;
use kelechek_core::import::{Options, Table, TableRow};
use kelechek_core::language::{Language, Names, SpokenLanguage};
use kelechek_core::session::NewSession;
use kelechek_core::template::Template;
use kelechek_tests::{Random, TEMPLATE, morning as now, writer};
use rusqlite::Connection;

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

pub fn text(random: &mut Random) -> String {
    let wanted = 70 + random.below(101) as usize;
    let mut text = String::new();
    while text.chars().count() < wanted {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(WORDS[random.below(24) as usize]);
    }
    text.chars().take(wanted).collect()
}

/// A table of rows with refs from `first` on.
pub fn table(random: &mut Random, first: usize, rows: usize) -> Table {
    let columns =
        ["ref", "text", "theme", "horizon", "kind", "participant", "lang"].map(str::to_owned).to_vec();
    let row = |number: usize| TableRow {
        number: number + 2,
        cells: vec![
            (first + number).to_string(),
            text(random),
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
    let mut file = SessionFile::open(path, writer(person, 1), now()).unwrap();
    let new =
        NewSession { title: Names::one(Language::En, format!("Session {person}")), ..NewSession::default() };
    file.new_session(&new, &Template::from_json(TEMPLATE).unwrap(), now()).unwrap();
    let mut random = Random::new(person);
    let mut table = table(&mut random, 0, contributions);
    import(&mut file, &table, false);
    table.rows.truncate(contributions * 15 / 100);
    for row in &mut table.rows {
        row.cells[1] = text(&mut random);
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
