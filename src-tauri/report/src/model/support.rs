//! What people are for, by stakeholder group as a report shows them.

use kelechek_core::id::{ContributionId, ItemId};
use kelechek_core::support::Votes;
use kelechek_core::vision::{Findings, Support};

use super::entry::Known;
use super::{ClusterPart, Entry, Report, Variant, Words};

/// What people were asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The contribution with this number; none when it may not be printed.
    Contribution(Option<usize>),
    /// A cluster.
    Cluster {
        /// its number; none when nothing is in it any more
        number: Option<usize>,
        /// its name; none when that would tell what may not be printed
        label: Option<Words>,
    },
}

impl Report {
    /// The contribution that people were asked about, when it is one that is printed.
    pub fn entry_of(&self, subject: &Subject) -> Option<&Entry> {
        match subject {
            Subject::Contribution(number) => self.entries.get((*number)?.checked_sub(1)?),
            Subject::Cluster { .. } => None,
        }
    }

    /// The words of what people were asked about, when they may be printed.
    pub fn words_of<'a>(&'a self, subject: &'a Subject) -> Option<&'a Words> {
        match subject {
            Subject::Contribution(_) => self.entry_of(subject).map(|entry| &entry.words),
            Subject::Cluster { label, .. } => label.as_ref(),
        }
    }
}

/// How something was voted on.
#[derive(Clone, Debug, PartialEq)]
pub struct SupportPart {
    /// what
    pub subject: Subject,
    /// the votes of everybody
    pub votes: Votes,
    /// the votes of each group, in the order of the groups of the report that have a name
    pub by_group: Vec<Votes>,
    /// how far all groups together agree, between 0 and 1; none where no group was
    /// counted by itself, or one is too small to be told apart
    pub consensus: Option<f64>,
    /// groups that stand apart on it, by their place among the groups, with the ratio of the shares that agree
    pub divides: Vec<(usize, f64)>,
}

impl Known<'_> {
    /// Everything that was voted on, most agreed on first.
    pub(super) fn support(&self, findings: &Findings, clusters: &[ClusterPart]) -> Vec<SupportPart> {
        findings.support.iter().filter_map(|of| self.voted_on(of, clusters)).collect()
    }

    /// What people were asked about, as it may be named; none when it is not there any more.
    pub(super) fn subject(&self, item: ItemId, clusters: &[ClusterPart]) -> Option<Subject> {
        if let Some(contribution) = self.contribution(ContributionId(item.0)) {
            return Some(Subject::Contribution(
                self.notes(contribution).find_map(|note| self.number(note.id)),
            ));
        }
        let made = self.material.clusters.iter().find(|cluster| cluster.id.0 == item.0)?;
        Some(match clusters.iter().find(|part| part.id == made.id) {
            Some(part) => Subject::Cluster { number: Some(part.number), label: part.label.clone() },
            // Its name may be made of words that were erased since, or may not be quoted.
            None => {
                let named = || Words::named(&made.name, self.options.language);
                let label = (self.options.variant() == Variant::Internal).then(named).flatten();
                Subject::Cluster { number: None, label }
            }
        })
    }

    fn voted_on(&self, of: &Support, clusters: &[ClusterPart]) -> Option<SupportPart> {
        let subject = self.subject(of.item, clusters)?;
        let mut by_group = vec![Votes::default(); self.groups.named()];
        for (group, votes) in &of.by_group {
            if let Some(cell) = self.named_column(*group).and_then(|column| by_group.get_mut(column)) {
                *cell = cell.and(*votes);
            }
        }
        let alone = |group| self.groups.stands_alone(Some(group));
        Some(SupportPart {
            subject,
            votes: of.votes,
            by_group,
            // With the other groups' votes given, it would tell that of each group within "other".
            consensus: (!of.by_group.is_empty() && of.by_group.keys().all(|group| alone(*group)))
                .then_some(of.consensus),
            divides: of
                .divides
                .iter()
                .filter(|(group, _)| alone(*group))
                .filter_map(|(group, ratio)| Some((self.groups.column_of(Some(*group))?, *ratio)))
                .collect(),
        })
    }
}
