//! Applying the plan: one transaction, all of it or none.

use std::fs;

use kelechek_core::Error;
use kelechek_core::file::create::create;
use kelechek_core::merge::{Plan, Records};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::{Preparing, locked};
use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::session_file::open::opened;
use crate::session_file::{OpenedFile, summary};
use crate::settings::SettingsFile;
use crate::surroundings::now;

/// What a merge came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Merged {
    /// The open file as it now is.
    pub file: OpenedFile,
    /// How many contributions came in.
    pub contributions: u32,
}

/// Applies the last plan to the open file. Where none is open, asks where a new one should lie, and makes and opens it;
/// nothing when that dialog was closed. Refused files are left out where the person wants that; else nothing is applied.
#[tauri::command]
#[specta::specta]
pub async fn apply_merge(
    app: AppHandle,
    preparing: State<'_, Preparing>,
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
    records: State<'_, Records>,
    skip_refused: bool,
    suggested_name: String,
) -> Result<Option<Merged>, CommandError> {
    let refused = locked(&preparing.plan).as_ref().and_then(refusal);
    if let (Some(error), false) = (refused, skip_refused) {
        return Err(error);
    }
    let made = if open.path().await?.is_some() {
        None
    } else {
        let asked = Ask::Save { name: suggested_name, ending: "kelechek" };
        let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
        create(&path)?;
        Some(path)
    };
    let plan = locked(&preparing.plan).take();
    let records = records.inner().clone();
    let merging = async {
        let plan = plan.ok_or(CommandError::Cancelled)?;
        if let Some(path) = &made {
            opened(&open, &settings, path.clone()).await?;
        }
        open.write(move |file| {
            let before = file.counts()?.contributions;
            file.merge(&plan, Some(&records), now())?;
            let file = summary(file, None)?;
            Ok(Merged { contributions: file.contributions.saturating_sub(before), file })
        })
        .await
    };
    let merged = merging.await;
    if let (Err(_), Some(path)) = (&merged, &made) {
        // A new file without what was to be merged into it is half of what was asked for.
        open.close().await?;
        fs::remove_file(path).map_err(Error::from)?;
    }
    if merged.is_ok() {
        locked(&preparing.chosen).clear();
    }
    merged.map(Some)
}

/// Why one of the files is refused, if one is.
fn refusal(plan: &Plan) -> Option<CommandError> {
    plan.files.iter().find_map(|file| file.refused.as_ref()).map(CommandError::from)
}
