//! What still keeps a draft from being a vision, in the words of the document.

use kelechek_core::id::GroupId;
use kelechek_core::vision::{Draft, Gap};

use super::entry::Known;
use super::theme::Labelled;
use super::{GapItem, What, Words};

impl Known<'_> {
    /// The gaps in the order of the draft. Groups that the report shows as one have one gap together.
    pub(super) fn gaps(&self, draft: &Draft, labelled: &Labelled<'_>) -> Vec<GapItem> {
        if self.options.what == What::Contributions {
            return Vec::new();
        }
        let mut gaps: Vec<GapItem> = Vec::new();
        for gap in &draft.gaps {
            let item = match gap {
                Gap::GoalWithoutAction { line } => {
                    labelled.label(*line).map(|l| GapItem::GoalWithoutAction(l.to_owned()))
                }
                Gap::ActionWithoutGoal { line } => {
                    labelled.label(*line).map(|l| GapItem::ActionWithoutGoal(l.to_owned()))
                }
                Gap::ThemeWithoutLine { theme } => {
                    self.theme(Some(*theme)).map(|t| GapItem::ThemeWithoutLine(self.theme_name(Some(t))))
                }
                Gap::GroupWithoutLine { group } => self.group_name(*group).map(GapItem::GroupWithoutLine),
            };
            if let Some(item) = item.filter(|item| !gaps.contains(item)) {
                gaps.push(item);
            }
        }
        gaps
    }

    fn group_name(&self, id: GroupId) -> Option<Words> {
        if let Some(shown) = self.groups.group(Some(id)) {
            return Some(shown.name.clone());
        }
        // A group of which nobody was there has no column; a public report does not name it.
        let group = self.material.groups.iter().find(|g| g.id == id).filter(|_| !self.options.public)?;
        Words::named(&group.name, self.options.language)
    }
}
