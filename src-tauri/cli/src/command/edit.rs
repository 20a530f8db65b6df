//! `kelechek edit`

use kelechek_core::contribution::Edit as Change;
use kelechek_core::participant::Code;

use super::named::{groups, themes};
use crate::arguments::Edit;
use crate::outcome::Outcome;
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Edit, _: &Speaker) -> Outcome {
    let mut file = setting::open(&asked.file, &asked.by)?;
    let id = file.contribution_called(&asked.reference)?;
    let session = file.contribution(id)?.session;
    let said = &asked.said;
    let named = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
    let theme = match said.theme.as_deref() {
        Some("") => Some(None),
        Some(name) => Some(themes(&file, &[session], name)?.first().copied()),
        None => None,
    };
    let group = match said.group.as_deref() {
        Some("") => Some(None),
        Some(name) => Some(groups(&file, &[session], name)?.first().copied()),
        None => None,
    };
    let change = Change {
        text: asked.text.clone(),
        language: said.text_lang.map(|language| language.0),
        theme,
        horizon: said.horizon.map(|horizon| horizon.0),
        kind: said.kind.map(|kind| kind.0),
        verbatim: said.verbatim,
        participant: said.participant.as_deref().map(Code::read),
        group,
        said_at: said.time.map(|time| time.0),
        parked: said.parked,
        may_be_quoted: said.may_be_quoted,
        paraphrase: said.paraphrase.as_deref().map(named),
        tags: said.tags.clone(),
    };
    file.edit_contribution(id, &change, setting::now())?;
    Ok(())
}
