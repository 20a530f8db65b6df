//! `kelechek redact`

use std::io::{IsTerminal, Write, stderr, stdin};

use kelechek_core::participant::Code;
use kelechek_core::redaction::{Erasure, Target};
use kelechek_core::{Error, SessionFile};
use kelechek_report::language::Arg;

use crate::arguments::Redact;
use crate::outcome::{Failure, Outcome};
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Redact, speaker: &Speaker) -> Outcome {
    // Nothing is opened for writing before somebody has said yes.
    let read = SessionFile::read(&asked.file)?;
    let target = target(asked, &read)?;
    let would = read.plan_redaction(target)?;
    drop(read);
    if would.is_empty() {
        speaker.say("cli-redact-nothing", &[]);
        return Ok(());
    }
    if !asked.yes {
        ask(asked, &would, speaker)?;
    }
    let mut file = setting::open(&asked.file, &asked.by)?;
    let erased = file.redact(target, asked.replacement.as_deref(), setting::now())?;
    super::print(speaker.sentence("cli-redact-done", &counts(asked, &erased)));
    beside(&erased, speaker);
    if file.is_erasing()? {
        speaker.complain(&speaker.sentence("cli-redact-unfinished", &counts(asked, &erased)));
    }
    setting::redact_backups(&file, &asked.by, speaker)
}

fn target(asked: &Redact, file: &SessionFile) -> Outcome<Target> {
    if let Some(reference) = &asked.reference {
        return Ok(Target::Contribution(file.any_contribution_called(reference)?));
    }
    let typed = asked.participant.as_deref().unwrap_or_default();
    let unknown = || Error::Unknown { what: "participant", name: typed.to_owned() };
    let code = Code::read(typed).ok_or_else(unknown)?;
    // P03 of one meeting is not P03 of another.
    let session = file.session_called(asked.session.as_deref())?.id;
    let participant = code.participant(session);
    match file.plan_redaction(Target::Participant(participant)) {
        Err(Error::Unknown { .. }) => Err(unknown().into()),
        _ => Ok(Target::Participant(participant)),
    }
}

/// Says what will be gone, and asks: the one question of this program, since nothing brings it back.
fn ask(asked: &Redact, would: &Erasure, speaker: &Speaker) -> Outcome {
    if !stdin().is_terminal() || !stderr().is_terminal() {
        return Err(Failure::Usage("cli-redact-ask", vec![]));
    }
    speaker.complain(&speaker.sentence("cli-redact-would", &counts(asked, would)));
    beside(would, speaker);
    let yes = speaker.sentence("cli-redact-yes", &[]);
    eprint!("{} ", speaker.sentence("cli-redact-question", &[("yes", Arg::Text(yes.clone()))]));
    let _ = stderr().flush();
    let mut answer = String::new();
    stdin().read_line(&mut answer)?;
    if answer.trim().to_lowercase() == yes {
        Ok(())
    } else {
        Err(Failure::Refused("cli-redact-left", vec![]))
    }
}

/// What is not erased, and should be looked at.
fn beside(erasure: &Erasure, speaker: &Speaker) {
    if erasure.lines > 0 {
        let lines = [
            ("lines", Arg::from(erasure.lines as usize)),
            ("written", (erasure.written_lines as usize).into()),
        ];
        speaker.say("cli-redact-lines", &lines);
    }
    if erasure.undecided > 0 {
        speaker.say("cli-redact-undecided", &[("count", (erasure.undecided as usize).into())]);
    }
}

fn counts(asked: &Redact, erasure: &Erasure) -> Vec<(&'static str, Arg)> {
    let count = |number: u32| Arg::from(number as usize);
    vec![
        ("path", asked.file.display().to_string().into()),
        ("contributions", count(erasure.contributions)),
        ("versions", count(erasure.versions)),
        ("participants", count(erasure.participants)),
        ("tags", count(erasure.tags)),
        ("voices", count(erasure.voices)),
        ("attachments", count(erasure.attachments)),
    ]
}
