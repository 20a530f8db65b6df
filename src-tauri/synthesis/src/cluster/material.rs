//! Clusters of a whole material: within each theme and language.
//!
//! Thrown together, texts of two languages cluster by language, not by what they say. So each contribution is grouped with
//! those of its theme and its language; of a mixed one, with those of the language that most of it is in. Where somebody
//! asks for it languages are joined, in a way of its own ([`super::across`]).

use std::collections::BTreeMap;

use kelechek_core::contribution::Contribution;
use kelechek_core::id::{ClusterId, ThemeId, derived};
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use serde::Serialize;
use uuid::Uuid;

use super::{Cluster, Clustering, Options, Step, Text, cluster, cluster_watched};
use crate::text::dominant;

/// A cluster with its place in the material.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThemeCluster {
    /// Derived from theme, language and members: the same proposal has the same id everywhere.
    pub id: ClusterId,
    /// The theme that all members are on; none is *unassigned*.
    pub theme: Option<ThemeId>,
    /// The language that they were read in, or that most of them were.
    pub language: Language,
    /// Members, name and reasons.
    #[serde(flatten)]
    pub cluster: Cluster,
}

/// Groups all contributions of a material within theme and language, in the order of themes, languages, size; every
/// contribution is in exactly one cluster.
///
/// A wanted number of clusters is that of each theme: its languages share it by their number of contributions, each
/// getting one at least. Redacted contributions stay alone, whatever replaces their words.
pub fn cluster_material(material: &Material, options: &Options) -> Vec<ThemeCluster> {
    cluster_material_watched(material, options, &mut |_| ())
}

/// The same, saying what is being done, of each theme and language anew.
pub fn cluster_material_watched(
    material: &Material,
    options: &Options,
    watch: &mut dyn FnMut(Step),
) -> Vec<ThemeCluster> {
    let mut found = Vec::new();
    for (theme, mut languages) in by_theme(material) {
        if options.join_languages {
            join(&mut languages);
        }
        let sizes: Vec<usize> = languages.values().map(|(texts, _)| texts.len()).collect();
        let shares = match options.clustering {
            Clustering::Clusters(wanted) => {
                shares(wanted, &sizes).into_iter().map(Clustering::Clusters).collect()
            }
            granularity @ Clustering::Granularity(_) => vec![granularity; sizes.len()],
        };
        for ((language, (texts, mut redacted)), clustering) in languages.into_iter().zip(shares) {
            let mut clusters = cluster_watched(&texts, &Options { clustering, ..*options }, watch);
            redacted.sort_by(|a, b| a.text.cmp(&b.text).then(a.id.cmp(&b.id)));
            clusters.extend(redacted.iter().flat_map(|text| cluster(std::slice::from_ref(text), options)));
            found.extend(clusters.into_iter().map(|cluster| placed(theme, language, cluster)));
        }
    }
    found
}

/// The language that a contribution is compared in: its own; of a mixed or unmarked one the one most of it is in; where
/// there is no sign, the commonest of the material (of equally common ones the first of ky, ru, en).
pub(crate) fn language_of(contribution: &Contribution, otherwise: Language) -> Language {
    let own = contribution.language.and_then(kelechek_core::language::SpokenLanguage::single);
    own.or_else(|| dominant(&contribution.text)).unwrap_or(otherwise)
}

/// The commonest language of a material, for contributions that do not show theirs.
pub(crate) fn commonest_language(material: &Material) -> Language {
    let mut counts = Language::ALL.map(|language| (0usize, language));
    for own in
        material.contributions.iter().filter_map(|c| c.language?.single().or_else(|| dominant(&c.text)))
    {
        counts.iter_mut().filter(|(_, language)| *language == own).for_each(|(count, _)| *count += 1);
    }
    counts.iter().rev().max_by_key(|(count, _)| *count).map_or(Language::Ky, |(_, language)| *language)
}

/// Texts and redacted texts of one theme and language.
type Texts = (Vec<Text>, Vec<Text>);

/// Themes in the material's order, unassigned ones last; a theme that is not among them counts as unassigned.
fn by_theme(material: &Material) -> Vec<(Option<ThemeId>, BTreeMap<Language, Texts>)> {
    let otherwise = commonest_language(material);
    let mut themes: Vec<(Option<ThemeId>, BTreeMap<Language, Texts>)> =
        material.themes.iter().map(|theme| (Some(theme.id), BTreeMap::new())).collect();
    themes.push((None, BTreeMap::new()));
    for contribution in &material.contributions {
        let place = material.themes.iter().position(|theme| Some(theme.id) == contribution.theme);
        let (_, languages) = &mut themes[place.unwrap_or(material.themes.len())];
        let language = language_of(contribution, otherwise);
        let text = Text { id: contribution.id.into(), text: contribution.text.clone(), language };
        let (texts, redacted) = languages.entry(language).or_default();
        if contribution.redacted { redacted.push(text) } else { texts.push(text) }
    }
    themes
}

/// Puts the texts of all languages under the one that most of them are in; of equally many the first of ky, ru, en.
fn join(languages: &mut BTreeMap<Language, Texts>) {
    let count = |(texts, redacted): &Texts| texts.len() + redacted.len();
    let most = languages.iter().rev().max_by_key(|(_, texts)| count(texts)).map(|(language, _)| *language);
    let all = std::mem::take(languages);
    if let Some(most) = most {
        let joined = languages.entry(most).or_default();
        for (texts, redacted) in all.into_values() {
            joined.0.extend(texts);
            joined.1.extend(redacted);
        }
    }
}

/// Shares a number out by size: one each, then by largest remainder of the rest.
fn shares(wanted: usize, sizes: &[usize]) -> Vec<usize> {
    let all: usize = sizes.iter().sum();
    let mut shares: Vec<usize> = sizes.iter().map(|size| (wanted * size / all.max(1)).max(1)).collect();
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(wanted * sizes[i] % all.max(1)), i));
    for i in order {
        if shares.iter().sum::<usize>() < wanted {
            shares[i] += 1;
        }
    }
    while shares.iter().sum::<usize>() > wanted.max(sizes.len()) {
        let Some(largest) = shares.iter_mut().rev().max() else { break };
        *largest -= 1;
    }
    shares
}

fn placed(theme: Option<ThemeId>, language: Language, cluster: Cluster) -> ThemeCluster {
    let mut members: Vec<String> = cluster.members.iter().map(Uuid::to_string).collect();
    members.sort();
    let owner = theme.map_or(Uuid::nil(), Uuid::from);
    let id = derived(owner, "cluster", &format!("{}:{}", language.code(), members.join(",")));
    ThemeCluster { id: id.into(), theme, language, cluster }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_clusters_is_shared_out_by_size() {
        assert_eq!(shares(8, &[100]), [8]);
        assert_eq!(shares(8, &[75, 25]), [6, 2]);
        assert_eq!(shares(7, &[500, 3]), [6, 1]);
        assert_eq!(shares(2, &[5, 5, 5]), [1, 1, 1]);
        assert!(shares(3, &[]).is_empty());
    }
}
