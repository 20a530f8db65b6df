//! What a redaction of something comes to: which entities it must name, and what will be gone.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Erasure, Target};
use crate::entity;
use crate::error::{Error, Result};
use crate::file::SessionFile;
use crate::id::ContributionId;
use crate::language::Language;
use crate::projection::{heads, joined, query};

/// The entities that are to be redacted.
#[derive(Debug, Default)]
pub(super) struct Scope {
    pub contributions: Vec<Uuid>,
    /// Participants, tags, voices, attachments, by kind.
    pub others: BTreeSet<(String, Uuid)>,
    /// Lines of the vision that rest on the contributions. They are not redacted, but may show other words.
    pub lines: BTreeSet<Uuid>,
    pub erasure: Erasure,
}

impl Erasure {
    pub(super) fn count(&mut self, kind: &str, number: u32) {
        let counter = match kind {
            entity::CONTRIBUTION => &mut self.contributions,
            entity::PARTICIPANT => &mut self.participants,
            entity::TAG => &mut self.tags,
            entity::VOICE => &mut self.voices,
            entity::ATTACHMENT => &mut self.attachments,
            _ => &mut self.others,
        };
        *counter = counter.saturating_add(number);
    }
}

impl SessionFile {
    /// Says what a redaction would erase, and erases nothing. Whoever redacts must have shown this first.
    ///
    /// # Errors
    /// [`Error::Unknown`]; [`Error::Redacted`] for a contribution that already is.
    pub fn plan_redaction(&self, target: Target) -> Result<Erasure> {
        Ok(self.scope(target)?.erasure)
    }

    /// The contributions that a redaction would change, for [`SessionFile::changing`].
    ///
    /// # Errors
    /// Those of [`SessionFile::plan_redaction`].
    pub fn concerned_by_redaction(&self, target: Target) -> Result<Vec<ContributionId>> {
        let scope = self.scope(target)?;
        let voices = scope.others.iter().filter(|(kind, _)| kind == entity::VOICE);
        let mut concerned: BTreeSet<Uuid> = scope.contributions.iter().copied().collect();
        for (kind, id) in voices {
            concerned.extend(query::owner(&self.connection, kind, *id)?);
        }
        Ok(concerned.into_iter().map(Into::into).collect())
    }

    pub(super) fn scope(&self, target: Target) -> Result<Scope> {
        let mut scope = Scope::default();
        match target {
            Target::Contribution(id) => self.take_contribution(&mut scope, id.0)?,
            Target::Participant(id) => self.take_participant(&mut scope, id.0)?,
        }
        self.complete(&mut scope)?;
        Ok(scope)
    }

