//! `kelechek export`

use std::io::{BufWriter, Write};
use std::path::Path;

use kelechek_core::{Error, SessionFile};
use kelechek_report::model::{Options as Wanted, Report, What as Held, build};
use kelechek_report::{WriteError, csv, docx, html, json, markdown};
use kelechek_synthesis::draft::{Options, draft};

use crate::arguments::{Export, What};
use crate::outcome::{Failure, Outcome};
use crate::speak::Speaker;

type Writer = fn(&Report, &mut dyn Write) -> Result<(), WriteError>;

/// The formats by the end of the file's name.
pub const FORMATS: [(&str, Writer); 5] = [
    ("docx", docx::write),
    ("html", html::write),
    ("md", markdown::write),
    ("csv", csv::write),
    ("json", json::write),
];

pub fn run(asked: &Export, speaker: &Speaker) -> Outcome {
    let ending = asked.output.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let Some((_, writer)) = FORMATS.iter().find(|(format, _)| *format == ending) else {
        let known = FORMATS.map(|(format, _)| format!(".{format}")).join(", ");
        return Err(Failure::Usage(
            "cli-unknown-format",
            vec![("ending", ending.into()), ("known", known.into())],
        ));
    };
    let material = SessionFile::read(&asked.file)?.material(None)?;
    let draft = draft(&material, &Options::default());
    let what = if asked.what == What::Contributions { Held::Contributions } else { Held::Vision };
    let wanted = Wanted { public: asked.public, what, ..Wanted::new(speaker.language) };
    let report = build(&material, &draft, &wanted);
    write(&report, *writer, &asked.output)?;
    speaker.say("cli-export-done", &[("path", asked.output.display().to_string().into())]);
    Ok(())
}

/// Writes a document beside its place and moves it there whole: a half-written one never bears its name.
pub fn write(report: &Report, writer: Writer, path: &Path) -> Outcome {
    let refused = |error: std::io::Error| Failure::Core(Error::writing(path, &error));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Error::FileMissing(folder.to_owned()).into());
    }
    let mut beside = tempfile::Builder::new()
        .prefix(".kelechek-")
        .permissions_like_a_document()
        .tempfile_in(folder)
        .map_err(refused)?;
    {
        let mut out = BufWriter::new(beside.as_file_mut());
        writer(report, &mut out).map_err(|error| Failure::Report(path.display().to_string(), error))?;
        out.flush().map_err(refused)?;
    }
    beside.as_file().sync_all().map_err(refused)?;
    beside.persist(path).map_err(|error| refused(error.error))?;
    Ok(())
}

/// Documents are readable by whoever may read the folder; temporary files by default are not.
trait Document {
    fn permissions_like_a_document(&mut self) -> &mut Self;
}

impl Document for tempfile::Builder<'_, '_> {
    #[cfg(unix)]
    fn permissions_like_a_document(&mut self) -> &mut Self {
        use std::os::unix::fs::PermissionsExt;
        self.permissions(std::fs::Permissions::from_mode(0o644))
    }

    #[cfg(not(unix))]
    fn permissions_like_a_document(&mut self) -> &mut Self {
        self
    }
}
