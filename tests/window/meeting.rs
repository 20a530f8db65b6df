//! Session files for the window to open, written by the core.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use kelechek_core::SessionFile;
use kelechek_core::contribution::NewContribution;
use kelechek_core::file::{Author, Writer, create};
use kelechek_core::id::SessionId;
use kelechek_core::language::Names;
use kelechek_core::session::{NewSession, Place};
use kelechek_core::template::Template;
use kelechek_tests::{TEMPLATE, writer as note_taker};
use uuid::Uuid;

/// Writes `name` into this folder: a titled session of the vision template, with these contributions and no participant.
pub fn write(folder: &Path, name: &str, said: &[&str]) -> PathBuf {
    let title = Names {
        ky: Some("Ак-Булак айылынын келечеги".to_owned()),
        ru: Some("Будущее села Ак-Булак".to_owned()),
        en: None,
    };
    let (mut file, session) = begin(&folder.join(name), title, Some("Ак-Булак"));
    for text in said {
        file.add_contribution(&NewContribution::text(session, *text), now()).expect("a contribution");
    }
    file.path().to_owned()
}

/// Makes a file with one session of the vision template, open for writing.
pub fn begin(path: &Path, title: Names, settlement: Option<&str>) -> (SessionFile, SessionId) {
    create::create(path).expect("a new session file");
    let mut file = SessionFile::open(path, writer(), now()).expect("a file of our own");
    let template = Template::from_json(TEMPLATE).expect("the template that is shipped");
    let session = NewSession {
        title,
        date: NaiveDate::from_ymd_opt(2026, 10, 14),
        place: Place { settlement: settlement.map(str::to_owned), ..Place::default() },
        ..NewSession::default()
    };
    let session = file.new_session(&session, &template, now()).expect("a session");
    (file, session)
}

/// What a second note-taker brings: a copy of this file, with what they have recorded themselves, each on the theme of
/// this key.
pub fn second_note_taker(of: &Path, at: &Path, said: &[(&str, &str)]) {
    SessionFile::read(of).expect("the first file").save_copy(at).expect("a copy of it");
    let mut file = SessionFile::open(at, note_taker(2, 1), now()).expect("the copy");
    let session = file.sessions().expect("its sessions")[0].id;
    let themes = file.themes(session).expect("its themes");
    for (theme, text) in said {
        let theme = themes.iter().find(|known| known.template_key.as_deref() == Some(theme));
        let new =
            NewContribution { theme: theme.map(|theme| theme.id), ..NewContribution::text(session, *text) };
        file.add_contribution(&new, Utc::now()).expect("a contribution");
    }
}

pub fn now() -> DateTime<Utc> {
    DateTime::<Utc>::from_timestamp(1_792_000_000, 0).expect("a time that there is")
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
