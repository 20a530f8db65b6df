//! A session file for the window to open: one meeting, written by the core.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use kelechek_core::SessionFile;
use kelechek_core::contribution::NewContribution;
use kelechek_core::file::{Author, Writer, create};
use kelechek_core::language::Names;
use kelechek_core::session::{NewSession, Place};
use kelechek_core::template::Template;
use uuid::Uuid;

const TEMPLATE: &str = include_str!("../../assets/templates/vision-2030.json");

/// Writes `name` into this folder: a titled session of the vision template, with these contributions and no participant.
pub fn write(folder: &Path, name: &str, said: &[&str]) -> PathBuf {
    let path = folder.join(name);
    let now = DateTime::<Utc>::from_timestamp(1_792_000_000, 0).expect("a time that there is");
    create::create(&path).expect("a new session file");
    let mut file = SessionFile::open(&path, writer(), now).expect("a file of our own");
    let template = Template::from_json(TEMPLATE).expect("the template that is shipped");
    let session = NewSession {
        title: Names {
            ky: Some("Ак-Булак айылынын келечеги".to_owned()),
            ru: Some("Будущее села Ак-Булак".to_owned()),
            en: None,
        },
        date: NaiveDate::from_ymd_opt(2026, 10, 14),
        place: Place { settlement: Some("Ак-Булак".to_owned()), ..Place::default() },
        ..NewSession::default()
    };
    let session = file.new_session(&session, &template, now).expect("a session");
    for text in said {
        file.add_contribution(&NewContribution::text(session, *text), now).expect("a contribution");
    }
    path
}

/// A writer whose random numbers are counted, so that every run writes the same file.
fn writer() -> Writer {
    let mut next = 0_u8;
    Writer {
        author: Author { id: Uuid::from_u128(1).into(), device: String::new(), person: "А.".to_owned() },
        app_version: "test".to_owned(),
        entropy: Box::new(move |bytes| {
            for byte in bytes {
                next = next.wrapping_mul(5).wrapping_add(7);
                *byte = next;
            }
        }),
    }
}
