//! What happens outside the page, and is told to it: files that are dropped on the window.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use specta::Type;
use tauri::ipc::Channel;
use tauri::{DragDropEvent, Manager, State, Window, WindowEvent};

use crate::error::CommandError;
use crate::merge::{ChosenFile, Preparing};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Happening {
    /// Files were dropped on the window; they are among those to be merged now.
    FilesDropped {
        /// All that are chosen now.
        files: Vec<ChosenFile>,
    },
}

/// Where the page listens.
#[derive(Default)]
pub struct Listener(Mutex<Option<Channel<Happening>>>);

/// Tells the page from now on what happens outside of it.
#[tauri::command]
#[specta::specta]
pub fn follow(listener: State<'_, Listener>, happenings: Channel<Happening>) -> Result<(), CommandError> {
    *listener.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(happenings);
    Ok(())
}

/// Passes on what happens to the window.
pub fn tell(window: &Window, event: &WindowEvent) {
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
        dropped(window, paths.clone());
    }
}

fn dropped(window: &Window, paths: Vec<PathBuf>) {
    let files = window.state::<Preparing>().choose(paths);
    let listener = window.state::<Listener>();
    if let Some(page) = &*listener.0.lock().unwrap_or_else(PoisonError::into_inner) {
        // A page that has gone is told nothing.
        let _ = page.send(Happening::FilesDropped { files });
    }
}
