//! A new file with one session in it.

use std::fs;

use chrono::NaiveDate;
use kelechek_core::Error;
use kelechek_core::file::create::create;
use kelechek_core::language::{Language, Names};
use kelechek_core::session::{NewSession, Place};
use serde::Deserialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::open::opened;
use super::{OpenedFile, summary};
use crate::dialog::{Ask, ask};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::settings::SettingsFile;
use crate::surroundings::now;
use crate::template::OwnTemplates;

/// What is known about a meeting before it begins.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct NewMeeting {
    /// The key of the template.
    pub template: String,
    /// What it is called, in this language.
    pub title: String,
    /// The language of the title.
    pub language: Language,
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
    /// Who organises it.
    pub organiser: Option<String>,
    /// The project it belongs to.
    pub project: Option<String>,
}

/// Asks where a new file should lie, makes it with one session, and opens it; nothing when the dialog was closed.
#[tauri::command]
#[specta::specta]
pub async fn new_file(
    app: AppHandle,
    open: State<'_, OpenFile>,
    settings: State<'_, SettingsFile>,
    templates: State<'_, OwnTemplates>,
    meeting: NewMeeting,
    suggested_name: String,
) -> Result<Option<OpenedFile>, CommandError> {
    let template = templates.find(&meeting.template);
    let template = template.ok_or(Error::Unknown { what: "template", name: meeting.template.clone() })?;
    let asked = Ask::Save { name: suggested_name, ending: "kelechek" };
    let Some(path) = ask(&app, asked).await?.into_iter().next() else { return Ok(None) };
    create(&path)?;
    let session = session(meeting);
    let begun = async {
        opened(&open, &settings, path.clone()).await?;
        open.write(move |file| file.new_session(&session, &template, now())).await
    };
    if let Err(error) = begun.await {
        // A file without its session is half of what was asked for.
        open.close().await?;
        fs::remove_file(&path).map_err(Error::from)?;
        return Err(error);
    }
    open.describe(summary).await.map(Some)
}

fn session(meeting: NewMeeting) -> NewSession {
    NewSession {
        title: Names::one(meeting.language, meeting.title),
        date: meeting.date,
        place: Place {
            oblast: meeting.oblast,
            raion: meeting.raion,
            aiyl_aimak: meeting.aiyl_aimak,
            settlement: meeting.settlement,
        },
        series: None,
        organiser: meeting.organiser,
        project: meeting.project,
    }
}
