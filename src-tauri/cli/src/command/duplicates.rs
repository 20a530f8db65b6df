//! `kelechek duplicates`

use kelechek_core::SessionFile;
use kelechek_synthesis::duplicates::{self as likely, duplicates};
use serde_json::{Value, json};

use super::named::references;
use crate::arguments::Duplicates;
use crate::outcome::Outcome;
use crate::speak::Speaker;

pub fn run(asked: &Duplicates, _: &Speaker) -> Outcome {
    let material = SessionFile::read(&asked.file)?.material(None)?;
    let references = references(&material.contributions);
    let found = duplicates(&material, &likely::Options::default());
    let pair = |found: &likely::Duplicate| {
        let mut pair = [found.a, found.b].map(|id| references.get(&id).copied().unwrap_or_default());
        pair.sort_unstable();
        pair
    };
    if asked.shape.json {
        let pairs: Vec<Value> = found
            .iter()
            .map(|found| {
                let [a, b] = pair(found);
                json!({ "ref_a": a, "ref_b": b, "score": found.score, "very_likely": found.very_likely })
            })
            .collect();
        return super::print_json(&json!({ "format": super::FORMAT, "duplicates": pairs }));
    }
    for duplicate in &found {
        let [a, b] = pair(duplicate);
        super::print(format!("{}\t{}\t{:.4}", super::cell(a), super::cell(b), duplicate.score));
        if !asked.shape.tsv {
            for id in [duplicate.a, duplicate.b] {
                let text = material.contributions.iter().find(|c| c.id == id).map_or("", |c| c.text.as_str());
                super::print(format!("    {}", super::cell(text)));
            }
        }
    }
    Ok(())
}
