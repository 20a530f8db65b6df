//! Bundles: the contributions of one cluster that stand at one level and say one thing.
//!
//! Clusters are found once for a theme and language, whatever the levels of their members: so the draft and the clusters
//! that people see agree, and what a cluster says for today and for later is known to belong together. A cluster then
//! yields a bundle for each level that it holds. And since a community in a graph of neighbours may be a subject rather
//! than a statement, each is divided until its parts hold together: a line must not cite what does not support it. What
//! people put into a cluster is not divided: they say that it says one thing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::ControlFlow;

use kelechek_core::contribution::{Contribution, Kind};
use kelechek_core::id::{ClusterId, ContributionId, ThemeId};
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_core::vision::Level;

use super::level::level;
use super::words::says_something;
use super::{Options, Progress, linkage};
use crate::cluster::{self, Prepared, Sparse, Text, commonest_language, groups, language_of, statements};

/// Up to so many texts clusters are found by average linkage.
const FEW: usize = 60;

/// Members of one cluster need be alike by this share of what statements need.
const RELATED: f64 = 0.5;

/// What one theme and language has to say.
pub(super) struct Field<'a> {
    /// The theme; none is *unassigned*.
    pub(super) theme: Option<ThemeId>,
    /// The language in which it is read.
    pub(super) language: Language,
    /// Its texts, made ready.
    pub(super) prepared: Prepared,
    /// What makes them statements, weighed among all that was said in the language.
    pub(super) statements: Sparse,
    /// The contributions, in the order of the prepared texts.
    pub(super) contributions: Vec<&'a Contribution>,
    /// Every contribution of the field in exactly one.
    pub(super) bundles: Vec<Bundle>,
}

/// Contributions that say one thing at one level.
pub(super) struct Bundle {
    /// Its cluster, by number within the field.
    pub(super) cluster: usize,
    /// Where its members stand.
    pub(super) level: Level,
    /// Numbers of prepared texts, ascending.
    pub(super) members: Vec<usize>,
}

/// The fields of a material, in the order of themes (unassigned last) and languages, without what no line can rest on:
/// questions, what is parked or redacted, and what says nothing.
///
/// `watch` is called before each of them; none where it breaks off.
pub(super) fn fields<'a>(
    material: &'a Material,
    options: &Options,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Option<Vec<Field<'a>>> {
    let otherwise = commonest_language(material);
    let mut sorted: BTreeMap<(usize, Language), Vec<&Contribution>> = BTreeMap::new();
    for contribution in &material.contributions {
        let language = language_of(contribution, otherwise);
        let usable = !contribution.redacted && !contribution.parked && level(contribution).is_some();
        if usable && says_something(contribution, language) {
            let theme = material.themes.iter().position(|theme| Some(theme.id) == contribution.theme);
            sorted.entry((theme.unwrap_or(material.themes.len()), language)).or_default().push(contribution);
        }
    }
    let statements = statements_by_language(&sorted);
    let themes = &material.themes;
    let field = |((theme, language), contributions): ((usize, Language), Vec<&'a Contribution>)| {
        field(material, themes.get(theme).map(|t| t.id), language, contributions, &statements, options)
    };
    let mut progress = Progress { done: 0, all: sorted.values().map(Vec::len).sum() };
    let watched = sorted.into_iter().map(|of| {
        let contributions = of.1.len();
        watch(progress).is_continue().then(|| {
            progress.done += contributions;
            field(of)
        })
    });
    watched.collect()
}

/// Statement vectors and where each contribution's stands.
type Statements = BTreeMap<Language, (Sparse, HashMap<ContributionId, usize>)>;

