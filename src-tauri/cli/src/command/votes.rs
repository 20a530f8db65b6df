//! `kelechek votes`

use kelechek_core::import::{Options, VOTE_COLUMNS};
use kelechek_report::table;
use kelechek_synthesis::text::language_of;

use crate::arguments::Votes;
use crate::outcome::{Failure, Outcome};
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Votes, speaker: &Speaker) -> Outcome {
    let path = || asked.table.display().to_string();
    let reading = table::read(&asked.table).map_err(|error| Failure::Table(path(), error))?;
    let has =
        |name: &str| reading.table.columns.iter().any(|column| column.trim().eq_ignore_ascii_case(name));
    if let Some(missing) = VOTE_COLUMNS.into_iter().find(|name| !has(name)) {
        let args = vec![("path", path().into()), ("column", missing.into())];
        return Err(Failure::Refused("cli-no-votes-column", args));
    }
    if let Some(row) = reading.unreadable.first() {
        let problem = speaker.sentence("cli-row-problem", &[("problem", row.problem.code().into())]);
        let args = vec![
            ("path", path().into()),
            ("row", row.number.to_string().into()),
            ("problem", problem.into()),
        ];
        return Err(Failure::Refused("cli-votes-refused", args));
    }
    let options = Options {
        session: None,
        skip_bad_rows: false,
        update: true,
        language: speaker.language,
        recognise: &language_of,
    };
    let done =
        setting::open(&asked.file, &asked.by)?.import_votes(&reading.table, &options, setting::now())?;
    if !done.groups.is_empty() {
        let args = [("count", done.groups.len().into()), ("names", done.groups.join("; ").into())];
        speaker.say("cli-import-groups", &args);
    }
    speaker.say("cli-votes-done", &[("new", done.counted.into()), ("known", done.known.into())]);
    Ok(())
}
