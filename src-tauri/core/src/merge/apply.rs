//! Applying a plan: one transaction, all of it or none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::plan::{Plan, Target, plan};
use super::stage::CACHE;
use super::{FilePlan, Watch};
use crate::error::Result;
use crate::event::Digest;
use crate::file::append::{self, INSERT_EVENT};
use crate::file::copy::{copy_attachments, insert_row};
use crate::file::verify::{self, EVENT_COLUMNS, EventRow, Refusal, ReplicaRow, Verified};
use crate::file::{SessionFile, connection, create, header};
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Only say what would be done.
    pub dry_run: bool,
    /// Apply the others where a file is refused.
    pub skip_refused: bool,
}

/// Merges files into the file at `out`, which is made where it is not there. No projection is needed, so none is made.
///
/// # Errors
/// What is wrong with `out`, or kept the disk from taking it; then nothing has changed. Refused files are no error: they
/// stand in the answer, whose `content_hash` is missing when therefore nothing was written.
pub fn merge_into(
    out: &Path,
    incoming: &[PathBuf],
    choice: Choice,
    now: DateTime<Utc>,
    watch: &mut Watch<'_>,
) -> Result<Merged> {
    let stop = |plan: &Plan| choice.dry_run || (plan.has_refused() && !choice.skip_refused);
    if !out.exists() {
        let plan = plan(None, incoming, now, watch)?;
        if stop(&plan) {
            return Ok(Merged { files: plan.files, content_hash: None });
        }
        let mut content_hash = None;
        create::put(out, |made| {
            move_over(made, &plan)?;
            content_hash = Some(hash(made, out)?);
            Ok(())
        })?;
        return Ok(Merged { files: plan.files, content_hash });
    }
    header::inspect(out)?;
    let target = connection::read_write(out)?;
    let verified = {
        let _one_state = target.unchecked_transaction().map_err(|error| connection::located(out, error))?;
        verify::verify::<Refusal>(&target, |_, _, _| Ok(())).map_err(|refusal| refusal.at(out))?
    };
    if !choice.dry_run {
        // What an earlier redaction could not finish; it changes nothing that anybody reads, and can wait again.
        let _ = erase::finish(&target);
    }
    let plan = plan(Some(described(&target, out, &verified)), incoming, now, watch)?;
    if stop(&plan) {
        return Ok(Merged { files: plan.files, content_hash: None });
    }
    let content_hash = if plan.is_empty() {
        verified.content_hash
    } else {
        let transaction = append::begin(&target).map_err(|error| connection::located(out, error))?;
        move_over(&transaction, &plan)?;
        let content_hash = hash(&transaction, out)?;
        transaction.commit().map_err(|error| connection::located(out, error))?;
        content_hash
    };
    Ok(Merged { files: plan.files, content_hash: Some(content_hash) })
}

fn described<'a>(connection: &'a Connection, path: &'a Path, verified: &Verified) -> Target<'a> {
    Target { connection, path, events: usize::try_from(verified.set.count).unwrap_or(usize::MAX) }
}

fn hash(connection: &Connection, path: &Path) -> Result<Digest> {
    verify::content_hash_of(connection).map_err(|refusal| refusal.at(path))
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
        plan(Some(described(&self.connection, self.path(), self.verified())), incoming, now, watch)
    }

    /// Applies a plan made for this file, its refused files left out, and projects what it touches.
    ///
    /// # Errors
    /// [`crate::Error::ReadOnly`], or what kept the disk from taking it; then nothing has changed.
    pub fn merge(&mut self, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        self.writer()?;
        let path = self.path().to_owned();
        let transaction =
            append::begin(&self.connection).map_err(|error| connection::located(&path, error))?;
        move_over(&transaction, plan)?;
        let data_version = self.data_version.now(&transaction)?;
        if data_version == self.data_version {
            let mut touched = plan.staging.connection.prepare(
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
        transaction.commit().map_err(|error| connection::located(&path, error))?;
        self.newest = newest;
        self.data_version = data_version;
        self.undo.forget_undone();
        self.forget_redacted()
    }
}

/// Moves everything staged into a file, inside the caller's transaction.
fn move_over(target: &Connection, plan: &Plan) -> Result<()> {
    let staging = &plan.staging;
    target.pragma_update(None, "cache_size", CACHE)?;
    let mut authors =
        staging.connection.prepare("SELECT id, device, person, digest FROM author ORDER BY id, digest")?;
    let mut rows = authors.query([])?;
    while let Some(row) = rows.next()? {
        let (id, device, person): (Uuid, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        append::insert_author(target, id, &device, &person, &row.get(3)?)?;
    }
    let mut numbers = BTreeMap::new();
    for (staged, row) in staging.replicas()? {
        numbers.insert(staged, replica(target, &row)?);
    }
    // Read before anything new is there: a late copy does not bring back what is redacted here. For redactions that this
    // merge itself brings, somebody says yes first.
    let covered = Covered::read(target)?;
    let mut set = verify::stated(target).map_err(|refusal| refusal.at(Path::new("")))?;
    let ignoring = INSERT_EVENT.replacen("INSERT", "INSERT OR IGNORE", 1);
    let mut insert = target.prepare(&ignoring)?;
    let mut events = staging.connection.prepare(&format!("SELECT {EVENT_COLUMNS} FROM event ORDER BY no"))?;
    let mut rows = events.query([])?;
    while let Some(row) = rows.next()? {
        let event = EventRow::read(row).map_err(|refusal| refusal.at(Path::new("")))?;
        let taken = erase::without_covered(event, &covered);
        if insert_row(&mut insert, numbers[&event.replica], &taken)? == 1 {
            set.add(&event.digest());
        }
    }
    copy_attachments(&staging.connection, target, &covered)?;
    append::state(target, &set)?;
    Ok(())
}

/// The target's number for a replica, which gets one if it has none.
fn replica(target: &Connection, replica: &ReplicaRow) -> rusqlite::Result<i64> {
    let known = target
        .prepare_cached("SELECT no FROM main.replica WHERE id = ?1")?
        .query_row([replica.id], |row| row.get(0))
        .optional()?;
    match known {
        Some(no) => Ok(no),
        None => append::insert_replica(target, replica.id, &replica.author, &replica.app_version),
    }
}
