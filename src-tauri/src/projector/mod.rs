//! The projector: a second window for everyone's eyes. It is told what to show and can ask for nothing: not for the file,
//! nor for what is typed.

pub mod follow;
pub mod project;
pub mod window;

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use kelechek_core::cluster::ShownCluster;
use kelechek_core::id::{SessionId, ThemeId};
use kelechek_core::language::{Language, Names};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::ipc::Channel;

/// The name by which its capability knows the window.
pub const LABEL: &str = "projector";

/// What is to be shown, as the window of whoever works asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct ToProject {
    /// Everything but the clusters.
    pub frame: Frame,
    /// The session whose clusters are shown; none where none are.
    pub session: Option<SessionId>,
    /// Their theme; none for those on no theme.
    pub theme: Option<ThemeId>,
    /// Whether the words of what is in them are shown too.
    pub with_notes: bool,
}

/// What stands around the clusters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Frame {
    /// The language of the page.
    pub language: Language,
    /// How it looks: `light`, `dark` or `contrast`.
    pub look: String,
    /// The theme that is discussed.
    pub theme: Option<Names>,
    /// Its place among the themes, from 0; for its colour.
    pub place: u32,
    /// The guiding question that is asked.
    pub question: Option<Names>,
    /// Which part of it is the main one.
    pub shows: Shows,
    /// When the time for the theme is over; none where it is not counted.
    pub until: Option<DateTime<Utc>>,
    /// The screen that it is on.
    pub screen: Screen,
}

/// Where there is a place for the projector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum Screen {
    /// A screen of its own: whoever works goes on working on the first.
    Second,
    /// The only screen, over the work. A projector that mirrors it shows the work, too, once it is uncovered.
    Only,
}

/// What the room looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum Shows {
    /// The question, large.
    Question,
    /// The clusters with how much is in them.
    Clusters,
    /// The clusters with their dots, most first.
    Dots,
}

/// What the room sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Projection {
    /// Everything but the clusters.
    pub frame: Frame,
    /// The clusters, in their order.
    pub clusters: Vec<ShownCluster>,
}

/// What was asked for last, and where the projector's page listens.
#[derive(Default)]
pub struct Projecting {
    last: Mutex<Option<Projection>>,
    page: Mutex<Option<Channel<Projection>>>,
}

impl Projecting {
    fn last(&self) -> MutexGuard<'_, Option<Projection>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn page(&self) -> MutexGuard<'_, Option<Channel<Projection>>> {
        self.page.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Shows something else from now on.
    fn show(&self, projection: Projection) {
        if let Some(page) = &*self.page() {
            // A page that has gone is told nothing.
            let _ = page.send(projection.clone());
        }
        *self.last() = Some(projection);
    }

    /// The window is gone; the next one begins with what is asked for then.
    pub fn end(&self) {
        *self.page() = None;
        *self.last() = None;
    }
}
