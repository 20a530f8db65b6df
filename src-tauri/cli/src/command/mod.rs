//! A file for each command.

mod add;
mod backup;
mod cluster;
mod conflicts;
mod consensus;
mod decide;
mod delete;
mod demo;
mod draft;
mod duplicates;
mod edit;
mod export;
mod history;
mod import;
mod info;
mod lines;
mod list;
mod merge;
mod named;
mod new;
mod redact;
mod resolve;
mod restore;
mod seal;
mod verify;
mod votes;

use std::io::Write;

use kelechek_core::link::Relation;
use serde_json::Value;

use crate::arguments::Command;
use crate::outcome::Outcome;
use crate::speak::{Speaker, harmless};

/// The version of the shape of all JSON answers.
const FORMAT: u32 = 1;

/// Does what was asked.
pub fn run(command: &Command, speaker: &Speaker) -> Outcome {
    match command {
        Command::New(asked) => new::run(asked, speaker),
        Command::Import(asked) => import::run(asked, speaker),
        Command::Add(asked) => add::run(asked, speaker),
        Command::Edit(asked) => edit::run(asked, speaker),
        Command::Delete(asked) => delete::run(asked, speaker),
        Command::Redact(asked) => redact::run(asked, speaker),
        Command::List(asked) => list::run(asked, speaker),
        Command::Info(asked) => info::run(asked, speaker),
        Command::Merge(asked) => merge::run(asked, speaker),
        Command::Verify(asked) => verify::run(asked, speaker),
        Command::History(asked) => history::run(asked, speaker),
        Command::Conflicts(asked) => conflicts::run(asked, speaker),
        Command::Resolve(asked) => resolve::run(asked, speaker),
        Command::Same(asked) => decide::run(asked, Some(Relation::Same), speaker),
        Command::Related(asked) => decide::run(asked, Some(Relation::Related), speaker),
        Command::Different(asked) => decide::run(asked, Some(Relation::Different), speaker),
        Command::Undecide(asked) => decide::run(asked, None, speaker),
        Command::Cluster(asked) => cluster::run(asked, speaker),
        Command::Duplicates(asked) => duplicates::run(asked, speaker),
        Command::Votes(asked) => votes::run(asked, speaker),
        Command::Consensus(asked) => consensus::run(asked, speaker),
        Command::Draft(asked) => draft::run(asked, speaker),
        Command::Accept(asked) => lines::accept(asked, speaker),
        Command::Lock(asked) => lines::lock(asked, speaker),
        Command::Drop(asked) => lines::drop(asked, speaker),
        Command::Line(asked) => lines::reword(asked, speaker),
        Command::Export(asked) => export::run(asked, speaker),
        Command::Backup(asked) => backup::run(asked, speaker),
        Command::Restore(asked) => restore::run(asked, speaker),
        Command::Seal(asked) => seal::seal(asked, speaker),
        Command::Unseal(asked) => seal::unseal(asked, speaker),
        Command::Demo(asked) => demo::run(asked, speaker),
    }
}

/// Prints a line of what was asked for. A reader that has gone away, such as `head`, ends the program quietly.
fn print(line: impl std::fmt::Display) {
    if writeln!(std::io::stdout().lock(), "{}", harmless(&line.to_string())).is_err() {
        std::process::exit(0);
    }
}

/// Prints one JSON document, which escapes what a terminal would obey.
fn print_json(document: &Value) -> Outcome {
    if writeln!(std::io::stdout().lock(), "{}", serde_json::to_string_pretty(document)?).is_err() {
        std::process::exit(0);
    }
    Ok(())
}

/// A text as a cell of a table separated by tabs.
fn cell(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}
