//! What could be added to the clusters that people made, without touching them.
//!
//! Whatever is in a person's cluster stays in it. What is in none is offered to the nearest one, where it is near enough;
//! the rest is grouped as if there were nothing else. What a person refused is not proposed again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kelechek_core::contribution::{Contribution, utterances};
use kelechek_core::id::{ClusterId, ContributionId, ThemeId, derived};
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use serde::Serialize;
use uuid::Uuid;

use crate::cluster::{
    Options, Prepared, Sparse, Step, Text, ThemeCluster, cluster_material_watched, commonest_language,
    language_of, product, statements,
};

/// The least mean cosine to what is in a cluster for something to be offered to it: less than a line of the draft asks of what
/// it cites, since a person looks at each offer.
const NEAR: f64 = 0.11;

/// So many shared words tell why something is offered.
const WORDS: usize = 3;

/// A person's cluster as it stands, with what is offered to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Kept {
    /// The cluster.
    pub id: ClusterId,
    /// Everything that people put into it, by id.
    pub members: Vec<ContributionId>,
    /// What the program would put into it, likeliest first.
    pub offers: Vec<Offer>,
}

/// Something that might belong into a person's cluster.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Offer {
    /// Derived from cluster and contribution: the same offer has the same id everywhere.
    pub id: ClusterId,
    /// What.
    pub contribution: ContributionId,
    /// Its mean cosine to what is in the cluster in its language.
    pub likeness: f64,
    /// Words that it shares with that, in its own form, most telling first; none where only pieces of words are shared.
    pub words: Vec<String>,
}

/// A material as people and the program would group it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Organised {
    /// The clusters that people made, in their order.
    pub kept: Vec<Kept>,
    /// Everything else, each in exactly one, alone if need be: by theme, language, size.
    pub proposed: Vec<ThemeCluster>,
}

/// Groups all contributions of a material: each is in one of people's clusters, offered to one, or in one that is
/// proposed, and in one place only. Without clusters that people made this is [`crate::cluster::cluster_material`].
pub fn organise(material: &Material, options: &Options, watch: &mut dyn FnMut(Step)) -> Organised {
    let mut kept: Vec<Kept> = material
        .clusters
        .iter()
        .map(|cluster| Kept { id: cluster.id, members: vec![], offers: vec![] })
        .collect();
    let places: HashMap<ClusterId, usize> = kept.iter().enumerate().map(|(at, kept)| (kept.id, at)).collect();
    let place = |of: &Contribution| of.cluster.and_then(|cluster| places.get(&cluster).copied());
    for contribution in &material.contributions {
        if let Some(place) = place(contribution) {
            kept[place].members.push(contribution.id);
        }
    }
    let mut offered = BTreeSet::new();
    for (place, offer) in offers(material, &place) {
        offered.insert(offer.contribution);
        kept[place].offers.push(offer);
    }
    for kept in &mut kept {
        kept.members.sort();
        kept.offers
            .sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.contribution.cmp(&b.contribution)));
    }
    let mut rest = material.clone();
    rest.contributions
        .retain(|contribution| place(contribution).is_none() && !offered.contains(&contribution.id));
    Organised { kept, proposed: cluster_material_watched(&rest, options, watch) }
}

/// What is worth showing to somebody who organises one theme: offers, and proposed clusters of two or more, of what was
/// said on it and neither waits in the parking lot nor is erased. Of an utterance that several wrote down the first note
/// stands for all. What a person refused is left out.
pub fn propose(
    material: &Material,
    theme: Option<ThemeId>,
    options: &Options,
    watch: &mut dyn FnMut(Step),
) -> Organised {
    let mut narrowed = Material { clusters: vec![], contributions: vec![], ..material.clone() };
    narrowed.clusters = material.clusters.iter().filter(|cluster| cluster.theme == theme).cloned().collect();
    let here: BTreeSet<ClusterId> = narrowed.clusters.iter().map(|cluster| cluster.id).collect();
    let all: BTreeSet<ClusterId> = material.clusters.iter().map(|cluster| cluster.id).collect();
    for utterance in utterances(&material.contributions) {
        let cluster =
            utterance.notes.iter().find_map(|note| note.cluster.filter(|cluster| all.contains(cluster)));
        let note = utterance.notes.iter().min_by_key(|note| (note.time(), note.id)).copied();
        let Some(note) = note.filter(|note| !note.redacted) else { continue };
        let is_loose = cluster.is_none() && utterance.theme() == theme && !note.parked;
        if is_loose || cluster.is_some_and(|cluster| here.contains(&cluster)) {
            // What is in a cluster is compared with what lies on the cluster's board, whatever theme it is on itself.
            narrowed.contributions.push(Contribution { cluster, theme, ..note.clone() });
        }
    }
    let mut found = organise(&narrowed, options, watch);
    let refused: Vec<BTreeSet<Uuid>> =
        material.refused.iter().map(|apart| apart.iter().copied().collect()).collect();
    found.proposed.retain(|proposed| {
        proposed.cluster.members.len() > 1
            && !refused.iter().any(|apart| is_refused(&proposed.cluster.members, apart))
    });
    found
}

