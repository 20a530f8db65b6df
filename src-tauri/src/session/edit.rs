//! What is known about a meeting changes.

use chrono::NaiveDate;
use kelechek_core::contribution::Change;
use kelechek_core::id::SessionId;
use kelechek_core::language::{Language, Names};
use kelechek_core::session::SessionEdit;
use serde::Deserialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// The facts of a meeting as they shall stand from now on; only what really differs is written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct SessionFacts {
    /// What it is called.
    pub title: Names,
    /// `2026-10-14`
    pub date: Option<NaiveDate>,
    /// The oblast.
    pub oblast: Option<String>,
    /// The raion.
    pub raion: Option<String>,
    /// The aiyl aimak.
    pub aiyl_aimak: Option<String>,
    /// The village or town.
    pub settlement: Option<String>,
    /// The series it belongs to.
    pub series: Option<String>,
    /// Who organises it.
    pub organiser: Option<String>,
    /// The project it belongs to.
    pub project: Option<String>,
    /// Who else takes part in organising it.
    pub partners: Option<String>,
    /// Who pays, in the wording asked for.
    pub funder: Option<String>,
    /// The languages that are spoken, the first of them on paper.
    pub languages: Vec<Language>,
}

/// Changes the facts of a meeting; see [`kelechek_core::SessionFile::edit_session`].
#[tauri::command]
#[specta::specta]
pub async fn edit_session(
    open: State<'_, OpenFile>,
    session: SessionId,
    facts: SessionFacts,
) -> Result<Change, CommandError> {
    let edit = SessionEdit {
        title: facts.title,
        date: Some(facts.date),
        oblast: Some(facts.oblast),
        raion: Some(facts.raion),
        aiyl_aimak: Some(facts.aiyl_aimak),
        settlement: Some(facts.settlement),
        series: Some(facts.series),
        organiser: Some(facts.organiser),
        project: Some(facts.project),
        partners: Some(facts.partners),
        funder: Some(facts.funder),
        languages: Some(facts.languages),
        ..SessionEdit::default()
    };
    open.write(move |file| file.changing(&[], |file| file.edit_session(session, &edit, now()))).await
}
