//! What a session file holds, in numbers. It deliberately shows nothing that anybody said.

use kelechek_core::session::Place;
use kelechek_core::{Result, SessionFile};

use super::{FileName, OpenedFile, OpenedSession};
use crate::open_file::ReadOnly;

/// The summary of an open file.
pub fn summary(file: &SessionFile, read_only: Option<ReadOnly>) -> Result<OpenedFile> {
    let counts = file.counts()?;
    let organised = file.organised()?;
    let sessions = file.sessions()?.into_iter().map(|session| OpenedSession {
        id: session.id.to_string(),
        contributions: counts.by_session.get(&session.id).copied().unwrap_or(0),
        organised: organised.get(&session.id).copied().unwrap_or_default(),
        title: session.title,
        date: session.date.map(|date| date.to_string()),
        place: place(session.place),
    });
    let FileName { name, folder } = FileName::of(file.path());
    let sessions = sessions.collect();
    Ok(OpenedFile {
        name,
        folder,
        sessions,
        contributions: counts.contributions,
        conflicts: counts.conflicts,
        read_only,
    })
}

fn place(place: Place) -> Vec<String> {
    [place.settlement, place.aiyl_aimak, place.raion, place.oblast].into_iter().flatten().collect()
}
