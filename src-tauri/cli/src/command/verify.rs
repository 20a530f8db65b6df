//! `kelechek verify`

use kelechek_core::{Error, SessionFile};
use serde_json::{Value, json};

use crate::arguments::Read;
use crate::outcome::{Failure, Outcome, complaint, sentence};
use crate::speak::Speaker;

/// The checks in the order in which they are made, each with the codes of the damage that it finds.
const CHECKS: [(&str, &[&str]); 8] = [
    ("header", &["not-a-session-file", "another-programs-file", "newer-file", "truncated"]),
    ("schema", &["schema", "active-content"]),
    ("structure", &["structure"]),
    ("attribution", &["attribution"]),
    ("attachments", &["attachment"]),
    ("events", &["form", "digest"]),
    ("completeness", &["erased", "count", "gap"]),
    ("projection", &[]),
];

pub fn run(asked: &Read, speaker: &Speaker) -> Outcome {
    let result = SessionFile::read(&asked.file);
    let found = match &result {
        Ok(_) => None,
        Err(Error::DamagedFile { damage, .. }) => Some(damage.code()),
        Err(
            error @ (Error::NotASessionFile(_) | Error::AnotherProgramsFile(_) | Error::NewerFile { .. }),
        ) => Some(error.code()),
        // What could not be read was not checked.
        Err(_) => return result.map(drop).map_err(Failure::from),
    };
    let failed =
        found.map(|code| CHECKS.iter().position(|(_, codes)| codes.contains(&code)).unwrap_or(CHECKS.len()));
    let detail = match &result {
        Ok(file) => {
            let verified = file.verified();
            let args = [("events", usize::try_from(verified.set.count).unwrap_or(0).into())];
            speaker.sentence("cli-verify-good", &args)
        }
        Err(error) => sentence(speaker, error),
    };
    // What comes after the check that failed was not reached, and is not called good.
    let made = CHECKS.iter().enumerate().take_while(|(at, _)| failed.is_none_or(|failed| *at <= failed));
    if asked.json {
        let checks: Vec<Value> = made
            .map(|(at, (name, _))| {
                let ok = failed != Some(at);
                json!({ "name": name, "ok": ok, "detail": if ok { "" } else { detail.as_str() } })
            })
            .collect();
        super::print_json(&json!({
            "format": super::FORMAT,
            "ok": failed.is_none(),
            "checks": checks,
            "content_hash": result.as_ref().ok().map(|file| file.verified().content_hash.to_string()),
        }))?;
    } else {
        for (at, (name, _)) in made {
            let state = if failed == Some(at) { "failed" } else { "ok" };
            super::print(
                speaker.sentence("cli-verify-check", &[("name", (*name).into()), ("state", state.into())]),
            );
        }
        if failed.is_none() {
            super::print(&detail);
        }
    }
    match &result {
        Ok(_) => Ok(()),
        Err(error) => {
            speaker.complain(&complaint(speaker, error));
            Err(Failure::Said)
        }
    }
}
