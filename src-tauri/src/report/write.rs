//! The open file as a document on the disk.

use std::sync::{Arc, Mutex, PoisonError};

use kelechek_report::{FileError, lay_file};
use serde::Serialize;
use specta::Type;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::Reporting;
use super::make::{WantedReport, make};
use crate::behind::behind;
use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::progress::Progress;
use crate::session_file::FileName;

/// Where a document lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Written {
    /// Its name, without the folder.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
}

/// Whether there is still something to call off.
#[derive(PartialEq, Eq)]
enum Stage {
    Making,
    Written,
    CalledOff,
}

/// Asks where to, and writes the document, whole or not at all; nothing when the dialog was closed. What is called off is
/// not there and does not come later, however long its thread may still be at work: whichever comes first, the calling off
/// or the name, the other finds it done.
#[tauri::command]
#[specta::specta]
pub async fn write_report(
    app: AppHandle,
    open: State<'_, OpenFile>,
    reporting: State<'_, Reporting>,
    wanted: WantedReport,
    suggested_name: String,
    progress: Channel<Progress>,
) -> Result<Option<Written>, CommandError> {
    let is_called_off = reporting.making.since_now();
    let mut called_off = reporting.making.told();
    let asked = Ask::Save { name: suggested_name, ending: wanted.format.ending() };
    let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
    let material = open.read(|file| file.material(None)).await?;
    let stage = Arc::new(Mutex::new(Stage::Making));
    let of_thread = Arc::clone(&stage);
    let write = move || {
        let Some(report) = make(&material, wanted, &progress, &is_called_off) else { return Ok(None) };
        let Some(laid) = lay_file(&report, wanted.format, &path, &is_called_off)? else { return Ok(None) };
        let mut stage = of_thread.lock().unwrap_or_else(PoisonError::into_inner);
        if *stage == Stage::CalledOff {
            return Ok(None);
        }
        laid.put()?;
        *stage = Stage::Written;
        Ok::<_, FileError>(Some(path))
    };
    let mut thread = behind(write);
    let done = tokio::select! {
        done = &mut thread => done,
        _ = called_off.changed() => {
            if stage_after_calling_off(&stage) == Stage::CalledOff {
                return Err(CommandError::Cancelled);
            }
            thread.await
        }
    };
    let path = done.map_err(|_| CommandError::gone())??.ok_or(CommandError::Cancelled)?;
    let FileName { name, folder } = FileName::of(&path);
    *reporting.written.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    Ok(Some(Written { name, folder }))
}

/// Called off, unless the document has its name already.
fn stage_after_calling_off(stage: &Mutex<Stage>) -> Stage {
    let mut stage = stage.lock().unwrap_or_else(PoisonError::into_inner);
    if *stage == Stage::Written {
        return Stage::Written;
    }
    *stage = Stage::CalledOff;
    Stage::CalledOff
}

/// Calls off the document that is being made or previewed.
#[tauri::command]
#[specta::specta]
pub async fn cancel_report(reporting: State<'_, Reporting>) -> Result<(), CommandError> {
    reporting.making.call_off();
    Ok(())
}
