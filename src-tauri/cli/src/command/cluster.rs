//! `kelechek cluster`

use kelechek_core::SessionFile;
use kelechek_synthesis::cluster::{Clustering, Options, cluster_material};
use serde_json::{Value, json};

use super::named::{Names, references};
use crate::arguments::Cluster;
use crate::outcome::Outcome;
use crate::speak::Speaker;

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
    let clusters = cluster_material(&material, &options);
    let reference = |id: &uuid::Uuid| references.get(&(*id).into()).copied().unwrap_or_default();
    if asked.shape.json {
        let shown: Vec<Value> = clusters
            .iter()
            .map(|found| {
                json!({
                    "id": found.id,
                    "theme": found.theme.and_then(|theme| names.themes.get(&theme)),
                    "lang": found.language,
                    "label": found.cluster.label,
                    "keywords": found.cluster.keywords,
                    "members": found.cluster.members.iter().map(reference).collect::<Vec<_>>(),
                    "representative": reference(&found.cluster.representative),
                })
            })
            .collect();
        // The one answer that is a list, and so has no format number: that is its documented shape.
        return super::print_json(&Value::Array(shown));
    }
    for found in &clusters {
        if asked.shape.tsv {
            for member in &found.cluster.members {
                super::print(format!("{}\t{}", super::cell(reference(member)), found.id));
            }
            continue;
        }
        let theme = found.theme.and_then(|theme| names.themes.get(&theme)).map_or("–", String::as_str);
        super::print(format!("{theme} · {} · {}", found.cluster.label, found.cluster.members.len()));
        for member in &found.cluster.members {
            let text =
                material.contributions.iter().find(|c| c.id.0 == *member).map_or("", |c| c.text.as_str());
            super::print(format!("    {}\t{}", super::cell(reference(member)), super::cell(text)));
        }
    }
    Ok(())
}
