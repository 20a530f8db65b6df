//! `kelechek new`

use kelechek_core::SessionFile;
use kelechek_core::file::create::create;
use kelechek_core::language::Names;
use kelechek_core::session::{NewSession, Place};

use crate::arguments::New;
use crate::outcome::Outcome;
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &New, speaker: &Speaker) -> Outcome {
    let template = setting::template(&asked.template)?;
    let stem = asked.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let title = asked.title.clone().unwrap_or(stem);
    create(&asked.file)?;
    let session = NewSession {
        title: Names::one(speaker.language, title),
        date: asked.date,
        place: Place { settlement: asked.place.clone(), ..Place::default() },
        ..NewSession::default()
    };
    let made = setting::open(&asked.file, &asked.by)
        .and_then(|mut file: SessionFile| Ok(file.new_session(&session, &template, setting::now())?));
    if let Err(failure) = made {
        // A file without its session is half of what was asked for.
        std::fs::remove_file(&asked.file)?;
        return Err(failure);
    }
    speaker.say("cli-new-made", &[("path", asked.file.display().to_string().into())]);
    Ok(())
}
