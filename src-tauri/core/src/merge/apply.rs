//! Applying a plan: one transaction, all of it or none.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use uuid::Uuid;

use super::plan::{Plan, Target, plan, plan_in};
use super::record::{Brought, LastRows, Record, Records};
use super::stage::{CACHE, Staging};
use super::standing::{self, Standing};
use super::{FilePlan, Watch};
use crate::error::{Error, Result};
use crate::event::Digest;
use crate::event::digest::ContentHash;
use crate::file::append::{self, INSERT_UNLESS_THERE};
use crate::file::bytes::Bytes;
use crate::file::copy::{copy_attachments, insert_row};
use crate::file::verify::{self, EVENT_COLUMNS, EventRow, Refusal};
use crate::file::{SessionFile, connection, header};
use crate::projection;
use crate::redaction::{Covered, erase};

/// What a merge came to.
#[derive(Debug)]
pub struct Merged {
    /// File by file.
    pub files: Vec<FilePlan>,
    /// Of the target as it now is; nothing where nothing was written.
    pub content_hash: Option<Digest>,
}

/// What to do with a plan.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// Only say what would be done.
    pub dry_run: bool,
    /// Apply the others where a file is refused.
    pub skip_refused: bool,
    /// Where the merge is recorded, so that it can be taken back.
    pub records: Option<&'a Records>,
}

/// Merges files into the file at `out`, which is made where it is not there. No projection is needed, so none is made.
///
/// # Errors
/// What is wrong with `out`, or kept the disk from taking it; then nothing has changed. Refused files are no error: they
/// stand in the answer, whose `content_hash` is missing when therefore nothing was written.
pub fn merge_into(
    out: &Path,
    incoming: &[PathBuf],
    choice: Choice<'_>,
    now: DateTime<Utc>,
    watch: &mut Watch<'_>,
) -> Result<Merged> {
    let stop = |plan: &Plan| choice.dry_run || (plan.has_refused() && !choice.skip_refused);
    if !out.exists() {
        let staging = if choice.dry_run { Staging::private() } else { Staging::beside(out) };
        let plan = plan_in(staging?, None, incoming, now, watch)?;
        if stop(&plan) {
            return Ok(Merged { files: plan.files, content_hash: None });
        }
        let after = plan.staging.content_hash()?;
        let Plan { files, staging } = plan;
        let (before, set) = (ContentHash::default().finish(), staging.set());
        let brought = Brought { before, after, set, rows: LastRows::default() };
        recorded(choice.records, out, &brought, &files, now, || staging.finish())?;
        if let Some(records) = choice.records
            && let (Ok(bytes), Ok(made)) = (Bytes::of(out), connection::read_only(out))
        {
            standing::note(&made, &bytes, &brought, records);
        }
        return Ok(Merged { files, content_hash: Some(after) });
    }
    header::inspect(out)?;
    let bytes = Bytes::of(out).map_err(|error| Error::reading(out, &error))?;
    let target = connection::read_write(out)?;
    let to_plan = || plan(Some(Target::at(out, &target)?), incoming, now, watch);
    let (standing, plan) = standing::look(out, &bytes, choice.records, to_plan)?;
    if !choice.dry_run {
        // What an earlier redaction could not finish; it changes nothing that anybody reads, and can wait again.
        let _ = erase::finish(&target);
    }
    if stop(&plan) {
        return Ok(Merged { files: plan.files, content_hash: None });
    }
    if plan.is_empty() {
        return Ok(Merged { files: plan.files, content_hash: Some(standing.content_hash) });
    }
    let at = |error| connection::located(out, error);
    let transaction = append::begin(&target).map_err(at)?;
    let brought = move_over(&transaction, out, &plan, Some(&standing))
        .map_err(|error| connection::relocated(out, error))?;
    recorded(choice.records, out, &brought, &plan.files, now, || transaction.commit().map_err(at))?;
    if let Some(records) = choice.records {
        standing::note(&target, &bytes, &brought, records);
    }
    Ok(Merged { files: plan.files, content_hash: Some(brought.after) })
}

/// Commits a merge, which is written down before: were it the other way round, a crash could leave a merge that nobody can
/// take back. That it cannot be written down is no reason not to merge.
fn recorded(
    records: Option<&Records>,
    out: &Path,
    brought: &Brought,
    files: &[FilePlan],
    now: DateTime<Utc>,
    commit: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let pending = records.and_then(|records| records.begin(Record::new(out, brought, files, now)).ok());
    let committed = commit();
    if let Some(pending) = pending {
        if committed.is_ok() { pending.done() } else { pending.undone() }
    }
    committed
}

