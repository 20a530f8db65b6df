//! `kelechek list`

use std::collections::BTreeMap;

use kelechek_core::SessionFile;
use kelechek_core::contribution::{Contribution, Filter, utterances};
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
        // What is the same as something that was found may not be among what was found.
        let all = if file.links()?.is_empty() { vec![] } else { file.contributions(&Filter::default())? };
        let said = utterances(&all);
        let notes: BTreeMap<_, _> = said.iter().map(|of| (of.first().utterance, &of.notes)).collect();
        let described = |contribution: &Contribution| {
            let mut described = names.contribution(contribution);
            let others = notes.get(&contribution.utterance).into_iter().flat_map(|notes| notes.iter());
            let others = others.filter(|note| note.id != contribution.id);
            described["same_as"] = others.map(|note| note.reference.as_str()).collect();
            described
        };
        let contributions: Vec<Value> = found.iter().map(described).collect();
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
