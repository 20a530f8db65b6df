//! What happens outside the page, and is told to it: files that are dropped on the window, keys pressed on the projector.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use specta::Type;
use tauri::ipc::Channel;
use tauri::{DragDropEvent, Manager, State, Window, WindowEvent};

use crate::attachment::Dropped;
use crate::error::CommandError;
use crate::merge::{ChosenFile, Preparing};
use crate::projector::{self, Projecting};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Happening {
    /// Files were dropped on the window; they are among those to be merged now.
    FilesDropped {
        /// All that are chosen now.
        files: Vec<ChosenFile>,
    },
    /// The projector's window was closed, from here or by somebody before it.
    ProjectorClosed,
    /// Another guiding question is to be asked.
    AnotherQuestion {
        /// The one before, rather than the next.
        before: bool,
    },
    /// Photographs were dropped on the window; they wait to be attached.
    PhotographsDropped {
        /// How many.
        count: u32,
    },
    /// The open file could not be backed up.
    NotBackedUp {
        /// Why not.
        error: CommandError,
    },
}

/// Where the page listens.
#[derive(Default)]
pub struct Listener(Mutex<Option<Channel<Happening>>>);

impl Listener {
    /// Tells the page. One that has gone, or does not listen yet, is told nothing.
    pub fn tell(&self, happening: Happening) {
        if let Some(page) = &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = page.send(happening);
        }
    }
}

/// Tells the page from now on what happens outside of it.
#[tauri::command]
#[specta::specta]
pub fn follow(listener: State<'_, Listener>, happenings: Channel<Happening>) -> Result<(), CommandError> {
    *listener.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(happenings);
    Ok(())
}

/// Passes on what happens to the window.
pub fn tell(window: &Window, event: &WindowEvent) {
    match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) if window.label() != projector::LABEL => {
            dropped(window, paths.clone());
        }
        WindowEvent::Destroyed if window.label() == projector::LABEL => {
            window.state::<Projecting>().end();
            window.state::<Listener>().tell(Happening::ProjectorClosed);
        }
        // Nobody works any more, so that there is nothing to be shown.
        WindowEvent::Destroyed => projector::window::close(window.app_handle()),
        _ => {}
    }
}

fn dropped(window: &Window, paths: Vec<PathBuf>) {
    let (photographs, others) = window.state::<Dropped>().lay_aside(paths);
    let listener = window.state::<Listener>();
    if photographs > 0 {
        let count = u32::try_from(photographs).unwrap_or(u32::MAX);
        listener.tell(Happening::PhotographsDropped { count });
    }
    if photographs == 0 || !others.is_empty() {
        let files = window.state::<Preparing>().choose(others);
        listener.tell(Happening::FilesDropped { files });
    }
}
