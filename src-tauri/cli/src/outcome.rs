//! What went wrong, as one sentence and an exit code: 1 where the input was refused or a check failed, 2 where the
//! program was used wrongly.

use std::process::ExitCode;

use kelechek_core::Error;
use kelechek_report::WriteError;
use kelechek_report::language::Arg;
use kelechek_report::table::TableError;
use kelechek_seal::SealError;

use crate::setting;
use crate::speak::Speaker;

/// Why a command was not done.
#[derive(Debug)]
pub enum Failure {
    /// The core refused.
    Core(Error),
    /// Sealing or opening was refused.
    Seal(SealError),
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

impl From<SealError> for Failure {
    fn from(error: SealError) -> Self {
        match error {
            SealError::Core(error) => Self::Core(error),
            other => Self::Seal(other),
        }
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

/// What was wrong, and of a damaged file the way back.
pub fn complaint(speaker: &Speaker, error: &Error) -> String {
    let way_back = backup_of(error, speaker).map(|way_back| format!(" {way_back}"));
    sentence(speaker, error) + &way_back.unwrap_or_default()
}

/// Where the newest good backup of a damaged file lies, and what else can be done about it.
fn backup_of(error: &Error, speaker: &Speaker) -> Option<String> {
    let Error::DamagedFile { path, .. } = error else { return None };
    let newest = setting::backups().and_then(|backups| backups.newest_good(path).ok().flatten());
    let args = |backup: String, at: String| {
        [("path", path.display().to_string().into()), ("backup", backup.into()), ("at", at.into())]
    };
    Some(match newest {
        Some((backup, _)) => {
            let at = backup.at.with_timezone(&chrono::Local).format("%Y-%m-%d %H:%M").to_string();
            speaker.sentence("cli-damaged-backup", &args(backup.path.display().to_string(), at))
        }
        None => speaker.sentence("cli-damaged-no-backup", &args(String::new(), String::new())),
    })
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
            Self::Core(error) => (complaint(speaker, error), 1),
            Self::Seal(error) => {
                let args = error.parameters().into_iter().map(|(name, value)| (name, Arg::Text(value)));
                let args: Vec<(&str, Arg)> = args.collect();
                (speaker.sentence(&format!("error-{}", error.code()), &args), 1)
            }
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
