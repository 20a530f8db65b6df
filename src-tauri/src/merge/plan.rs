//! Planning the merge: every chosen file is read and checked, nothing is written.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kelechek_core::merge::{self, FileStatus, plan_beside};
use serde::Serialize;
use specta::Type;
use tauri::State;
use tauri::ipc::Channel;

use super::{Preparing, locked};
use crate::behind::behind;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::progress::Progress;
use crate::sealed::refuse;
use crate::session_file::FileName;
use crate::surroundings::now;

/// What the merge will do with one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FilePlan {
    /// Its name, without the folder.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
    /// What becomes of it.
    pub status: FileStatus,
    /// Contributions that neither the open file nor an earlier one of these has.
    pub contributions: u32,
    /// Events that neither has.
    pub new: u32,
    /// Events that are there already.
    pub known: u32,
    /// Fields that will stand in two versions.
    pub conflicts: u32,
    /// Contributions that it is the first to redact: they are shown no more.
    pub redactions: u32,
    /// Whether it was written by a clock that is ahead by more than a day.
    pub clock_ahead: bool,
    /// Why it is refused.
    pub refused: Option<CommandError>,
}

/// Reads and checks all chosen files beside the open one.
#[tauri::command]
#[specta::specta]
pub async fn plan_merge(
    preparing: State<'_, Preparing>,
    open: State<'_, OpenFile>,
    progress: Channel<Progress>,
) -> Result<Vec<FilePlan>, CommandError> {
    let cancelled = Arc::new(AtomicBool::new(false));
    // A plan that is being made when another one is asked for is of no use any more.
    std::mem::replace(&mut *locked(&preparing.cancelled), Arc::clone(&cancelled))
        .store(true, Ordering::Relaxed);
    let target = open.path().await?;
    let files: Vec<PathBuf> = locked(&preparing.chosen).clone();
    let plan = move || {
        plan_beside(target.as_deref(), &files, now(), &mut |at| {
            // A page that has gone is told nothing.
            let _ = progress.send(Progress::of(at.done, at.all));
            if cancelled.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
    };
    let plan = behind(plan).await.map_err(|_| CommandError::gone())??;
    let described = plan.files.iter().map(FilePlan::from).collect();
    *locked(&preparing.plan) = Some(plan);
    Ok(described)
}

/// Calls the planning off; what is being read is let go.
#[tauri::command]
#[specta::specta]
pub async fn cancel_merge(preparing: State<'_, Preparing>) -> Result<(), CommandError> {
    locked(&preparing.cancelled).store(true, Ordering::Relaxed);
    Ok(())
}

impl From<&merge::FilePlan> for FilePlan {
    fn from(plan: &merge::FilePlan) -> Self {
        let FileName { name, folder } = FileName::of(&plan.path);
        Self {
            name,
            folder,
            status: plan.status(),
            contributions: count(plan.contributions),
            new: count(plan.new),
            known: count(plan.known),
            conflicts: count(plan.conflicts),
            redactions: count(plan.redactions),
            clock_ahead: plan.clock_ahead,
            refused: plan.refused.as_ref().map(|refused| match refuse(&plan.path) {
                Err(sealed) => sealed,
                Ok(()) => CommandError::from(refused),
            }),
        }
    }
}

/// JavaScript counts exactly to 2⁵³ and the bindings allow 32 bits; no file comes near either.
pub(super) fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
