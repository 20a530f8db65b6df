//! `kelechek accept`, `lock`, `drop` and `line`: what a person decides about lines of the draft.

use kelechek_core::id::VisionId;
use kelechek_core::language::SpokenLanguage;
use kelechek_core::vision::Line;
use kelechek_core::{Error, SessionFile};
use kelechek_synthesis::draft::{Options, draft};
use kelechek_synthesis::text::language_of;

use crate::arguments::{Accept, DropLines, Lock, Reword};
use crate::outcome::Outcome;
use crate::setting;
use crate::speak::Speaker;

pub fn accept(asked: &Accept, speaker: &Speaker) -> Outcome {
    let mut file = setting::open(&asked.file, &asked.by)?;
    let (vision, lines) = called(&file, asked.session.as_deref(), &asked.proposals)?;
    file.accept_lines(vision, &lines, setting::now())?;
    speaker.say("cli-accept-done", &[("count", lines.len().into())]);
    Ok(())
}

pub fn lock(asked: &Lock, speaker: &Speaker) -> Outcome {
    let mut file = setting::open(&asked.file, &asked.by)?;
    let (vision, lines) = called(&file, asked.session.as_deref(), &asked.lines)?;
    file.lock_lines(vision, &lines, !asked.unlock, setting::now())?;
    let done = if asked.unlock { "cli-unlock-done" } else { "cli-lock-done" };
    speaker.say(done, &[("count", lines.len().into())]);
    Ok(())
}

pub fn drop(asked: &DropLines, speaker: &Speaker) -> Outcome {
    let mut file = setting::open(&asked.file, &asked.by)?;
    let (vision, lines) = called(&file, asked.session.as_deref(), &asked.lines)?;
    let done = if asked.restore {
        file.restore_lines(&lines, setting::now())?;
        "cli-restore-line-done"
    } else {
        file.drop_lines(vision, &lines, asked.reason.as_deref(), setting::now())?;
        "cli-drop-done"
    };
    speaker.say(done, &[("count", lines.len().into())]);
    Ok(())
}

pub fn reword(asked: &Reword, speaker: &Speaker) -> Outcome {
    let mut file = setting::open(&asked.file, &asked.by)?;
    let (vision, lines) = called(&file, asked.session.as_deref(), std::slice::from_ref(&asked.line))?;
    let language = SpokenLanguage::single(language_of(&asked.text)).unwrap_or(speaker.language);
    for line in &lines {
        file.edit_line(vision, line, &asked.text, language, setting::now())?;
    }
    speaker.say("cli-line-done", &[]);
    Ok(())
}

/// The lines of the draft as it stands that have these ids.
fn called(file: &SessionFile, session: Option<&str>, ids: &[String]) -> Outcome<(VisionId, Vec<Line>)> {
    let session = session.map(|name| file.session_called(Some(name))).transpose()?;
    let material = file.material(session.map(|session| session.id))?;
    let draft = draft(&material, &Options::default());
    let line = |id: &String| {
        let mut all = draft.lines.iter().chain(draft.dropped.iter().map(|dropped| &dropped.line));
        let found = all.find(|line| line.id.to_string() == id.to_lowercase());
        found.cloned().ok_or_else(|| Error::Unknown { what: "line", name: id.clone() })
    };
    Ok((material.vision, ids.iter().map(line).collect::<Result<_, _>>()?))
}
