//! What keeps a draft from being a vision.

use std::collections::{HashMap, HashSet};

use kelechek_core::contribution::Contribution;
use kelechek_core::id::{ContributionId, GroupId, LineId};
use kelechek_core::material::Material;
use kelechek_core::vision::{Gap, Level, Line};

/// The coherence gaps, in the order of the document: of lines, then of themes, then of groups.
///
/// - a goal has an action when an action serves it, directly or through a task;
/// - an action has a goal when it serves one, directly or through a task;
/// - a theme of the material has a line when one stands under it, at whatever level;
/// - a group has a line when one cites what it said. Asked is each group that took part, by a contribution or by a
///   participant: a group of the template that was not in the room is no gap of what was said there.
pub(super) fn gaps(material: &Material, lines: &[Line]) -> Vec<Gap> {
    let by_id: HashMap<LineId, &Line> = lines.iter().map(|line| (line.id, line)).collect();
    let acted_on: HashSet<LineId> = lines
        .iter()
        .filter(|line| line.level == Level::Action)
        .flat_map(|line| served(line, &by_id))
        .collect();
    let is_goal = |id: &LineId| by_id.get(id).is_some_and(|line| line.level == Level::Goal);
    let mut gaps = Vec::new();
    for line in lines {
        match line.level {
            Level::Goal if !acted_on.contains(&line.id) => {
                gaps.push(Gap::GoalWithoutAction { line: line.id })
            }
            Level::Action if !served(line, &by_id).iter().any(is_goal) => {
                gaps.push(Gap::ActionWithoutGoal { line: line.id });
            }
            _ => {}
        }
    }
    let themes: HashSet<_> = lines.iter().filter_map(|line| line.theme).collect();
    let without = material.themes.iter().filter(|theme| !themes.contains(&theme.id));
    gaps.extend(without.map(|theme| Gap::ThemeWithoutLine { theme: theme.id }));
    gaps.extend(groups_without(material, lines).map(|group| Gap::GroupWithoutLine { group }));
    gaps
}

/// Everything that a line serves, over any number of steps.
fn served(line: &Line, by_id: &HashMap<LineId, &Line>) -> HashSet<LineId> {
    let mut found = HashSet::new();
    let mut ahead: Vec<LineId> = line.serves.clone();
    while let Some(id) = ahead.pop() {
        if let Some(next) = by_id.get(&id)
            && found.insert(id)
        {
            ahead.extend(&next.serves);
        }
    }
    found
}

fn groups_without(material: &Material, lines: &[Line]) -> impl Iterator<Item = GroupId> {
    let contributions: HashMap<ContributionId, &Contribution> =
        material.contributions.iter().map(|c| (c.id, c)).collect();
    let heard: HashSet<GroupId> = lines
        .iter()
        .flat_map(|line| &line.evidence)
        .filter_map(|id| contributions.get(id).and_then(|contribution| contribution.group))
        .collect();
    let said = material.contributions.iter().filter_map(|c| c.group);
    let present: HashSet<GroupId> =
        said.chain(material.participants.iter().filter_map(|p| p.group)).collect();
    material.groups.iter().map(|group| group.id).filter(move |id| present.contains(id) && !heard.contains(id))
}
