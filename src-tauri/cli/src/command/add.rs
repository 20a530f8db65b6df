//! `kelechek add`

use kelechek_core::contribution::NewContribution;
use kelechek_core::participant::Code;
use kelechek_synthesis::text::language_of;

use super::named::{groups, themes};
use crate::arguments::Add;
use crate::outcome::Outcome;
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Add, _: &Speaker) -> Outcome {
    let mut file = setting::open(&asked.file, &asked.by)?;
    let session = file.session_called(asked.session.as_deref())?.id;
    let said = &asked.said;
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let theme = given(&said.theme).map(|name| themes(&file, &[session], &name)).transpose()?;
    let group = given(&said.group).map(|name| groups(&file, &[session], &name)).transpose()?;
    let new = NewContribution {
        language: said.text_lang.and_then(|lang| lang.0).or_else(|| Some(language_of(&asked.text))),
        theme: theme.and_then(|found| found.first().copied()),
        group: group.and_then(|found| found.first().copied()),
        horizon: said.horizon.and_then(|horizon| horizon.0),
        kind: said.kind.and_then(|kind| kind.0),
        participant: said.participant.as_deref().and_then(Code::read),
        said_at: said.time.and_then(|time| time.0),
        verbatim: said.verbatim.unwrap_or(false),
        parked: said.parked.unwrap_or(false),
        may_be_quoted: said.may_be_quoted.unwrap_or_default(),
        paraphrase: given(&said.paraphrase),
        tags: said.tags.clone().unwrap_or_default(),
        ..NewContribution::text(session, asked.text.clone())
    };
    let added = file.add_contribution(&new, setting::now())?;
    super::print(added.reference);
    Ok(())
}
