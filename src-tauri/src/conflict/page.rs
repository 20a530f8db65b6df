//! Some of the conflicts, with the words in which texts differ.

use kelechek_core::conflict::words::{Run, difference};
use kelechek_core::conflict::{Conflict, Done, Shown, Version};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// No screen shows more at a time.
const MOST: u32 = 200;

/// Some of the conflicts of the open file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ConflictsPage {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for.
    pub conflicts: Vec<ComparedConflict>,
}

/// A conflict, its texts compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ComparedConflict {
    /// The conflict.
    pub conflict: Conflict,
    /// For each version, in the same order, the runs of words of it and of the one that is shown; none for that one
    /// itself, and none where either is no text.
    pub differences: Vec<Vec<Run>>,
}

impl From<Conflict> for ComparedConflict {
    fn from(conflict: Conflict) -> Self {
        let shown = conflict.versions.iter().find(|version| version.shown).and_then(text);
        let compared = |version: &Version| match (text(version), shown) {
            (Some(text), Some(shown)) if !version.shown => difference(text, shown),
            _ => vec![],
        };
        Self { differences: conflict.versions.iter().map(compared).collect(), conflict }
    }
}

fn text(version: &Version) -> Option<&str> {
    match &version.done {
        Done::Wrote(Shown::Text(text)) => Some(text),
        _ => None,
    }
}

/// The conflicts of the open file: so many, 200 at most, from the one at this place on; see
/// [`kelechek_core::SessionFile::conflicts`].
#[tauri::command]
#[specta::specta]
pub async fn conflicts_page(
    open: State<'_, OpenFile>,
    from: u32,
    count: u32,
) -> Result<ConflictsPage, CommandError> {
    let page = open.read(move |file| file.conflicts(None, from, count.min(MOST))).await?;
    let conflicts = page.conflicts.into_iter().map(ComparedConflict::from).collect();
    Ok(ConflictsPage { total: page.total, conflicts })
}

#[cfg(test)]
mod tests {
    use kelechek_core::conflict::words::Stands;
    use kelechek_core::language::Names;
    use uuid::Uuid;

    use super::*;

    fn version(done: Done, shown: bool) -> Version {
        Version {
            event: String::new(),
            done,
            author: Uuid::nil().into(),
            person: String::new(),
            device: String::new(),
            at: chrono::DateTime::UNIX_EPOCH,
            replica: Uuid::nil(),
            shown,
        }
    }

    #[test]
    fn texts_are_compared_with_the_one_that_is_shown_and_nothing_else_is() {
        let wrote = |text: &str| Done::Wrote(Shown::Text(text.to_owned()));
        let versions = [(wrote("суу жок"), false), (Done::Deleted, false), (wrote("таза суу жок"), true)];
        let compared = ComparedConflict::from(Conflict {
            kind: "contribution".to_owned(),
            entity: Uuid::nil(),
            session: None,
            reference: String::new(),
            about: Names::default(),
            field: "text".to_owned(),
            versions: versions.into_iter().map(|(done, shown)| version(done, shown)).collect(),
        });
        let [first, second, shown] = &compared.differences[..] else { panic!("one for each version") };
        assert!(second.is_empty() && shown.is_empty());
        let own: Vec<&str> =
            first.iter().filter(|run| run.stands != Stands::InFormer).map(|run| run.text.as_str()).collect();
        assert_eq!(
            own.concat(),
            "таза суу жок",
            "what is in both or in the shown one makes up the shown one"
        );
    }
}
