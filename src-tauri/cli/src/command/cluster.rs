//! `kelechek cluster`

use std::collections::HashMap;

use kelechek_core::SessionFile;
use kelechek_core::contribution::Contribution;
use kelechek_core::id::{ClusterId, ContributionId, ThemeId};
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_synthesis::cluster::{Clustering, Options, Text, describe_together};
use kelechek_synthesis::organise::{Kept, organise};
use serde_json::{Value, json};
use uuid::Uuid;

use super::named::{Names, references};
use crate::arguments::Cluster;
use crate::outcome::Outcome;
use crate::speak::Speaker;

/// A cluster as it is shown, whoever made it.
struct Shown {
    id: ClusterId,
    theme: Option<ThemeId>,
    language: Option<Language>,
    label: String,
    keywords: Vec<String>,
    members: Vec<Uuid>,
    representative: Option<Uuid>,
    /// Made by a person: what is in it stays.
    is_kept: bool,
    /// Those of its members that the program would put into it.
    offered: Vec<Uuid>,
}

pub fn run(asked: &Cluster, speaker: &Speaker) -> Outcome {
    let file = SessionFile::read(&asked.file)?;
    let material = file.material(None)?;
    let names = Names::of(&file, speaker.language)?;
    let references = references(&material.contributions);
    let clustering = match (asked.clusters, asked.granularity) {
        (Some(wanted), _) => Clustering::Clusters(usize::try_from(wanted).unwrap_or(usize::MAX)),
        (None, Some(granularity)) => Clustering::Granularity(granularity),
        (None, None) => Options::default().clustering,
    };
    let options = Options { clustering, tables: !asked.no_tables, join_languages: asked.join_languages };
    let clusters = shown(&material, &options, speaker.language);
    let reference = |id: &Uuid| references.get(&(*id).into()).copied().unwrap_or_default();
    if asked.shape.json {
        let shown: Vec<Value> = clusters
            .iter()
            .map(|found| {
                json!({
                    "id": found.id,
                    "theme": found.theme.and_then(|theme| names.themes.get(&theme)),
                    "lang": found.language,
                    "label": found.label,
                    "keywords": found.keywords,
                    "members": found.members.iter().map(reference).collect::<Vec<_>>(),
                    "representative": found.representative.as_ref().map(reference),
                    "by": if found.is_kept { "person" } else { "program" },
                    "offered": found.offered.iter().map(reference).collect::<Vec<_>>(),
                })
            })
            .collect();
        // The one answer that is a list, and so has no format number: that is its documented shape.
        return super::print_json(&Value::Array(shown));
    }
    let texts: HashMap<Uuid, &str> =
        material.contributions.iter().map(|c| (c.id.0, c.text.as_str())).collect();
    for found in &clusters {
        if asked.shape.tsv {
            for member in &found.members {
                super::print(format!("{}\t{}", super::cell(reference(member)), found.id));
            }
            continue;
        }
        let theme = found.theme.and_then(|theme| names.themes.get(&theme)).map_or("–", String::as_str);
        super::print(format!("{theme} · {} · {}", found.label, found.members.len()));
        for member in &found.members {
            let text = texts.get(member).copied().unwrap_or_default();
            let mark = if found.offered.contains(member) { "+ " } else { "" };
            super::print(format!("    {mark}{}\t{}", super::cell(reference(member)), super::cell(text)));
        }
    }
    Ok(())
}

/// People's clusters as they stand, with what the program would add; then what it proposes of everything else.
fn shown(material: &Material, options: &Options, language: Language) -> Vec<Shown> {
    let organised = organise(material, options, &mut |_| ());
    let by_id: HashMap<ContributionId, &Contribution> =
        material.contributions.iter().map(|c| (c.id, c)).collect();
    let kept = organised.kept.iter().zip(&material.clusters).filter(|(kept, _)| !kept.members.is_empty());
    let kept = kept.map(|(kept, cluster)| {
        let described = describe_together(&texts(kept, &by_id, language));
        let offered: Vec<Uuid> = kept.offers.iter().map(|offer| offer.contribution.0).collect();
        Shown {
            id: kept.id,
            theme: cluster.theme,
            language: kept.members.iter().find_map(|id| by_id.get(id)?.language?.single()),
            label: cluster.name.in_language(language).to_owned(),
            keywords: described.as_ref().map(|found| found.keywords.clone()).unwrap_or_default(),
            members: kept.members.iter().map(|member| member.0).chain(offered.iter().copied()).collect(),
            representative: described.map(|found| found.representative),
            is_kept: true,
            offered,
        }
    });
    let mut all: Vec<Shown> = kept.collect();
    all.extend(organised.proposed.into_iter().map(|found| Shown {
        id: found.id,
        theme: found.theme,
        language: Some(found.language),
        label: found.cluster.label,
        keywords: found.cluster.keywords,
        members: found.cluster.members,
        representative: Some(found.cluster.representative),
        is_kept: false,
        offered: vec![],
    }));
    all
}

fn texts(kept: &Kept, by_id: &HashMap<ContributionId, &Contribution>, otherwise: Language) -> Vec<Text> {
    let members = kept.members.iter().filter_map(|id| by_id.get(id));
    let text = |of: &&Contribution| {
        let language = of.language.and_then(kelechek_core::language::SpokenLanguage::single);
        Text { id: of.id.0, text: of.text.clone(), language: language.unwrap_or(otherwise) }
    };
    members.map(text).collect()
}
