//! `kelechek import`

use kelechek_core::SessionFile;
use kelechek_core::import::{BadRow, BadRowReason, Options, Outcome as Imported};
use kelechek_report::table;
use kelechek_synthesis::text::language_of;
use serde_json::json;

use crate::arguments::Import;
use crate::outcome::{Failure, Outcome, bad_row};
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Import, speaker: &Speaker) -> Outcome {
    let reading = table::read(&asked.table)
        .map_err(|error| Failure::Table(asked.table.display().to_string(), error))?;
    if !reading.table.columns.iter().any(|column| column.trim().eq_ignore_ascii_case("text")) {
        return Err(Failure::Refused(
            "cli-no-text-column",
            vec![("path", asked.table.display().to_string().into())],
        ));
    }
    let unreadable: Vec<BadRow> = reading
        .unreadable
        .iter()
        .map(|row| BadRow {
            number: row.number,
            reason: BadRowReason::Unreadable,
            value: speaker.sentence("cli-row-problem", &[("problem", row.problem.code().into())]),
        })
        .collect();
    let options = Options {
        session: asked.session.clone(),
        skip_bad_rows: asked.skip_bad_rows,
        update: asked.update,
        language: speaker.language,
        recognise: &language_of,
    };
    let mut outcome = if asked.dry_run || (!unreadable.is_empty() && !asked.skip_bad_rows) {
        SessionFile::read(&asked.file)?.plan_import(&reading.table, &options)?
    } else {
        match setting::open(&asked.file, &asked.by)?.import(&reading.table, &options, setting::now()) {
            Err(kelechek_core::Error::BadRows(bad)) => Imported { bad, ..Imported::default() },
            other => other?,
        }
    };
    outcome.bad.extend(unreadable);
    outcome.bad.sort_by_key(|bad| bad.number);
    let refused = !outcome.bad.is_empty() && !asked.skip_bad_rows;
    for bad in &outcome.bad {
        speaker.complain(&bad_row(speaker, bad));
    }
    if refused {
        let args = [("count", outcome.bad.len().into()), ("path", asked.table.display().to_string().into())];
        speaker.complain(&speaker.sentence("cli-import-refused", &args));
        return Err(Failure::Said);
    }
    report(&outcome, asked, speaker)
}

fn report(outcome: &Imported, asked: &Import, speaker: &Speaker) -> Outcome {
    for (id, names) in [
        ("cli-import-themes", &outcome.themes),
        ("cli-import-groups", &outcome.groups),
        ("cli-import-sessions", &outcome.sessions),
        ("cli-import-tags", &outcome.tags),
    ] {
        if !names.is_empty() {
            speaker.say(id, &[("count", names.len().into()), ("names", names.join("; ").into())]);
        }
    }
    if asked.json {
        let mut document = serde_json::to_value(outcome)?;
        document["format"] = json!(super::FORMAT);
        document["dry_run"] = json!(asked.dry_run);
        return super::print_json(&document);
    }
    let id = if asked.dry_run { "cli-import-would" } else { "cli-import-done" };
    speaker.say(
        id,
        &[("new", outcome.new.into()), ("known", outcome.known.into()), ("updated", outcome.updated.into())],
    );
    Ok(())
}
