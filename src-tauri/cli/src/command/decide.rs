//! `kelechek same`, `related`, `different`, `undecide`: what two things are to each other.

use std::collections::BTreeMap;

use kelechek_core::alias::Twins;
use kelechek_core::id::SessionId;
use kelechek_core::link::Relation;
use kelechek_core::{Error, SessionFile};

use crate::arguments::Two;
use crate::outcome::{Failure, Outcome};
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Two, relation: Option<Relation>, _: &Speaker) -> Outcome {
    let mut file = setting::open(&asked.file, &asked.by)?;
    let now = setting::now();
    let kind = asked.kind;
    if kind.themes || kind.groups || kind.participants {
        let twins = twins(&file, asked)?;
        file.decide_aliases(&twins, relation, now)?;
    } else {
        let pair = (file.contribution_called(&asked.a)?, file.contribution_called(&asked.b)?);
        file.decide_links(&[pair], relation, now)?;
    }
    Ok(())
}

/// The two that are named, in every session that has them both; where none has, one of each, of two sessions.
fn twins(file: &SessionFile, asked: &Two) -> Outcome<Vec<Twins>> {
    let sessions: Vec<SessionId> = match &asked.session {
        Some(name) => vec![file.session_called(Some(name))?.id],
        None => file.sessions()?.into_iter().map(|session| session.id).collect(),
    };
    let kind = asked.kind;
    if kind.themes {
        let pairs = pairs("theme", asked, &sessions, |session, name| {
            // Something that was joined is named by its own name, to be told apart again.
            let themes = file.themes(session)?;
            let own = themes.iter().find(|theme| theme.is_itself_called(name));
            let also = || themes.iter().flat_map(|theme| &theme.also).find(|also| also.is_called(name));
            Ok(own.map(|theme| theme.id).or_else(|| also().map(|also| also.id.into())))
        })?;
        return Ok(pairs.into_iter().map(|(a, b)| Twins::Theme { a, b }).collect());
    }
    if kind.groups {
        let pairs = pairs("group", asked, &sessions, |session, name| {
            let groups = file.groups(session)?;
            let own = groups.iter().find(|group| group.is_itself_called(name));
            let also = || groups.iter().flat_map(|group| &group.also).find(|also| also.is_called(name));
            Ok(own.map(|group| group.id).or_else(|| also().map(|also| also.id.into())))
        })?;
        return Ok(pairs.into_iter().map(|(a, b)| Twins::Group { a, b }).collect());
    }
    let pairs = pairs("participant", asked, &sessions, |session, name| {
        let code = kelechek_core::participant::Code::read(name).map(|code| code.to_string());
        let participants = file.participants(session)?;
        let own = participants.iter().find(|p| Some(&p.code) == code.as_ref() || p.id.to_string() == name);
        let is_also = |also: &&kelechek_core::alias::Also| {
            also.key.as_ref() == code.as_ref() || also.id.to_string() == name
        };
        let also = || participants.iter().flat_map(|p| &p.also).find(is_also);
        Ok(own.map(|p| p.id).or_else(|| also().map(|also| also.id.into())))
    })?;
    Ok(pairs.into_iter().map(|(a, b)| Twins::Participant { a, b }).collect())
}

fn pairs<I: Copy>(
    what: &'static str,
    asked: &Two,
    sessions: &[SessionId],
    find: impl Fn(SessionId, &str) -> Outcome<Option<I>>,
) -> Outcome<Vec<(I, I)>> {
    let mut found: [BTreeMap<SessionId, I>; 2] = [BTreeMap::new(), BTreeMap::new()];
    for (found, name) in found.iter_mut().zip([&asked.a, &asked.b]) {
        for session in sessions {
            found.extend(find(*session, name)?.map(|id| (*session, id)));
        }
        if found.is_empty() {
            return Err(Error::Unknown { what, name: name.clone() }.into());
        }
    }
    let [a, b] = found;
    let together: Vec<(I, I)> = a.iter().filter_map(|(session, a)| Some((*a, *b.get(session)?))).collect();
    match (&together[..], a.len(), b.len()) {
        ([], 1, 1) => Ok(a.into_values().zip(b.into_values()).collect()),
        ([], ..) => {
            let name = if a.len() > 1 { &asked.a } else { &asked.b };
            Err(Failure::Usage("cli-decide-several", vec![("name", name.into())]))
        }
        _ => Ok(together),
    }
}
