//! Deciding on lines of the draft that was shown last.

use kelechek_core::Error;
use kelechek_core::id::{LineId, VisionId};
use kelechek_core::language::Language;
use kelechek_core::vision::Line;
use tauri::State;

use super::Drafted;
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Accepts proposed lines as they are; see [`kelechek_core::SessionFile::accept_lines`].
#[tauri::command]
#[specta::specta]
pub async fn accept_lines(
    drafted: State<'_, Drafted>,
    open: State<'_, OpenFile>,
    ids: Vec<LineId>,
) -> Result<(), CommandError> {
    let (vision, lines) = drafted.lines(&ids)?;
    open.write(move |file| file.accept_lines(vision, &lines, now())).await
}

/// Locks lines, so that no draft touches them, or unlocks them; see [`kelechek_core::SessionFile::lock_lines`].
#[tauri::command]
#[specta::specta]
pub async fn lock_lines(
    drafted: State<'_, Drafted>,
    open: State<'_, OpenFile>,
    ids: Vec<LineId>,
    locked: bool,
) -> Result<(), CommandError> {
    let (vision, lines) = drafted.lines(&ids)?;
    open.write(move |file| file.lock_lines(vision, &lines, locked, now())).await
}

/// Drops lines, so that they leave the draft and are not proposed again; see [`kelechek_core::SessionFile::drop_lines`].
#[tauri::command]
#[specta::specta]
pub async fn drop_lines(
    drafted: State<'_, Drafted>,
    open: State<'_, OpenFile>,
    ids: Vec<LineId>,
    reason: Option<String>,
) -> Result<(), CommandError> {
    let (vision, lines) = drafted.lines(&ids)?;
    open.write(move |file| file.drop_lines(vision, &lines, reason.as_deref(), now())).await
}

/// Takes dropped lines into the draft again; see [`kelechek_core::SessionFile::restore_lines`].
#[tauri::command]
#[specta::specta]
pub async fn restore_lines(
    drafted: State<'_, Drafted>,
    open: State<'_, OpenFile>,
    ids: Vec<LineId>,
) -> Result<(), CommandError> {
    let (_, lines) = drafted.lines(&ids)?;
    open.write(move |file| file.restore_lines(&lines, now())).await
}

/// Gives a line other words; see [`kelechek_core::SessionFile::edit_line`].
#[tauri::command]
#[specta::specta]
pub async fn edit_line(
    drafted: State<'_, Drafted>,
    open: State<'_, OpenFile>,
    id: LineId,
    words: String,
    language: Language,
) -> Result<(), CommandError> {
    let (vision, lines) = drafted.lines(&[id])?;
    open.write(move |file| {
        lines.iter().try_for_each(|line| file.edit_line(vision, line, &words, language, now()))
    })
    .await
}

impl Drafted {
    fn lines(&self, ids: &[LineId]) -> Result<(VisionId, Vec<Line>), CommandError> {
        let last = self.last();
        let unknown = |id: LineId| CommandError::from(Error::Unknown { what: "line", name: id.to_string() });
        let Some((vision, draft)) = &*last else {
            return Err(ids.first().map_or(CommandError::NoOpenFile, |id| unknown(*id)));
        };
        let all = || draft.lines.iter().chain(draft.dropped.iter().map(|dropped| &dropped.line));
        let line = |id: &LineId| all().find(|line| line.id == *id).cloned().ok_or_else(|| unknown(*id));
        Ok((*vision, ids.iter().map(line).collect::<Result<_, _>>()?))
    }
}
