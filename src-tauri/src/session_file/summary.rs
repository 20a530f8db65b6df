//! What a session file holds, in numbers. It deliberately shows nothing that anybody said.

use std::path::{Path, absolute};

use kelechek_core::contribution::{Contribution, Filter};
use kelechek_core::language::Names;
use kelechek_core::session::{Place, Session};
use kelechek_core::{Result, SessionFile};

use super::{OpenedFile, OpenedSession, Title};
use crate::error::shown;

/// The summary of an open file.
pub(super) fn summary(file: &SessionFile) -> Result<OpenedFile> {
    let contributions = file.contributions(&Filter::default())?;
    let sessions = file.sessions()?;
    let sessions =
        sessions.iter().map(|session| summary_of(file, session, &contributions)).collect::<Result<_>>()?;
    // What was named beside the folder of the terminal says nothing in a window.
    let path = absolute(file.path()).unwrap_or_else(|_| file.path().to_owned());
    Ok(OpenedFile {
        name: path.file_name().map(|name| shown(Path::new(name))).unwrap_or_default(),
        folder: path.parent().map(shown).unwrap_or_default(),
        sessions,
        contributions: count(&contributions),
        conflicts: count(contributions.iter().filter(|contribution| !contribution.conflicts.is_empty())),
    })
}

fn summary_of(file: &SessionFile, session: &Session, all: &[Contribution]) -> Result<OpenedSession> {
    Ok(OpenedSession {
        id: session.id.to_string(),
        title: title(&session.title),
        date: session.date.map(|date| date.to_string()),
        place: place(&session.place),
        themes: count(file.themes(session.id)?),
        participants: count(file.participants(session.id)?),
        contributions: count(all.iter().filter(|contribution| contribution.session == session.id)),
    })
}

fn title(names: &Names) -> Title {
    Title { ky: names.ky.clone(), ru: names.ru.clone(), en: names.en.clone() }
}

fn place(place: &Place) -> Vec<String> {
    let parts = [&place.settlement, &place.aiyl_aimak, &place.raion, &place.oblast];
    parts.into_iter().flatten().cloned().collect()
}

/// JavaScript counts exactly to 2⁵³ and the bindings allow 32 bits; no file comes near either.
fn count(things: impl IntoIterator) -> u32 {
    u32::try_from(things.into_iter().count()).unwrap_or(u32::MAX)
}