    /// What redactions mean and do not name, because nobody here knew of it then: what belongs to something redacted, and
    /// whatever else a participant said all of whose contributions were redacted.
    pub(super) fn late(&self) -> Result<Scope> {
        let redacted = |kind: &str| -> Result<BTreeSet<Uuid>> {
            let mut targets = self
                .connection
                .prepare_cached("SELECT DISTINCT target FROM temp.redacted WHERE kind = ?1")?;
            Ok(targets.query_map([kind], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        };
        let mut scope = Scope::default();
        for contribution in redacted(entity::CONTRIBUTION)? {
            self.take_members(&mut scope, contribution)?;
        }
        self.take_said_by(&mut scope, &redacted(entity::PARTICIPANT)?)?;
        self.complete(&mut scope)?;
        Ok(scope)
    }

    /// Takes what belongs to the contributions, and counts.
    fn complete(&self, scope: &mut Scope) -> Result<()> {
        for owner in scope.contributions.clone() {
            self.take_members(scope, owner)?;
            scope.erasure.versions += self.version_count(owner)?;
        }
        let count = u32::try_from(scope.contributions.len()).unwrap_or(u32::MAX);
        scope.erasure.count(entity::CONTRIBUTION, count);
        self.find_lines(scope)
    }

    /// How many versions of a contribution there are.
    fn version_count(&self, contribution: Uuid) -> Result<u32> {
        let count = self
            .connection
            .prepare_cached(
                "SELECT count(*) FROM main.event WHERE entity = ?1 AND entity_kind = ?2 AND payload IS NOT NULL",
            )?
            .query_row((contribution, entity::CONTRIBUTION), |row| row.get(0))?;
        Ok(count)
    }

    fn take_contribution(&self, scope: &mut Scope, id: Uuid) -> Result<()> {
        let mut found = self.connection.prepare_cached("SELECT 1 FROM temp.contribution WHERE id = ?1")?;
        if !found.exists([id])? {
            return Err(Error::Unknown { what: "contribution", name: id.to_string() });
        }
        if query::redaction(&self.connection, entity::CONTRIBUTION, id)?.is_some() {
            return Err(Error::Redacted);
        }
        scope.contributions.push(id);
        Ok(())
    }

    fn take_participant(&self, scope: &mut Scope, id: Uuid) -> Result<()> {
        if query::fields(&self.connection, entity::PARTICIPANT, id)?.is_none() {
            return Err(Error::Unknown { what: "participant", name: id.to_string() });
        }
        // Somebody who was entered twice said what either of them said.
        let participants: BTreeSet<Uuid> =
            joined::twins(&self.connection, entity::PARTICIPANT, id)?.into_iter().collect();
        for participant in &participants {
            scope.erasure.undecided += self.undecided(*participant)?;
            if query::redaction(&self.connection, entity::PARTICIPANT, *participant)?.is_none() {
                scope.others.insert((entity::PARTICIPANT.to_owned(), *participant));
                scope.erasure.count(entity::PARTICIPANT, 1);
            }
        }
        self.take_said_by(scope, &participants)
    }

    /// Takes what some participants said, the voices that they gave, and what belongs to them.
    fn take_said_by(&self, scope: &mut Scope, participants: &BTreeSet<Uuid>) -> Result<()> {
        let mut said = self.connection.prepare_cached(
            "SELECT id FROM temp.contribution WHERE participant = ?1 AND redaction IS NULL ORDER BY id",
        )?;
        for participant in participants {
            let ids = said.query_map([participant], |row| row.get(0))?;
            scope.contributions.extend(ids.collect::<rusqlite::Result<Vec<Uuid>>>()?);
            self.take_members(scope, *participant)?;
        }
        if participants.is_empty() {
            return Ok(());
        }
        let mut voices = vec![];
        query::each_ever(&self.connection, entity::VOICE, |shown| {
            let is_theirs = shown.id("participant").is_some_and(|of| participants.contains(&of));
            voices.extend(is_theirs.then_some(shown));
        })?;
        for voice in voices {
            if query::redaction(&self.connection, entity::VOICE, voice.id)?.is_none() {
                scope.take(entity::VOICE, &voice);
            }
        }
        Ok(())
    }

    /// How many contributions there are of which somebody, but not what is shown, says that this participant said them.
    fn undecided(&self, participant: Uuid) -> Result<u32> {
        let contested = "SELECT id FROM temp.contribution \
            WHERE conflicts <> '' AND redaction IS NULL AND participant IS NOT ?1";
        let mut contested = self.connection.prepare_cached(contested)?;
        let mut rows = contested.query([participant])?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            let entity = heads::load(&self.connection, entity::CONTRIBUTION, row.get(0)?)?;
            let says = |head: &&heads::Written| {
                head.fields.get("participant").and_then(|id| id.as_id()) == Some(participant)
            };
            count += u32::from(entity.heads("participant").iter().any(says));
        }
        Ok(count)
    }

    fn take_members(&self, scope: &mut Scope, owner: Uuid) -> Result<()> {
        for (kind, shown) in query::members(&self.connection, owner)? {
            scope.take(&kind, &shown);
        }
        Ok(())
    }

    /// Finds the lines that rest on the contributions: by their evidence, or by their words.
    fn find_lines(&self, scope: &mut Scope) -> Result<()> {
        if scope.contributions.is_empty() {
            return Ok(());
        }
        let contributions: BTreeSet<Uuid> = scope.contributions.iter().copied().collect();
        let rests =
            |shown: &query::Shown, field: &str| shown.id(field).is_some_and(|id| contributions.contains(&id));
        let mut lines = BTreeSet::new();
        query::each(&self.connection, entity::EVIDENCE, |evidence| {
            lines.extend(
                evidence.id("owner").filter(|_| evidence.is_present() && rests(&evidence, "contribution")),
            );
        })?;
        query::each(&self.connection, entity::LINE, |line| {
            if !lines.contains(&line.id) && !rests(&line, "words_of") {
                return;
            }
            let written =
                Language::ALL.into_iter().any(|l| line.text(&format!("words.{}", l.code())).is_some());
            scope.lines.insert(line.id);
            scope.erasure.lines += 1;
            scope.erasure.written_lines += u32::from(written);
        })?;
        Ok(())
    }
}

impl Scope {
    fn take(&mut self, kind: &str, shown: &query::Shown) {
        if self.others.insert((kind.to_owned(), shown.id)) {
            // A voice without a count is that of one participant; one that was taken back is nobody's.
            let voices = if shown.is_present() { shown.number("count").unwrap_or(1) } else { 0 };
            self.erasure.count(kind, if kind == entity::VOICE { voices } else { 1 });
        }
    }
}
