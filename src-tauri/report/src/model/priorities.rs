//! What rooms prioritised, with dots and with marks from 1 to 5.

use kelechek_core::id::GroupId;
use kelechek_core::vision::{Dots, Findings, Marked, Prioritised, Priority, Round};

use super::entry::Known;
use super::support::Subject;
use super::{ClusterPart, Variant, Words};

/// What one room prioritised on one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct PrioritiesPart {
    /// the theme's name
    pub theme_name: Words,
    /// the theme, as scripts name it
    pub theme: Option<String>,
    /// the session, by its place in the report
    pub session: usize,
    /// the rounds of dots, first to last
    pub rounds: Vec<Round>,
    /// most dots in the last round first, then what most depends on
    pub items: Vec<PriorityPart>,
}

/// How one thing was prioritised.
#[derive(Clone, Debug, PartialEq)]
pub struct PriorityPart {
    /// what
    pub subject: Subject,
    /// its dots, round by round
    pub dots: Vec<Option<DotsPart>>,
    /// how much depends on it
    pub importance: Option<Marked>,
    /// how likely it can be done
    pub feasibility: Option<Marked>,
}

/// The dots of one round on one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct DotsPart {
    /// all of them
    pub count: u32,
    /// of all dots of the round, between 0 and 1
    pub share: f64,
    /// those of each group, in the order of the groups of the report that have a name
    pub by_group: Vec<u32>,
    /// those that were counted for the room, or whose groups cannot be told apart
    pub room: u32,
}

impl PriorityPart {
    /// Its dots in the last round.
    pub fn last(&self) -> Option<&DotsPart> {
        self.dots.last()?.as_ref()
    }
}

impl Known<'_> {
    /// What was prioritised, in the order of sessions and themes.
    pub(super) fn priorities(&self, findings: &Findings, clusters: &[ClusterPart]) -> Vec<PrioritiesPart> {
        findings.priorities.iter().filter_map(|of| self.prioritised(of, clusters)).collect()
    }

    fn prioritised(&self, of: &Prioritised, clusters: &[ClusterPart]) -> Option<PrioritiesPart> {
        let theme = self.theme(of.theme);
        let mut items: Vec<PriorityPart> =
            of.items.iter().filter_map(|item| self.priority(item, clusters)).collect();
        let dots = |item: &PriorityPart| item.last().map_or(0, |dots| dots.count);
        let importance = |item: &PriorityPart| item.importance.map_or(0.0, |marked| marked.median);
        items.sort_by(|a, b| dots(b).cmp(&dots(a)).then(importance(b).total_cmp(&importance(a))));
        Some(PrioritiesPart {
            theme_name: self.theme_name(theme),
            theme: theme.map(|theme| theme.reference().to_owned()),
            session: self.session_place(of.session)?,
            rounds: of.rounds.clone(),
            items,
        })
    }

    fn priority(&self, of: &Priority, clusters: &[ClusterPart]) -> Option<PriorityPart> {
        Some(PriorityPart {
            subject: self.subject(of.item, clusters)?,
            dots: of.dots.iter().map(|dots| dots.as_ref().map(|dots| self.dots(dots))).collect(),
            importance: of.importance,
            feasibility: of.feasibility,
        })
    }

    fn dots(&self, dots: &Dots) -> DotsPart {
        let (mut by_group, mut room) = (vec![0; self.groups.named()], 0);
        // A group that is large in all sessions together may be one person in this one.
        let told_apart = self.options.variant() == Variant::Internal || self.material.sessions.len() == 1;
        for (group, count) in &dots.by_group {
            let column = group.filter(|_| told_apart).and_then(|group| self.named_column(group));
            match column.and_then(|at| by_group.get_mut(at)) {
                Some(cell) => *cell += count,
                None => room += count,
            }
        }
        DotsPart { count: dots.count, share: dots.share, by_group, room }
    }

    /// The column of a group that has a name, or of those that it stands together with.
    pub(super) fn named_column(&self, group: GroupId) -> Option<usize> {
        self.groups.group(Some(group)).and(self.groups.column_of(Some(group)))
    }
}
