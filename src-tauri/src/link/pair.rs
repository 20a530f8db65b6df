//! Two contributions side by side.

use kelechek_core::conflict::words::{Run, difference};
use kelechek_core::contribution::Contribution;
use kelechek_core::id::ContributionId;
use kelechek_core::link::Relation;
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;

/// Two contributions, compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Pair {
    /// The one.
    pub a: Contribution,
    /// The other.
    pub b: Contribution,
    /// The words of both: the former is `a`.
    pub difference: Vec<Run>,
    /// What a person has decided about them.
    pub relation: Option<Relation>,
}

/// These two contributions in full.
#[tauri::command]
#[specta::specta]
pub async fn side_by_side(
    open: State<'_, OpenFile>,
    a: ContributionId,
    b: ContributionId,
) -> Result<Pair, CommandError> {
    open.read(move |file| {
        let links = file.links()?;
        let decided = links.iter().find(|link| (link.a, link.b) == (a.min(b), a.max(b)));
        let relation = decided.map(|link| link.relation);
        let (a, b) = (file.contribution(a)?, file.contribution(b)?);
        Ok(Pair { difference: difference(&a.text, &b.text), a, b, relation })
    })
    .await
}
