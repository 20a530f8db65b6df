//! The stakeholder groups as a report shows them: in a public one, groups in which a person could be recognised are one.

use std::collections::{BTreeMap, HashMap, HashSet};

use kelechek_core::contribution::utterances;
use kelechek_core::id::{GroupId, ParticipantId};
use kelechek_core::material::Material;

use super::{GroupPresence, Options, Presence, Variant, Words};
use crate::language::Messages;

/// With fewer people than this, somebody who was in the room could tell who said what.
const SMALLEST_GROUP: usize = 3;

/// How scripts name the small groups together.
const OTHER: &str = "other";

impl Presence {
    /// Whether groups in which a person could be recognised stand together as one.
    pub fn joins_small_groups(&self) -> bool {
        self.groups.iter().any(|group| group.reference.as_deref() == Some(OTHER))
    }
}

/// How many people and contributions a group has.
#[derive(Clone, Copy, Default)]
struct Size {
    people: usize,
    contributions: usize,
}

/// Which column each group is counted in.
pub(super) struct Shown {
    columns: Vec<GroupPresence>,
    column_of: HashMap<Option<GroupId>, usize>,
    absent: Vec<Words>,
    people: usize,
}

impl Shown {
    pub(super) fn of(material: &Material, options: &Options) -> Self {
        let messages = Messages::of(options.language);
        let sizes = sizes(material);
        let asked = asked(material);
        let hidden = match options.variant() {
            Variant::Public => hidden(material, &sizes),
            Variant::Internal => HashSet::new(),
        };
        let mut shown = Self {
            columns: Vec::new(),
            column_of: HashMap::new(),
            absent: Vec::new(),
            people: material.participants.len(),
        };
        let unnamed = || Words::own(messages.get("report-without-name", &[]));
        for group in &material.groups {
            let size = sizes.get(&Some(group.id)).copied().unwrap_or_default();
            if hidden.contains(&Some(group.id)) {
                continue;
            }
            let name = Words::named(&group.name, options.language).unwrap_or_else(unnamed);
            if size.people + size.contributions == 0 && !asked.contains(&group.id) {
                shown.absent.push(name);
            } else {
                shown.column([Some(group.id)], name, Some(group.reference().to_owned()), &sizes);
            }
        }
        let together: Vec<_> = hidden.iter().copied().collect();
        if together.iter().any(|g| sizes.contains_key(g)) {
            let name = Words::own(messages.get("report-other-groups", &[]));
            shown.column(together, name, Some(OTHER.to_owned()), &sizes);
        }
        if sizes.contains_key(&None) && !hidden.contains(&None) {
            shown.column([None], Words::own(messages.get("report-without-group", &[])), None, &sizes);
        }
        shown
    }

    fn column(
        &mut self,
        groups: impl IntoIterator<Item = Option<GroupId>>,
        name: Words,
        reference: Option<String>,
        sizes: &BTreeMap<Option<GroupId>, Size>,
    ) {
        let mut size = Size::default();
        for group in groups {
            let own = sizes.get(&group).copied().unwrap_or_default();
            size.people += own.people;
            size.contributions += own.contributions;
            self.column_of.insert(group, self.columns.len());
        }
        let (people, contributions) = (size.people, size.contributions);
        self.columns.push(GroupPresence { name, reference, people, contributions });
    }

    /// The column in which contributions of this group are counted; a group that no longer exists counts as none.
    pub(super) fn column_of(&self, group: Option<GroupId>) -> Option<usize> {
        self.column_of.get(&group).or_else(|| self.column_of.get(&None)).copied()
    }

    /// The group of that column; none for contributions without a group.
    pub(super) fn group(&self, group: Option<GroupId>) -> Option<&GroupPresence> {
        self.columns.get(self.column_of(group)?).filter(|column| column.reference.is_some())
    }

    /// Whether the group has a column to itself.
    pub(super) fn stands_alone(&self, group: Option<GroupId>) -> bool {
        let column = self.column_of.get(&group);
        column.is_some_and(|column| self.column_of.values().filter(|other| *other == column).count() == 1)
    }

    /// How many columns have a name; they come first.
    pub(super) fn named(&self) -> usize {
        self.columns.iter().filter(|column| column.reference.is_some()).count()
    }

    pub(super) fn columns(&self) -> &[GroupPresence] {
        &self.columns
    }

    pub(super) fn presence(&self) -> Presence {
        Presence { groups: self.columns.clone(), absent: self.absent.clone(), people: self.people }
    }
}

fn existing(material: &Material) -> HashSet<GroupId> {
    material.groups.iter().map(|g| g.id).collect()
}

/// The groups that voted, or gave dots or marks.
fn asked(material: &Material) -> HashSet<GroupId> {
    let votes = material.votes.iter().filter_map(|counted| counted.votes.group);
    let counts = material.prioritised.iter().flat_map(|of| &of.ballot.counts);
    votes.chain(counts.filter_map(|standing| standing.count.asked.group)).collect()
}

/// People and contributions by group; those of a group that no longer exists stand under none.
fn sizes(material: &Material) -> BTreeMap<Option<GroupId>, Size> {
    let known = existing(material);
    let mut sizes: BTreeMap<Option<GroupId>, Size> = BTreeMap::new();
    for participant in &material.participants {
        sizes.entry(participant.group.filter(|g| known.contains(g))).or_default().people += 1;
    }
    for utterance in utterances(&material.contributions) {
        sizes.entry(utterance.group().filter(|g| known.contains(g))).or_default().contributions += 1;
    }
    sizes
}

/// The groups that a public report shows as one.
///
/// A group of unknown size counts as small. A hidden group alone could be computed from the totals, so the next smallest
/// is hidden with it, until there are at least two groups and [`SMALLEST_GROUP`] people together.
fn hidden(material: &Material, sizes: &BTreeMap<Option<GroupId>, Size>) -> HashSet<Option<GroupId>> {
    let people = |group: &Option<GroupId>| match group {
        Some(_) => sizes.get(group).map_or(0, |size| size.people),
        None => speakers_without_group(material),
    };
    let mut visible: Vec<Option<GroupId>> = material.groups.iter().map(|g| Some(g.id)).collect();
    let mut hidden: Vec<Option<GroupId>> = visible.extract_if(.., |g| people(g) < SMALLEST_GROUP).collect();
    if sizes.contains_key(&None) {
        // Notes without any speaker belong to nobody in particular; those of one or two known speakers do.
        let small = (1..SMALLEST_GROUP).contains(&people(&None));
        if small { hidden.push(None) } else { visible.push(None) }
    }
    loop {
        let present = hidden.iter().filter(|g| sizes.contains_key(*g)).count();
        let together: usize = hidden.iter().map(people).sum();
        if present == 0 || (present >= 2 && together >= SMALLEST_GROUP) {
            break;
        }
        // Contributions without a group are the last to be taken in: they are no group.
        let Some(at) =
            (0..visible.len()).min_by_key(|&i| (visible[i].is_none(), people(&visible[i]), usize::MAX - i))
        else {
            break;
        };
        hidden.push(visible.remove(at));
    }
    hidden.into_iter().collect()
}

fn speakers_without_group(material: &Material) -> usize {
    let known = existing(material);
    let without = |group: Option<GroupId>| group.is_none_or(|g| !known.contains(&g));
    let of_contributions =
        material.contributions.iter().filter(|c| without(c.group)).filter_map(|c| c.participant);
    let of_participants = material.participants.iter().filter(|p| without(p.group)).map(|p| p.id);
    of_contributions.chain(of_participants).collect::<HashSet<ParticipantId>>().len()
}
