//! Drafting: the material is taken from the file in its turn, and the draft is made of it on a thread of its own.

use std::ops::ControlFlow;

use kelechek_core::group::Group;
use kelechek_core::id::LineId;
use kelechek_core::material::Material;
use kelechek_core::session::Session;
use kelechek_core::theme::Theme;
use kelechek_core::vision::Draft;
use kelechek_report::model::labels;
use kelechek_synthesis::draft::{Options, draft_watched};
use serde::Serialize;
use specta::Type;
use tauri::State;
use tauri::ipc::Channel;

use super::Drafted;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::progress::Progress;

/// The draft vision with what it refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Vision {
    /// The draft as it stands.
    pub draft: Draft,
    /// Every line with its label.
    pub labels: Vec<LineLabel>,
    /// In the order of the document; a theme of several sessions stands once.
    pub themes: Vec<Theme>,
    /// Likewise.
    pub groups: Vec<Group>,
    /// In order of date.
    pub sessions: Vec<Session>,
    /// How many participants have a code.
    pub participants: u32,
}

/// A line, as documents print it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LineLabel {
    /// The line.
    pub line: LineId,
    /// Such as `2.7`.
    pub label: String,
}

/// The draft of the whole open file.
#[tauri::command]
#[specta::specta]
pub async fn draft_vision(
    drafted: State<'_, Drafted>,
    open: State<'_, OpenFile>,
    progress: Channel<Progress>,
) -> Result<Vision, CommandError> {
    let is_called_off = drafted.drafting.since_now();
    let work = move |material: Material| {
        let made = draft_watched(&material, &Options::default(), &mut |at| {
            // A page that has gone is told nothing.
            let _ = progress.send(Progress::of(at.done, at.all));
            if is_called_off() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        let labels = labels(&material, &made);
        Some((material, made, labels))
    };
    let done = drafted.drafting.run(open.read(|file| file.material(None)), work).await?;
    let (material, made, labels) = done.ok_or(CommandError::Cancelled)?;
    *drafted.last() = Some((material.vision, made.clone()));
    Ok(Vision {
        draft: made,
        labels: labels.into_iter().map(|(line, label)| LineLabel { line, label }).collect(),
        themes: material.themes,
        groups: material.groups,
        sessions: material.sessions,
        participants: u32::try_from(material.participants.len()).unwrap_or(u32::MAX),
    })
}

/// Calls the drafting off.
#[tauri::command]
#[specta::specta]
pub async fn cancel_draft(drafted: State<'_, Drafted>) -> Result<(), CommandError> {
    drafted.drafting.call_off();
    Ok(())
}
