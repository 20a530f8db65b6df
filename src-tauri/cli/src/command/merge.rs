//! `kelechek merge`

use std::ops::ControlFlow;

use std::path::Path;

use kelechek_core::Error;
use kelechek_core::merge::{Choice, FilePlan, Kept, merge_into, take_back};
use serde_json::{Value, json};

use crate::arguments::{By, Merge};
use crate::outcome::{Failure, Outcome, sentence};
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Merge, speaker: &Speaker) -> Outcome {
    if let Some(file) = &asked.take_back {
        return taken_back(file, asked.json, speaker);
    }
    let Some(output) = &asked.output else { return Ok(()) };
    let records = setting::records();
    let choice =
        Choice { dry_run: asked.dry_run, skip_refused: asked.skip_refused, records: records.as_ref() };
    let merged = merge_into(output, &asked.incoming, choice, setting::now(), &mut |progress| {
        speaker.progress("cli-merge-progress", progress.done, progress.all);
        ControlFlow::Continue(())
    })?;
    // What somebody says yes to here: also what an earlier merge into the same file left covered.
    let (erased, content_hash) = match merged.content_hash {
        Some(_) if asked.accept_redactions => {
            let by = By { note_taker: None };
            let mut file = setting::open(output, &by)?;
            let erased = file.erase(setting::now())?;
            setting::redact_backups(&file, &by, speaker)?;
            (Some(erased), Some(file.content_hash()?))
        }
        hash => (None, hash),
    };
    let refused = merged.files.iter().filter(|file| file.refused.is_some()).count();
    if asked.json {
        let files: Vec<Value> = merged.files.iter().map(|file| described(file, speaker)).collect();
        super::print_json(&json!({
            "format": super::FORMAT,
            "files": files,
            "content_hash": content_hash.map(|hash| hash.to_string()),
            "erased": erased.map_or(0, |erased| erased.contributions),
        }))?;
    } else {
        for file in &merged.files {
            super::print(line(file, speaker));
        }
    }
    for file in &merged.files {
        if let Some(error) = &file.refused {
            speaker.complain(&sentence(speaker, error));
        }
        if file.clock_ahead {
            speaker.say("cli-merge-clock-ahead", &[("path", file.path.display().to_string().into())]);
        }
    }
    let id = match (asked.dry_run, refused, merged.content_hash) {
        (true, ..) => "cli-merge-would",
        (false, _, Some(_)) => "cli-merge-done",
        (false, _, None) => "cli-merge-refused",
    };
    let files = merged.files.len();
    let new: usize = merged.files.iter().map(|file| file.new).sum();
    let args = [
        ("path", output.display().to_string().into()),
        ("files", files.into()),
        ("refused", refused.into()),
        ("new", new.into()),
    ];
    if refused > 0 && !asked.skip_refused {
        speaker.complain(&speaker.sentence("cli-merge-refused", &args));
        return Err(Failure::Said);
    }
    speaker.say(id, &args);
    let erases: usize = merged.files.iter().map(|file| file.erases).sum();
    match erased {
        Some(erased) if !erased.is_empty() => {
            speaker.say("cli-merge-erased", &[("contributions", (erased.contributions as usize).into())]);
        }
        None if erases > 0 => speaker.say("cli-merge-covered", &[("contributions", erases.into())]),
        _ => {}
    }
    Ok(())
}

fn taken_back(path: &Path, as_json: bool, speaker: &Speaker) -> Outcome {
    let nothing = || Error::NotTakenBack { path: path.to_owned(), why: Kept::NoMerge };
    let record = take_back(path, &setting::records().ok_or_else(nothing)?, setting::now())?;
    let new: usize = record.files.iter().map(|file| file.new).sum();
    if as_json {
        super::print_json(&json!({
            "format": super::FORMAT,
            "content_hash": record.before,
            "taken_back": { "merged_at": record.at, "files": record.files },
        }))?;
    }
    let args = [
        ("path", path.display().to_string().into()),
        ("files", record.files.len().into()),
        ("new", new.into()),
    ];
    speaker.say("cli-merge-taken-back", &args);
    Ok(())
}

fn described(file: &FilePlan, speaker: &Speaker) -> Value {
    json!({
        "path": file.path.display().to_string(),
        "status": file.status().code(),
        "new": file.new,
        "known": file.known,
        "conflicts": file.conflicts,
        "redactions": file.redactions,
        "erases": file.erases,
        "content_hash": file.content_hash.map(|hash| hash.to_string()),
        "clock_ahead": file.clock_ahead,
        "reason": file.refused.as_ref().map(|error| sentence(speaker, error)),
        "reason_code": file.refused.as_ref().map(|error| error.code()),
    })
}

fn line(file: &FilePlan, speaker: &Speaker) -> String {
    let args = [
        ("path", file.path.display().to_string().into()),
        ("status", file.status().code().into()),
        ("new", file.new.into()),
        ("known", file.known.into()),
        ("conflicts", file.conflicts.into()),
    ];
    let mut line = speaker.sentence("cli-merge-file", &args);
    if file.redactions > 0 {
        let counts = [("redactions", file.redactions.into()), ("erases", file.erases.into())];
        line.push_str("; ");
        line.push_str(&speaker.sentence("cli-merge-file-redactions", &counts));
    }
    line
}