/// Whether most of these are among what a person said does not belong together. So a proposal does not come back when one
/// more contribution has arrived that would have been part of it.
fn is_refused(members: &[Uuid], apart: &BTreeSet<Uuid>) -> bool {
    let among = members.iter().filter(|member| apart.contains(member)).count();
    among > 1 && among * 2 > members.len()
}

/// What is in no cluster, with the place of the nearest one of its theme.
fn offers(material: &Material, place: &impl Fn(&Contribution) -> Option<usize>) -> Vec<(usize, Offer)> {
    let mut found = vec![];
    if material.clusters.is_empty() {
        return found;
    }
    let otherwise = commonest_language(material);
    let mut fields: BTreeMap<(Option<ThemeId>, Language), Vec<&Contribution>> = BTreeMap::new();
    for contribution in material.contributions.iter().filter(|contribution| !contribution.redacted) {
        let theme = match place(contribution) {
            Some(place) => material.clusters[place].theme,
            None => contribution.theme,
        };
        fields.entry((theme, language_of(contribution, otherwise))).or_default().push(contribution);
    }
    for ((_, language), contributions) in fields {
        if contributions.iter().any(|contribution| place(contribution).is_some()) {
            found.extend(Field::new(material, language, &contributions, place).offers());
        }
    }
    found
}

/// What was said on one theme in one language, some of it in clusters.
struct Field<'a> {
    material: &'a Material,
    prepared: Prepared,
    rows: Sparse,
    /// Of each prepared text: its cluster, by place.
    places: Vec<Option<usize>>,
}

impl<'a> Field<'a> {
    fn new(
        material: &'a Material,
        language: Language,
        contributions: &[&Contribution],
        place: &impl Fn(&Contribution) -> Option<usize>,
    ) -> Self {
        let text = |c: &&Contribution| Text { id: c.id.into(), text: c.text.clone(), language };
        let prepared = Prepared::new(&contributions.iter().map(text).collect::<Vec<_>>());
        let by_id: HashMap<Uuid, &Contribution> = contributions.iter().map(|c| (c.id.0, *c)).collect();
        let places = prepared.ids.iter().map(|id| by_id.get(id).and_then(|of| place(of))).collect();
        let rows = statements(&prepared.stems, &prepared.words);
        Self { material, prepared, rows, places }
    }

    fn offers(&self) -> Vec<(usize, Offer)> {
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (text, place) in self.places.iter().enumerate() {
            if let Some(place) = place {
                members.entry(*place).or_default().push(text);
            }
        }
        let sums: Vec<(usize, Vec<(u32, f32)>)> =
            members.iter().map(|(place, members)| (*place, mean(&self.rows, members))).collect();
        let loose = (0..self.places.len()).filter(|text| self.places[*text].is_none());
        let offer = |text: usize| {
            let mut nearest: Option<(f64, usize)> = None;
            for (place, mean) in &sums {
                let likeness = product(self.rows.row(text), mean);
                let is_nearer = nearest.is_none_or(|(high, _)| likeness > high);
                if likeness >= NEAR && is_nearer && !self.is_refused(text, *place) {
                    nearest = Some((likeness, *place));
                }
            }
            let (likeness, place) = nearest?;
            let id: Uuid = self.prepared.ids[text];
            let offer = Offer {
                id: derived(self.material.clusters[place].id.0, "cluster", &id.to_string()).into(),
                contribution: id.into(),
                likeness,
                words: self.shared(text, &members[&place]),
            };
            Some((place, offer))
        };
        loose.filter_map(offer).collect()
    }

    fn is_refused(&self, text: usize, place: usize) -> bool {
        let (id, cluster) = (self.prepared.ids[text], self.material.clusters[place].id.0);
        self.material.refused.iter().any(|apart| apart.contains(&id) && apart.contains(&cluster))
    }

    /// The words of a text of which the stems stand in the others too: the rarest of the field first.
    fn shared(&self, text: usize, others: &[usize]) -> Vec<String> {
        let stems: BTreeSet<&String> = others.iter().flat_map(|other| &self.prepared.stems[*other]).collect();
        let mut found: Vec<(usize, &String, &String)> = vec![];
        for (word, stem) in self.prepared.words[text].iter().zip(&self.prepared.stems[text]) {
            if stems.contains(stem) && !found.iter().any(|(_, _, other)| *other == stem) {
                found.push((self.prepared.frequency(stem), word, stem));
            }
        }
        found.sort();
        found.into_iter().take(WORDS).map(|(_, word, _)| word.clone()).collect()
    }
}

/// The mean of some rows: its product with a row is the mean of the products with each of them.
fn mean(rows: &Sparse, members: &[usize]) -> Vec<(u32, f32)> {
    let mut sums: BTreeMap<u32, f64> = BTreeMap::new();
    for &(column, weight) in members.iter().flat_map(|&member| rows.row(member)) {
        *sums.entry(column).or_default() += f64::from(weight);
    }
    let count = members.len().max(1) as f64;
    sums.into_iter().map(|(column, sum)| (column, (sum / count) as f32)).collect()
}
