//! `kelechek demo`: the sample workshop, from three note-takers' files to the draft vision.
//!
//! The same files come out everywhere, byte for byte in what they say. Running it again adds nothing, and takes nothing
//! away that somebody wrote into the sample's files meanwhile.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, Utc};
use kelechek_core::contribution::{Kind, NewContribution};
use kelechek_core::file::{Writer, create};
use kelechek_core::id::{SessionId, derived};
use kelechek_core::language::{Language, Names, SpokenLanguage};
use kelechek_core::merge::{Choice, merge_into};
use kelechek_core::participant::{Code, NewParticipant};
use kelechek_core::session::{NewSession, Place};
use kelechek_core::{Error, SessionFile};
use kelechek_report::Format;
use kelechek_report::model::{Options as Wanted, build};
use kelechek_synthesis::draft::{Options, draft};
use kelechek_synthesis::findings;
use serde::Deserialize;

use super::export::write;
use crate::arguments::Demo;
use crate::outcome::{Failure, Outcome};
use crate::setting;
use crate::speak::Speaker;

const WORKSHOP: &str = include_str!("../../../../assets/samples/jeti-oguz/workshop.json");
const NOTES: [&str; 3] = [
    include_str!("../../../../assets/samples/jeti-oguz/note-taker-1.tsv"),
    include_str!("../../../../assets/samples/jeti-oguz/note-taker-2.tsv"),
    include_str!("../../../../assets/samples/jeti-oguz/note-taker-3.tsv"),
];
const MERGED: &str = "merged.kelechek";

#[derive(Deserialize)]
struct Workshop {
    title: Names,
    date: NaiveDate,
    place: Spot,
    organiser: String,
    project: String,
    participants: Vec<Card>,
    note_takers: Vec<NoteTaker>,
}

#[derive(Deserialize)]
struct Spot {
    oblast: String,
    raion: String,
    aiyl_aimak: String,
    village: String,
}

#[derive(Deserialize)]
struct Card {
    code: String,
    group: String,
    sex: String,
    age: String,
}

#[derive(Deserialize)]
struct NoteTaker {
    key: String,
    person: String,
}

#[derive(Deserialize)]
struct Note {
    said_at: DateTime<FixedOffset>,
    participant: String,
    group: String,
    theme: String,
    horizon: String,
    kind: String,
    verbatim: String,
    lang: String,
    tags: String,
    text: String,
}

pub fn run(asked: &Demo, speaker: &Speaker) -> Outcome {
    let folder = &asked.dir;
    std::fs::create_dir_all(folder).map_err(|error| Error::writing(folder, &error))?;
    let workshop: Workshop = serde_json::from_str(WORKSHOP)?;
    let fresh = tempfile::TempDir::new_in(folder).map_err(|error| Error::writing(folder, &error))?;
    let files = record(&workshop, fresh.path())?;
    let mut kept = vec![];
    for file in files {
        let place = folder.join(file.file_name().unwrap_or_default());
        merge(&place, &[file])?;
        kept.push(place);
    }
    let merged = folder.join(MERGED);
    merge(&merged, &kept)?;
    kept.push(merged.clone());

    let material = SessionFile::read(&merged)?.material(None)?;
    let draft = draft(&material, &Options::default());
    let findings = findings(&material);
    for language in Language::ALL {
        let report = build(&material, &draft, &findings, &Wanted::new(language));
        for format in Format::ALL {
            let path = folder.join(format!("draft.{}.{}", language.code(), format.ending()));
            write(&report, format, &path)?;
            kept.push(path);
        }
    }
    for path in kept {
        super::print(path.display());
    }
    let coverage = [("reflected", draft.coverage.reflected.into()), ("all", draft.coverage.all.into())];
    speaker.say("cli-demo-done", &coverage);
    Ok(())
}

