//! `kelechek export`

use std::path::Path;

use kelechek_core::SessionFile;
use kelechek_core::vision::{Draft, Findings};
use kelechek_report::model::{Options as Wanted, Report, What as Held, build};
use kelechek_report::{FileError, Format, write_file};
use kelechek_synthesis::draft::{Options, draft};
use kelechek_synthesis::findings;

use crate::arguments::{Export, What};
use crate::outcome::{Failure, Outcome};
use crate::speak::Speaker;

pub fn run(asked: &Export, speaker: &Speaker) -> Outcome {
    let Some(format) = Format::of(&asked.output) else {
        let ending = asked.output.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let known = Format::ALL.map(|format| format!(".{}", format.ending())).join(", ");
        return Err(Failure::Usage(
            "cli-unknown-format",
            vec![("ending", ending.into()), ("known", known.into())],
        ));
    };
    if asked.history && format != Format::Json {
        return Err(Failure::Usage("cli-history-json-only", vec![]));
    }
    let file = SessionFile::read(&asked.file)?;
    let material = file.material(None)?;
    let what = if asked.what == What::Contributions { Held::Contributions } else { Held::Vision };
    let wanted = Wanted { public: asked.public, what, ..Wanted::new(speaker.language) };
    // What a format does not hold is not worked out: it is what takes long.
    let draft =
        if format.holds_lines(what) { draft(&material, &Options::default()) } else { Draft::default() };
    let findings = if format.holds_findings() { findings(&material) } else { Findings::default() };
    let mut report = build(&material, &draft, &findings, &wanted);
    if asked.history {
        report.add_history(|id| file.history(id))?;
    }
    write(&report, format, &asked.output)?;
    speaker.say("cli-export-done", &[("path", asked.output.display().to_string().into())]);
    Ok(())
}

/// Writes a report as a file, whole or not at all.
pub fn write(report: &Report, format: Format, path: &Path) -> Outcome {
    write_file(report, format, path).map_err(|error| match error {
        FileError::Place(error) => Failure::Core(error),
        FileError::Report(error) => Failure::Report(path.display().to_string(), error),
    })
}
