//! What a cluster is called, who speaks for it, and why it was proposed.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::Cluster;
use super::lexical::idf;
use super::prepare::Prepared;
use super::sparse::{Sparse, product};
use crate::background::Background;

/// How many keywords; a label is made of the first three.
const KEYWORDS: usize = 6;
const LABEL: usize = 3;

/// Up to so many words a representative is not too long.
const SHORT: usize = 12;

/// What each word more costs.
const LENGTH_COST: f64 = 0.02;

/// Why texts were put together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reasons {
    /// Words that two or more of them share, most telling first.
    pub shared_words: Vec<SharedWord>,
    /// The mean cosine of the members to their centre: 1 where all say the same words.
    pub cohesion: f64,
}

/// A word in its commonest form, and how many of the cluster's texts have it in some form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SharedWord {
    /// The word.
    pub word: String,
    /// In how many texts.
    pub texts: usize,
}

/// Describes the cluster of these members, which are given in ascending order.
pub(super) fn describe(prepared: &Prepared, members: &[usize], background: Option<&Background>) -> Cluster {
    let centre = prepared.lexical.centre(members);
    let near: f64 = members.iter().map(|&text| product(prepared.lexical.row(text), &centre)).sum();
    let found = keywords(prepared, members, background);
    let keywords: Vec<String> = found.iter().map(|shared| shared.word.clone()).collect();
    let chosen =
        representative(&prepared.lexical, &prepared.lengths, &centre, members, |_| 1.0).unwrap_or_default();
    let label = keywords.iter().take(LABEL).cloned().collect::<Vec<_>>().join(", ");
    Cluster {
        members: members.iter().map(|&text| prepared.ids[text]).collect(),
        representative: prepared.ids[chosen],
        label: if label.is_empty() { prepared.beginnings[chosen].clone() } else { label },
        keywords,
        reasons: Reasons {
            shared_words: found.into_iter().filter(|shared| shared.texts > 1).collect(),
            cohesion: near / members.len().max(1) as f64,
        },
    }
}

/// The one of `candidates` with the highest cosine to a centre, long ones counting less, each times what it is worth as
/// words.
pub(crate) fn representative(
    rows: &Sparse,
    lengths: &[usize],
    centre: &[(u32, f32)],
    candidates: &[usize],
    worth: impl Fn(usize) -> f64,
) -> Option<usize> {
    let mut best: Option<(f64, usize)> = None;
    for &text in candidates {
        let long = lengths[text].saturating_sub(SHORT) as f64;
        let score = worth(text) * product(rows.row(text), centre) / (1.0 + LENGTH_COST * long);
        if best.is_none_or(|(high, _)| score > high) {
            best = Some((score, text));
        }
    }
    best.map(|(_, text)| text)
}

/// The stems with the highest document frequency in the cluster × idf, as their commonest form: among a few hundred texts
/// of one meeting it takes the language as a whole to tell what is a telling word and what a common one.
fn keywords(prepared: &Prepared, members: &[usize], background: Option<&Background>) -> Vec<SharedWord> {
    let mut frequency: HashMap<&str, usize> = HashMap::new();
    for &text in members {
        let stems = &prepared.stems[text];
        for (place, stem) in stems.iter().enumerate() {
            if !stems[..place].contains(stem) {
                *frequency.entry(stem).or_default() += 1;
            }
        }
    }
    let rarity = |stem: &str| match background {
        Some(table) => idf(table.all() as usize, table.number(stem).map_or(0, |number| table.count(number))),
        None => idf(prepared.len(), prepared.frequency(stem)),
    };
    let mut ranked: Vec<(f64, &str)> =
        frequency.iter().map(|(&stem, &count)| (count as f64 * rarity(stem), stem)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    ranked.truncate(KEYWORDS);
    let mut forms: BTreeMap<&str, BTreeMap<&str, usize>> =
        ranked.iter().map(|(_, stem)| (*stem, BTreeMap::new())).collect();
    for &text in members {
        for (word, stem) in prepared.words[text].iter().zip(&prepared.stems[text]) {
            if let Some(forms) = forms.get_mut(stem.as_str()) {
                *forms.entry(word).or_default() += 1;
            }
        }
    }
    let commonest = |stem: &str| {
        let forms = forms.get(stem).into_iter().flatten();
        // The shortest of the commonest is nearest to the dictionary's form.
        forms
            .min_by(|a, b| {
                b.1.cmp(a.1).then(a.0.chars().count().cmp(&b.0.chars().count())).then(a.0.cmp(b.0))
            })
            .map(|(word, _)| (*word).to_owned())
            .unwrap_or_default()
    };
    ranked
        .into_iter()
        .map(|(_, stem)| SharedWord {
            word: commonest(stem),
            texts: frequency.get(stem).copied().unwrap_or_default(),
        })
        .collect()
}
