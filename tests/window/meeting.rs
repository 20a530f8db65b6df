//! Session files for the window to open, written by the core.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kelechek_core::SessionFile;
use kelechek_core::contribution::{Edit, Kind, NewContribution};
use kelechek_core::file::{Author, Writer, create};
use kelechek_core::id::{ContributionId, SessionId};
use kelechek_core::language::{Language, Names};
use kelechek_core::session::{NewSession, Place};
use kelechek_core::template::Template;
use kelechek_core::theme::ThemeEdit;
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

/// Two files that started as one and of which neither has seen the other: every contribution has other words in each, the
/// first one another theme and kind besides, the last one is deleted in the first file; a theme has two new names. And one
/// thing said is noted in both.
pub fn apart(folder: &Path, count: usize) -> [PathBuf; 2] {
    let paths = ["first.kelechek", "second.kelechek"].map(|name| folder.join(name));
    let (mut first, session) = begin(&paths[0], Names::one(Language::Ky, "Ак-Булак"), Some("Ак-Булак"));
    let ids: Vec<ContributionId> = (1..=count)
        .map(|number| {
            let new = NewContribution::text(session, format!("{number}-көчөдө таза суу жок"));
            first.add_contribution(&new, now()).expect("a contribution").id
        })
        .collect();
    first.save_copy(&paths[1]).expect("a copy");
    let mut second = SessionFile::open(&paths[1], note_taker(2, 1), now()).expect("the copy");
    let themes = first.themes(session).expect("its themes");
    let later = now() + TimeDelta::minutes(7);
    for (file, words, at) in [(&mut first, "бир жылдан бери", now()), (&mut second, "такыр", later)]
    {
        let is_first = words != "такыр";
        for (number, id) in ids.iter().enumerate() {
            let text = Some(format!("{}-көчөдө {words} таза суу жок", number + 1));
            let mut edit = Edit { text, ..Edit::default() };
            if number == 0 {
                edit.theme = Some(Some(themes[usize::from(is_first)].id));
                edit.kind = Some(Some(if is_first { Kind::Problem } else { Kind::Need }));
            }
            if number + 1 == count && is_first {
                file.delete_contribution(*id, at).expect("it is there");
            } else {
                file.edit_contribution(*id, &edit, at).expect("it is there");
            }
        }
        let name = Names::one(Language::Ky, format!("Айылдагы {words} кызматтар"));
        file.edit_theme(themes[2].id, &ThemeEdit { name, ..ThemeEdit::default() }, at).expect("a theme");
        let said = if is_first {
            "Мектепке баруучу жолду кышында эч ким тазалабайт"
        } else {
            "мектепке баруучу жолду кышында эч ким тазалабайт экен"
        };
        let new = NewContribution { theme: Some(themes[2].id), ..NewContribution::text(session, said) };
        file.add_contribution(&new, at).expect("a contribution");
    }
    paths
}

/// Merges files into one.
pub fn merge(into: &Path, by: Writer, from: &[PathBuf]) -> SessionFile {
    let mut file = SessionFile::open(into, by, now()).expect("a file of our own");
    let plan = file.plan_merge(from, now(), &mut |_| ControlFlow::Continue(())).expect("a plan");
    file.merge(&plan, None, now()).expect("merged");
    file
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