/// A theme alone has too few texts to tell a frequent word from a telling one; the whole language has more.
fn statements_by_language(sorted: &BTreeMap<(usize, Language), Vec<&Contribution>>) -> Statements {
    let mut texts: BTreeMap<Language, Vec<Text>> = BTreeMap::new();
    for ((_, language), contributions) in sorted {
        texts.entry(*language).or_default().extend(contributions.iter().map(|c| text(c, *language)));
    }
    let of = |texts: Vec<Text>| {
        let prepared = Prepared::new(&texts);
        let places = prepared.ids.iter().enumerate().map(|(row, id)| (ContributionId(*id), row)).collect();
        (statements(&prepared.stems, &prepared.words), places)
    };
    texts.into_iter().map(|(language, texts)| (language, of(texts))).collect()
}

fn text(contribution: &Contribution, language: Language) -> Text {
    Text { id: contribution.id.into(), text: contribution.text.clone(), language }
}

fn field<'a>(
    material: &Material,
    theme: Option<ThemeId>,
    language: Language,
    contributions: Vec<&'a Contribution>,
    statements: &Statements,
    options: &Options,
) -> Field<'a> {
    let texts: Vec<Text> = contributions.iter().map(|c| text(c, language)).collect();
    let prepared = Prepared::new(&texts);
    let by_id: BTreeMap<_, _> = contributions.into_iter().map(|c| (c.id.0, c)).collect();
    let contributions: Vec<&Contribution> =
        prepared.ids.iter().filter_map(|id| by_id.get(id).copied()).collect();
    let statements = statements.get(&language).map_or_else(Sparse::default, |(rows, places)| {
        let order: Vec<usize> = contributions.iter().filter_map(|c| places.get(&c.id).copied()).collect();
        rows.select(&order)
    });
    let mut bundles = Vec::new();
    let (by_people, loose) = by_people(material, &contributions);
    let people = by_people.len();
    let proposed = clusters(&prepared, &statements, &loose, options);
    for (cluster, members) in by_people.into_iter().chain(proposed).enumerate() {
        let mut levels: BTreeMap<(Level, bool), Vec<usize>> = BTreeMap::new();
        for text in members {
            // What is good does not support what is bad, though both are where we are today; unless a person says so.
            let is_strength = cluster >= people && contributions[text].kind == Some(Kind::Strength);
            if let Some(level) = level(contributions[text]) {
                levels.entry((level, is_strength)).or_default().push(text);
            }
        }
        for ((level, _), members) in levels {
            let parts = match cluster < people {
                true => vec![members],
                false => linkage::parts(&statements, &members, options.cohesion),
            };
            bundles.extend(parts.into_iter().map(|members| Bundle { cluster, level, members }));
        }
    }
    Field { theme, language, prepared, statements, contributions, bundles }
}

/// What people put into clusters, cluster by cluster in their order, and what is in none.
fn by_people(material: &Material, contributions: &[&Contribution]) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut clusters: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let places: HashMap<ClusterId, usize> =
        material.clusters.iter().enumerate().map(|(place, cluster)| (cluster.id, place)).collect();
    let mut loose = Vec::new();
    for (text, contribution) in contributions.iter().enumerate() {
        match contribution.cluster.and_then(|cluster| places.get(&cluster)) {
            Some(place) => clusters.entry(*place).or_default().push(text),
            None => loose.push(text),
        }
    }
    (clusters.into_values().collect(), loose)
}

/// The clusters of what is in none of a field; of few texts by average linkage, to which a handful is no less than a
/// thousand.
fn clusters(prepared: &Prepared, statements: &Sparse, loose: &[usize], options: &Options) -> Vec<Vec<usize>> {
    if prepared.len() > FEW {
        let options = cluster::Options { clustering: options.clustering, ..Default::default() };
        let mut found = groups(prepared, &options, &mut |_| ());
        let is_loose: HashSet<usize> = loose.iter().copied().collect();
        found.iter_mut().for_each(|members| members.retain(|text| is_loose.contains(text)));
        found.retain(|members| !members.is_empty());
        return found;
    }
    linkage::parts(statements, loose, options.cohesion * RELATED)
}
