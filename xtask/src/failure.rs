//! Why a command of the developer ended early. Each failure is shown as one sentence: what, where, what to do.

use std::fmt;

/// What can end a command early.
#[derive(Debug)]
pub enum Failure {
    /// The command line was not understood; says what is possible.
    Usage(String),
    /// A program that is needed is not installed, or too old; says what to install.
    Missing {
        /// The program, as a person names it.
        program: String,
        /// What to do about it.
        advice: String,
    },
    /// A program was started and ended with a failure, which it has explained above in its own words.
    Step {
        /// What was being done, as it completes "… failed".
        doing: String,
        /// The exit code, unless the program was killed by a signal.
        code: Option<i32>,
    },
    /// The system refused something.
    System {
        /// What was being done, as it completes "… failed".
        doing: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// What a step should have left behind is not there.
    Absent {
        /// The file that was expected.
        path: std::path::PathBuf,
        /// Who should have made it.
        maker: &'static str,
    },
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) => f.write_str(text),
            Self::Missing { program, advice } => write!(f, "{program} is missing: {advice}."),
            Self::Step { doing, code: Some(code) } => {
                write!(f, "{doing} failed with exit code {code}; the reason stands above.")
            }
            Self::Step { doing, code: None } => write!(f, "{doing} was stopped by a signal."),
            Self::System { doing, error } => write!(f, "{doing} failed: {error}."),
            Self::Absent { path, maker } => {
                write!(f, "{maker} was expected to write {}, which is not there.", path.display())
            }
        }
    }
}