fn merge(out: &Path, files: &[PathBuf]) -> Outcome {
    let merged = merge_into(out, files, Choice::default(), setting::now(), &mut |_| {
        std::ops::ControlFlow::Continue(())
    })?;
    match merged.files.into_iter().find_map(|file| file.refused) {
        Some(error) => Err(error.into()),
        None => Ok(()),
    }
}

/// The three files, as three people would have written them that day, in a folder of their own.
fn record(workshop: &Workshop, folder: &Path) -> Outcome<Vec<PathBuf>> {
    let morning: DateTime<Utc> = workshop.date.and_hms_opt(2, 30, 0).unwrap_or_default().and_utc();
    let mut files: Vec<PathBuf> = vec![];
    let mut session = None;
    for (note_taker, notes) in workshop.note_takers.iter().zip(NOTES) {
        let path = folder.join(format!("{}.kelechek", note_taker.key));
        match files.first() {
            None => create::create(&path)?,
            // A copy of the prepared file: everyone's contributions then share one session.
            Some(_) => drop(SessionFile::read(&folder.join("prepared.kelechek"))?.save_copy(&path)?),
        }
        let mut file = SessionFile::open(&path, writer(note_taker), morning)?;
        let session = match session {
            Some(session) => session,
            None => {
                let prepared = prepare(workshop, &mut file, morning)?;
                file.save_copy(&folder.join("prepared.kelechek"))?;
                *session.insert(prepared)
            }
        };
        take_notes(&mut file, session, notes)?;
        files.push(path);
    }
    Ok(files)
}

fn writer(note_taker: &NoteTaker) -> Writer {
    Writer {
        author: setting::sample_installation().author(&note_taker.key, &note_taker.person),
        app_version: "sample".to_owned(),
        entropy: setting::fixed(&note_taker.key),
    }
}

fn prepare(workshop: &Workshop, file: &mut SessionFile, now: DateTime<Utc>) -> Outcome<SessionId> {
    let template = setting::template("vision-2030".as_ref())?;
    let new = NewSession {
        title: workshop.title.clone(),
        date: Some(workshop.date),
        place: Place {
            oblast: Some(workshop.place.oblast.clone()),
            raion: Some(workshop.place.raion.clone()),
            aiyl_aimak: Some(workshop.place.aiyl_aimak.clone()),
            settlement: Some(workshop.place.village.clone()),
        },
        series: None,
        organiser: Some(workshop.organiser.clone()),
        project: Some(workshop.project.clone()),
    };
    let session = file.new_session(&new, &template, now)?;
    for card in &workshop.participants {
        let code = Code::read(&card.code).ok_or(Failure::Usage("cli-sample-broken", vec![]))?;
        let participant = NewParticipant {
            session,
            code,
            group: Some(derived(session.0, "group", &card.group).into()),
            sex: Some(card.sex.clone()),
            age_band: Some(card.age.clone()),
        };
        file.add_participant(&participant, now)?;
    }
    Ok(session)
}

fn take_notes(file: &mut SessionFile, session: SessionId, notes: &str) -> Outcome {
    let mut table = csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_reader(notes.as_bytes());
    for note in table.deserialize() {
        let note: Note = note.map_err(|error| Error::System(std::io::Error::other(error)))?;
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let tags: Vec<String> = note.tags.split(',').map(|tag| tag.trim().to_owned()).collect();
        let new = NewContribution {
            language: SpokenLanguage::from_code(&note.lang),
            theme: given(&note.theme).map(|key| derived(session.0, "theme", &key).into()),
            group: given(&note.group).map(|key| derived(session.0, "group", &key).into()),
            horizon: note.horizon.parse().ok(),
            kind: Kind::from_code(&note.kind),
            verbatim: note.verbatim == "yes",
            participant: Code::read(&note.participant),
            parked: tags.iter().any(|tag| tag == "кийинкиге"),
            tags,
            ..NewContribution::text(session, note.text)
        };
        // It takes a moment to type.
        file.add_contribution(&new, note.said_at.to_utc() + Duration::seconds(20))?;
    }
    Ok(())
}
