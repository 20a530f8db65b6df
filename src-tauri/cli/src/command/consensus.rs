//! `kelechek consensus`

use kelechek_core::SessionFile;
use kelechek_synthesis::support::{Consensus, Divide, breadth, consensus, divides};
use serde_json::{Value, json};

use super::named::{Names, references};
use crate::arguments::Consensus as Asked;
use crate::outcome::Outcome;
use crate::speak::Speaker;

pub fn run(asked: &Asked, speaker: &Speaker) -> Outcome {
    let file = SessionFile::read(&asked.file)?;
    let material = file.material(None)?;
    let names = Names::of(&file, speaker.language)?;
    let references = references(&material.contributions);
    let found = consensus(&material);
    let apart = divides(&found);
    let reference = |of: &Consensus| references.get(&of.item).copied().unwrap_or_default();
    if asked.shape.json {
        let group = |id| names.groups.get(&id).map_or("", String::as_str);
        let divide = |of: &&Divide| json!({ "group": group(of.group), "ratio": of.ratio, "z": of.z });
        let shown = found.iter().map(|of| {
            let by_group: Vec<Value> = of
                .by_group
                .iter()
                .map(|(id, votes)| {
                    json!({ "group": group(*id), "agree": votes.agree, "disagree": votes.disagree, "pass": votes.pass })
                })
                .collect();
            json!({
                "ref": reference(of),
                "agree": of.votes.agree,
                "disagree": of.votes.disagree,
                "pass": of.votes.pass,
                "group_aware_consensus": of.group_aware_consensus,
                "by_group": by_group,
                "divides": apart.iter().filter(|divide| divide.item == of.item).map(|of| divide(&of)).collect::<Vec<_>>(),
                "breadth": breadth(&material, &[of.item]),
                "contested": of.contested,
            })
        });
        let shown: Vec<Value> = shown.collect();
        return super::print_json(&json!({ "format": super::FORMAT, "consensus": shown }));
    }
    for of in &found {
        let votes = of.votes;
        super::print(format!(
            "{}\t{}\t{}\t{}\t{}",
            super::cell(reference(of)),
            votes.agree,
            votes.disagree,
            votes.pass,
            of.group_aware_consensus
        ));
        if !asked.shape.tsv {
            let text =
                material.contributions.iter().find(|c| c.id == of.item).map_or("", |c| c.text.as_str());
            super::print(format!("    {}", super::cell(text)));
        }
    }
    Ok(())
}
