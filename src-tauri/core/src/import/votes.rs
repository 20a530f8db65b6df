//! Votes out of a table: one row for each contribution and group.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::plan::Plan;
use super::row::normal;
use super::{BadRow, BadRowReason, Options, Table, TableRow};
use crate::entity;
use crate::error::{Error, Result};
use crate::file::SessionFile;
use crate::support::{GroupVotes, Votes};

/// The columns that a table of votes must have.
pub const VOTE_COLUMNS: [&str; 5] = ["ref", "group", "agree", "disagree", "pass"];

/// People of no stakeholder group, by the name that tables give them.
const UNGROUPED: &str = "ungrouped";

/// What an import of votes did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VotesOutcome {
    /// Rows whose counts are new, or other than those that were there.
    pub counted: usize,
    /// Rows that were there already.
    pub known: usize,
    /// Groups that were not there, by name.
    pub groups: Vec<String>,
}

impl SessionFile {
    /// Records the votes of a table: every row of it, or nothing.
    ///
    /// # Errors
    /// [`Error::BadRows`]; [`Error::Ambiguous`] where several places have a contribution with a row's ref;
    /// [`Error::ReadOnly`], or what kept the disk from taking it.
    pub fn import_votes(
        &mut self,
        table: &Table,
        options: &Options<'_>,
        now: DateTime<Utc>,
    ) -> Result<VotesOutcome> {
        let mut plan = Plan::empty(self, options)?;
        let (mut counted, mut bad) = (vec![], vec![]);
        for row in &table.rows {
            match plan.votes(table, row) {
                Ok(votes) => counted.push(votes),
                Err(Stop::Bad(row)) => bad.push(row),
                Err(Stop::Failed(error)) => return Err(error),
            }
        }
        if !bad.is_empty() {
            return Err(Error::BadRows(bad));
        }
        let (mut drafts, groups) = (plan.drafts, plan.outcome.groups);
        // Of two rows about one group and contribution the later one counts.
        let last: BTreeMap<_, _> = counted.iter().map(|of| ((of.item, of.group), *of)).collect();
        let before = drafts.len();
        for of in last.values() {
            drafts.extend(self.votes_draft(of)?);
        }
        let new = drafts.len() - before;
        self.act(now, drafts)?;
        Ok(VotesOutcome { counted: new, known: last.len() - new, groups })
    }
}

enum Stop {
    Bad(BadRow),
    Failed(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl Plan<'_> {
    fn votes(&mut self, table: &Table, row: &TableRow) -> Result<GroupVotes, Stop> {
        let cell = |name: &str| {
            let at = table.columns.iter().position(|column| normal(column) == name);
            at.and_then(|at| row.cells.get(at)).map(|cell| cell.trim()).unwrap_or_default()
        };
        let bad = |reason, value: &str| {
            Stop::Bad(BadRow { number: row.number, reason, value: value.chars().take(60).collect() })
        };
        let count = |name| match cell(name) {
            "" => Ok(0),
            number => number.parse().map_err(|_| bad(BadRowReason::Count, number)),
        };
        let reference = cell("ref");
        let item = match self.file.contribution_called(reference) {
            Err(Error::Unknown { .. }) => return Err(bad(BadRowReason::UnknownRef, reference)),
            other => other?,
        };
        let votes = Votes { agree: count("agree")?, disagree: count("disagree")?, pass: count("pass")? };
        let group = match cell("group") {
            "" => None,
            name if name.eq_ignore_ascii_case(UNGROUPED) => None,
            name => {
                let session = self.file.contribution(item)?.session;
                Some(self.named(entity::GROUP, session, name).into())
            }
        };
        Ok(GroupVotes { item: item.0.into(), group, votes })
    }
}
