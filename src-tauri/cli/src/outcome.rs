//! What went wrong, as one sentence and an exit code: 1 where the input was refused or a check failed, 2 where the
//! program was used wrongly.

use std::process::ExitCode;

use kelechek_core::Error;
use kelechek_report::WriteError;
use kelechek_report::language::Arg;
use kelechek_report::table::TableError;

use crate::speak::Speaker;

/// Why a command was not done.
#[derive(Debug)]
pub enum Failure {
    /// The core refused.
    Core(Error),
    /// A table could not be read.
    Table(String, TableError),
    /// A document could not be written.
    Report(String, WriteError),
    /// A message of the command line, with its parameters: the input was refused.
    Refused(&'static str, Vec<(&'static str, Arg)>),
    /// The same: the program was used wrongly.
    Usage(&'static str, Vec<(&'static str, Arg)>),
    /// It was said already; only the exit code is left.
    Said,
}

/// What commands answer.
pub type Outcome<T = ()> = Result<T, Failure>;

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Core(error.into())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Core(Error::System(error.into()))
    }
}

/// The sentence for an error of the core.
pub fn sentence(speaker: &Speaker, error: &Error) -> String {
    let args: Vec<(&str, Arg)> =
        error.parameters().into_iter().map(|(name, value)| (name, Arg::Text(value))).collect();
    let mut sentence = speaker.sentence(&format!("error-{}", error.code()), &args);
    if let Error::BadRows(rows) = error {
        for row in rows {
            sentence.push('\n');
            sentence.push_str(&bad_row(speaker, row));
        }
    }
    sentence
}

/// The line for a row that cannot be imported.
pub fn bad_row(speaker: &Speaker, row: &kelechek_core::import::BadRow) -> String {
    let args = [
        ("row", Arg::Text(row.number.to_string())),
        ("reason", row.reason.code().into()),
        ("value", Arg::Text(row.value.clone())),
    ];
    speaker.sentence("cli-bad-row", &args)
}

impl Failure {
    /// Says what went wrong, and answers with the exit code.
    pub fn report(&self, speaker: &Speaker) -> ExitCode {
        let (sentence, code) = match self {
            Self::Said => return ExitCode::from(1),
            // Somebody who names what is not there, or not enough, can put it right; a broken file is another matter.
            Self::Core(error @ (Error::Ambiguous { .. } | Error::SeveralSessions(_))) => {
                (sentence(speaker, error), 2)
            }
            Self::Core(error) => (sentence(speaker, error), 1),
            Self::Table(path, error) => {
                let detail = match error {
                    TableError::ColumnTwice(name) | TableError::UnknownFormat(name) => name.clone(),
                    TableError::Broken(why) => why.clone(),
                    TableError::Unreadable(error) if error.kind() == std::io::ErrorKind::NotFound => {
                        let missing = [("path", Arg::from(path))];
                        speaker.complain(&speaker.sentence("error-file-missing", &missing));
                        return ExitCode::from(1);
                    }
                    TableError::Unreadable(error) => error.to_string(),
                    _ => String::new(),
                };
                let args =
                    [("path", path.into()), ("reason", error.code().into()), ("detail", Arg::Text(detail))];
                (speaker.sentence("cli-table-unreadable", &args), 1)
            }
            Self::Report(path, error) => {
                let args = [("path", path.into()), ("reason", Arg::Text(error.to_string()))];
                (speaker.sentence("error-file-unwritable", &args), 1)
            }
            Self::Refused(id, args) => (speaker.sentence(id, args), 1),
            Self::Usage(id, args) => (speaker.sentence(id, args), 2),
        };
        speaker.complain(&sentence);
        ExitCode::from(code)
    }
}
