//! `kelechek history`

use kelechek_core::SessionFile;

use crate::arguments::One;
use crate::outcome::Outcome;
use crate::speak::Speaker;

pub fn run(asked: &One, speaker: &Speaker) -> Outcome {
    let file = SessionFile::read(&asked.file)?;
    let id = file.any_contribution_called(&asked.reference)?;
    for version in file.history(id)? {
        let at = version.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        let who = if version.person.is_empty() { "–" } else { &version.person };
        let state = if version.superseded { "superseded" } else { "standing" };
        super::print(speaker.sentence(
            "cli-history-version",
            &[("at", at.into()), ("who", who.into()), ("state", state.into())],
        ));
        if !version.settles.is_empty() {
            let fields = version.settles.join(", ");
            super::print(format!(
                "    {}",
                speaker.sentence("cli-history-settles", &[("fields", fields.into())])
            ));
        }
        for (field, value) in &version.fields {
            super::print(format!("    {field}: {value}"));
        }
    }
    Ok(())
}
