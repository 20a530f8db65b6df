//! Clusters: contributions that say the same thing.
//!
//! Two graphs of nearest neighbours are laid over one another, one of shared words and pieces of words ([`lexical`]), one
//! of the company that words keep ([`distribution`]); communities in it ([`leiden`]), where many partitions agree
//! ([`consensus`]), are the clusters. Everything here is a
//! proposal: what people have grouped is not its concern.

mod across;
mod cells;
mod consensus;
pub(crate) mod dense;
mod describe;
pub(crate) mod distribution;
mod graph;
mod leiden;
mod lexical;
mod material;
mod neighbours;
mod parallel;
mod prepare;
mod random;
mod refinement;
mod resolution;
mod same;
mod sparse;

use serde::Serialize;
use uuid::Uuid;

use crate::background::{self, Background};
use graph::Graph;
use kelechek_core::language::Language;

pub(crate) use describe::representative;
pub use describe::{Reasons, SharedWord};
pub(crate) use lexical::{grams, idf, statements, weighted_grams};
pub use material::{ThemeCluster, cluster_material, cluster_material_watched};
pub(crate) use material::{commonest_language, language_of};
pub(crate) use parallel::by_row;
pub(crate) use prepare::Prepared;
pub(crate) use sparse::{Sparse, product};

/// The weight of each distributional graph beside the lexical one.
const DISTRIBUTIONAL_WEIGHT: f64 = 0.5;

/// Whatever starts it gives one sequence; this one has no meaning.
const SEED: u64 = 0;

/// A text to be grouped with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Whose text it is; no two are the same.
    pub id: Uuid,
    /// What was said.
    pub text: String,
    /// The language whose words it is read with.
    pub language: Language,
}

/// How fine clusters are to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clustering {
    /// The resolution γ: 1 is broad, 2 to 3 fine.
    Granularity(f64),
    /// As near to this many as the texts allow.
    Clusters(usize),
}

/// What is asked of a clustering.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// How fine.
    pub clustering: Clustering,
    /// Whether the company that words keep is also taken from the tables of the language.
    pub tables: bool,
    /// Whether contributions of one theme in several languages may come into one cluster.
    pub join_languages: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { clustering: Clustering::Granularity(1.5), tables: true, join_languages: false }
    }
}

/// Texts that say the same thing, as far as the program can tell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cluster {
    /// In order of text, then id.
    pub members: Vec<Uuid>,
    /// The member that says best what all of them say.
    pub representative: Uuid,
    /// What distinguishes these texts from the others, most telling first.
    pub keywords: Vec<String>,
    /// A name to begin with, until a person gives a better one.
    pub label: String,
    /// Why these are together.
    pub reasons: Reasons,
}

/// Groups texts; every one is in exactly one cluster, alone if need be. The largest clusters come first.
///
/// The order in which texts are given changes nothing.
pub fn cluster(texts: &[Text], options: &Options) -> Vec<Cluster> {
    cluster_watched(texts, options, &mut |_| ())
}

/// A step of the work, said when it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Texts are put in order, cut into words and stems, and weighed.
    Texts,
    /// Which texts share words and pieces of words.
    SharedWords,
    /// Which texts have words that keep the same company.
    Company,
    /// On which neighbours many partitions agree.
    Agreement,
    /// The communities themselves.
    Communities,
    /// Names, representatives and reasons.
    Names,
}

/// The same, saying what is being done.
pub fn cluster_watched(texts: &[Text], options: &Options, watch: &mut dyn FnMut(Step)) -> Vec<Cluster> {
    watch(Step::Texts);
    let prepared = Prepared::new(texts);
    let mut groups = groups(&prepared, options, watch);
    watch(Step::Names);
    // A group's first member is its lowest: so the order depends on nothing but texts and ids.
    groups.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    let background = table(&prepared, options.tables);
    parallel::by_item(groups.len(), |group| describe::describe(&prepared, &groups[group], background))
}

/// Describes texts that people put together, as if they were one cluster; none where there are no texts.
pub fn describe_together(texts: &[Text]) -> Option<Cluster> {
    let prepared = Prepared::new(texts);
    let all: Vec<usize> = (0..prepared.len()).collect();
    (!all.is_empty()).then(|| describe::describe(&prepared, &all, table(&prepared, true)))
}

/// The same as numbers of prepared texts, each group in ascending order.
pub(crate) fn groups(prepared: &Prepared, options: &Options, watch: &mut dyn FnMut(Step)) -> Vec<Vec<usize>> {
    watch(Step::SharedWords);
    let k = neighbours::how_many(prepared.len());
    let lexical = Graph::from_neighbours(&neighbours::of_sparse(&prepared.lexical, k));
    let (same, nodes) = same::same(&lexical);
    watch(Step::Company);
    let graph = with_distribution(prepared, lexical, k, options.tables).aggregate(&same, nodes);
    watch(Step::Agreement);
    let graph = consensus::consensus(&graph, SEED);
    watch(Step::Communities);
    let communities = match options.clustering {
        Clustering::Granularity(resolution) => leiden::leiden(&graph, resolution, SEED),
        Clustering::Clusters(wanted) => resolution::with_count(&graph, wanted, SEED),
    };
    let communities: Vec<u32> = same.iter().map(|&node| communities[node as usize]).collect();
    let count = communities.iter().max().map_or(0, |last| *last as usize + 1);
    let mut groups = vec![Vec::new(); count];
    for (text, community) in communities.into_iter().enumerate() {
        groups[community as usize].push(text);
    }
    groups
}

/// The table of the one language that all texts are in, where tables are wanted.
fn table(prepared: &Prepared, is_wanted: bool) -> Option<&'static Background> {
    prepared.language().filter(|_| is_wanted).and_then(background::of)
}

/// The lexical graph, and laid over it one for each source of word vectors.
fn with_distribution(prepared: &Prepared, lexical: Graph, k: usize, tables: bool) -> Graph {
    if prepared.language().is_none() && tables {
        return across::across(prepared, lexical, k);
    }
    let background = table(prepared, tables);
    distribution::distributional(&prepared.stems, background).iter().fold(lexical, |graph, vectors| {
        graph.plus(&Graph::from_neighbours(&neighbours::of_dense(vectors, k)), DISTRIBUTIONAL_WEIGHT)
    })
}
