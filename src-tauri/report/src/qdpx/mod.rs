//! A project for programs of qualitative analysis (REFI-QDA 1.0, `.qdpx`): one text a session, in which each contribution
//! is a selection coded with its theme, horizon, kind and cluster.
//!
//! Readers differ in what they take, and the schema allows more than they do. What is written is what all known ones read:
//! texts beside the project and never within it, positions in code points, LF and no byte order mark, users and dates
//! everywhere, no empty containers, and no two codes of one name. The same report gives the same bytes.

mod codes;
mod project;
mod text;

use std::io::{Cursor, Write};

use kelechek_core::id::{NAMESPACE, derived};
use uuid::Uuid;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::error::WriteError;
use crate::model::{Entry, Report, Variant};
use codes::Codes;

/// Writes the report as a project.
///
/// # Errors
/// Only when `out` refuses to be written to, or the project is beyond what a ZIP archive holds.
pub fn write(report: &Report, out: &mut dyn Write) -> Result<(), WriteError> {
    let guids = Guids::of(report);
    let texts = text::of(report, &guids);
    let codes = Codes::of(report, &guids);
    let project = project::of(report, &guids, &codes, &texts);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("project.qde", SimpleFileOptions::default())?;
    archive.write_all(project.as_bytes())?;
    for text in &texts {
        archive.start_file(format!("sources/{}.txt", text.guid), SimpleFileOptions::default())?;
        archive.write_all(text.content.as_bytes())?;
    }
    out.write_all(archive.finish()?.get_ref())?;
    out.flush()?;
    Ok(())
}

/// The identities within a project: the same for the same thing, and in a public one not those of the session file.
struct Guids {
    root: Uuid,
}

impl Guids {
    fn of(report: &Report) -> Self {
        let sessions: Vec<&str> = report.meetings.iter().map(|m| m.reference.as_str()).collect();
        let variant = if report.variant == Variant::Public { "public" } else { "internal" };
        Self { root: derived(NAMESPACE, "project", &format!("{variant} {}", sessions.join("\n"))) }
    }

    fn guid(&self, kind: &str, key: &str) -> Uuid {
        derived(self.root, kind, key)
    }

    /// What tells a contribution from all others, also in a project that is exported again later.
    fn key(entry: &Entry) -> String {
        entry.internal.as_ref().map_or_else(|| entry.number.to_string(), |internal| internal.id.to_string())
    }

    fn user(&self, entry: &Entry) -> Uuid {
        self.user_named(entry.internal.as_ref().map_or("", |internal| &internal.note_taker))
    }

    fn user_named(&self, name: &str) -> Uuid {
        self.guid("user", name.trim())
    }
}
