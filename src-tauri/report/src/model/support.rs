//! What people are for, by stakeholder group as a report shows them.

use kelechek_core::support::Votes;
use kelechek_core::vision::{Findings, Support};

use super::entry::Known;

/// How something was voted on.
#[derive(Clone, Debug, PartialEq)]
pub struct SupportPart {
    /// the number of the contribution; none when it may not be printed
    pub entry: Option<usize>,
    /// the votes of everybody
    pub votes: Votes,
    /// the votes of each group, in the order of the groups of the report that have a name
    pub by_group: Vec<Votes>,
    /// how far all groups together agree, between 0 and 1; none where a group is too small to be told apart
    pub consensus: Option<f64>,
    /// groups that stand apart on it, by their place among the groups, with the ratio of the shares that agree
    pub divides: Vec<(usize, f64)>,
}

impl Known<'_> {
    /// Everything that was voted on, most agreed on first.
    pub(super) fn support(&self, findings: &Findings) -> Vec<SupportPart> {
        findings.support.iter().filter_map(|of| self.voted_on(of)).collect()
    }

    fn voted_on(&self, of: &Support) -> Option<SupportPart> {
        let item = self.contribution(of.item)?;
        let columns = self.groups.columns().iter().filter(|g| g.reference.is_some()).count();
        let mut by_group = vec![Votes::default(); columns];
        for (group, votes) in &of.by_group {
            let column = self.groups.group(Some(*group)).and(self.groups.column_of(Some(*group)));
            if let Some(cell) = column.and_then(|column| by_group.get_mut(column)) {
                *cell = cell.and(*votes);
            }
        }
        let alone = |group| self.groups.stands_alone(Some(group));
        let entry = self.notes(item).find_map(|note| self.number(note.id));
        Some(SupportPart {
            entry,
            votes: of.votes,
            by_group,
            // With the other groups' votes given, it would tell that of each group within "other".
            consensus: of.by_group.keys().all(|group| alone(*group)).then_some(of.consensus),
            divides: of
                .divides
                .iter()
                .filter(|(group, _)| alone(*group))
                .filter_map(|(group, ratio)| Some((self.groups.column_of(Some(*group))?, *ratio)))
                .collect(),
        })
    }
}
