//! `kelechek consensus`

use std::collections::HashMap;

use kelechek_core::SessionFile;
use kelechek_core::id::{ContributionId, ItemId};
use kelechek_core::material::Material;
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
    let clusters: HashMap<_, _> =
        material.clusters.iter().map(|c| (c.id.0, (c.id.to_string(), &c.name))).collect();
    let reference = |of: &Consensus| match clusters.get(&of.item.0) {
        Some((reference, _)) => reference.as_str(),
        None => references.get(&of.item.0.into()).copied().unwrap_or_default(),
    };
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
                "breadth": breadth(&material, &behind(&material, of.item)),
                "contested": of.contested,
                "cluster": clusters.get(&of.item.0).map(|(_, name)| name.in_language(speaker.language)),
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
            let said = material.contributions.iter().find(|c| c.id.0 == of.item.0).map(|c| c.text.as_str());
            let named = || clusters.get(&of.item.0).map(|(_, name)| name.in_language(speaker.language));
            super::print(format!("    {}", super::cell(said.or_else(named).unwrap_or_default())));
        }
    }
    Ok(())
}

/// What was said of something that was voted on: itself, or what is in the cluster.
fn behind(material: &Material, item: ItemId) -> Vec<ContributionId> {
    let members =
        material.contributions.iter().filter(|c| c.cluster.is_some_and(|cluster| cluster.0 == item.0));
    let members: Vec<ContributionId> = members.map(|c| c.id).collect();
    if members.is_empty() { vec![item.0.into()] } else { members }
}
