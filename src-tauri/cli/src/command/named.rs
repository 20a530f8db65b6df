//! Looking up what people name, and naming what the core answers with.

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::contribution::Contribution;
use kelechek_core::id::{ContributionId, GroupId, ParticipantId, SessionId, ThemeId};
use kelechek_core::language::Language;
use kelechek_core::{Error, SessionFile};
use serde_json::{Value, json};

use crate::outcome::Outcome;

/// How scripts name the things of a file, whichever session they are in.
pub struct Names {
    pub themes: BTreeMap<ThemeId, String>,
    pub groups: BTreeMap<GroupId, String>,
    pub participants: BTreeMap<ParticipantId, String>,
    pub sessions: BTreeMap<SessionId, String>,
}

impl Names {
    pub fn of(file: &SessionFile, language: Language) -> Outcome<Self> {
        let mut names = Self {
            themes: BTreeMap::new(),
            groups: BTreeMap::new(),
            participants: BTreeMap::new(),
            sessions: BTreeMap::new(),
        };
        for session in file.sessions()? {
            names.themes.extend(file.themes(session.id)?.iter().map(|t| (t.id, t.reference().to_owned())));
            names.groups.extend(file.groups(session.id)?.iter().map(|g| (g.id, g.reference().to_owned())));
            names.participants.extend(file.participants(session.id)?.into_iter().map(|p| (p.id, p.code)));
            names.sessions.insert(session.id, session.title.in_language(language).to_owned());
        }
        Ok(names)
    }

    /// A contribution as `list --json` shows it.
    pub fn contribution(&self, contribution: &Contribution) -> Value {
        json!({
            "ref": contribution.reference,
            "id": contribution.id,
            "text": contribution.text,
            "theme": contribution.theme.and_then(|id| self.themes.get(&id)),
            "horizon": contribution.horizon,
            "kind": contribution.kind,
            "group": contribution.group.and_then(|id| self.groups.get(&id)),
            "participant": contribution.participant.and_then(|id| self.participants.get(&id)),
            "lang": contribution.language,
            "time": contribution.said_at.map_or_else(
                || contribution.entered_at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true),
                |said| said.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true),
            ),
            "session": self.sessions.get(&contribution.session),
            "note_taker": contribution.note_taker,
            "verbatim": contribution.verbatim,
            "parked": contribution.parked,
            "may_be_quoted": contribution.may_be_quoted,
            "tags": contribution.tags,
            "redacted": contribution.redacted,
            "conflicts": contribution.conflicts,
        })
    }
}

/// How scripts name contributions.
pub fn references(contributions: &[Contribution]) -> BTreeMap<ContributionId, &str> {
    contributions.iter().map(|c| (c.id, c.reference.as_str())).collect()
}

/// The themes that somebody names by key, name or id, in any of these sessions.
pub fn themes(file: &SessionFile, sessions: &[SessionId], name: &str) -> Outcome<BTreeSet<ThemeId>> {
    let mut found = BTreeSet::new();
    for session in sessions {
        let themes = file.themes(*session)?;
        found.extend(themes.iter().filter(|theme| theme.is_called(name)).map(|theme| theme.id));
    }
    if found.is_empty() { Err(unknown("theme", name)) } else { Ok(found) }
}

/// The groups that somebody names, likewise.
pub fn groups(file: &SessionFile, sessions: &[SessionId], name: &str) -> Outcome<BTreeSet<GroupId>> {
    let mut found = BTreeSet::new();
    for session in sessions {
        let groups = file.groups(*session)?;
        found.extend(groups.iter().filter(|group| group.is_called(name)).map(|group| group.id));
    }
    if found.is_empty() { Err(unknown("group", name)) } else { Ok(found) }
}

fn unknown(what: &'static str, name: &str) -> crate::outcome::Failure {
    Error::Unknown { what, name: name.to_owned() }.into()
}
