//! `kelechek list`

use kelechek_core::SessionFile;
use kelechek_core::contribution::Filter;
use serde_json::{Value, json};

use super::named::{Names, groups, themes};
use crate::arguments::List;
use crate::outcome::Outcome;
use crate::speak::Speaker;

pub fn run(asked: &List, speaker: &Speaker) -> Outcome {
    let file = SessionFile::read(&asked.file)?;
    let sessions: Vec<_> = file.sessions()?.iter().map(|session| session.id).collect();
    let filter = Filter {
        sessions: None,
        themes: asked.theme.as_deref().map(|name| themes(&file, &sessions, name)).transpose()?,
        horizon: asked.horizon,
        groups: asked.group.as_deref().map(|name| groups(&file, &sessions, name)).transpose()?,
        search: asked.search.clone(),
    };
    let names = Names::of(&file, speaker.language)?;
    let found = file.contributions(&filter)?;
    if asked.json {
        let contributions: Vec<Value> =
            found.iter().map(|contribution| names.contribution(contribution)).collect();
        return super::print_json(&json!({ "format": super::FORMAT, "contributions": contributions }));
    }
    for contribution in &found {
        let theme = contribution.theme.and_then(|id| names.themes.get(&id)).map_or("–", String::as_str);
        let horizon = contribution.horizon.map_or_else(|| "–".to_owned(), |horizon| horizon.to_string());
        let mark = if contribution.conflicts.is_empty() { "" } else { " !" };
        super::print(format!(
            "{}{mark}\t{}\t{}\t{}",
            super::cell(&contribution.reference),
            super::cell(theme),
            horizon,
            super::cell(&contribution.text)
        ));
    }
    speaker.say("cli-list-count", &[("count", found.len().into())]);
    Ok(())
}