impl SessionFile {
    /// Plans the merge of some files into this one.
    ///
    /// # Errors
    /// See [`plan`].
    pub fn plan_merge(
        &self,
        incoming: &[PathBuf],
        now: DateTime<Utc>,
        watch: &mut Watch<'_>,
    ) -> Result<Plan> {
        plan(Some(Target::at(self.path(), &self.connection)?), incoming, now, watch)
    }

    /// Applies a plan made for this file, its refused files left out, and projects what it touches. Where there are records
    /// it is recorded, so that it can be taken back.
    ///
    /// # Errors
    /// [`crate::Error::ReadOnly`], or what kept the disk from taking it; then nothing has changed.
    pub fn merge(&mut self, plan: &Plan, records: Option<&Records>, now: DateTime<Utc>) -> Result<()> {
        self.writer()?;
        let path = self.path().to_owned();
        let transaction =
            append::begin(&self.connection).map_err(|error| connection::located(&path, error))?;
        let brought = move_over(&transaction, &path, plan, None)
            .map_err(|error| connection::relocated(&path, error))?;
        let data_version = self.data_version.now(&transaction)?;
        if data_version == self.data_version {
            let mut touched = plan.staging.connection().prepare(
                "SELECT entity_kind, entity FROM event GROUP BY entity, entity_kind ORDER BY min(no)",
            )?;
            let mut rows = touched.query([])?;
            while let Some(row) = rows.next()? {
                projection::project(&transaction, &row.get::<_, String>(0)?, row.get(1)?)?;
            }
        } else {
            // Another program wrote to the file since; what is projected here is no longer all there is.
            projection::rebuild(&transaction)?;
        }
        let newest = append::newest_in(&transaction, now)?;
        let commit = || transaction.commit().map_err(|error| connection::located(&path, error));
        recorded(records, &path, &brought, &plan.files, now, commit)?;
        self.newest = newest;
        self.data_version = data_version;
        self.undo.forget_undone();
        self.forget_redacted()
    }
}

/// Moves everything staged into a file, inside the caller's transaction. `standing` is what was found in the file when it was
/// last read.
fn move_over(target: &Connection, path: &Path, plan: &Plan, standing: Option<&Standing>) -> Result<Brought> {
    let refused = |refusal: Refusal| refusal.at(path);
    let hash = || verify::content_hash_of(target).map_err(refused);
    let staging = plan.staging.connection();
    target.pragma_update(None, "cache_size", CACHE)?;
    let mut set = verify::stated(target).map_err(refused)?;
    // Known before anything new is there: a late copy does not bring back what is redacted here. For redactions that this
    // merge itself brings, somebody says yes first.
    let (before, covered) = match standing.filter(|standing| standing.set == set) {
        Some(standing) => (standing.content_hash, Cow::Borrowed(&standing.covered)),
        None => (hash()?, Cow::Owned(Covered::read(target)?)),
    };
    let last = last_rows(target)?;
    let mut authors =
        staging.prepare("SELECT id, device, person, digest FROM main.author ORDER BY id, digest")?;
    let mut rows = authors.query([])?;
    while let Some(row) = rows.next()? {
        let (id, device, person): (Uuid, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        append::insert_author(target, id, &device, &person, &row.get(3)?)?;
    }
    let mut numbers = BTreeMap::new();
    for (staged, row) in plan.staging.replicas()? {
        numbers.insert(staged, append::replica_no(target, row.id, &row.author, &row.app_version)?);
    }
    let mut insert = target.prepare(INSERT_UNLESS_THERE)?;
    let mut events = staging.prepare(&format!("SELECT {EVENT_COLUMNS} FROM main.event ORDER BY no"))?;
    let mut rows = events.query([])?;
    while let Some(row) = rows.next()? {
        let event = EventRow::read(row).map_err(refused)?;
        let taken = erase::without_covered(event, &covered);
        if insert_row(&mut insert, numbers[&event.replica], &taken)? == 1 {
            set.add(&event.digest());
        }
    }
    copy_attachments(staging, target, &covered)?;
    append::state(target, &set)?;
    Ok(Brought { before, after: hash()?, set, rows: last })
}

fn last_rows(target: &Connection) -> rusqlite::Result<LastRows> {
    target.query_row(
        "SELECT (SELECT coalesce(max(no), 0) FROM main.event), \
         (SELECT coalesce(max(no), 0) FROM main.attachment)",
        [],
        |row| Ok(LastRows { event: row.get(0)?, attachment: row.get(1)? }),
    )
}
