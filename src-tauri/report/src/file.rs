//! A report as a file: the formats there are, and writing one of them whole or not at all.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use kelechek_core::Error;
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use crate::error::WriteError;
use crate::model::{Report, What};
use crate::{csv, docx, html, json, markdown, pdf, qdpx, xlsx};

/// A format that a report can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Format {
    /// A Word document.
    Docx,
    /// A document to print.
    Pdf,
    /// A web page in one file.
    Html,
    /// Markdown.
    Md,
    /// A workbook.
    Xlsx,
    /// The contributions as a table.
    Csv,
    /// Everything as data.
    Json,
    /// A project for programs of qualitative analysis.
    Qdpx,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] =
        [Self::Docx, Self::Pdf, Self::Html, Self::Md, Self::Xlsx, Self::Csv, Self::Json, Self::Qdpx];

    /// How the name of such a file ends, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Qdpx => "qdpx",
        }
    }

    /// The format that a file of this name has.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// Whether such a file has anything to say about the lines of a draft.
    pub fn holds_lines(self, what: What) -> bool {
        what == What::Vision && self != Self::Csv
    }

    /// Whether it is a document to be read, and not data.
    pub fn has_pages(self) -> bool {
        matches!(self, Self::Docx | Self::Pdf | Self::Html | Self::Md)
    }

    /// Whether it has anything to say about clusters and votes.
    pub fn holds_findings(self) -> bool {
        self != Self::Csv
    }

    fn write(self, report: &Report, out: &mut dyn Write) -> Result<(), WriteError> {
        match self {
            Self::Docx => docx::write(report, out),
            Self::Pdf => pdf::write(report, out),
            Self::Html => html::write(report, out),
            Self::Md => markdown::write(report, out),
            Self::Xlsx => xlsx::write(report, out),
            Self::Csv => csv::write(report, out),
            Self::Json => json::write(report, out),
            Self::Qdpx => qdpx::write(report, out),
        }
    }
}

/// Why a report did not become a file.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The folder does not take it.
    #[error(transparent)]
    Place(#[from] Error),
    /// The report could not be written in this format.
    #[error(transparent)]
    Report(#[from] WriteError),
}

/// Writes a report beside its place and moves it there whole: a half-written one never bears its name.
///
/// # Errors
/// What kept the folder from taking it; what lay under this name before is then still there.
pub fn write_file(report: &Report, format: Format, path: &Path) -> Result<(), FileError> {
    put(path, |out| format.write(report, out))
}

/// Writes anything that way.
///
/// # Errors
/// The same.
pub fn put(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), WriteError>,
) -> Result<(), FileError> {
    match lay_beside(path, write, &|| false)? {
        Some(laid) => laid.put(),
        None => Ok(()),
    }
}

/// Writes a report beside its place, where it has no name yet; nothing is left of it where it was called off.
///
/// # Errors
/// Those of [`write_file`].
pub fn lay_file(
    report: &Report,
    format: Format,
    path: &Path,
    is_called_off: &dyn Fn() -> bool,
) -> Result<Option<Laid>, FileError> {
    lay_beside(path, |out| format.write(report, out), is_called_off)
}

/// A file that is written whole and lies beside its place; dropped, it is gone.
#[must_use]
pub struct Laid {
    beside: NamedTempFile,
    path: PathBuf,
}

impl Laid {
    /// Gives it its name.
    ///
    /// # Errors
    /// Those of [`write_file`].
    pub fn put(self) -> Result<(), FileError> {
        let Self { beside, path } = self;
        beside.persist(&path).map_err(|error| Error::writing(&path, &error.error))?;
        // The new name is on the disk only when the folder is. Where a folder cannot be opened as a file, nothing can be done.
        if let Ok(folder) = fs::File::open(folder_of(&path)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

fn lay_beside(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), WriteError>,
    is_called_off: &dyn Fn() -> bool,
) -> Result<Option<Laid>, FileError> {
    let refused = |error: io::Error| Error::writing(path, &error);
    let folder = folder_of(path);
    if !folder.is_dir() {
        return Err(Error::FileMissing(folder.to_owned()).into());
    }
    let mut builder = tempfile::Builder::new();
    let mut beside = readable(builder.prefix(".kelechek-")).tempfile_in(folder).map_err(refused)?;
    let mut watched = Watched { out: beside.as_file_mut(), is_called_off, refused: None };
    let mut out = BufWriter::new(&mut watched);
    let written = write(&mut out).and_then(|()| Ok(out.flush()?));
    drop(out);
    let refused_by_disk = watched.refused.take();
    if is_called_off() {
        return Ok(None);
    }
    // Libraries wrap what the disk said, each in its own way.
    written.map_err(|error| match refused_by_disk {
        Some(disk) => FileError::Place(refused(disk)),
        None => FileError::Report(error),
    })?;
    beside.as_file().sync_all().map_err(refused)?;
    Ok(Some(Laid { beside, path: path.to_owned() }))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file that takes nothing more once the work has been called off.
struct Watched<'a> {
    out: &'a mut fs::File,
    is_called_off: &'a dyn Fn() -> bool,
    /// What the disk said when it did not take something.
    refused: Option<io::Error>,
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if (self.is_called_off)() {
            return Err(io::Error::other("called off"));
        }
        self.out.write(bytes).inspect_err(|error| self.refused = Some(same(error)))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// An error cannot be copied; its number, or else its kind, says the same.
fn same(error: &io::Error) -> io::Error {
    error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}

/// Documents are readable by whoever may read the folder; temporary files by default are not.
#[cfg(unix)]
fn readable<'a, 'b, 'c>(builder: &'a mut tempfile::Builder<'b, 'c>) -> &'a mut tempfile::Builder<'b, 'c> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable<'a, 'b, 'c>(builder: &'a mut tempfile::Builder<'b, 'c>) -> &'a mut tempfile::Builder<'b, 'c> {
    builder
}
