//! `kelechek conflicts`

use kelechek_core::SessionFile;
use kelechek_core::conflict::{Conflict, Done, Shown, Version};
use kelechek_core::language::Language;
use serde_json::{Map, Value, json};

use crate::arguments::Conflicts;
use crate::outcome::Outcome;
use crate::speak::Speaker;

pub fn run(asked: &Conflicts, speaker: &Speaker) -> Outcome {
    let file = SessionFile::read(&asked.file)?;
    let session = asked.session.as_deref().map(|name| file.session_called(Some(name))).transpose()?;
    let found = file.conflicts(session.map(|session| session.id), 0, u32::MAX)?.conflicts;
    if asked.json {
        let sessions = file.sessions()?;
        let described = |conflict: &Conflict| {
            let session = sessions.iter().find(|session| Some(session.id) == conflict.session);
            json!({
                "kind": conflict.kind,
                "ref": conflict.reference,
                "id": conflict.entity,
                "session": session.map(|session| session.title.in_language(speaker.language)),
                "about": conflict.about.in_language(speaker.language),
                "field": conflict.field,
                "versions": conflict.versions.iter().map(version).collect::<Vec<_>>(),
            })
        };
        return super::print_json(&json!({
            "format": super::FORMAT,
            "total": found.len(),
            "conflicts": found.iter().map(described).collect::<Vec<_>>(),
        }));
    }
    for conflict in &found {
        let about = super::cell(conflict.about.in_language(speaker.language));
        super::print(format!("{}\t{}\t{about}", super::cell(&conflict.reference), conflict.field));
        for version in &conflict.versions {
            super::print(format!("    {}", line(version, speaker)));
        }
    }
    speaker.say("cli-conflicts-count", &[("count", found.len().into())]);
    Ok(())
}

fn version(version: &Version) -> Value {
    let (did, value, fields) = match &version.done {
        Done::Wrote(value) => ("wrote", json_of(value), Value::Null),
        Done::Deleted => ("deleted", true.into(), Value::Null),
        Done::Kept => ("kept", false.into(), Value::Null),
        Done::Edited(written) => {
            let fields: Map<String, Value> =
                written.iter().map(|written| (written.field.clone(), json_of(&written.value))).collect();
            ("edited", Value::Null, fields.into())
        }
    };
    json!({
        "did": did,
        "value": value,
        "fields": fields,
        "note_taker": version.person,
        "author": version.author,
        "device": version.device,
        "time": version.at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true),
        "replica": version.replica,
        "event": version.event,
        "shown": version.shown,
    })
}

fn json_of(value: &Shown) -> Value {
    match value {
        Shown::Nothing => Value::Null,
        Shown::Number(number) => (*number).into(),
        Shown::Flag(flag) => (*flag).into(),
        other => said(other, Language::Ky).into(),
    }
}

/// A value as scripts write it.
pub fn said(value: &Shown, language: Language) -> String {
    match value {
        Shown::Nothing => String::new(),
        Shown::Text(text) | Shown::Other(text) => text.clone(),
        Shown::Number(number) => number.to_string(),
        Shown::Flag(flag) => flag.to_string(),
        Shown::Thing(thing) if thing.reference.is_empty() => thing.name.in_language(language).to_owned(),
        Shown::Thing(thing) => thing.reference.clone(),
    }
}

fn line(version: &Version, speaker: &Speaker) -> String {
    let (did, value) = match &version.done {
        Done::Wrote(value) => ("wrote", said(value, speaker.language)),
        Done::Deleted => ("deleted", String::new()),
        Done::Kept => ("kept", String::new()),
        Done::Edited(written) => {
            let one = |written: &kelechek_core::conflict::Written| {
                format!("{}: {}", written.field, said(&written.value, speaker.language))
            };
            ("edited", written.iter().map(one).collect::<Vec<_>>().join("; "))
        }
    };
    let who = if version.person.is_empty() { "–" } else { &version.person };
    let args = [
        ("at", version.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true).into()),
        ("who", who.into()),
        ("did", did.into()),
        ("value", super::cell(&value).into()),
        ("shown", if version.shown { "yes" } else { "no" }.into()),
    ];
    speaker.sentence("cli-conflicts-version", &args)
}
