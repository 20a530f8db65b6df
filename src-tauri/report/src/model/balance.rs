//! Who spoke on what, and how much of it a line rests on.

use std::collections::BTreeMap;

use kelechek_core::contribution::Utterance;
use kelechek_core::id::{ContributionId, ThemeId};

use super::entry::Known;
use super::{Balance, CoverageRow, Words};

impl Known<'_> {
    /// The themes of the document in their order; last what has none, when there is any.
    fn rows(&self) -> Vec<(Option<ThemeId>, Words)> {
        let themes = self.material.themes.iter().map(|t| (Some(t.id), self.theme_name(Some(t))));
        let without = self.said.iter().any(|utterance| self.theme(utterance.theme()).is_none());
        themes.chain(without.then(|| (None, self.theme_name(None)))).collect()
    }

    /// Contributions by theme and group, an utterance once; private and erased ones are counted like all others.
    pub(super) fn balance(&self) -> Balance {
        let groups = self.groups.columns().iter().map(|g| g.name.clone()).collect();
        self.counted(groups, |utterance| self.groups.column_of(utterance.group()).into_iter().collect())
    }

    /// Utterances by theme and by the columns that each belongs to.
    pub(super) fn counted(
        &self,
        columns: Vec<Words>,
        columns_of: impl Fn(&Utterance<'_>) -> Vec<usize>,
    ) -> Balance {
        let mut rows: Vec<_> =
            self.rows().into_iter().map(|(id, name)| (id, name, vec![0; columns.len()])).collect();
        for utterance in &self.said {
            let theme = self.theme(utterance.theme()).map(|t| t.id);
            let Some((_, _, counts)) = rows.iter_mut().find(|(id, ..)| *id == theme) else { continue };
            for column in columns_of(utterance) {
                if let Some(cell) = counts.get_mut(column) {
                    *cell += 1;
                }
            }
        }
        Balance { columns, rows: rows.into_iter().map(|(_, name, counts)| (name, counts)).collect() }
    }

    /// How many contributions some line rests on, an utterance once, by theme and in all.
    pub(super) fn coverage(
        &self,
        lines: &BTreeMap<ContributionId, Vec<String>>,
    ) -> (Vec<CoverageRow>, CoverageRow) {
        let row = |name: Words, among: &dyn Fn(Option<ThemeId>) -> bool| {
            let all = self.said.iter().filter(|of| among(self.theme(of.theme()).map(|t| t.id)));
            let (mut reflected, mut count) = (0, 0);
            for utterance in all {
                count += 1;
                let cited = utterance.notes.iter().any(|note| lines.contains_key(&note.id));
                reflected += usize::from(cited);
            }
            CoverageRow { name, reflected, all: count }
        };
        let by_theme = self.rows().into_iter().map(|(id, name)| row(name, &|theme| theme == id)).collect();
        (by_theme, row(Words::own(self.messages.get("report-all", &[])), &|_| true))
    }
}
