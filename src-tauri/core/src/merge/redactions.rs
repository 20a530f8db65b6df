//! What the redactions in each file cover.

use std::collections::BTreeSet;

use rusqlite::Connection;
use uuid::Uuid;

use super::FilePlan;
use super::stage::Staging;
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::redaction::Covered;

/// Counts, for each file by its number, the contributions that it is the first to redact, and those of them whose words
/// are there to be erased.
pub(super) fn count(staging: &Staging, target: Option<&Connection>, files: &mut [FilePlan]) -> Result<()> {
    let mut redactions = staging
        .connection()
        .prepare("SELECT no, payload FROM main.event WHERE entity_kind = ?1 ORDER BY no")?;
    let mut rows = redactions.query([entity::REDACTION])?;
    // Read only where a redaction arrives at all, which is seldom.
    let mut covered: Option<Covered> = None;
    let mut seen = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let payload: Vec<u8> = row.get(1)?;
        let fields = Fields::decode(&payload).unwrap_or_default();
        let Some((entity::CONTRIBUTION, id)) = entity::redaction_target(&fields) else { continue };
        if covered.is_none() {
            covered = Some(target.map(Covered::read).transpose()?.unwrap_or_default());
        }
        let known = covered.as_ref().is_some_and(|covered| covered.has(entity::CONTRIBUTION, id.as_bytes()));
        if known || !seen.insert(id) {
            continue;
        }
        let file = &mut files[staging.file_of(row.get(0)?)];
        file.redactions += 1;
        let here = target.map_or(Ok(false), |target| has_words(target, id))?;
        file.erases += usize::from(here || has_words(staging.connection(), id)?);
    }
    Ok(())
}

fn has_words(connection: &Connection, id: Uuid) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT 1 FROM main.event WHERE entity = ?1 AND entity_kind = ?2 AND payload IS NOT NULL",
        )?
        .exists((id, entity::CONTRIBUTION))
}
