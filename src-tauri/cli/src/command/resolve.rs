//! `kelechek resolve`

use kelechek_core::conflict::{Choice, Conflict, Done};
use kelechek_core::contribution::{Horizon, Kind, Quotation};
use kelechek_core::event::Value;
use kelechek_core::file::Author;
use kelechek_core::id::{AuthorId, SessionId};
use kelechek_core::language::SpokenLanguage;
use kelechek_core::participant::Code;
use kelechek_core::{Error, SessionFile};

use super::conflicts::said;
use super::named::{groups, themes};
use crate::arguments::Resolve;
use crate::outcome::{Failure, Outcome};
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Resolve, speaker: &Speaker) -> Outcome {
    let mut file = setting::open(&asked.file, &asked.by)?;
    if let Some(name) = &asked.prefer {
        return prefer(&mut file, name, asked.session.as_deref(), speaker);
    }
    let (Some(reference), Some(field)) = (&asked.reference, &asked.field) else { return Ok(()) };
    let conflict = named(&file, reference, field)?;
    let choice = match (&asked.author, &asked.value) {
        (Some(name), _) => {
            let authors = conflict.versions.iter().map(|version| Author {
                id: version.author,
                device: version.device.clone(),
                person: version.person.clone(),
            });
            Choice::Author(author(authors, name)?)
        }
        (None, Some(value)) => value_choice(&file, &conflict, value)?,
        (None, None) => return Ok(()),
    };
    file.resolve(&conflict.kind, conflict.entity, field, &choice, setting::now())?;
    speaker.say("cli-resolve-done", &[("ref", reference.into()), ("field", field.into())]);
    Ok(())
}

fn prefer(file: &mut SessionFile, name: &str, session: Option<&str>, speaker: &Speaker) -> Outcome {
    let session = session.map(|name| file.session_called(Some(name))).transpose()?.map(|session| session.id);
    let author = author(file.authors_in_conflict(session)?.into_iter(), name)?;
    let done = file.prefer(author, session, setting::now())?;
    speaker.say(
        "cli-resolve-preferred",
        &[("settled", (done.settled as usize).into()), ("left", (done.left as usize).into())],
    );
    Ok(())
}

/// The conflict that is meant.
fn named(file: &SessionFile, reference: &str, field: &str) -> Outcome<Conflict> {
    let all = file.conflicts(None, 0, u32::MAX)?.conflicts;
    let called = |conflict: &Conflict| {
        conflict.field == field
            && (conflict.reference == reference || conflict.entity.to_string() == reference)
    };
    let mut found: Vec<Conflict> = all.into_iter().filter(called).collect();
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(Error::Unknown { what: "conflict", name: format!("{reference} {field}") }.into()),
        _ => {
            let ids: Vec<String> = found.iter().map(|conflict| conflict.entity.to_string()).collect();
            let args = vec![("ref", reference.into()), ("ids", ids.join(", ").into())];
            Err(Failure::Usage("cli-resolve-several", args))
        }
    }
}

/// The one author among some who has this name or id.
fn author(among: impl Iterator<Item = Author>, name: &str) -> Outcome<AuthorId> {
    let wanted = name.trim().to_lowercase();
    let called =
        |author: &Author| author.person.trim().to_lowercase() == wanted || author.id.to_string() == wanted;
    let mut found: Vec<AuthorId> = among.filter(called).map(|author| author.id).collect();
    found.sort_unstable();
    found.dedup();
    match &found[..] {
        [] => Err(Error::Unknown { what: "author", name: name.to_owned() }.into()),
        [author] => Ok(*author),
        _ => {
            let ids: Vec<String> = found.iter().map(AuthorId::to_string).collect();
            let args = vec![("name", name.into()), ("ids", ids.join(", ").into())];
            Err(Failure::Usage("cli-resolve-several-authors", args))
        }
    }
}

/// What somebody typed: a version that stands, or a value of their own.
fn value_choice(file: &SessionFile, conflict: &Conflict, typed: &str) -> Outcome<Choice> {
    let stands = |version: &&kelechek_core::conflict::Version| match &version.done {
        Done::Wrote(value) => said(value, kelechek_core::language::Language::Ky) == typed,
        _ => false,
    };
    if let Some(version) = conflict.versions.iter().rev().find(stands) {
        return Ok(Choice::Version(version.event.clone()));
    }
    let invalid = |field| Failure::from(Error::Invalid { field, value: typed.to_owned() });
    let session: Vec<SessionId> = conflict.session.into_iter().collect();
    let value: Value<'static> = match conflict.field.as_str() {
        "deleted" | "verbatim" | "parked" | "present" | "locked" => match typed {
            "true" | "yes" => true.into(),
            "false" | "no" => false.into(),
            _ => return Err(invalid("value")),
        },
        _ if typed.is_empty() => Value::Null,
        "theme" => Value::from(themes(file, &session, typed)?.first().map(|theme| theme.0)),
        "group" => Value::from(groups(file, &session, typed)?.first().map(|group| group.0)),
        "participant" => {
            let code = Code::read(typed).zip(conflict.session);
            let (code, session) = code.ok_or_else(|| invalid("participant"))?;
            Value::from(code.participant(session).0)
        }
        "horizon" => typed.parse::<Horizon>().map_err(|_| invalid("horizon"))?.to_string().into(),
        "kind" => Kind::from_code(typed).ok_or_else(|| invalid("kind"))?.code().into(),
        "language" => SpokenLanguage::from_code(typed).ok_or_else(|| invalid("language"))?.code().into(),
        "may_be_quoted" => Quotation::from_code(typed).ok_or_else(|| invalid("may_be_quoted"))?.code().into(),
        "minutes" | "count" | "present_people" => typed.parse::<i64>().map_err(|_| invalid("value"))?.into(),
        _ => typed.into(),
    };
    Ok(Choice::Value(value))
}
