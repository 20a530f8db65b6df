//! `kelechek info`

use std::collections::BTreeMap;

use kelechek_core::SessionFile;
use kelechek_core::contribution::utterances;
use kelechek_core::id::SessionId;
use kelechek_synthesis::duplicates::{self, duplicates};
use serde_json::{Value, json};

use super::named::Names;
use crate::arguments::Read;
use crate::outcome::Outcome;
use crate::speak::Speaker;

pub fn run(asked: &Read, speaker: &Speaker) -> Outcome {
    let file = SessionFile::read(&asked.file)?;
    let names = Names::of(&file, speaker.language)?;
    let material = file.material(None)?;
    let all = file.contributions(&Default::default())?;
    let mut by_theme: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_horizon: BTreeMap<String, usize> = BTreeMap::new();
    let mut by_group: BTreeMap<&str, usize> = BTreeMap::new();
    // What several people wrote down of one utterance counts once.
    let said = utterances(&all);
    for utterance in &said {
        let theme = utterance.theme().and_then(|id| names.themes.get(&id));
        let group = utterance.group().and_then(|id| names.groups.get(&id));
        *by_theme.entry(theme.map_or("", String::as_str)).or_default() += 1;
        *by_group.entry(group.map_or("", String::as_str)).or_default() += 1;
        let horizon = utterance.horizon().map(|horizon| horizon.to_string()).unwrap_or_default();
        *by_horizon.entry(horizon).or_default() += 1;
    }
    let conflicts = file.conflict_count(None)? as usize;
    let counts = file.counts()?;
    let in_session = |id: SessionId| counts.by_session.get(&id).copied().unwrap_or(0) as usize;
    let open_duplicates = duplicates(&material, &duplicates::Options::default()).len();
    let redacted = all.iter().filter(|contribution| contribution.redacted).count();
    let covered = file.covered()?;
    let content_hash = file.verified().content_hash.to_string();
    if asked.json {
        let session = |session: &kelechek_core::session::Session| {
            json!({
                "id": session.id,
                "title": session.title.in_language(speaker.language),
                "date": session.date,
                "place": session.place.settlement,
                "contributions": in_session(session.id),
            })
        };
        let sessions: Vec<Value> = material.sessions.iter().map(session).collect();
        return super::print_json(&json!({
            "format": super::FORMAT,
            "content_hash": content_hash,
            "sessions": sessions.len(),
            "session_list": sessions,
            "contributions": said.len(),
            "notes": all.len(),
            "by_theme": by_theme,
            "by_horizon": by_horizon,
            "by_group": by_group,
            "conflicts": conflicts,
            "open_duplicates": open_duplicates,
            "redacted": redacted,
            "covered": covered.contributions,
        }));
    }
    let say =
        |id: &str, args: &[(&str, kelechek_report::language::Arg)]| super::print(speaker.sentence(id, args));
    say("cli-info-content-hash", &[("hash", content_hash.into())]);
    for session in &material.sessions {
        let date = session.date.map(|date| date.to_string()).unwrap_or_default();
        let title = session.title.in_language(speaker.language);
        let count = in_session(session.id);
        say("cli-info-session", &[("title", title.into()), ("date", date.into()), ("count", count.into())]);
    }
    for (id, counts) in [("cli-info-theme", &by_theme), ("cli-info-group", &by_group)] {
        for (name, count) in counts {
            let name = if name.is_empty() { "–" } else { name };
            say(id, &[("name", name.into()), ("count", (*count).into())]);
        }
    }
    for (name, count) in &by_horizon {
        let name = if name.is_empty() { "–" } else { name };
        say("cli-info-horizon", &[("name", name.into()), ("count", (*count).into())]);
    }
    say("cli-info-open", &[("conflicts", conflicts.into()), ("duplicates", open_duplicates.into())]);
    if !covered.is_empty() {
        say("cli-info-covered", &[("contributions", (covered.contributions as usize).into())]);
    }
    Ok(())
}
