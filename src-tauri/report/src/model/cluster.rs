//! What says the same: the clusters, as a report may name them.

use std::collections::BTreeSet;

use kelechek_core::contribution::{Contribution, Utterance};
use kelechek_core::id::ClusterId;
use kelechek_core::vision::{Cluster, Findings};

use super::Words;
use super::entry::Known;
use super::showing::Showing;

/// Contributions that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClusterPart {
    /// of those that people made: which
    pub(super) id: ClusterId,
    /// counted from 1: by theme, then by size
    pub number: usize,
    /// 3 to 7 words; none when they would tell what may not be printed
    pub label: Option<Words>,
    /// the theme, as scripts name it
    pub theme: Option<String>,
    /// the theme's name
    pub theme_name: Words,
    /// the numbers of its contributions that are printed
    pub entries: Vec<usize>,
    /// utterances, each counted once, also those that are not printed
    pub utterances: usize,
    /// the groups that it was heard from
    pub groups: usize,
    /// the places that it was heard in, as the comparison counts them
    pub places: BTreeSet<usize>,
    /// the sessions that it was heard in, by their place in the report
    pub sessions: BTreeSet<usize>,
}

/// A longer one is no name.
const WORDS_OF_A_NAME: usize = 7;

impl Known<'_> {
    /// The clusters of at least one contribution that still exists.
    pub(super) fn clusters(&self, findings: &Findings) -> Vec<ClusterPart> {
        let mut found: Vec<ClusterPart> = Vec::new();
        for cluster in &findings.clusters {
            let members = self.existing(&cluster.members);
            if !members.is_empty() {
                found.push(self.cluster(found.len() + 1, cluster, &members));
            }
        }
        found
    }

    fn cluster(&self, number: usize, cluster: &Cluster, members: &[&Contribution]) -> ClusterPart {
        let theme = self.theme(cluster.theme);
        let mut entries: Vec<usize> = members.iter().filter_map(|c| self.number(c.id)).collect();
        entries.sort_unstable();
        let once: BTreeSet<_> = members.iter().map(|c| c.utterance).collect();
        let sessions: BTreeSet<usize> =
            members.iter().filter_map(|c| self.session_place(c.session)).collect();
        let columns: BTreeSet<usize> = members
            .iter()
            .filter(|c| self.groups.group(c.group).is_some())
            .filter_map(|c| self.groups.column_of(c.group))
            .collect();
        ClusterPart {
            id: cluster.id,
            number,
            label: self.label(cluster, members),
            theme: theme.map(|t| t.reference().to_owned()),
            theme_name: self.theme_name(theme),
            entries,
            utterances: once.len(),
            groups: columns.len(),
            places: sessions.iter().filter_map(|session| self.places.of_session(*session)).collect(),
            sessions,
        }
    }

    /// The name that the program found is made of the words of all members; one member that may not be quoted is enough
    /// to take the words of another instead.
    fn label(&self, cluster: &Cluster, members: &[&Contribution]) -> Option<Words> {
        let variant = self.options.variant();
        let quotable = |c: &&&Contribution| matches!(Showing::of(c, variant), Showing::Words(_));
        let language = self.options.language;
        let spoken = |c: &Contribution| c.language;
        if members.iter().filter(quotable).count() == members.len() && !cluster.label.trim().is_empty() {
            // One that people made may have a name in the language of the report.
            let made = self.material.clusters.iter().find(|made| made.id == cluster.id);
            if let Some(name) = made.and_then(|made| Words::named(&made.name, language)) {
                return Some(name);
            }
            let representative = members.iter().find(|c| c.id == cluster.representative);
            return Some(Words::said(&cluster.label, representative.and_then(|c| spoken(c)), language));
        }
        let by_choice = members.iter().filter(|c| c.id == cluster.representative).chain(members);
        let words = by_choice.filter(quotable).find(|c| !c.text.trim().is_empty())?;
        let begin: Vec<&str> = words.text.split_whitespace().take(WORDS_OF_A_NAME).collect();
        Some(Words::said(&begin.join(" "), spoken(words), language))
    }

    /// The sessions in which an utterance was noted, by their place in the report.
    pub(super) fn sessions_of(&self, utterance: &Utterance<'_>) -> BTreeSet<usize> {
        utterance.notes.iter().filter_map(|note| self.session_place(note.session)).collect()
    }
}
